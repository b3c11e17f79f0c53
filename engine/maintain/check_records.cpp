// Holds an agreement's records against what was locked and against each other.

#include <algorithm>

#include "diag/messages.hpp"
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
    const AgreementSummary summary = summary_of(agreement_);
    check_term(summary);
    check_notice_period(summary);
    for (const Records::Party& party : records_.parties) check(party);
    for (const Records::FollowUp& follow_up : records_.follow_ups)
      if (follow_up.done) happened(*follow_up.done, follow_up.origin);
    say_repeated(
        records_.follow_ups, [](const auto& a, const auto& b) { return a.due == b.due && a.note == b.note; },
        [](const auto& one) {
          return both("uppföljningen " + iso_date(one.due), "the follow-up on " + iso_date(one.due));
        });
  }

 private:
  void check_term(const AgreementSummary& summary) {
    if (summary.begins && summary.ends && *summary.ends < *summary.begins)
      say_order({both("sista dagen i '" + agreement_.lock_path + "'",
                      "the last day in '" + agreement_.lock_path + "'"),
                 *summary.ends},
                {both("den första", "the first"), *summary.begins}, OriginId::none);
  }

  void check_notice_period(const AgreementSummary& summary) {
    if (records_.notice_period) check(*records_.notice_period);
    const Records::Notice* notice = first_notice();
    const bool counts_back = summary.ends && !summary.last_notice && !summary.period.named.empty();
    if (summary.period.is_settled() || (notice == nullptr && !counts_back)) return;
    const std::string what = notice != nullptr
                                 ? both("när den går ut", "when it runs out")
                                 : both("sista dag för uppsägning", "the last day to give notice");
    diagnostics_.add(Slug::notice_unsettled, notice != nullptr ? notice->origin : OriginId::none,
                     {agreement_.parameters, lacking(summary.period), what, remedy(summary.period)});
  }

  // What the text of the agreement says counts, and records may only fill in.
  void check(const Records::NoticePeriod& period) {
    std::string names;
    bool is_known = period.name.empty();
    for (const LockedDay& day : lock_.days) {
      if (day.watch != Watch::notice_period) continue;
      names += (names.empty() ? "" : ", ") + day.name;
      if (!period.name.empty() && period.name != day.name) continue;
      is_known = true;
      if (day.from != NoticeFrom::untold && period.from != NoticeFrom::untold && day.from != period.from)
        diagnostics_.add(Slug::notice_settled, period.origin, {std::string(notice_from_name(day.from))});
    }
    if (!is_known)
      diagnostics_.add(Slug::bad_attribute_value, period.name_origin, {period.name, "namn", names});
  }

  const Records::Notice* first_notice() const {
    for (const Records::Party& party : records_.parties)
      if (!party.notices.empty()) return &party.notices.front();
    return nullptr;
  }

  static std::string lacking(const PeriodOfNotice& period) {
    if (period.named.empty()) return both("hur lång uppsägningstiden är", "how long the notice is");
    if (!period.months)
      return both("vilken av flera uppsägningstider som gäller", "which of several notice periods counts");
    return both("från vilken dag uppsägningstiden räknas", "from which day the notice runs");
  }

  std::string remedy(const PeriodOfNotice& period) const {
    if (period.named.empty()) return {};
    return "klausul record notice-period " + agreement_.parameters +
           (period.months ? " --from received" : " --period NAME --from received");
  }

  void check(const Records::Party& party) {
    const LockedParty* locked = party_named(party.id);
    if (locked == nullptr)
      return diagnostics_.add(Slug::unknown_party, party.origin, {party.id, party_ids()});
    for (const Records::Decision& decision : party.decisions) happened(decision.date, decision.origin);
    for (const Records::Signature& signature : party.signatures) check(signature, *locked);
    for (const Records::Notice& notice : party.notices) check(notice, *locked);
    check_repeated(party);
    check_decided_first(party, *locked);
    if (lock_.draft && !party.signatures.empty())
      diagnostics_.add(Slug::signed_draft, party.signatures.front().origin, {locked->name});
  }

  void check(const Records::Signature& signature, const LockedParty& party) {
    happened(signature.date, signature.origin);
    if (!party.signs) diagnostics_.add(Slug::not_signing, signature.origin, {party.name});
    // No source says what the day that an agreement bears has to do with those on which it is signed: some
    // bear the day from which they are in force. Mostly it is a slip, in one of the two; so it is told, and
    // is no error.
    if (const auto date = parse_iso_date(lock_.date); date && signature.date < *date)
      diagnostics_.add(Slug::signed_before_date, signature.origin,
                       {party.name, iso_date(signature.date), lock_.date});
  }

  void check(const Records::Notice& notice, const LockedParty& party) {
    happened(notice.given, notice.origin);
    if (const auto date = parse_iso_date(lock_.date); date && notice.given < *date)
      diagnostics_.add(Slug::notice_before_date, notice.origin,
                       {party.name, iso_date(notice.given), lock_.date});
    if (!notice.received) return;
    happened(*notice.received, notice.origin);
    if (*notice.received < notice.given)
      say_order({both("dagen då den togs emot", "the day it was received"), *notice.received},
                {both("uppsägningen", "the notice"), notice.given}, notice.origin);
  }

  // What is recorded once more by mistake. Two may sign for a party, and it may decide at several levels.
  void check_repeated(const Records::Party& party) {
    say_repeated(
        party.signatures, [](const auto& a, const auto& b) { return a.name == b.name; },
        [](const auto& one) { return both("underskriften av " + one.name, "the signature of " + one.name); });
    say_repeated(
        party.decisions,
        [](const auto& a, const auto& b) {
          return a.body == b.body && a.date == b.date && a.section == b.section;
        },
        [](const auto& one) {
          return both("beslutet av '" + one.body + "'", "the decision of '" + one.body + "'");
        });
    say_repeated(
        party.notices, [](const auto& a, const auto& b) { return a.given == b.given; },
        [](const auto& one) {
          return both("uppsägningen " + iso_date(one.given), "the notice of " + iso_date(one.given));
        });
  }

  // Says of every record that is the same as one before it, at its own line.
  template <typename Record, typename Same, typename Words>
  void say_repeated(const std::vector<Record>& all, Same same, Words words) {
    for (std::size_t i = 1; i < all.size(); ++i) {
      const auto end = all.begin() + static_cast<std::ptrdiff_t>(i);
      const auto first =
          std::find_if(all.begin(), end, [&](const Record& other) { return same(other, all[i]); });
      if (first != end)
        diagnostics_.add(Slug::recorded_twice, all[i].origin, {words(all[i])},
                         {{Note::Kind::other_here, first->origin, ""}});
    }
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

}  // namespace klausul
