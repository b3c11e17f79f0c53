#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace klausul {

struct CanonicalAttribute {
  std::string_view name, value;
};

/// Writes XML in one form, whatever way it was written, so that a hash over it speaks of what a file says and
/// not of how it is laid out. The form is that of Canonical XML 1.1 (W3C Recommendation, §1.1) without
/// comments: UTF-8, attributes sorted by name in double quotes, no self-closing tags, line ends as line
/// feeds, references and entities as the characters that they stand for, and `&` `<` `>` (in attributes `&`
/// `<` `"`, tab and line ends) as references. To it one rule is added: **in text, every run of white space
/// (space, tab, line end) is one space**. Where there was white space there must still be, but how much, and
/// where the lines break, says nothing. A no-break space is no white space. Attribute values are as they are.
///
/// Namespaces are not looked at: the dialect has none.
class CanonicalXml {
 public:
  void open(std::string_view name, std::vector<CanonicalAttribute> attributes);
  /// Runs of white space are joined across calls: a comment between two texts leaves no trace.
  void text(std::string_view text);
  void close(std::string_view name);

  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
  bool after_space_ = false;
};

}  // namespace klausul
