#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "cli/clause_bench.hpp"
#include "cli/keeping_commands.hpp"
#include "cli/lock_search.hpp"
#include "cli/locked_document.hpp"
#include "cli/referrer_words.hpp"
#include "maintain/demands.hpp"
#include "maintain/impact.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

struct Lacking {
  std::string name, label;
};

/// A locked document that holds an older version, and what the new one would do to it.
struct Agreement {
  std::string lock;
  LockFound found;
  std::vector<LockedInput> older;  ///< Never empty.
  Taking taking = Taking::by_itself;
  std::vector<Lacking> lacks;
  std::vector<Excerpt> changes;
  std::string obstacle;  ///< Why its changes cannot be shown; empty if they can.
};

// The headings of the document, as its text has them.
void gather_headings(const Block& block, std::set<std::string>& headings) {
  if (block.kind == BlockKind::section || block.kind == BlockKind::appendix)
    headings.insert((block.number.empty() ? "" : block.number + " ") + plain_text(block.runs));
  for (const Block& child : block.children) gather_headings(child, headings);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end + 1) {
    end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
  }
  return lines;
}

class ImpactReport {
 public:
  ImpactReport(const ImpactOptions& options, Session& session)
      : options_(options), session_(session), bench_(session) {}

  int run() {
    const auto day = date_option(options_.date, session_);
    const auto named = day && bench_.has_library() ? bench_.named(options_.clause) : std::nullopt;
    if (named && named->kind != FileKind::clause) say_not_a_clause();
    if (!named || session_.diagnostics.has_errors()) return session_.finish("");
    const auto incoming = incoming_version(*named, bench_.library(), *day, session_.diagnostics);
    incoming_ = incoming ? bench_.library().use_clause(incoming->key()) : nullptr;
    if (incoming_ == nullptr || session_.diagnostics.has_errors()) return session_.finish("");
    find_templates();
    for (const std::string& lock : locks_in(options_.paths, session_)) look_into(lock);
    if (!session_.json()) print();
    return session_.finish(json());
  }

 private:
  void say_not_a_clause() {
    session_.diagnostics.add(
        Slug::wrong_use, OriginId::none,
        {both("'" + options_.clause + "' är ingen klausul", "'" + options_.clause + "' is no clause"),
         both("namnge en klausul, till exempel ekonomi.budget eller ekonomi.budget@1.1; de som finns: "
              "klausul clause list",
              "name a clause, such as ekonomi.budget or ekonomi.budget@1.1; those there are: klausul clause "
              "list")});
  }

  // What is wrong with the templates is for `check` to tell.
  void find_templates() {
    library_ = std::make_unique<Library>(
        bench_.library().root(), LoadContext{session_.files, session_.sources, session_.origins, faults_});
    templates_ = referrers({FileKind::clause, incoming_->head.key.id, ""}, *library_);
  }

  void look_into(const std::string& lock) {
    auto found = look_into_lock(lock, {FileKind::clause, incoming_->head.key.id, ""}, session_);
    if (!found) return;
    Agreement agreement;
    for (const LockedInput& version : found->uses.versions)
      if (is_older(version, incoming_->head)) agreement.older.push_back(version);
    if (agreement.older.empty()) return;
    // Of several, the one whose reference names no version tells how the document comes to the new one.
    std::stable_partition(agreement.older.begin(), agreement.older.end(),
                          [](const LockedInput& version) { return !version.pinned; });
    agreement.lock = lock;
    agreement.found = std::move(*found);
    const Date terms_date = parse_iso_date(agreement.found.terms_date).value_or(Date{});
    agreement.taking = taking_of(agreement.older.front(), incoming_->head, terms_date);
    if (!options_.list) show(agreement);
    agreements_.push_back(std::move(agreement));
  }

