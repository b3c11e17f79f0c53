#pragma once
// For the sources of this room only: no other room sees pugixml.
#include <initializer_list>
#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "load/context.hpp"
#include "values/white_space.hpp"

namespace klausul {

/// Largest file that is read and deepest nesting that is followed. Ten times what any real agreement needs;
/// they keep a hostile file from eating memory or the stack.
constexpr std::size_t file_size_limit = 4 * 1024 * 1024;
constexpr int depth_limit = 100;

/// One XML file, its tree and the tickets of its places.
class XmlFile {
 public:
  XmlFile(FileId file, std::string clause, const LoadContext& context)
      : file_(file), clause_(std::move(clause)), context_(context) {}

  pugi::xml_node root() const { return tree_.document_element(); }
  /// Ticket of the element's name, or of a text node's first word.
  OriginId origin(pugi::xml_node node) const;
  /// Ticket of an attribute's name, found in the element's start tag.
  OriginId origin(pugi::xml_node node, std::string_view attribute) const;
  /// Ticket of the byte at `position` of an attribute's value.
  OriginId value_origin(pugi::xml_node node, std::string_view attribute, std::size_t position) const;
  /// Where a node began in the original text: an element's name, a text's first byte.
  static std::size_t offset_of(pugi::xml_node node);
  /// Ticket of a byte of the original text.
  OriginId origin_at(std::size_t offset) const;
  /// Ticket of the whole line of a byte: where the exact column is not known.
  OriginId line_origin_at(std::size_t offset) const;
  const std::string& bytes() const;
  FileId file() const { return file_; }
  /// From now on tickets belong to this clause.
  void set_clause(std::string clause) { clause_ = std::move(clause); }
  const LoadContext& context() const { return context_; }

  /// Says `slug` at the element.
  void fault(Slug slug, pugi::xml_node node, std::vector<std::string> arguments = {}) const;
  void fault_at(Slug slug, OriginId origin, std::vector<std::string> arguments = {}) const;

  /// Says `unknown-attribute` for attributes that are not listed, and for those written twice.
  void allow_attributes(pugi::xml_node node, const std::vector<std::string>& names) const;
  /// Says `unknown-element` or `misplaced-element` for child elements that are not listed, and `stray-text`.
  void allow_children(pugi::xml_node node, const std::vector<std::string>& names) const;
  /// The attribute's value; says `missing-attribute` if it is not there.
  std::string required_attribute(pugi::xml_node node, const char* name) const;
  /// `ja` or `nej`; says `bad-attribute-value` for anything else.
  bool flag_attribute(pugi::xml_node node, const char* name, bool otherwise) const;

 private:
  void say_attribute_twice(pugi::xml_node node, std::string_view attribute) const;

  friend std::unique_ptr<XmlFile> parse_xml(const std::string&, std::string, const LoadContext&);
  FileId file_;
  std::string clause_;
  LoadContext context_;
  pugi::xml_document tree_;
};

/// Parses `bytes` as the file at `path`: valid UTF-8, no forbidden characters, well-formed, one root, no
/// CDATA, DOCTYPE or processing instructions, not too deep. Says what is wrong at its place and answers
/// nothing if the tree is of no use. Comments are dropped; white space between elements is kept.
std::unique_ptr<XmlFile> parse_xml(const std::string& path, std::string bytes, const LoadContext& context);

/// Reads and parses; says `file-not-found` or `file-unreadable` at `asked_by` if there is nothing to read.
std::unique_ptr<XmlFile> read_xml(const std::string& path, OriginId asked_by, const LoadContext& context);

/// The text without white space at its ends.
std::string trimmed(std::string_view text);

}  // namespace klausul
