#include "load/stamped_tag.hpp"

namespace klausul {
namespace {

// The name as StrictContext reads it: `s` is a section, `k` a compact place, `l` running text.
std::string asked_name(const std::string& name, char letter, OriginId origin) {
  return name + ".@" + letter + origin_digits(origin);
}

}  // namespace

std::string origin_digits(OriginId origin) { return std::to_string(static_cast<unsigned>(origin)); }

FieldPlace place_in(pugi::xml_node element) {
  for (pugi::xml_node at = element; at; at = at.parent()) {
    const std::string_view name = at.name();
    if (name == "cell" || name == "uppgift" || name == "vanster" || name == "mitten" || name == "hoger")
      return FieldPlace::compact;
  }
  return FieldPlace::running;
}

std::string holder_of(pugi::xml_node made) {
  if (std::string_view(made.name()) == "a") return made.attribute("n").value();
  return std::string_view(made.name()) == "x" ? made.parent().name() : made.name();
}

void append_text(pugi::xml_node target, std::string_view text) {
  if (!text.empty()) target.append_child(pugi::node_pcdata).set_value(std::string(text).c_str());
}

void append_stamped(pugi::xml_node target, const MustacheTag& tag, OriginId origin, FieldPlace place) {
  if (tag.kind != MustacheTag::Kind::field) {
    const char* opening = tag.kind == MustacheTag::Kind::section ? "{{#" : "{{^";
    return append_text(target, opening + asked_name(tag.name, 's', origin) + "}}");
  }
  pugi::xml_node field = target.append_child("f");
  field.append_attribute("n").set_value(tag.name.c_str());
  field.append_attribute("o").set_value(origin_digits(origin).c_str());
  append_text(field, "{{" + asked_name(tag.name, place == FieldPlace::compact ? 'k' : 'l', origin) + "}}");
}

void append_stamped_end(pugi::xml_node target, const MustacheTag& tag, OriginId opened) {
  append_text(target, "{{/" + asked_name(tag.name, 's', opened) + "}}");
}

}  // namespace klausul
