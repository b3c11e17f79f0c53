#include "cli/register_tables.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/agreement_words.hpp"
#include "maintain/calendar.hpp"
#include "maintain/csv.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

// The names of the columns are those of the files that the values come from, in every language.
constexpr std::string_view columns =
    "fil,titel,slag,datum,diarienummer,utkast,borjar,slutar,uppsagningstid_manader,raknas_fran,uppsagning,"
    "uppfoljning,alla_undertecknat,part,partens_namn,undertecknar,beslut,organ,paragraf,"
    "beslutets_diarienummer,alla_beslut,underskrift,undertecknare,uppsagd,uppsagningstid_slut\r\n";
constexpr std::size_t columns_of_a_party = 12;  // from `part` on

std::string yes_or_no(bool yes) { return yes ? "ja" : "nej"; }

// Each is safe by itself: some spreadsheets part fields at semicolons.
std::string all_of(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : "; ") + shown_field(text);
  return all;
}

std::string months_of(const PeriodOfNotice& period) {
  if (period.months) return std::to_string(*period.months);
  std::vector<std::string> all;
  for (const int months : period.named) all.push_back(std::to_string(months));
  return all_of(all);
}

std::string start_of(const PeriodOfNotice& period) {
  if (period.from == NoticeFrom::untold) return period.named.empty() ? "" : "framgår inte";
  return std::string(notice_from_name(period.from));
}

std::vector<std::string> fields_of(const RegisteredAgreement& one) {
  const LockBeginning& lock = one.agreement.lock;
  const AgreementSummary& summary = one.summary;
  return {one.place,
          lock.title,
          lock.document_kind,
          lock.date,
          lock.record_number,
          yes_or_no(lock.draft),
          date_text(summary.begins),
          date_text(summary.ends),
          months_of(summary.period),
          start_of(summary.period),
          date_text(summary.last_notice),
          date_text(summary.next_follow_up()),
          yes_or_no(summary.is_signed())};
}

void add_party(const PartyState& party, std::vector<std::string>& fields) {
  std::vector<std::string> decisions, signatories;
  for (const AgreementRecords::Decision& one : party.decisions) decisions.push_back(decision_words(one));
  for (const AgreementRecords::Signature& one : party.signatures) signatories.push_back(signatory_words(one));
  const AgreementRecords::Decision last =
      party.decisions.empty() ? AgreementRecords::Decision() : party.decisions.back();
  for (std::string field : {party.id, party.name, yes_or_no(party.signs), date_text(party.decided), last.body,
                            last.section, last.record_number, all_of(decisions), date_text(party.signed_on),
                            all_of(signatories), date_text(party.notice), date_text(party.notice_ends)})
    fields.push_back(std::move(field));
}

CalendarEvent event_of(const RegisteredAgreement& one, const WatchedDay& day, Language language) {
  const Agreement& agreement = one.agreement;
  const LockBeginning& lock = agreement.lock;
  CalendarEvent event;
  event.identity = (agreement.records.id.empty() ? one.place : agreement.records.id) + "\n" + day.key;
  event.date = day.date;
  event.stamp = parse_iso_date(lock.date).value_or(day.date);
  if (day.noted) event.stamp = std::max(event.stamp, *day.noted);
  event.modified = day.noted;
  event.changes = day.moves;
  event.summary = fmt::format("{}: {}", day_words(day, language), lock.title);
  event.description = one.place;
  if (!lock.record_number.empty()) event.description = lock.record_number + "\n" + event.description;
  std::vector<std::string> names;
  for (const LockedParty& party : lock.parties) names.push_back(party.name);
  if (!names.empty()) event.description += fmt::format("\n{}", fmt::join(names, ", "));
  return event;
}

}  // namespace

std::string register_csv(const std::vector<RegisteredAgreement>& agreements) {
  std::string text(columns);
  for (const RegisteredAgreement& one : agreements) {
    std::vector<std::string> common = fields_of(one);
    for (const PartyState& party : one.summary.parties) {
      std::vector<std::string> fields = common;
      add_party(party, fields);
      text += csv_record(fields);
    }
    if (!one.summary.parties.empty()) continue;
    common.resize(common.size() + columns_of_a_party);
    text += csv_record(common);
  }
  return text;
}

std::string register_calendar(const std::vector<RegisteredAgreement>& agreements, Language language,
                              Diagnostics& diagnostics) {
  std::vector<CalendarEvent> events;
  for (const RegisteredAgreement& one : agreements)
    for (const WatchedDay& day : one.summary.days()) events.push_back(event_of(one, day, language));
  if (events.empty()) diagnostics.add(Slug::no_days, OriginId::none, {});
  return calendar(events);
}

}  // namespace klausul
