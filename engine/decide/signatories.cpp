#include "decide/signatories.hpp"

#include <algorithm>
#include <set>

namespace klausul {
namespace {

// A party among the values, by the name that the text asks for it by.
struct Party {
  const std::string* name = nullptr;
  const Value* value = nullptr;
  bool signs = false;

  const RegisterEntry& entry() const { return *value->as<RegisterEntry>(); }
};

void gather_parties(const std::string& name, const Value& value, std::vector<Party>& parties) {
  if (value.type == Type::party && value.as<RegisterEntry>()) parties.push_back({&name, &value, false});
  if (const List* list = value.as<List>())
    for (const Value& item : list->items) gather_parties(name, item, parties);
  if (const Group* group = value.as<Group>())
    for (const auto& [member, inner] : group->members) gather_parties(member, inner, parties);
}

// What the document prints of the parties that sign.
void gather_signing(const Block& block, std::vector<const Run*>& signing) {
  if (block.kind == BlockKind::signature_party)
    for (const Run& run : block.runs)
      if (!run.field.empty() && !run.gap) signing.push_back(&run);
  for (const Block& child : block.children) gather_signing(child, signing);
}

// True if the run is the party's: "part" or "part.namn" of `undertecknare`.
bool is_of(const Run& run, const Party& party) {
  if (run.field.find(*party.name) == std::string::npos) return false;
  const auto& fields = party.entry().fields;
  return std::any_of(fields.begin(), fields.end(), [&](const auto& one) { return one.second == run.text; });
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

// The list of those who sign, and where it is given; where there is none, a value that signs.
std::pair<std::string, OriginId> signatory_list(const Group& values, const std::vector<Party>& parties) {
  std::pair<std::string, OriginId> found;
  for (const auto& [name, value] : values.members) {
    std::vector<Party> inside;
    gather_parties(name, value, inside);
    const bool holds = std::any_of(inside.begin(), inside.end(), [&](const Party& one) {
      return std::any_of(parties.begin(), parties.end(),
                         [&](const Party& party) { return party.signs && party.value == one.value; });
    });
    if (holds && value.as<List>() != nullptr) return {name, value.origin};
    if (holds && found.first.empty()) found = {name, value.origin};
  }
  return found;
}

// Says of each party that the text names, once, that no place to sign is for it.
void say_missing(const Document& document, const Group& values, const std::vector<Party>& parties,
                 Diagnostics& diagnostics) {
  std::set<std::string> settled;
  for (const Party& party : parties)
    if (party.signs) settled.insert(party.entry().id);
  for (const Party& party : parties) {
    if (!settled.insert(party.entry().id).second || !is_known(party.entry(), document)) continue;
    const auto [name, list] = signatory_list(values, parties);
    diagnostics.add(Slug::party_without_signature, list == OriginId::none ? party.value->origin : list,
                    {std::string(party.entry().field("namn")), name});
  }
}

}  // namespace

void check_signatories(const Document& document, const Group& values, Diagnostics& diagnostics) {
  std::vector<const Run*> signing;
  gather_signing(document.root, signing);
  if (signing.empty() || document.kind != "avtal") return;
  std::vector<Party> parties;
  for (const auto& [name, value] : values.members) gather_parties(name, value, parties);
  for (Party& party : parties)
    party.signs =
        std::any_of(signing.begin(), signing.end(), [&](const Run* run) { return is_of(*run, party); });
  std::vector<const Party*> strangers;
  bool any_known = false;
  for (const Party& party : parties) {
    if (!party.signs) continue;
    const bool elsewhere = std::any_of(parties.begin(), parties.end(), [&](const Party& other) {
      return !other.signs && other.entry().id == party.entry().id;
    });
    if (elsewhere || is_known(party.entry(), document))
      any_known = true;
    else
      strangers.push_back(&party);
  }
  // A document that names none of those who sign says nothing of who its parties are.
  if (!any_known) return;
  for (const Party* stranger : strangers)
    diagnostics.add(Slug::signature_of_no_party, stranger->value->origin,
                    {std::string(stranger->entry().field("namn"))});
  say_missing(document, values, parties, diagnostics);
}

}  // namespace klausul
