#include "cli/impact_report.hpp"

#include <fmt/format.h>

#include <iostream>

#include "base/joined.hpp"
#include "cli/referrer_words.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

std::string json_of(const Referrer& referrer) {
  std::vector<std::string> through;
  for (const std::string& key : referrer.through) through.push_back(json_string(key));
  return fmt::format(R"({{"item": {}, "status": "{}", "through": [{}], "pinned": {}, "file": {}}})",
                     json_string(template_name(referrer)), status_name(referrer.head->status),
                     joined(through), json_string(referrer.pinned), json_string(referrer.head->path));
}

std::string json_of(const HeldVersion& held) {
  std::vector<std::string> lacks, changes;
  for (const Lacking& lacking : held.lacks)
    lacks.push_back(
        fmt::format(R"({{"name": {}, "label": {}}})", json_string(lacking.name), json_string(lacking.label)));
  for (const Excerpt& excerpt : held.changes)
    changes.push_back(fmt::format(R"({{"heading": {}, "lines": {}}})", json_string(excerpt.heading),
                                  diff_json(excerpt.lines)));
  return fmt::format(
      R"({{"version": {}, "pinned": {}, "shown": {}, "taken": "{}", "lacks": [{}], "changes": {}}})",
      json_string(held.version.key().version), held.version.pinned, held.version.shown,
      taking_name(held.taking), joined(lacks), held.is_shown ? "[" + joined(changes) + "]" : "null");
}

std::string json_of(const Holder& holder) {
  const LockUses& uses = holder.found.uses;
  std::vector<std::string> parties, older;
  for (const LockedParty& party : uses.parties) parties.push_back(json_string(party.id));
  for (const HeldVersion& held : holder.older) older.push_back(json_of(held));
  return fmt::format(R"({{"lock": {}, "title": {}, "kind": {}, "date": {}, "terms_date": {}, )"
                     R"("parties": [{}], "older": [{}]}})",
                     json_string(holder.lock), json_string(uses.title), json_string(uses.document_kind),
                     json_string(uses.date), json_string(holder.found.terms_date), joined(parties),
                     joined(older));
}

}  // namespace

void ImpactReport::print(const std::vector<Referrer>& templates, const std::vector<Holder>& holders) const {
  const Head& head = incoming_;
  const std::string validity = bench_.validity_words(head);
  std::cout << fmt::format(
      "{}  {}{}{}\n{} {}, {} {}\n", head.key.text(),
      bench_.state_words(std::string(status_name(head.status))), validity.empty() ? "" : ", ", validity,
      templates.size(),
      templates.size() == 1 ? session_.say("mall", "template") : session_.say("mallar", "templates"),
      holders.size(),
      holders.size() == 1
          ? session_.say("låst dokument har en äldre version", "locked document holds an older version")
          : session_.say("låsta dokument har en äldre version", "locked documents hold an older version"));
  for (const Referrer& referrer : templates)
    std::cout << fmt::format("  {:<36} {:<12} {}\n", template_name(referrer),
                             bench_.state_words(std::string(status_name(referrer.head->status))),
                             way_words(referrer));
  for (const Holder& holder : holders) print(holder);
}

void ImpactReport::print(const Holder& holder) const {
  const LockUses& uses = holder.found.uses;
  std::cout << fmt::format("\n  {}  {} {}  {}\n", holder.lock, uses.document_kind, uses.date, uses.title);
  for (const HeldVersion& held : holder.older) print(held, holder.found.terms_date);
}

void ImpactReport::print(const HeldVersion& held, const std::string& terms_date) const {
  std::cout << fmt::format("    {} → {}{}: {}\n", held.version.name, incoming_.key.version,
                           held.version.shown ? ""
                                              : session_.say(" (texten står inte i dokumentet)",
                                                             " (its text does not stand in the document)"),
                           taking_words(held.taking, terms_date));
  for (const Lacking& lacking : held.lacks)
    std::cout << fmt::format("    {} {} ({})\n", session_.say("saknar", "lacks"), lacking.name,
                             lacking.label);
  if (!held.is_shown) return;
  if (held.changes.empty()) std::cout << "    " << session_.say("samma text", "the same text") << "\n";
  print(held.changes);
}

void ImpactReport::print(const std::vector<Excerpt>& changes) const {
  const std::string* heading = nullptr;
  for (const Excerpt& excerpt : changes) {
    if (heading == nullptr || *heading != excerpt.heading)
      std::cout << fmt::format("    {}\n", excerpt.heading.empty() ? session_.say("före första rubriken",
                                                                                  "before the first heading")
                                                                   : std::string_view(excerpt.heading));
    else
      std::cout << "      …\n";
    heading = &excerpt.heading;
    std::cout << diff_text(excerpt.lines, excerpt.lines.size(), "      ", "");
  }
}

std::string ImpactReport::taking_words(Taking taking, const std::string& day) const {
  switch (taking) {
    case Taking::by_itself:
      return fmt::format(fmt::runtime(session_.say(
                             "gäller {}; görs dokumentet på nytt tas den av sig själv, men låset håller "
                             "den äldre tills klausul upgrade flyttar det",
                             "is valid on {}; made anew the document takes it by itself, but the lock "
                             "holds the older until klausul upgrade moves it")),
                         day);
    case Taking::by_first_day:
      return fmt::format(fmt::runtime(session_.say(
                             "tas av sig själv om den får gälla från senast {}, annars bara med klausul "
                             "upgrade --take",
                             "is taken by itself if its first day will be {} at the latest, else only "
                             "by klausul upgrade --take")),
                         day);
    case Taking::by_upgrade:
      return fmt::format(fmt::runtime(session_.say("gäller inte {}; tas bara med klausul upgrade --take {}",
                                                   "is not valid on {}; is only taken by klausul upgrade "
                                                   "--take {}")),
                         day, incoming_.key.text());
    case Taking::by_template:
      return std::string(
          session_.say("mallen nämner den äldre; tas bara med en mall som nämner den nya (klausul "
                       "adopt)",
                       "the template names the older; is only taken with a template that names "
                       "the new one (klausul adopt)"));
  }
  return {};
}

std::string ImpactReport::way_words(const Referrer& referrer) const {
  const std::string way = through_words(referrer, session_);
  if (referrer.pinned.empty())
    return way + std::string(session_.say(", tar den som gäller", ", takes the one in force"));
  return way + fmt::format("{} {}", session_.say(", nämner", ", names"), referrer.pinned);
}

std::string ImpactReport::json(const std::vector<Referrer>& templates,
                               const std::vector<Holder>& holders) const {
  std::vector<std::string> referring, holding;
  for (const Referrer& referrer : templates) referring.push_back(json_of(referrer));
  for (const Holder& holder : holders) holding.push_back(json_of(holder));
  const Head& head = incoming_;
  return fmt::format(
      R"({{"item": {}, "status": "{}", "valid_from": {}, "templates": [{}], "documents": [{}]}})",
      json_string(head.key.text()), status_name(head.status),
      json_string(head.valid_from ? iso_date(*head.valid_from) : ""), joined(referring), joined(holding));
}

}  // namespace klausul
