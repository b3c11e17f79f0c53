#include "maintain/agreement.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "maintain/agreement_days.hpp"

namespace klausul {
namespace {

const AgreementRecords::Party* records_of(const AgreementRecords& records, const std::string& party) {
  for (const AgreementRecords::Party& one : records.parties)
    if (one.id == party) return &one;
  return nullptr;
}

// What the lock says of the periods, and where that leaves several possible what the records say.
PeriodOfNotice period_of(const Agreement& agreement) {
  PeriodOfNotice period;
  const AgreementRecords::NoticePeriod said =
      agreement.records.notice_period.value_or(AgreementRecords::NoticePeriod());
  std::set<int> months;
  std::set<NoticeFrom> from;
  for (const LockedDay& day : agreement.lock.days) {
    if (day.watch != Watch::notice_period) continue;
    if (std::find(period.named.begin(), period.named.end(), day.months) == period.named.end())
      period.named.push_back(day.months);
    if (!said.name.empty() && said.name != day.name) continue;
    months.insert(day.months);
    from.insert(day.from);
  }
  if (months.size() == 1) period.months = *months.begin();
  if (from.size() == 1) period.from = *from.begin();
  if (period.from == NoticeFrom::untold) period.from = said.from;
  return period;
}

template <typename Record>
std::vector<Record> by_day(std::vector<Record> records, Date Record::* day) {
  std::stable_sort(records.begin(), records.end(),
                   [day](const Record& a, const Record& b) { return a.*day < b.*day; });
  return records;
}

// When it was recorded or last completed.
std::optional<Date> last_noted(const AgreementRecords::Noted& noted,
                               const std::vector<AgreementRecords::Supplement>& supplements) {
  std::optional<Date> last = noted.on;
  for (const AgreementRecords::Supplement& one : supplements) last = std::max(last, one.noted.on);
  return last;
}

// Of several notices the first to run out counts: with it the party has left.
void take_notices(const PeriodOfNotice& period, PartyState& state) {
  if (!state.notices.empty()) state.notice = state.notices.front().given;
  for (const AgreementRecords::Notice& notice : state.notices) {
    const std::optional<Date> ends = period.end_of(notice);
    if (!ends || (state.notice_ends && *state.notice_ends <= *ends)) continue;
    state.notice_ends = ends;
    state.notice_noted = last_noted(notice.noted, notice.supplements);
  }
}

PartyState state_of(const LockedParty& party, const AgreementRecords::Party* records,
                    const PeriodOfNotice& period) {
  PartyState state;
  state.id = party.id, state.name = party.name, state.signs = party.signs;
  if (records == nullptr) return state;
  state.decisions = by_day(records->decisions, &AgreementRecords::Decision::date);
  state.signatures = by_day(records->signatures, &AgreementRecords::Signature::date);
  state.notices = by_day(records->notices, &AgreementRecords::Notice::given);
  if (!state.decisions.empty()) state.decided = state.decisions.back().date;
  if (!state.signatures.empty()) state.signed_on = state.signatures.back().date;
  take_notices(period, state);
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
      summary.follow_ups.push_back({Watch::follow_up, day.date, false, "", day.name, 0, std::nullopt});
      break;
    case Watch::none:
    case Watch::notice_period:
      break;
  }
}

// Those of the agreement itself are told apart by the values that they are, and those of one list by their
// order.
void give_keys(std::vector<WatchedDay>& own) {
  std::map<std::string, int> seen;
  for (WatchedDay& day : own) {
    const int number = ++seen[day.key];
    day.key = fmt::format("{} {} {}", watch_name(Watch::follow_up), day.key, number);
  }
}

std::optional<Date> last_noted(const AgreementRecords::FollowUp& recorded) {
  std::optional<Date> last = last_noted(recorded.noted, recorded.supplements);
  for (const AgreementRecords::Move& move : recorded.moves) last = std::max(last, move.noted.on);
  return last;
}

// One that is recorded is the agreement's own of the day that it had first, if no other record was taken for
// it, or a further one. `own` of the list are still the agreement's; `number` is of those without an id.
void take_follow_up(const AgreementRecords::FollowUp& recorded, int number, std::size_t& own,
                    AgreementSummary& summary) {
  const std::string_view kind = watch_name(Watch::follow_up);
  WatchedDay day{Watch::follow_up,
                 recorded.due,
                 recorded.done.has_value(),
                 recorded.note,
                 recorded.id.empty() ? fmt::format("{} nr {}", kind, number)
                                     : fmt::format("{} id {}", kind, recorded.id),
                 static_cast<int>(recorded.moves.size()),
                 last_noted(recorded)};
  const auto end = summary.follow_ups.begin() + static_cast<std::ptrdiff_t>(own);
  const auto same = std::find_if(summary.follow_ups.begin(), end,
                                 [&](const WatchedDay& one) { return one.date == recorded.first_due(); });
  if (same != end) {
    day.key = same->key;
    summary.follow_ups.erase(same);
    --own;
  }
  summary.follow_ups.push_back(std::move(day));
}

void take_follow_ups(const AgreementRecords& records, AgreementSummary& summary) {
  give_keys(summary.follow_ups);
  std::size_t own = summary.follow_ups.size();
  int without_id = 0;
  for (const AgreementRecords::FollowUp& recorded : records.follow_ups)
    take_follow_up(recorded, recorded.id.empty() ? ++without_id : 0, own, summary);
}

void sort_by_day(std::vector<WatchedDay>& days) {
  std::stable_sort(days.begin(), days.end(),
                   [](const WatchedDay& a, const WatchedDay& b) { return a.date < b.date; });
}

}  // namespace

