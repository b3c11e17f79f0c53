#include "cli/agreement_words.hpp"

#include <fmt/format.h>

#include "values/swedish.hpp"

namespace klausul {
namespace {

std::string json_list(const std::vector<std::string>& texts) {
  std::vector<std::string> quoted;
  for (const std::string& text : texts) quoted.push_back(json_string(text));
  return fmt::format("[{}]", fmt::join(quoted, ", "));
}

std::string party_json(const PartyState& party) {
  return fmt::format(
      R"({{"id": {}, "name": {}, "signs": {}, "decided": {}, "body": {}, "section": {}, )"
      R"("record_number": {}, "signed": {}, "signatories": {}, "notice": {}, "notice_ends": {}}})",
      json_string(party.id), json_string(party.name), party.signs, date_json(party.decided),
      json_string(party.body), json_string(party.section), json_string(party.record_number),
      date_json(party.signed_on), json_list(party.signatories), date_json(party.notice),
      date_json(party.notice_ends));
}

std::string remarks_json(const AgreementRecords& records) {
  std::vector<std::string> all;
  for (const AgreementRecords::Remark& remark : records.remarks)
    all.push_back(
        fmt::format(R"({{"date": {}, "text": {}}})", date_json(remark.date), json_string(remark.text)));
  return fmt::format("[{}]", fmt::join(all, ", "));
}

}  // namespace

std::string day_words(const WatchedDay& day, const Session& session) {
  std::string_view words;
  switch (day.what) {
    case Watch::begins:
      words = session.say("börjar", "begins");
      break;
    case Watch::ends:
      words = session.say("slutar", "ends");
      break;
    case Watch::last_notice:
      words = session.say("sista dag för uppsägning", "last day to give notice");
      break;
    case Watch::follow_up:
      words = session.say("uppföljning", "follow-up");
      break;
    case Watch::notice_period:
      words = session.say("uppsägningstiden går ut", "notice runs out");
      break;
    case Watch::none:
      break;
  }
  return std::string(words) + (day.note.empty() ? "" : " (" + day.note + ")");
}

std::string agreement_json(const RegisteredAgreement& one) {
  const LockBeginning& lock = one.agreement.lock;
  const AgreementSummary& summary = one.summary;
  std::vector<std::string> parties, follow_ups;
  for (const PartyState& party : summary.parties) parties.push_back(party_json(party));
  for (const WatchedDay& day : summary.follow_ups)
    follow_ups.push_back(fmt::format(R"({{"date": "{}", "done": {}, "note": {}}})", iso_date(day.date),
                                     day.done, json_string(day.note)));
  return fmt::format(
      R"({{"parameters": {}, "lock": {}, "records": {}, "title": {}, "kind": {}, "date": {}, )"
      R"("record_number": {}, "draft": {}, "begins": {}, "ends": {}, "notice_months": {}, )"
      R"("last_notice": {}, "next_follow_up": {}, "decided": {}, "signed": {}, "parties": [{}], )"
      R"("follow_ups": [{}], "remarks": {}}})",
      json_string(one.agreement.parameters), json_string(one.agreement.lock_path),
      json_string(one.agreement.records.path), json_string(lock.title), json_string(lock.document_kind),
      json_string(lock.date), json_string(lock.record_number), lock.draft, date_json(summary.begins),
      date_json(summary.ends), summary.notice_months ? std::to_string(*summary.notice_months) : "null",
      date_json(summary.last_notice), date_json(summary.next_follow_up()), summary.is_decided(),
      summary.is_signed(), fmt::join(parties, ", "), fmt::join(follow_ups, ", "),
      remarks_json(one.agreement.records));
}

}  // namespace klausul
