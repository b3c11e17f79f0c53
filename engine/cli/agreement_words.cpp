#include "cli/agreement_words.hpp"

#include <fmt/format.h>

#include "values/swedish.hpp"

namespace klausul {
namespace {

// The JSON of each of `all`, as a list.
template <typename Item, typename Json>
std::string json_list(const std::vector<Item>& all, Json json) {
  std::vector<std::string> texts;
  for (const Item& item : all) texts.push_back(json(item));
  return fmt::format("[{}]", fmt::join(texts, ", "));
}

std::string noted_json(const AgreementRecords::Noted& noted) {
  return fmt::format(R"("noted": {}, "noted_by": {})", date_json(noted.on), json_string(noted.by));
}

std::string decision_json(const AgreementRecords::Decision& decision) {
  return fmt::format(R"({{"body": {}, "date": "{}", "section": {}, "record_number": {}, {}}})",
                     json_string(decision.body), iso_date(decision.date), json_string(decision.section),
                     json_string(decision.record_number), noted_json(decision.noted));
}

std::string signature_json(const AgreementRecords::Signature& signature) {
  return fmt::format(R"({{"name": {}, "role": {}, "place": {}, "date": "{}", {}}})",
                     json_string(signature.name), json_string(signature.role), json_string(signature.place),
                     iso_date(signature.date), noted_json(signature.noted));
}

std::string party_json(const PartyState& party, const PeriodOfNotice& period) {
  const auto notice_json = [&](const AgreementRecords::Notice& notice) {
    return fmt::format(R"({{"given": "{}", "received": {}, "receiver": {}, "ends": {}, {}}})",
                       iso_date(notice.given), date_json(notice.received), json_string(notice.receiver),
                       date_json(period.end_of(notice)), noted_json(notice.noted));
  };
  return fmt::format(R"({{"id": {}, "name": {}, "signs": {}, "decided": {}, "decisions": {}, "signed": {}, )"
                     R"("signatures": {}, "notice": {}, "notice_ends": {}, "notices": {}}})",
                     json_string(party.id), json_string(party.name), party.signs, date_json(party.decided),
                     json_list(party.decisions, decision_json), date_json(party.signed_on),
                     json_list(party.signatures, signature_json), date_json(party.notice),
                     date_json(party.notice_ends), json_list(party.notices, notice_json));
}

std::string follow_up_json(const WatchedDay& day) {
  return fmt::format(R"({{"date": "{}", "done": {}, "note": {}}})", iso_date(day.date), day.done,
                     json_string(day.note));
}

std::string_view from_words(NoticeFrom from) {
  return from == NoticeFrom::received ? "\"received\"" : from == NoticeFrom::given ? "\"given\"" : "null";
}

std::string period_json(const PeriodOfNotice& period) {
  return fmt::format(R"("notice_months": {}, "notice_from": {}, "notice_periods": [{}])",
                     period.months ? std::to_string(*period.months) : "null", from_words(period.from),
                     fmt::join(period.named, ", "));
}

std::string remark_json(const AgreementRecords::Remark& remark) {
  return fmt::format(R"({{"date": {}, "text": {}, {}}})", date_json(remark.date), json_string(remark.text),
                     noted_json(remark.noted));
}

std::string_view watch_words(const WatchedDay& day, bool swedish) {
  switch (day.what) {
    case Watch::begins:
      return swedish ? "börjar" : "begins";
    case Watch::ends:
      return swedish ? "slutar" : "ends";
    case Watch::last_notice:
      if (day.from == NoticeFrom::received)
        return swedish ? "sista dag då en uppsägning ska ha mottagits" : "last day for notice to be received";
      return swedish ? "sista dag för uppsägning" : "last day to give notice";
    case Watch::follow_up:
      return swedish ? "uppföljning" : "follow-up";
    case Watch::notice_period:
      return swedish ? "uppsägningstiden går ut" : "notice runs out";
    case Watch::none:
      break;
  }
  return {};
}

}  // namespace

std::string day_words(const WatchedDay& day, Language language) {
  return std::string(watch_words(day, language == Language::swedish)) +
         (day.note.empty() ? "" : " (" + day.note + ")");
}

std::string decision_words(const AgreementRecords::Decision& decision) {
  return iso_date(decision.date) + " " + decision.body +
         (decision.section.empty() ? "" : " " + decision.section) +
         (decision.record_number.empty() ? "" : ", dnr " + decision.record_number);
}

std::string signatory_words(const AgreementRecords::Signature& signature) {
  return signature.name + (signature.role.empty() ? "" : ", " + signature.role);
}

std::string agreement_json(const RegisteredAgreement& one) {
  const Agreement& agreement = one.agreement;
  const LockBeginning& lock = agreement.lock;
  const AgreementSummary& summary = one.summary;
  const auto party = [&](const PartyState& state) { return party_json(state, summary.period); };
  return fmt::format(
      R"({{"parameters": {}, "lock": {}, "records": {}, "readable": {}, "title": {}, "kind": {}, )"
      R"("date": {}, "record_number": {}, "draft": {}, "begins": {}, "ends": {}, {}, "last_notice": {}, )"
      R"("next_follow_up": {}, "decided": {}, "signed": {}, "parties": {}, "follow_ups": {}, )"
      R"("remarks": {}}})",
      json_string(agreement.parameters), json_string(agreement.lock_path),
      json_string(agreement.records.path), agreement.is_readable, json_string(lock.title),
      json_string(lock.document_kind), json_string(lock.date), json_string(lock.record_number), lock.draft,
      date_json(summary.begins), date_json(summary.ends), period_json(summary.period),
      date_json(summary.last_notice), date_json(summary.next_follow_up()), summary.is_decided(),
      summary.is_signed(), json_list(summary.parties, party), json_list(summary.follow_ups, follow_up_json),
      json_list(agreement.records.remarks, remark_json));
}

}  // namespace klausul