  // The document is made with the new version and held against what was locked. Its texts and tickets are its
  // own, and gone when it is done.
  void show(Agreement& agreement) {
    Sources sources;
    Origins origins;
    Diagnostics faults;
    LockedDocument document(parameters_beside(agreement.lock), {session_.files, sources, origins, faults},
                            session_);
    if (document.is_ready()) {
      agreement.lacks = lacks(agreement, document);
      const auto made =
          document.shown_with(with_incoming(document.lock(), incoming_->head), workshop_, faults);
      if (made && !faults.has_errors()) return compare(document.lock(), *made, agreement);
    }
    const std::string name = incoming_->head.key.text();
    for (const Diagnostic& fault : faults.all()) {
      if (severity(fault.slug) != Severity::error || !agreement.obstacle.empty()) continue;
      agreement.obstacle =
          both(message_text(fault, Language::swedish), message_text(fault, Language::english));
    }
    session_.diagnostics.add(Slug::not_shown, OriginId::none, {agreement.lock, name, agreement.obstacle});
  }

  void compare(const Lock& lock, const Assembled& made, Agreement& agreement) const {
    std::set<std::string> headings;
    gather_headings(made.document.root, headings);
    const auto lines = compare_lines(lock.text, lines_of(text_of(made.pages)), LineKind::prose);
    agreement.changes = excerpts(lines, headings, 1);
  }

  std::vector<Lacking> lacks(const Agreement& agreement, const LockedDocument& document) {
    const Clause* older = library_->use_clause(agreement.older.front().key());
    std::vector<Lacking> result;
    for (const Demand& demand : newly_lacking(older ? older->declarations : Declarations(),
                                              incoming_->declarations, document.parameters().values))
      result.push_back({demand.name, std::string(demand.declaration->shown_label())});
    return result;
  }

  void print() const {
    const Head& head = incoming_->head;
    const std::string validity = bench_.validity_words(head);
    std::cout << fmt::format(
        "{}  {}{}{}\n{} {}, {} {}\n", head.key.text(),
        bench_.state_words(std::string(status_name(head.status))), validity.empty() ? "" : ", ", validity,
        templates_.size(),
        templates_.size() == 1 ? session_.say("mall", "template") : session_.say("mallar", "templates"),
        agreements_.size(),
        agreements_.size() == 1
            ? session_.say("låst dokument har en äldre version", "locked document holds an older version")
            : session_.say("låsta dokument har en äldre version", "locked documents hold an older version"));
    for (const Referrer& referrer : templates_)
      std::cout << fmt::format("  {:<36} {:<12} {}\n", template_name(referrer),
                               bench_.state_words(std::string(status_name(referrer.head->status))),
                               way_words(referrer));
    for (const Agreement& agreement : agreements_) print(agreement);
  }

  void print(const Agreement& agreement) const {
    const LockUses& uses = agreement.found.uses;
    std::cout << fmt::format("\n  {}  {} {}  {}\n", agreement.lock, uses.document_kind, uses.date,
                             uses.title);
    for (const LockedInput& version : agreement.older)
      std::cout << fmt::format("    {} → {}{}: {}\n", version.name, incoming_->head.key.version,
                               version.shown ? ""
                                             : session_.say(" (texten står inte i dokumentet)",
                                                            " (its text does not stand in the document)"),
                               taking_words(agreement));
    for (const Lacking& lacking : agreement.lacks)
      std::cout << fmt::format("    {} {} ({})\n", session_.say("saknar", "lacks"), lacking.name,
                               lacking.label);
    if (options_.list || !agreement.obstacle.empty()) return;
    if (agreement.changes.empty()) std::cout << "    " << session_.say("samma text", "the same text") << "\n";
    print_changes(agreement);
  }

  void print_changes(const Agreement& agreement) const {
    const std::string* heading = nullptr;
    for (const Excerpt& excerpt : agreement.changes) {
      if (heading == nullptr || *heading != excerpt.heading)
        std::cout << fmt::format("    {}\n",
                                 excerpt.heading.empty()
                                     ? session_.say("före första rubriken", "before the first heading")
                                     : std::string_view(excerpt.heading));
      else
        std::cout << "      …\n";
      heading = &excerpt.heading;
      std::cout << diff_text(excerpt.lines, excerpt.lines.size(), "      ", "");
    }
  }