std::optional<Date> PeriodOfNotice::end_of(const AgreementRecords::Notice& notice) const {
  const std::optional<Date> first = from == NoticeFrom::given ? notice.given : notice.received;
  if (!is_settled() || !first) return std::nullopt;
  return months_after(*first, *months);
}

bool AgreementSummary::is_to_be_signed() const {
  return std::any_of(parties.begin(), parties.end(), [](const PartyState& party) { return party.signs; });
}

bool AgreementSummary::is_signed() const {
  return is_to_be_signed() && std::all_of(parties.begin(), parties.end(), [](const PartyState& party) {
           return party.signed_on.has_value();
         });
}

bool AgreementSummary::is_decided() const {
  return is_to_be_signed() && std::all_of(parties.begin(), parties.end(),
                                          [](const PartyState& party) { return party.decided.has_value(); });
}

std::optional<Date> AgreementSummary::next_follow_up() const {
  for (const WatchedDay& day : follow_ups)
    if (!day.done) return day.date;
  return std::nullopt;
}

std::vector<WatchedDay> AgreementSummary::days() const {
  std::vector<WatchedDay> all;
  const auto add = [&](Watch what, const std::optional<Date>& date) {
    if (date) all.push_back({what, *date, false, "", std::string(watch_name(what)), 0, std::nullopt});
  };
  add(Watch::begins, begins);
  add(Watch::ends, ends);
  add(Watch::last_notice, last_notice);
  if (last_notice_counted) all.back().from = period.from;
  for (const WatchedDay& day : follow_ups)
    if (!day.done) all.push_back(day);
  for (const PartyState& party : parties)
    if (party.notice_ends)
      all.push_back({Watch::notice_period, *party.notice_ends, false, party.name,
                     fmt::format("{} {}", watch_name(Watch::notice_period), party.id), 0,
                     party.notice_noted});
  sort_by_day(all);
  return all;
}

AgreementSummary summary_of(const Agreement& agreement) {
  AgreementSummary summary;
  summary.period = period_of(agreement);
  for (const LockedDay& day : agreement.lock.days) take_day(day, summary);
  summary.last_notice_counted = !summary.last_notice && summary.ends && summary.period.is_settled();
  if (summary.last_notice_counted)
    summary.last_notice = last_day_for_notice(*summary.ends, *summary.period.months);
  take_follow_ups(agreement.records, summary);
  sort_by_day(summary.follow_ups);
  for (const LockedParty& party : agreement.lock.parties)
    summary.parties.push_back(state_of(party, records_of(agreement.records, party.id), summary.period));
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
