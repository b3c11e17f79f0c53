// Holds the bodies that are recorded as deciding for parties against the registers.

#include <algorithm>

#include "base/edit_distance.hpp"
#include "load/registers.hpp"
#include "maintain/agreement.hpp"
#include "values/declaration.hpp"
#include "values/type_words.hpp"

namespace klausul {
namespace {

using Decision = AgreementRecords::Decision;

bool holds(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// In some kind of matter at least: records do not tell of what kind an agreement is.
bool may_decide(const Registers::Entry& body) {
  return std::any_of(body.mandates.begin(), body.mandates.end(), [](const Registers::Mandate& mandate) {
    return holds(mandate.acts, "besluta") && holds(mandate.binders, "egen");
  });
}

std::string those_who_may(const std::string& party, const Registers& registers) {
  std::string all;
  for (const std::string& id : registers.ids()) {
    const Registers::Entry& entry = *registers.find(id);
    if (entry.type == Type::body && entry.entry.field("part") == party && may_decide(entry))
      all += (all.empty() ? "" : ", ") + id;
  }
  return all;
}

void check_body(const Decision& decision, const std::string& party, const Registers& registers,
                Diagnostics& diagnostics) {
  const std::string& id = decision.body;
  const auto say = [&](Slug slug, std::vector<std::string> arguments) {
    diagnostics.add(slug, decision.body_origin, std::move(arguments));
  };
  const Registers::Entry* entry = registers.find(id);
  if (entry == nullptr) return say(Slug::unknown_register_entry, {id, closest(id, registers.ids())});
  if (entry->type != Type::body)
    return say(Slug::wrong_register_entry, {id, type_phrase(entry->type), type_phrase(Type::body)});
  const std::string owner(entry->entry.field("part"));
  if (!owner.empty() && owner != party) return say(Slug::foreign_body, {id, owner, party});
  if (!entry->mandates.empty() && !may_decide(*entry))
    return say(Slug::body_may_not_decide, {id, party, those_who_may(party, registers)});
  if (owner.empty()) return say(Slug::unsettled_body, {id, party, "part=\"" + party + "\""});
  if (entry->mandates.empty())
    say(Slug::unsettled_body, {id, party, "<mandat far=\"besluta\" for=\"egen\"/>"});
}

}  // namespace

void check_bodies(const AgreementRecords& records, const Registers& registers, Diagnostics& diagnostics) {
  for (const AgreementRecords::Party& party : records.parties)
    for (const Decision& decision : party.decisions) check_body(decision, party.id, registers, diagnostics);
}

}  // namespace klausul
