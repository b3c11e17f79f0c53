#include "cli/item_uses.hpp"

#include <fmt/format.h>

#include "base/joined.hpp"
#include "cli/agreements.hpp"
#include "cli/lock_search.hpp"
#include "cli/referrer_words.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

// What has come of it: nothing if a lock has another name than those that stand beside a parameter file.
AgreementSummary agreement_of(const std::string& lock, const LockUses& uses, Session& session) {
  Agreement agreement;
  agreement.lock = uses;
  const std::string path = lock.ends_with(".las.xml") ? records_path(parameters_beside(lock)) : "";
  if (!path.empty() && session.files.is_file(path))
    if (auto records = load_records(path, session.context())) agreement.records = std::move(*records);
  return summary_of(agreement);
}

// Of an agreement, when it ends and whether it is signed.
std::string life_words(const UsingDocument& document, const Session& session) {
  std::string words;
  if (document.agreement.ends)
    words = fmt::format(", {} {}", session.say("slutar", "ends"), iso_date(*document.agreement.ends));
  if (document.uses.document_kind == "avtal")
    words += document.agreement.is_signed()
                 ? session.say(", undertecknat", ", signed")
                 : session.say(", inte undertecknat av alla", ", not signed by all");
  return words;
}

std::string words_of(const UsingDocument& document, const Session& session) {
  const LockUses& uses = document.uses;
  std::string text = fmt::format(
      "  {}  {} {}  {}{}\n", document.lock,
      uses.document_kind == "avtal" ? session.say("avtal", "agreement") : session.say("ärende", "matter"),
      uses.date, uses.title, life_words(document, session));
  for (const LockedInput& version : uses.versions)
    text += fmt::format(
        "    {}{}{}\n", version.name, version.variant.empty() ? "" : " (" + version.variant + ")",
        version.shown
            ? ""
            : session.say(", texten står inte i dokumentet", ", its text does not stand in the document"));
  std::vector<std::string> parties;
  for (const PartyState& party : document.agreement.parties)
    parties.push_back(
        fmt::format("{}{}", party.name, party.signed_on ? session.say(" (undertecknat)", " (signed)") : ""));
  return text + (parties.empty() ? "" : "    " + joined(parties) + "\n");
}

std::string json_of(const Referrer& referrer) {
  std::vector<std::string> through;
  for (const std::string& key : referrer.through) through.push_back(json_string(key));
  return fmt::format(
      R"({{"item": {}, "name": {}, "status": "{}", "through": [{}], "pinned": {}, "file": {}}})",
      json_string(template_name(referrer)), json_string(referrer.head->name),
      status_name(referrer.head->status), joined(through), json_string(referrer.pinned),
      json_string(referrer.head->path));
}

std::string json_of(const UsingDocument& document) {
  const LockUses& uses = document.uses;
  std::vector<std::string> parties, versions;
  for (const PartyState& party : document.agreement.parties)
    parties.push_back(fmt::format(R"({{"id": {}, "name": {}, "signs": {}, "decided": {}, "signed": {}}})",
                                  json_string(party.id), json_string(party.name), party.signs,
                                  date_json(party.decided), date_json(party.signed_on)));
  for (const LockedInput& version : uses.versions)
    versions.push_back(
        fmt::format(R"({{"version": {}, "status": "{}", "variant": {}, "pinned": {}, "shown": {}}})",
                    json_string(version.key().version), status_name(version.status),
                    json_string(version.variant), version.pinned, version.shown));
  return fmt::format(
      R"({{"lock": {}, "title": {}, "kind": {}, "date": {}, "record_number": {}, "begins": {}, )"
      R"("ends": {}, "signed": {}, "parties": [{}], "versions": [{}]}})",
      json_string(document.lock), json_string(uses.title), json_string(uses.document_kind),
      json_string(uses.date), json_string(uses.record_number), date_json(document.agreement.begins),
      date_json(document.agreement.ends), document.agreement.is_signed(), joined(parties), joined(versions));
}

}  // namespace

ItemUses::ItemUses(const ItemName& item, const std::string& root, const std::vector<std::string>& paths,
                   Session& session) {
  Diagnostics faults;
  library_ =
      std::make_unique<Library>(root, LoadContext{session.files, session.sources, session.origins, faults});
  templates_ = referrers(item, *library_);
  tell_broken_seals(item, *library_, faults);
  say_unreliable(faults, session.diagnostics);
  for (const std::string& lock : locks_in(paths, session)) {
    auto found = look_into_lock(lock, item, session);
    if (!found) continue;
    AgreementSummary agreement = agreement_of(lock, found->uses, session);
    documents_.push_back({lock, std::move(found->uses), std::move(agreement)});
  }
}

std::string ItemUses::counts(const Session& session) const {
  return fmt::format(
      "{} {}, {} {}", templates_.size(),
      templates_.size() == 1 ? session.say("mall", "template") : session.say("mallar", "templates"),
      documents_.size(),
      documents_.size() == 1 ? session.say("låst dokument", "locked document")
                             : session.say("låsta dokument", "locked documents"));
}

std::string ItemUses::words(const ClauseBench& bench) const {
  std::string text;
  for (const Referrer& referrer : templates_)
    text += fmt::format("  {:<36} {:<12} {}{}\n", template_name(referrer),
                        bench.state_words(std::string(status_name(referrer.head->status))),
                        through_words(referrer, bench.session()),
                        referrer.pinned.empty() ? "" : ", @" + referrer.pinned);
  for (const UsingDocument& document : documents_) text += words_of(document, bench.session());
  return text;
}

std::string ItemUses::json() const {
  std::vector<std::string> templates, documents;
  for (const Referrer& referrer : templates_) templates.push_back(json_of(referrer));
  for (const UsingDocument& document : documents_) documents.push_back(json_of(document));
  return fmt::format(R"("templates": [{}], "documents": [{}])", joined(templates), joined(documents));
}

}  // namespace klausul
