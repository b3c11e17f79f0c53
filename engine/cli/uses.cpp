#include "maintain/uses.hpp"

#include <fmt/format.h>

#include <iostream>

#include "cli/agreements.hpp"
#include "cli/clause_bench.hpp"
#include "cli/keeping_commands.hpp"
#include "cli/lock_search.hpp"
#include "cli/referrer_words.hpp"
#include "diag/messages.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

struct Document {
  std::string lock;
  LockUses uses;
  AgreementSummary agreement;
};

class UsesSearch {
 public:
  UsesSearch(const UsesOptions& options, Session& session) : options_(options), session_(session) {}

  int run() {
    ClauseBench bench(session_);
    item_ = bench.has_library() ? bench.named(options_.item) : std::nullopt;
    if (!item_ || !find_item(*item_, bench.library(), session_.diagnostics)) return session_.finish("");
    find_templates(bench.library().root());
    for (const std::string& lock : locks_in(options_.paths, session_)) look_into(lock);
    if (!session_.json()) print(bench);
    return session_.finish(json());
  }

 private:
  // What is wrong with a file that can be read is told by `check`; one that cannot be is missing here.
  void find_templates(const std::string& root) {
    Diagnostics faults;
    library_ = std::make_unique<Library>(
        root, LoadContext{session_.files, session_.sources, session_.origins, faults});
    referrers_ = referrers(*item_, *library_);
    for (const Diagnostic& fault : faults.all())
      if (fault.slug == Slug::file_unreadable || fault.slug == Slug::xml_syntax)
        session_.diagnostics.add(fault.slug, fault.origin, fault.arguments, fault.notes);
  }

  void look_into(const std::string& lock) {
    auto found = look_into_lock(lock, *item_, session_);
    if (!found) return;
    AgreementSummary agreement = agreement_of(lock, found->uses);
    documents_.push_back({lock, std::move(found->uses), std::move(agreement)});
  }

  // What has come of it: nothing if a lock has another name than those that stand beside a parameter file.
  AgreementSummary agreement_of(const std::string& lock, const LockUses& uses) {
    Agreement agreement;
    agreement.lock = uses;
    const std::string path = lock.ends_with(".las.xml") ? records_path(parameters_beside(lock)) : "";
    if (!path.empty() && session_.files.is_file(path))
      if (auto records = load_records(path, session_.context())) agreement.records = std::move(*records);
    return summary_of(agreement);
  }

  void print(const ClauseBench& bench) const {
    std::cout << fmt::format(
        "{} {} {}, {} {}\n", item_->text() + ":", referrers_.size(),
        referrers_.size() == 1 ? session_.say("mall", "template") : session_.say("mallar", "templates"),
        documents_.size(),
        documents_.size() == 1 ? session_.say("låst dokument", "locked document")
                               : session_.say("låsta dokument", "locked documents"));
    for (const Referrer& referrer : referrers_)
      std::cout << fmt::format("  {:<36} {:<12} {}\n", template_name(referrer),
                               bench.state_words(std::string(status_name(referrer.head->status))),
                               way_words(referrer));
    for (const Document& document : documents_) print(document);
  }

  void print(const Document& document) const {
    const LockUses& uses = document.uses;
    std::cout << fmt::format(
        "  {}  {} {}  {}{}\n", document.lock,
        uses.document_kind == "avtal" ? session_.say("avtal", "agreement") : session_.say("ärende", "matter"),
        uses.date, uses.title, life_words(document));
    for (const LockedInput& version : uses.versions)
      std::cout << "    " << version.name << (version.variant.empty() ? "" : " (" + version.variant + ")")
                << (version.shown ? ""
                                  : session_.say(", texten står inte i dokumentet",
                                                 ", its text does not stand in the document"))
                << "\n";
    std::vector<std::string> parties;
    for (const PartyState& party : document.agreement.parties)
      parties.push_back(fmt::format("{}{}", party.name,
                                    party.signed_on ? session_.say(" (undertecknat)", " (signed)") : ""));
    if (!parties.empty()) std::cout << "    " << joined(parties, ", ") << "\n";
  }

  // Of an agreement, when it ends and whether it is signed.
  std::string life_words(const Document& document) const {
    std::string words;
    if (document.agreement.ends)
      words = fmt::format(", {} {}", session_.say("slutar", "ends"), iso_date(*document.agreement.ends));
    if (document.uses.document_kind == "avtal")
      words += document.agreement.is_signed()
                   ? session_.say(", undertecknat", ", signed")
                   : session_.say(", inte undertecknat av alla", ", not signed by all");
    return words;
  }

  std::string way_words(const Referrer& referrer) const {
    const std::string way = through_words(referrer, session_);
    return way + (referrer.pinned.empty() ? "" : ", @" + referrer.pinned);
  }

  std::string json() const {
    std::vector<std::string> templates, documents;
    for (const Referrer& referrer : referrers_) templates.push_back(json_of(referrer));
    for (const Document& document : documents_) documents.push_back(json_of(document));
    return fmt::format(R"({{"item": {}, "templates": [{}], "documents": [{}]}})", json_string(item_->text()),
                       joined(templates, ", "), joined(documents, ", "));
  }

  static std::string json_of(const Referrer& referrer) {
    std::vector<std::string> through;
    for (const std::string& key : referrer.through) through.push_back(json_string(key));
    return fmt::format(
        R"({{"item": {}, "name": {}, "status": "{}", "through": [{}], "pinned": {}, "file": {}}})",
        json_string(template_name(referrer)), json_string(referrer.head->name),
        status_name(referrer.head->status), joined(through, ", "), json_string(referrer.pinned),
        json_string(referrer.head->path));
  }

  static std::string json_of(const Document& document) {
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
        date_json(document.agreement.ends), document.agreement.is_signed(), joined(parties, ", "),
        joined(versions, ", "));
  }

  const UsesOptions& options_;
  Session& session_;
  std::optional<ItemName> item_;
  std::unique_ptr<Library> library_;
  std::vector<Referrer> referrers_;
  std::vector<Document> documents_;
};

}  // namespace

int uses(const UsesOptions& options, Session& session) { return UsesSearch(options, session).run(); }

}  // namespace klausul
