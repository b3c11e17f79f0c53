#include <fmt/format.h>

#include <iostream>

#include "cli/agreement_commands.hpp"
#include "cli/agreement_words.hpp"
#include "cli/agreements.hpp"
#include "cli/output_file.hpp"
#include "diag/messages.hpp"
#include "maintain/calendar.hpp"
#include "maintain/csv.hpp"
#include "store/atomic_write.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

using Agreements = std::vector<RegisteredAgreement>;

std::string yes_or_no(bool yes) { return yes ? "ja" : "nej"; }

// The names of the columns are those of the files that the values come from, in every language.
constexpr std::string_view columns =
    "fil,titel,slag,datum,diarienummer,utkast,borjar,slutar,uppsagningstid_manader,uppsagning,uppfoljning,"
    "alla_undertecknat,part,partens_namn,undertecknar,beslut,organ,paragraf,beslutets_diarienummer,"
    "underskrift,undertecknare,uppsagd,uppsagningstid_slut\r\n";
constexpr std::size_t columns_of_a_party = 11;  // from `part` on

std::vector<std::string> fields_of(const RegisteredAgreement& one) {
  const LockBeginning& lock = one.agreement.lock;
  const AgreementSummary& summary = one.summary;
  return {one.agreement.parameters,
          lock.title,
          lock.document_kind,
          lock.date,
          lock.record_number,
          yes_or_no(lock.draft),
          date_text(summary.begins),
          date_text(summary.ends),
          summary.notice_months ? std::to_string(*summary.notice_months) : "",
          date_text(summary.last_notice),
          date_text(summary.next_follow_up()),
          yes_or_no(summary.is_signed())};
}

void add_party(const PartyState& party, std::vector<std::string>& fields) {
  for (std::string field : {party.id, party.name, yes_or_no(party.signs), date_text(party.decided),
                            party.body, party.section, party.record_number, date_text(party.signed_on),
                            fmt::format("{}", fmt::join(party.signatories, "; ")), date_text(party.notice),
                            date_text(party.notice_ends)})
    fields.push_back(std::move(field));
}

// A row for each party of each agreement, so that a spreadsheet can sort and count them.
std::string csv_of(const Agreements& agreements) {
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

CalendarEvent event_of(const RegisteredAgreement& one, const WatchedDay& day, const Session& session) {
  const LockBeginning& lock = one.agreement.lock;
  CalendarEvent event;
  event.identity = lock.title + "\n" + lock.date + "\n" + lock.record_number;
  for (const LockedParty& party : lock.parties) event.identity += "\n" + party.id;
  event.identity += "\n" + std::string(watch_name(day.what)) + "\n" + day.note;
  // Follow-ups are told apart by their days; an end that has moved is the same end.
  if (day.what == Watch::follow_up) event.identity += "\n" + iso_date(day.date);
  event.date = day.date;
  event.stamp = parse_iso_date(lock.date).value_or(day.date);
  event.summary = fmt::format("{}: {}", day_words(day, session), lock.title);
  event.description = one.agreement.parameters;
  if (!lock.record_number.empty()) event.description = lock.record_number + "\n" + event.description;
  std::vector<std::string> names;
  for (const LockedParty& party : lock.parties) names.push_back(party.name);
  if (!names.empty()) event.description += fmt::format("\n{}", fmt::join(names, ", "));
  return event;
}

std::string calendar_of(const Agreements& agreements, const Session& session) {
  std::vector<CalendarEvent> events;
  for (const RegisteredAgreement& one : agreements)
    for (const WatchedDay& day : one.summary.days()) events.push_back(event_of(one, day, session));
  return calendar(events);
}

std::string party_line(const PartyState& party, const Session& session) {
  std::string line =
      fmt::format("    {:<32} {:<12} {:<12}", party.name, party.decided ? iso_date(*party.decided) : "–",
                  party.signed_on ? iso_date(*party.signed_on)
                  : party.signs   ? "–"
                                  : "");
  line += fmt::format(" {}", fmt::join(party.signatories, "; "));
  if (party.notice)
    line += fmt::format(" ({} {})", session.say("uppsagt", "notice"), iso_date(*party.notice));
  line.erase(line.find_last_not_of(' ') + 1);
  return line + "\n";
}

std::string text_of(const Agreements& agreements, const Session& session) {
  std::string text;
  for (const RegisteredAgreement& one : agreements) {
    const LockBeginning& lock = one.agreement.lock;
    text += fmt::format("{}{}  {}  {} {}  {}\n", text.empty() ? "" : "\n", one.agreement.parameters,
                        lock.title, lock.document_kind, lock.date, lock.record_number);
    for (const WatchedDay& day : one.summary.days())
      text += fmt::format("  {}  {}\n", iso_date(day.date), day_words(day, session));
    if (!one.agreement.is_readable) {
      text += fmt::format("    {}\n", session.say("vad som är beslutat och undertecknat kan inte läsas",
                                                  "what is decided and signed cannot be read"));
      continue;
    }
    text += fmt::format("    {:<32} {:<12} {}\n", session.say("part", "party"),
                        session.say("beslutat", "decided"), session.say("undertecknat", "signed"));
    for (const PartyState& party : one.summary.parties) text += party_line(party, session);
  }
  return text + (text.empty() ? "" : "\n") +
         fmt::format("{} {}\n", agreements.size(),
                     session.say("avtal", agreements.size() == 1 ? "agreement" : "agreements"));
}

std::string json_of(const Agreements& agreements, Date day) {
  std::vector<std::string> all;
  for (const RegisteredAgreement& one : agreements) all.push_back(agreement_json(one));
  return fmt::format(R"({{"date": "{}", "agreements": [{}]}})", iso_date(day), fmt::join(all, ", "));
}

// What the register is made from is never written over.
bool write(const std::string& output, const std::string& bytes, Session& session) {
  const auto refuse = [&](const std::string& why, const std::string& remedy) {
    session.diagnostics.add(Slug::write_failed, OriginId::none, {output, why, remedy});
    return false;
  };
  if (resolved_path(output).ends_with(".xml"))
    return refuse(both("registret görs av sådana filer", "the register is made from such files"),
                  both("välj ett annat namn med -o", "choose another name with -o"));
  const auto failure = write_atomically(output, bytes);
  return !failure || refuse(both(failure->swedish, failure->english),
                            write_remedy(*failure, output, "avtal.csv", session.files));
}

}  // namespace

int list_register(const RegisterOptions& options, Session& session) {
  const std::optional<Date> day = date_option(options.date, session);
  if (!day) return session.finish("");
  const Agreements agreements = AgreementSearch(*day, session).run(options.paths);
  const std::string json = json_of(agreements, *day);
  const bool table = options.format == "csv" || options.format == "ical";
  const std::string bytes = options.format == "csv"    ? csv_of(agreements)
                            : options.format == "ical" ? calendar_of(agreements, session)
                            : session.json()           ? json + "\n"
                                                       : text_of(agreements, session);
  // A list that others rely on is whole or not there.
  const bool faulty = session.diagnostics.has_errors();
  if (!options.output.empty()) {
    if (!faulty) write(options.output, bytes, session);
  } else if (!session.json() && !(table && faulty)) {
    std::cout << bytes;
  }
  return session.finish(json);
}

}  // namespace klausul
