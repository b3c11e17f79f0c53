#include <algorithm>

#include "diag/messages.hpp"
#include "load/stamped_tag.hpp"
#include "load/stamper.hpp"

// A printed attribute becomes an element, so that a field in a heading keeps its ticket; each of the others
// is held against its rule.

namespace klausul {

void Stamper::stamp_attributes(pugi::xml_node element, const ElementRule& rule) {
  std::vector<std::string> names;
  for (const AttributeRule& attribute : rule.attributes) names.emplace_back(attribute.name);
  file_.allow_attributes(element, names);
  // Backwards, since each printed attribute becomes the element's first child.
  for (auto attribute = rule.attributes.rbegin(); attribute != rule.attributes.rend(); ++attribute) {
    const std::string name(attribute->name);
    const pugi::xml_attribute given = element.attribute(name.c_str());
    if (given.empty() && attribute->required)
      file_.fault(Slug::missing_attribute, element, {element.name(), name});
    if (!given.empty()) check_attribute(element, *attribute, given);
  }
}

void Stamper::check_attribute(pugi::xml_node element, const AttributeRule& rule,
                              pugi::xml_attribute attribute) {
  const std::string value = attribute.value(), name(rule.name);
  const OriginId origin = file_.origin(element, name);
  if (rule.kind == AttributeKind::printed) {
    printed_attribute(element, name, value, origin);
    element.remove_attribute(attribute);
  } else if (tags_ && value.find("{{") != std::string::npos) {
    file_.fault_at(Slug::field_in_attribute, origin,
                   {name, printed_attribute_names(*rule_for(element.name()))});
  } else if (const std::string expected = expected_value(rule, value); !expected.empty()) {
    file_.fault_at(Slug::bad_attribute_value, origin, {value, name, expected});
  }
}

void Stamper::printed_attribute(pugi::xml_node element, const std::string& name, const std::string& value,
                                OriginId origin) {
  if (all_space(value)) {
    if (std::string_view(element.name()) == "bild" && name == "alt") return;  // told by `note_image`
    return file_.fault_at(Slug::bad_attribute_value, origin, {value, name, both("en text", "a text")});
  }
  lint_words(value, file_, [&](std::size_t place) { return file_.value_origin(element, name, place); });
  pugi::xml_node holder = element.prepend_child("a");
  holder.append_attribute("n").set_value(name.c_str());
  holder.append_attribute("o").set_value(origin_digits(origin).c_str());
  std::size_t at = 0;
  bool told = false;  // a section's end says nothing new
  for (MustacheTag tag = find_tag(value, 0); tag.kind != MustacheTag::Kind::end; tag = find_tag(value, at)) {
    append_text(holder, std::string_view(value).substr(at, tag.begin - at));
    at = tag.end;
    const OriginId here = file_.value_origin(element, name, tag.begin);
    if (!lint_tag(tag, here, file_.context().diagnostics) || tag.kind == MustacheTag::Kind::comment) continue;
    if (tag.kind == MustacheTag::Kind::field)
      append_tag(holder, tag, here, place_in(element));
    else if (!std::exchange(told, true))
      file_.fault_at(Slug::section_in_attribute, here);
  }
  append_text(holder, std::string_view(value).substr(std::min(at, value.size())));
}

}  // namespace klausul
