// Holds an agreement's records against what was locked, against each other and against the registers.

#include <algorithm>

#include "base/edit_distance.hpp"
#include "diag/messages.hpp"
#include "load/registers.hpp"
#include "maintain/agreement.hpp"
#include "values/declaration.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

using Records = AgreementRecords;

class RecordCheck {
 public:
  RecordCheck(const Agreement& agreement, Date day, Diagnostics& diagnostics)
      : agreement_(agreement),
        lock_(agreement.lock),
        records_(agreement.records),
        day_(day),
        diagnostics_(diagnostics) {}

  void run() {
    check_term();
    for (const Records::Party& party : records_.parties) check(party);
    for (const Records::FollowUp& follow_up : records_.follow_ups)
      if (follow_up.done) happened(*follow_up.done, follow_up.origin);
  }

 private:
  void check_term() {
    const AgreementSummary summary = summary_of(agreement_);
    if (summary.begins && summary.ends && *summary.ends < *summary.begins)
      say_order({both("sista dagen i '" + agreement_.lock_path + "'",
                      "the last day in '" + agreement_.lock_path + "'"),
                 *summary.ends},
                {both("den första", "the first"), *summary.begins}, OriginId::none);
  }

  void check(const Records::Party& party) {
    const LockedParty* locked = party_named(party.id);
    if (locked == nullptr)
      return diagnostics_.add(Slug::unknown_party, party.origin, {party.id, party_ids()});
    for (const Records::Decision& decision : party.decisions) happened(decision.date, decision.origin);
    for (const Records::Signature& signature : party.signatures) check(signature, *locked);
    for (const Records::Notice& notice : party.notices) check(notice);
    check_decided_first(party, *locked);
    if (lock_.draft && !party.signatures.empty())
      diagnostics_.add(Slug::signed_draft, party.signatures.front().origin, {locked->name});
  }

  void check(const Records::Signature& signature, const LockedParty& party) {
    happened(signature.date, signature.origin);
    if (!party.signs) diagnostics_.add(Slug::not_signing, signature.origin, {party.name});
    // What is signed cannot be older than itself.
    if (const auto date = parse_iso_date(lock_.date); date && signature.date < *date)
      say_order({both("underskriften", "the signature"), signature.date},
                {both("avtalets datum", "the agreement's date"), *date}, signature.origin);
  }

  void check(const Records::Notice& notice) {
    happened(notice.given, notice.origin);
    if (!notice.received) return;
    happened(*notice.received, notice.origin);
    if (*notice.received < notice.given)
      say_order({both("dagen då den togs emot", "the day it was received"), *notice.received},
                {both("uppsägningen", "the notice"), notice.given}, notice.origin);
  }

  void check_decided_first(const Records::Party& party, const LockedParty& locked) {
    if (party.signatures.empty()) return;
    if (party.decisions.empty())
      return diagnostics_.add(Slug::signed_undecided, party.signatures.front().origin, {locked.name});
    const Records::Signature& first = *std::min_element(
        party.signatures.begin(), party.signatures.end(),
        [](const Records::Signature& a, const Records::Signature& b) { return a.date < b.date; });
    for (const Records::Decision& decision : party.decisions)
      if (first.date < decision.date)
        diagnostics_.add(Slug::decision_after_signature, decision.origin,
                         {locked.name, iso_date(decision.date), iso_date(first.date)},
                         {{Note::Kind::other_here, first.origin, ""}});
  }

  // Only what has happened is recorded.
  void happened(Date date, OriginId origin) {
    if (day_ < date) diagnostics_.add(Slug::record_in_future, origin, {iso_date(date), iso_date(day_)});
  }

  struct Named {
    std::string words;
    Date date;
  };
  void say_order(const Named& early, const Named& late, OriginId origin) {
    diagnostics_.add(Slug::record_order, origin,
                     {early.words, iso_date(early.date), late.words, iso_date(late.date)});
  }

  const LockedParty* party_named(const std::string& id) const {
    const auto found = std::find_if(lock_.parties.begin(), lock_.parties.end(),
                                    [&](const LockedParty& party) { return party.id == id; });
    return found == lock_.parties.end() ? nullptr : &*found;
  }

  std::string party_ids() const {
    std::string ids;
    for (const LockedParty& party : lock_.parties) ids += (ids.empty() ? "" : ", ") + party.id;
    return ids;
  }

  const Agreement& agreement_;
  const LockBeginning& lock_;
  const Records& records_;
  Date day_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_records(const Agreement& agreement, Date day, Diagnostics& diagnostics) {
  RecordCheck(agreement, day, diagnostics).run();
}

void check_bodies(const AgreementRecords& records, const Registers& registers, Diagnostics& diagnostics) {
  for (const Records::Party& party : records.parties)
    for (const Records::Decision& decision : party.decisions) {
      const Registers::Entry* entry = registers.find(decision.body);
      if (entry == nullptr) {
        diagnostics.add(Slug::unknown_register_entry, decision.body_origin,
                        {decision.body, closest(decision.body, registers.ids())});
      } else if (entry->type != Type::body) {
        diagnostics.add(Slug::wrong_register_entry, decision.body_origin,
                        {decision.body, type_phrase(entry->type), type_phrase(Type::body)});
      } else if (const std::string owner(entry->entry.field("part")); !owner.empty() && owner != party.id) {
        diagnostics.add(Slug::foreign_body, decision.body_origin, {decision.body, owner, party.id});
      }
    }
}

}  // namespace klausul
