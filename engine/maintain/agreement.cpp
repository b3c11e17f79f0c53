#include "maintain/agreement.hpp"

#include <algorithm>

#include "maintain/agreement_days.hpp"

namespace klausul {
namespace {

const AgreementRecords::Party* records_of(const AgreementRecords& records, const std::string& party) {
  for (const AgreementRecords::Party& one : records.parties)
    if (one.id == party) return &one;
  return nullptr;
}

// The longest, if it names several: who keeps to that keeps to all.
std::optional<int> notice_months(const LockBeginning& lock) {
  std::optional<int> months;
  for (const LockedDay& day : lock.days)
    if (day.watch == Watch::notice_period) months = std::max(months.value_or(0), day.months);
  return months;
}

void take_decisions(const AgreementRecords::Party& records, PartyState& state) {
  for (const AgreementRecords::Decision& decision : records.decisions) {
    if (state.decided && decision.date < *state.decided) continue;
    state.decided = decision.date;
    state.body = decision.body;
    state.section = decision.section;
    state.record_number = decision.record_number;
  }
}

PartyState state_of(const LockedParty& party, const AgreementRecords::Party* records,
                    std::optional<int> months) {
  PartyState state;
  state.id = party.id, state.name = party.name, state.signs = party.signs;
  if (records == nullptr) return state;
  take_decisions(*records, state);
  for (const AgreementRecords::Signature& signature : records->signatures) {
    state.signed_on = std::max(state.signed_on.value_or(signature.date), signature.date);
    state.signatories.push_back(signature.name + (signature.role.empty() ? "" : ", " + signature.role));
  }
  // Of several the first counts: an agreement ends when the earliest notice has run out.
  for (const AgreementRecords::Notice& notice : records->notices) {
    state.notice = std::min(state.notice.value_or(notice.given), notice.given);
    if (!notice.received || !months) continue;
    const Date ends = months_after(*notice.received, *months);
    state.notice_ends = std::min(state.notice_ends.value_or(ends), ends);
  }
  return state;
}

void take_day(const LockedDay& day, AgreementSummary& summary) {
  switch (day.watch) {
    case Watch::begins:
      summary.begins = std::min(summary.begins.value_or(day.date), day.date);
      break;
    case Watch::ends:
      summary.ends = std::max(summary.ends.value_or(day.date), day.date);
      break;
    case Watch::last_notice:
      summary.last_notice = std::min(summary.last_notice.value_or(day.date), day.date);
      break;
    case Watch::follow_up:
      summary.follow_ups.push_back({Watch::follow_up, day.date, false, ""});
      break;
    case Watch::none:
    case Watch::notice_period:
      break;
  }
}

// One that is recorded is the agreement's own of that day, if no other record was taken for it, or a further
// one.
void take_follow_up(const AgreementRecords::FollowUp& recorded, std::size_t& own, AgreementSummary& summary) {
  const auto end = summary.follow_ups.begin() + static_cast<std::ptrdiff_t>(own);
  const auto same = std::find_if(summary.follow_ups.begin(), end,
                                 [&](const WatchedDay& day) { return day.date == recorded.due; });
  if (same != end) summary.follow_ups.erase(same), --own;
  const WatchedDay day{Watch::follow_up, recorded.due, recorded.done.has_value(), recorded.note};
  summary.follow_ups.push_back(day);
}

// False if nobody is to sign.
template <typename Holds>
bool all_who_sign(const std::vector<PartyState>& parties, Holds holds) {
  const auto signs = [](const PartyState& party) { return party.signs; };
  return std::any_of(parties.begin(), parties.end(), signs) &&
         std::all_of(parties.begin(), parties.end(),
                     [&](const PartyState& party) { return !party.signs || holds(party); });
}

void sort_by_day(std::vector<WatchedDay>& days) {
  std::stable_sort(days.begin(), days.end(),
                   [](const WatchedDay& a, const WatchedDay& b) { return a.date < b.date; });
}

}  // namespace

bool AgreementSummary::is_signed() const {
  return all_who_sign(parties, [](const PartyState& party) { return party.signed_on.has_value(); });
}

bool AgreementSummary::is_decided() const {
  return all_who_sign(parties, [](const PartyState& party) { return party.decided.has_value(); });
}

std::optional<Date> AgreementSummary::next_follow_up() const {
  for (const WatchedDay& day : follow_ups)
    if (!day.done) return day.date;
  return std::nullopt;
}

std::vector<WatchedDay> AgreementSummary::days() const {
  std::vector<WatchedDay> all;
  const auto add = [&](Watch what, const std::optional<Date>& date, const std::string& note) {
    if (date) all.push_back({what, *date, false, note});
  };
  add(Watch::begins, begins, "");
  add(Watch::ends, ends, "");
  add(Watch::last_notice, last_notice, "");
  for (const WatchedDay& day : follow_ups)
    if (!day.done) all.push_back(day);
  for (const PartyState& party : parties) add(Watch::notice_period, party.notice_ends, party.name);
  sort_by_day(all);
  return all;
}

AgreementSummary summary_of(const Agreement& agreement) {
  AgreementSummary summary;
  summary.notice_months = notice_months(agreement.lock);
  for (const LockedDay& day : agreement.lock.days) take_day(day, summary);
  if (!summary.last_notice && summary.ends && summary.notice_months)
    summary.last_notice = last_day_for_notice(*summary.ends, *summary.notice_months);
  std::size_t own = summary.follow_ups.size();  // of the agreement, first in the list
  for (const AgreementRecords::FollowUp& recorded : agreement.records.follow_ups)
    take_follow_up(recorded, own, summary);
  sort_by_day(summary.follow_ups);
  for (const LockedParty& party : agreement.lock.parties)
    summary.parties.push_back(
        state_of(party, records_of(agreement.records, party.id), summary.notice_months));
  return summary;
}

std::string signed_by(const AgreementRecords& records, const std::vector<LockedParty>& parties) {
  std::string names;
  for (const AgreementRecords::Party& party : records.parties) {
    if (party.signatures.empty()) continue;
    const auto known = std::find_if(parties.begin(), parties.end(),
                                    [&](const LockedParty& one) { return one.id == party.id; });
    names += (names.empty() ? "" : ", ") + (known == parties.end() ? party.id : known->name);
  }
  return names;
}

}  // namespace klausul
