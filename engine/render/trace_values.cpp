#include "render/trace_values.hpp"

#include <algorithm>

#include "render/compiled_text.hpp"

namespace klausul {
namespace {

// What stands in the text that a fault is about; empty of other faults.
std::string disputed(const Diagnostic& fault) {
  if (fault.slug == Slug::word_broken) return fault.arguments[0];
  if (fault.slug != Slug::missing_glyph) return {};
  const std::string& character = fault.arguments[1];  // "U+2603 ☃"
  return character.substr(std::min(character.size(), character.find(' ') + 1));
}

bool says(const Value& value, const std::string& text) {
  if (const Text* words = value.as<Text>()) return words->text.find(text) != std::string::npos;
  const RegisterEntry* entry = value.as<RegisterEntry>();
  return entry != nullptr && std::any_of(entry->fields.begin(), entry->fields.end(), [&](const auto& field) {
           return field.second.find(text) != std::string::npos;
         });
}

// Looks for the values of one name, at whatever depth.
struct Search {
  const std::string& name;
  const std::string& text;
  const Registers& registers;
  std::vector<OriginId> found;

  void look_into(const Group& group) {
    for (const auto& [member, value] : group.members) {
      if (member == name && says(value, text)) found.push_back(place_of(value));
      if (const Group* inner = value.as<Group>()) look_into(*inner);
      if (const List* list = value.as<List>())
        for (const Value& item : list->items)
          if (const Group* inner = item.as<Group>()) look_into(*inner);
    }
  }

  OriginId place_of(const Value& value) const {
    const RegisterEntry* entry = value.as<RegisterEntry>();
    const Registers::Entry* written = entry == nullptr ? nullptr : registers.find(entry->id);
    return written == nullptr ? value.origin : written->origin;
  }
};

std::vector<OriginId> places(const Diagnostic& fault, const Prepared& prepared, const View& view) {
  const std::string text = disputed(fault);
  if (text.empty()) return {};
  for (const CompiledTag& tag : prepared.text->tags()) {
    if (tag.origin != fault.origin || tag.what.steps.empty()) continue;
    Search search{tag.what.steps.back(), text, prepared.registers, {}};
    search.look_into(view.values);
    return search.found;
  }
  return {};
}

}  // namespace

void trace_to_values(const Diagnostics& said, const Prepared& prepared, const View& view,
                     Diagnostics& diagnostics) {
  for (const Diagnostic& fault : said.all()) {
    const std::vector<OriginId> written = places(fault, prepared, view);
    for (const OriginId place : written)
      diagnostics.add(fault.slug, place, fault.arguments, {{Note::Kind::used_here, fault.origin, ""}});
    if (written.empty()) diagnostics.add(fault.slug, fault.origin, fault.arguments, fault.notes);
  }
}

}  // namespace klausul
