#include <algorithm>
#include <numeric>

#include "cli/impact_report.hpp"
#include "cli/keeping_commands.hpp"
#include "cli/referrer_words.hpp"
#include "cli/shown_documents.hpp"
#include "maintain/demands.hpp"
#include "maintain/impact.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

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

class ImpactSearch {
 public:
  ImpactSearch(const ImpactOptions& options, Session& session)
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
    if (!options_.list) show_all();
    const ImpactReport report(incoming_->head, bench_);
    if (!session_.json()) report.print(templates_, holders_);
    return session_.finish(report.json(templates_, holders_));
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

  void find_templates() {
    library_ = std::make_unique<Library>(
        bench_.library().root(), LoadContext{session_.files, session_.sources, session_.origins, faults_});
    const ItemName item{FileKind::clause, incoming_->head.key.id, ""};
    templates_ = referrers(item, *library_);
    tell_broken_seals(item, *library_, faults_);
    say_unreliable(faults_, session_.diagnostics);
  }

  void look_into(const std::string& lock) {
    auto found = look_into_lock(lock, {FileKind::clause, incoming_->head.key.id, ""}, session_);
    if (!found) return;
    Holder holder{lock, std::move(*found), {}};
    const Date terms_date = parse_iso_date(holder.found.terms_date).value_or(Date{});
    for (const LockedInput& version : holder.found.uses.versions)
      if (is_older(version, incoming_->head))
        holder.older.push_back({version, taking_of(version, incoming_->head, terms_date), {}, {}});
    std::stable_partition(holder.older.begin(), holder.older.end(),
                          [](const HeldVersion& held) { return !held.version.pinned; });
    if (!holder.older.empty()) holders_.push_back(std::move(holder));
  }

  // Those that are made alike after each other; what cannot be shown is told in the order of the locks.
  void show_all() {
    std::vector<std::size_t> order(holders_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return holders_[a].found.made_from < holders_[b].found.made_from;
    });
    std::vector<std::string> obstacles(holders_.size());
    for (const std::size_t i : order) obstacles[i] = show(holders_[i]);
    for (std::size_t i = 0; i < holders_.size(); ++i)
      if (!obstacles[i].empty())
        session_.diagnostics.add(Slug::not_shown, OriginId::none,
                                 {holders_[i].lock, incoming_->head.key.text(), obstacles[i]});
  }

  // The document is made with the new version and held against what was locked, once for each older version.
  // Its texts and tickets are its own, and gone when it is done. Answers why it cannot be made; empty if it
  // can.
  std::string show(Holder& holder) {
    Sources sources;
    Origins origins = Origins::apart();
    Diagnostics faults;
    const LockedDocument document(parameters_beside(holder.lock), {session_.files, sources, origins, faults},
                                  session_);
    for (HeldVersion& held : holder.older) {
      if (!document.is_ready()) break;
      held.lacks = lacks(held.version, document);
      const auto made =
          shown_.show(document, with_incoming(document.lock(), held.version.name, incoming_->head), faults);
      held.is_shown = made && !faults.has_errors();
      if (held.is_shown) compare(document.lock(), *made, held);
    }
    return first_error(faults);
  }

  static std::string first_error(const Diagnostics& faults) {
    for (const Diagnostic& fault : faults.all())
      if (severity(fault.slug) == Severity::error)
        return both(message_text(fault, Language::swedish), message_text(fault, Language::english));
    return {};
  }

  static void compare(const Lock& lock, const Assembled& made, HeldVersion& held) {
    std::set<std::string> headings;
    gather_headings(made.document.root, headings);
    const auto lines = compare_lines(lock.text, lines_of(text_of(made.pages)), LineKind::prose);
    held.changes = excerpts(lines, headings, 1);
  }

  std::vector<Lacking> lacks(const LockedInput& version, const LockedDocument& document) {
    const Clause* older = library_->use_clause(version.key());
    std::vector<Lacking> result;
    for (const Demand& demand : newly_lacking(older ? older->declarations : Declarations(),
                                              incoming_->declarations, document.parameters().values))
      result.push_back({demand.name, std::string(demand.declaration->shown_label())});
    return result;
  }

  const ImpactOptions& options_;
  Session& session_;
  ClauseBench bench_;
  Diagnostics faults_;
  std::unique_ptr<Library> library_;
  const Clause* incoming_ = nullptr;
  std::vector<Referrer> templates_;
  std::vector<Holder> holders_;
  ShownDocuments shown_{session_.files};
};

}  // namespace

int impact(const ImpactOptions& options, Session& session) { return ImpactSearch(options, session).run(); }

}  // namespace klausul
