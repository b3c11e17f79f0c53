#include "decide/signatories.hpp"

#include <algorithm>

#include "decide/value_places.hpp"

namespace klausul {
namespace {

// What the document prints of the parties that sign.
void gather_signing(const Block& block, std::vector<const Run*>& signing) {
  if (block.kind == BlockKind::signature_party)
    for (const Run& run : block.runs)
      if (!run.field.empty()) signing.push_back(&run);
  for (const Block& child : block.children) gather_signing(child, signing);
}

bool names(const Block& block, std::string_view name) {
  if (block.kind == BlockKind::signatures) return false;
  if (plain_text(block.runs).find(name) != std::string::npos) return true;
  return std::any_of(block.children.begin(), block.children.end(),
                     [&](const Block& child) { return names(child, name); });
}

bool is_known(const RegisterEntry& party, const Document& document) {
  for (const char* field : {"namn", "kort"}) {
    const std::string_view name = party.field(field);
    if (!name.empty() && names(document.root, name)) return true;
  }
  return false;
}

}  // namespace

void check_signatories(const Document& document, const Group& values, Diagnostics& diagnostics) {
  std::vector<const Run*> signing;
  gather_signing(document.root, signing);
  if (signing.empty() || document.kind != "avtal") return;
  const ValuePlaces places(values);
  const auto signs = [&](const ValuePlaces::Named& named) {
    return std::any_of(signing.begin(), signing.end(), [&](const Run* run) { return prints(*run, named); });
  };
  std::vector<const Value*> strangers;
  bool any_known = false;
  for (const ValuePlaces::Named& named : places.all()) {
    const RegisterEntry* party = named.value->as<RegisterEntry>();
    if (party == nullptr || named.value->type != Type::party || !signs(named)) continue;
    const bool elsewhere =
        std::any_of(places.all().begin(), places.all().end(), [&](const ValuePlaces::Named& other) {
          const RegisterEntry* entry = other.value->as<RegisterEntry>();
          return entry != nullptr && entry->id == party->id && !signs(other);
        });
    if (elsewhere || is_known(*party, document))
      any_known = true;
    else
      strangers.push_back(named.value);
  }
  // A document that names none of those who sign says nothing of who its parties are.
  for (const Value* stranger : any_known ? strangers : std::vector<const Value*>())
    diagnostics.add(Slug::signature_of_no_party, stranger->origin,
                    {std::string(stranger->as<RegisterEntry>()->field("namn"))});
}

}  // namespace klausul
