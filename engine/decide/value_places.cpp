#include "decide/value_places.hpp"

#include <algorithm>

#include "values/white_space.hpp"

namespace klausul {
namespace {

// With a plain space for each hard one, which the page's own rules put in.
std::string plain(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool hard = text.substr(i, 2) == "\u00A0";
    result += hard ? ' ' : text[i];
    i += hard;
  }
  return collapsed(result);
}

// True if a dotted path such as "kommun.kort" has the name as one of its parts.
bool has_part(std::string_view path, std::string_view name) {
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('.'), path.size());
    if (path.substr(0, end) == name) return true;
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return false;
}

}  // namespace

bool prints(const Run& run, const ValuePlaces::Named& named) {
  if (run.gap || run.text.empty() || !has_part(run.field, named.name)) return false;
  const std::string words = plain(run.text);
  if (const Text* text = named.value->as<Text>()) return plain(text->text).find(words) != std::string::npos;
  const RegisterEntry* entry = named.value->as<RegisterEntry>();
  return entry != nullptr && std::any_of(entry->fields.begin(), entry->fields.end(),
                                         [&](const auto& field) { return plain(field.second) == words; });
}

ValuePlaces::ValuePlaces(const Group& values) {
  for (const auto& [name, value] : values.members) gather(name, value);
}

void ValuePlaces::gather(const std::string& name, const Value& value) {
  if (const List* list = value.as<List>())
    for (const Value& item : list->items) gather(name, item);
  else if (const Group* group = value.as<Group>())
    for (const auto& [member, inner] : group->members) gather(member, inner);
  else
    all_.push_back({name, &value});
}

const Value* ValuePlaces::find(const Run& run) const {
  const auto found =
      std::find_if(all_.begin(), all_.end(), [&](const Named& named) { return prints(run, named); });
  return found == all_.end() ? nullptr : found->value;
}

OriginId ValuePlaces::of(const Run& run) const {
  const Value* value = find(run);
  return value == nullptr || value->origin == OriginId::none ? run.origin : value->origin;
}

}  // namespace klausul
