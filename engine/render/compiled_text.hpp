#pragma once
// For the sources of this room only: no other room sees Mustache.
#include <kainjow/mustache.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/names.hpp"

namespace klausul {

/// One Mustache tag of the joined text. Where a tag stands settles what its name means, so that is found out
/// once, and not for each document.
struct CompiledTag {
  NameMeaning what;
  std::string path;  ///< As the author wrote it.
  char how = 'l';    ///< `l` running text, `k` compact place, `s` section, `b` elements.
  OriginId origin = OriginId::none;
  std::size_t scopes = 0;      ///< How many lists it stands in.
  std::string list_at_hand;    ///< The innermost of them; empty for none, and for a list inside an item.
  std::size_t fixed_size = 0;  ///< Of a section: bytes of fixed text that it prints each time.
};

/// A text for Mustache to render. Mustache takes a text apart into words and blanks, so it is given as little
/// as can be: a tag is `{{7}}`, the seventh tag, and a stretch of fixed text is a mark, which is put back
/// afterwards. A mark is a number between control characters, which `load` refuses in every file.
class CompiledText {
 public:
  /// Precondition: `load/stamp` has made `xml`, and `resolve` found every name in it. `names` must outlive
  /// this.
  CompiledText(const std::string& xml, const NameTable& names);

  kainjow::mustache::mustache& mustache() { return mustache_; }
  /// By the numbers that Mustache asks by.
  const std::vector<CompiledTag>& tags() const { return tags_; }
  /// What Mustache rendered, with the fixed text in its places.
  std::string with_fixed_text(std::string_view rendered) const;
  /// Bytes of fixed text outside all sections.
  std::size_t fixed_size() const { return fixed_size_; }

 private:
  friend class TextCompiler;
  std::vector<CompiledTag> tags_;
  std::vector<std::string> fixed_;
  std::size_t fixed_size_ = 0;
  kainjow::mustache::mustache mustache_;
};

}  // namespace klausul