  std::string taking_words(const Agreement& agreement) const {
    const std::string& day = agreement.found.terms_date;
    switch (agreement.taking) {
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
                           day, incoming_->head.key.text());
      case Taking::by_template:
        return std::string(
            session_.say("mallen nämner den äldre; tas bara med en mall som nämner den nya (klausul "
                         "adopt)",
                         "the template names the older; is only taken with a template that names "
                         "the new one (klausul adopt)"));
    }
    return {};
  }

  std::string way_words(const Referrer& referrer) const {
    const std::string way = through_words(referrer, session_);
    if (referrer.pinned.empty())
      return way + std::string(session_.say(", tar den som gäller", ", takes the one in force"));
    return way + fmt::format("{} {}", session_.say(", nämner", ", names"), referrer.pinned);
  }

  std::string json() const {
    std::vector<std::string> templates, agreements;
    for (const Referrer& referrer : templates_) templates.push_back(json_of(referrer));
    for (const Agreement& agreement : agreements_) agreements.push_back(json_of(agreement));
    const Head& head = incoming_->head;
    return fmt::format(
        R"({{"item": {}, "status": "{}", "valid_from": {}, "templates": [{}], "documents": [{}]}})",
        json_string(head.key.text()), status_name(head.status),
        json_string(head.valid_from ? iso_date(*head.valid_from) : ""), joined(templates, ", "),
        joined(agreements, ", "));
  }

  static std::string json_of(const Referrer& referrer) {
    std::vector<std::string> through;
    for (const std::string& key : referrer.through) through.push_back(json_string(key));
    return fmt::format(R"({{"item": {}, "status": "{}", "through": [{}], "pinned": {}, "file": {}}})",
                       json_string(template_name(referrer)), status_name(referrer.head->status),
                       joined(through, ", "), json_string(referrer.pinned), json_string(referrer.head->path));
  }

  std::string json_of(const Agreement& agreement) const {
    const LockUses& uses = agreement.found.uses;
    std::vector<std::string> parties, older, lacks, changes;
    for (const LockedParty& party : uses.parties) parties.push_back(json_string(party.id));
    for (const LockedInput& version : agreement.older)
      older.push_back(fmt::format(R"({{"version": {}, "pinned": {}, "shown": {}}})",
                                  json_string(version.key().version), version.pinned, version.shown));
    for (const Lacking& lacking : agreement.lacks)
      lacks.push_back(fmt::format(R"({{"name": {}, "label": {}}})", json_string(lacking.name),
                                  json_string(lacking.label)));
    for (const Excerpt& excerpt : agreement.changes)
      changes.push_back(fmt::format(R"({{"heading": {}, "lines": {}}})", json_string(excerpt.heading),
                                    diff_json(excerpt.lines)));
    const bool shown = !options_.list && agreement.obstacle.empty();
    return fmt::format(
        R"({{"lock": {}, "title": {}, "kind": {}, "date": {}, "terms_date": {}, "parties": [{}], )"
        R"("older": [{}], "taken": "{}", "lacks": [{}], "changes": {}}})",
        json_string(agreement.lock), json_string(uses.title), json_string(uses.document_kind),
        json_string(uses.date), json_string(agreement.found.terms_date), joined(parties, ", "),
        joined(older, ", "), taking_name(agreement.taking), joined(lacks, ", "),
        shown ? "[" + joined(changes, ", ") + "]" : "null");
  }

  const ImpactOptions& options_;
  Session& session_;
  ClauseBench bench_;
  Diagnostics faults_;
  std::unique_ptr<Library> library_;
  const Clause* incoming_ = nullptr;
  std::vector<Referrer> templates_;
  std::vector<Agreement> agreements_;
  Workshop workshop_;
};

}  // namespace

int impact(const ImpactOptions& options, Session& session) { return ImpactReport(options, session).run(); }

}  // namespace klausul
