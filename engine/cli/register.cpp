#include <fmt/format.h>

#include <iostream>

#include "cli/agreement_commands.hpp"
#include "cli/agreement_words.hpp"
#include "cli/agreements.hpp"
#include "cli/register_file.hpp"
#include "cli/register_tables.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

using Agreements = std::vector<RegisteredAgreement>;

// A party on a line, and each decision on one of its own: there may be several, at several levels.
std::string party_lines(const PartyState& party, const Session& session) {
  std::vector<std::string> signatories;
  for (const AgreementRecords::Signature& one : party.signatures) signatories.push_back(signatory_words(one));
  std::string lines =
      fmt::format("    {:<32} {:<12} {:<12}", party.name, party.decided ? iso_date(*party.decided) : "–",
                  party.signed_on ? iso_date(*party.signed_on)
                  : party.signs   ? "–"
                                  : session.say("ingen plats", "no place"));
  lines += fmt::format(" {}", fmt::join(signatories, "; "));
  if (party.notice)
    lines += fmt::format(" ({} {})", session.say("uppsagt", "notice"), iso_date(*party.notice));
  lines.erase(lines.find_last_not_of(' ') + 1);
  lines += "\n";
  for (const AgreementRecords::Decision& one : party.decisions)
    lines += fmt::format("      {} {}\n", session.say("beslut", "decision"), decision_words(one));
  return lines;
}

std::string days_of(const AgreementSummary& summary, const Session& session) {
  std::string lines;
  for (const WatchedDay& day : summary.days())
    lines += fmt::format("  {}  {}\n", iso_date(day.date), day_words(day, session.language()));
  if (!summary.period.named.empty() && !summary.period.is_settled())
    lines += fmt::format("  {:<10}  {}\n", "–",
                         session.say("uppsägningstiden räknas inte ut: avtalet säger inte hur",
                                     "the period of notice is not counted: the agreement does not say how"));
  return lines;
}

std::string agreement_text(const RegisteredAgreement& one, const Session& session) {
  const LockBeginning& lock = one.agreement.lock;
  std::string text = fmt::format("\n{}  {}  {} {}  {}\n", one.agreement.parameters, lock.title,
                                 lock.document_kind, lock.date, lock.record_number);
  text += days_of(one.summary, session);
  if (!one.agreement.is_readable)
    return text + fmt::format("    {}\n", session.say("vad som är beslutat och undertecknat kan inte läsas",
                                                      "what is decided and signed cannot be read"));
  text += fmt::format("    {:<32} {:<12} {}\n", session.say("part", "party"),
                      session.say("beslutat", "decided"), session.say("undertecknat", "signed"));
  for (const PartyState& party : one.summary.parties) text += party_lines(party, session);
  return text;
}

std::string text_of(const Agreements& agreements, Date day, const Session& session) {
  std::string text = std::string(register_heading(session.language())) + iso_date(day) + "\n";
  for (const RegisteredAgreement& one : agreements) text += agreement_text(one, session);
  return text + fmt::format("\n{} {}\n", agreements.size(),
                            session.say("avtal", agreements.size() == 1 ? "agreement" : "agreements"));
}

std::string json_of(const Agreements& agreements, const std::vector<Unreadable>& unreadable, Date day) {
  std::vector<std::string> all, lost;
  for (const RegisteredAgreement& one : agreements) all.push_back(agreement_json(one));
  for (const Unreadable& one : unreadable)
    lost.push_back(fmt::format(R"({{"file": {}, "what": "{}"}})", json_string(one.path), one.what));
  return fmt::format(R"({{"date": "{}", "agreements": [{}], "unreadable": [{}]}})", iso_date(day),
                     fmt::join(all, ", "), fmt::join(lost, ", "));
}

}  // namespace

int list_register(const RegisterOptions& options, Session& session) {
  const std::optional<Date> day = date_option(options.date, session);
  if (!day) return session.finish("");
  AgreementSearch search(*day, session);
  const Agreements agreements = search.run(options.paths);
  const std::string json = json_of(agreements, search.unreadable(), *day);
  const bool table = options.format == "csv" || options.format == "ical";
  const std::string bytes = options.format == "csv" ? register_csv(agreements)
                            : options.format == "ical"
                                ? register_calendar(agreements, options.language, session.diagnostics)
                            : session.json() ? json + "\n"
                                             : text_of(agreements, *day, session);
  // A list that others rely on is whole or not there.
  const bool faulty = session.diagnostics.has_errors();
  if (!options.output.empty()) {
    if (!faulty) write_register(options.output, options.format, bytes, session);
  } else if (!session.json() && !(table && faulty)) {
    std::cout << bytes;
  }
  return session.finish(json);
}

}  // namespace klausul
