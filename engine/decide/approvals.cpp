#include "decide/approvals.hpp"

#include <set>

namespace klausul {
namespace {

// A party and what it is said to have decided.
struct Approval {
  const Value* party = nullptr;
  const Value* decision = nullptr;
};

// The party of an item, and its decision; null if it has none.
Approval approval_in(const Group& item) {
  Approval found;
  for (const auto& [name, value] : item.members) {
    if (value.type == Type::party && value.as<RegisterEntry>() && found.party == nullptr)
      found.party = &value;
    if (value.type == Type::decision && value.as<Markup>()) found.decision = &value;
  }
  return found;
}

// Takes the approvals out of a value, and the ids of the parties that stand elsewhere in it.
void gather(const Value& value, std::vector<Approval>& approvals, std::set<std::string>& parties) {
  if (const List* list = value.as<List>())
    for (const Value& item : list->items) gather(item, approvals, parties);
  if (value.type == Type::party && value.as<RegisterEntry>()) parties.insert(value.as<RegisterEntry>()->id);
  const Group* group = value.as<Group>();
  if (group == nullptr) return;
  const Approval found = approval_in(*group);
  const bool is_approval = found.party != nullptr && found.decision != nullptr;
  if (is_approval) approvals.push_back(found);
  for (const auto& [name, member] : group->members)
    if (!is_approval || &member != found.party) gather(member, approvals, parties);
}

// Who decides; empty if the decision does not say it. Attributes that are printed have become elements, and
// stand first: `<beslut …><a n="organ" o="17">organ.kf_berg</a>…`.
std::string body_of(const Markup& decision) {
  const std::string_view xml = decision.xml;
  std::size_t at = xml.find('>') + 1;
  while (xml.substr(at).starts_with("<a ")) {
    const std::size_t text = xml.find('>', at) + 1, end = xml.find("</a>", text);
    if (xml.substr(at).starts_with("<a n=\"organ\"")) return std::string(xml.substr(text, end - text));
    at = end + 4;
  }
  return {};
}

void check_body(const Approval& approval, const Registers& registers, Diagnostics& diagnostics) {
  const std::string id = body_of(*approval.decision->as<Markup>());
  const Registers::Entry* body = registers.find(id);
  if (body == nullptr || body->type != Type::body) return;
  const std::string owner(body->entry.field("part"));
  const std::string& party = approval.party->as<RegisterEntry>()->id;
  if (!owner.empty() && owner != party)
    diagnostics.add(Slug::body_of_another_party, approval.decision->origin, {id, owner, party});
}

}  // namespace

void check_approvals(const Document& document, const Group& values, const Registers& registers,
                     Diagnostics& diagnostics) {
  std::vector<Approval> approvals;
  std::set<std::string> parties;
  for (const auto& [name, value] : values.members) gather(value, approvals, parties);
  for (const Approval& approval : approvals) {
    check_body(approval, registers, diagnostics);
    const RegisterEntry& party = *approval.party->as<RegisterEntry>();
    if (document.kind == "avtal" && !parties.empty() && parties.count(party.id) == 0)
      diagnostics.add(Slug::approval_of_no_party, approval.party->origin, {std::string(party.field("namn"))});
  }
}

}  // namespace klausul
