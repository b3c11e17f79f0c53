#include "maintain/record_edit.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "maintain/edit_file.hpp"
#include "maintain/element_edit.hpp"

namespace klausul {
namespace {

// Elements and attributes in the order in which they are written.
constexpr std::array<std::string_view, 7> element_order = {
    "uppsagningstid", "part", "beslut", "underskrift", "uppsagning", "uppfoljning", "anteckning"};
constexpr std::array<std::string_view, 16> attribute_order = {
    "id",   "organ",       "namn",     "roll",        "ort",   "datum",      "paragraf",  "diarienummer",
    "fran", "raknas-fran", "mottagen", "mottagen-av", "gjord", "anteckning", "antecknad", "antecknad-av"};

std::string attribute_of(const std::string& bytes, const ElementPlace& element, std::string_view name) {
  const auto place = find_attribute(bytes, element.begin + 1, name);
  if (!place) return {};
  return bytes.substr(place->value, bytes.find(bytes[place->value - 1], place->value) - place->value);
}

// What an element is ordered by among its siblings.
struct Rank {
  std::ptrdiff_t kind = 0, party = 0;
  std::string day;
  auto operator<=>(const Rank&) const = default;
};

Rank rank_of(std::string_view element, std::string_view party, const std::string& day,
             const std::vector<LockedParty>& parties) {
  const auto kind = std::find(element_order.begin(), element_order.end(), element) - element_order.begin();
  const auto known =
      std::find_if(parties.begin(), parties.end(), [&](const LockedParty& one) { return one.id == party; });
  return {kind, known - parties.begin(), day};
}

// The children of `parent` that the new one comes after.
std::size_t children_before(const std::string& bytes, const ElementPlace& parent, const Rank& rank,
                            const std::vector<LockedParty>& parties) {
  const auto children = child_elements(bytes, parent);
  std::size_t before = children.size();
  for (; before > 0; --before) {
    const ElementPlace& child = children[before - 1];
    if (rank_of(name_of(bytes, child), attribute_of(bytes, child, "id"), attribute_of(bytes, child, "datum"),
                parties) <= rank)
      break;
  }
  return before;
}

std::optional<ElementPlace> party_in(const std::string& bytes, const std::string& id) {
  for (const ElementPlace& child : child_elements(bytes, root_element(bytes)))
    if (name_of(bytes, child) == "part" && attribute_of(bytes, child, "id") == id) return child;
  return std::nullopt;
}

// The element that records of `party` stand in.
ElementPlace home_of(const std::string& bytes, const std::string& party) {
  return party.empty() ? root_element(bytes) : party_in(bytes, party).value_or(root_element(bytes));
}

ElementPlace place_of(const std::string& bytes, const RecordPlace& place) {
  std::size_t number = place.number;
  for (const ElementPlace& child : child_elements(bytes, home_of(bytes, place.party)))
    if (name_of(bytes, child) == place.element && number-- == 0) return child;
  return root_element(bytes);  // not reached: the record was read from these bytes
}

std::string element_text(std::string_view element, const RecordAttributes& attributes,
                         const std::string& inside = {}) {
  std::string result = "<" + std::string(element);
  for (const auto& [name, value] : attributes)
    if (!value.empty()) result += " " + std::string(name) + "=\"" + attribute_text(value) + "\"";
  if (inside.empty()) return result + "/>";
  return result + ">" + inside + "</" + std::string(element) + ">";
}

// What stands within a record.
std::string inside_of(const NewRecord& record) {
  if (record.move.empty()) return attribute_text(record.text);
  return "\n  " + element_text("flyttad", record.move) + "\n";
}

// A record in a `<part>` of its own.
std::string party_text(const std::string& id, const std::string& record) {
  return "<part id=\"" + attribute_text(id) + "\">\n  " + record + "\n</part>";
}

std::string value_of(const RecordAttributes& attributes, std::string_view name) {
  for (const auto& [known, value] : attributes)
    if (known == name) return value;
  return {};
}

}  // namespace

std::string empty_records() {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<uppgifter>\n</uppgifter>\n";
}

void add_record(std::string& bytes, const NewRecord& record, const std::vector<LockedParty>& parties) {
  const auto put = [&](const ElementPlace& parent, const Rank& rank, const std::string& text) {
    add_child(bytes, parent, children_before(bytes, parent, rank, parties), text);
  };
  const std::string text = element_text(record.element, record.attributes, inside_of(record));
  const Rank rank = rank_of(record.element, "", value_of(record.attributes, "datum"), parties);
  if (record.party.empty() || party_in(bytes, record.party))
    put(home_of(bytes, record.party), rank, text);
  else
    put(root_element(bytes), rank_of("part", record.party, "", parties), party_text(record.party, text));
  end_last_line(bytes);
}

void change_record(std::string& bytes, const RecordPlace& place, const RecordAttributes& attributes) {
  for (const auto& [name, value] : attributes)
    if (!value.empty()) set_attribute(bytes, place_of(bytes, place), {name, value}, attribute_order);
  end_last_line(bytes);
}

void add_inside(std::string& bytes, const RecordPlace& place, std::string_view element,
                const RecordAttributes& attributes) {
  const ElementPlace record = place_of(bytes, place);
  add_child(bytes, record, child_elements(bytes, record).size(), element_text(element, attributes));
  end_last_line(bytes);
}

}  // namespace klausul
