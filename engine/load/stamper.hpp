#pragma once
// For stamp.cpp and stamp_attributes.cpp only.
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dialect/vocabulary.hpp"
#include "load/stamped_text.hpp"
#include "load/tags.hpp"
#include "load/xml.hpp"

namespace klausul {

/// Stamps one body, or one value that holds elements; see stamp.cpp.
class Stamper {
 public:
  explicit Stamper(const XmlFile& file, bool tags = true) : file_(file), tags_(tags) {}

  StampedText run(pugi::xml_node body) {
    for (const pugi::xml_node child : body.children())
      if (child.type() == pugi::node_element) result_.top.push_back({child.name(), file_.origin(child)});
    visit_children(body);
    std::ostringstream text;
    for (const pugi::xml_node child : body.children()) child.print(text, "", pugi::format_raw);
    result_.xml = text.str();
    return std::move(result_);
  }

  std::string run_value(pugi::xml_node element) {
    visit_known(element, *rule_for(element.name()));
    std::ostringstream text;
    element.print(text, "", pugi::format_raw);
    return text.str();
  }

 private:
  struct OpenSection {
    std::string path;
    bool inverted = false;
    OriginId origin = OriginId::none;
  };

  void visit_children(pugi::xml_node parent);
  void visit_text(pugi::xml_node parent, const std::vector<pugi::xml_node>& pieces, std::size_t first_open);
  void visit_element(pugi::xml_node element, pugi::xml_node parent);
  void visit_known(pugi::xml_node element, const ElementRule& rule);
  void make_value_slot(pugi::xml_node element, pugi::xml_node parent);
  void say_of_value(pugi::xml_node element, pugi::xml_node slot);
  MustacheTag find_tag(std::string_view text, std::size_t from) const {
    return tags_ ? next_tag(text, from) : MustacheTag{};
  }
  void check_attribute(pugi::xml_node element, const AttributeRule& rule, pugi::xml_attribute attribute);
  void stamp_attributes(pugi::xml_node element, const ElementRule& rule);
  void printed_attribute(pugi::xml_node element, const std::string& name, const std::string& value,
                         OriginId origin);
  void make_slot(pugi::xml_node element, pugi::xml_node parent);
  void note_image(pugi::xml_node element);
  void append_tag(pugi::xml_node target, const MustacheTag& tag, OriginId origin, FieldPlace place);
  bool open_or_close(const MustacheTag& tag, OriginId origin, pugi::xml_node parent, std::size_t first_open);
  std::vector<std::string> enclosing() const;

  const XmlFile& file_;
  bool tags_;
  StampedText result_;
  std::vector<OpenSection> open_;
};

inline bool all_space(std::string_view text) { return trimmed(text).empty(); }

}  // namespace klausul
