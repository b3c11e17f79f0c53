#include <algorithm>

#include "cli/adopt_report.hpp"
#include "cli/keeping_commands.hpp"
#include "maintain/change.hpp"

namespace klausul {
namespace {

using What = Adoption::What;

class Adopter {
 public:
  Adopter(const AdoptOptions& options, Session& session)
      : options_(options), session_(session), bench_(session) {}

  int run() {
    if (!read_words() || session_.diagnostics.has_errors()) return session_.finish("");
    ways_ = referrers({FileKind::clause, incoming_->head.key.id, ""}, bench_.library());
    if (options_.templates.empty())
      list_candidates();
    else
      name_candidates();
    for (Candidate& candidate : candidates_) look_at(candidate);
    if (session_.diagnostics.has_errors()) return session_.finish("");
    write();
    const AdoptionReport report(incoming_->head, options_.templates.empty(), bench_);
    if (!session_.json()) report.print(candidates_);
    return session_.finish(report.json(candidates_));
  }

 private:
  bool read_words() {
    ClauseOptions who;
    who.actor = options_.actor, who.date = options_.date, who.reason = options_.reason;
    if (options_.templates.empty() ? !bench_.has_library() : !bench_.is_ready_to_write()) return false;
    const auto step = bench_.step(Action::submit, who);
    const auto named = step ? bench_.named(options_.clause) : std::nullopt;
    if (!named) return false;
    if (named->kind != FileKind::clause || named->version.empty())
      return say_wrong(
          "'" + options_.clause + "': väntade en klausul med version, som ekonomi.budget@1.1",
          "'" + options_.clause + "': expected a clause with a version, such as ekonomi.budget@1.1");
    const auto item = find_item(*named, bench_.library(), session_.diagnostics);
    incoming_ = item ? bench_.library().use_clause(item->key()) : nullptr;
    if (incoming_ == nullptr) return false;
    if (is_withdrawn(incoming_->head.status))
      session_.diagnostics.add(
          Slug::withdrawn_version, incoming_->head.origin,
          {incoming_->head.key.text(), std::string(status_name(incoming_->head.status))});
    if (!options_.templates.empty() && options_.actor.empty())
      return say_wrong("--as måste anges när mallar ska ändras",
                       "--as must be given where templates are changed");
    if (options_.templates.size() != 1 && !options_.seen.empty())
      return say_wrong("--seen gäller en enda mall", "--seen is for one template alone");
    who_ = *step;
    if (who_.reason.empty()) who_.reason = "tar in " + incoming_->head.key.text();
    return true;
  }

  bool say_wrong(const std::string& swedish, const std::string& english) {
    session_.diagnostics.add(Slug::wrong_use, OriginId::none, {both(swedish, english)});
    return false;
  }

  const Referrer* way_of(const ClauseKey& key) const {
    const auto found = std::find_if(ways_.begin(), ways_.end(),
                                    [&](const Referrer& referrer) { return referrer.head->key == key; });
    return found == ways_.end() ? nullptr : &*found;
  }

  void add(const ClauseKey& key) {
    const Template* file = bench_.library().use_template(key);
    if (file == nullptr) return;
    candidates_.push_back({file, adoption_of(*file, way_of(key), incoming_->head, bench_.library()), {}, {}});
  }

  // Of each template the newest version that is kept up.
  void list_candidates() {
    for (const std::string& id : bench_.library().template_ids()) {
      const auto newest = newest_version(id);
      if (newest && way_of(*newest) != nullptr) add(*newest);
    }
  }

  std::optional<ClauseKey> newest_version(const std::string& id) {
    std::optional<ClauseKey> newest;
    for (const std::string& version : bench_.library().template_versions(id)) {
      const Head* head = bench_.library().template_head({id, version});
      if (head != nullptr && !is_withdrawn(head->status)) newest = head->key;
    }
    return newest;
  }

  void name_candidates() {
    for (const std::string& words : options_.templates) {
      const bool plain = words.find(':') == std::string::npos;
      const auto named = bench_.named(plain ? "mall:" + words : words);
      if (named && named->kind != FileKind::document_template)
        say_wrong("'" + words + "' är ingen mall", "'" + words + "' is no template");
      else if (named)
        name_candidate(*named);
    }
  }

  void name_candidate(ItemName named) {
    if (named.version.empty())
      if (const auto newest = newest_version(named.id)) named.version = newest->version;
    const auto item = find_item(named, bench_.library(), session_.diagnostics);
    const auto same = [&](const Candidate& other) { return other.file->head.key == item->key(); };
    if (item && std::none_of(candidates_.begin(), candidates_.end(), same)) add(item->key());
  }

  void look_at(Candidate& candidate) {
    const Adoption& adoption = candidate.adoption;
    const bool changes = adoption.what == What::edit || adoption.what == What::revise;
    if (changes) {
      Diagnostics faults;
      candidate.effects =
          effects_of(adoption, *incoming_, who_.date, bench_.library(), session_.origins, faults);
      session_.diagnostics.append(faults);
    }
    if (options_.templates.empty()) return;
    if (changes)
      prepare(candidate);
    else
      refuse(candidate);
  }

  void prepare(Candidate& candidate) {
    const Adoption& adoption = candidate.adoption;
    const auto file = bench_.file(adoption.item);
    if (!file || !was_seen(options_.seen, *file, session_.diagnostics)) return;
    if (adoption.what == What::revise && adoption.becomes.empty())
      return session_.diagnostics.add(Slug::bad_version, file->head.origin, {adoption.item.version});
    auto bytes = adopted(*file, adoption, incoming_->head.key, who_, bench_.library().registers(),
                         session_.diagnostics);
    if (!bytes) return;
    const bool in_place = adoption.what == What::edit;
    candidate.change = Change{item_path(written_item(adoption), bench_.library()),
                              in_place ? std::optional(file->bytes) : std::nullopt, std::move(*bytes)};
  }

  static ItemName written_item(const Adoption& adoption) {
    return {adoption.item.kind, adoption.item.id,
            adoption.what == What::revise ? adoption.becomes : adoption.item.version};
  }

  // A template that takes the version by itself, or has it, is only told so.
  void refuse(const Candidate& candidate) {
    const Adoption& adoption = candidate.adoption;
    const Head& head = candidate.file->head;
    const std::string& id = incoming_->head.key.id;
    if (adoption.what == What::unused)
      session_.diagnostics.add(Slug::not_in_template, head.origin,
                               {adoption.item.text(), id, incoming_->head.key.text()});
    if (adoption.what == What::elsewhere)
      session_.diagnostics.add(Slug::named_by_clause, head.origin,
                               {adoption.item.text(), id, adoption.through});
    if (adoption.what == What::frozen)
      say_frozen(adoption.item, head, item_family(adoption.item, bench_.library()), session_.diagnostics);
  }

  void write() {
    std::vector<Change> changes;
    for (const Candidate& candidate : candidates_)
      if (candidate.change) changes.push_back(*candidate.change);
    if (changes.empty() || !save_all(changes, bench_.library().root(), session_.diagnostics)) return;
    for (Candidate& candidate : candidates_) candidate.written = candidate.change.has_value();
  }

  const AdoptOptions& options_;
  Session& session_;
  ClauseBench bench_;
  const Clause* incoming_ = nullptr;
  Step who_;
  std::vector<Referrer> ways_;
  std::vector<Candidate> candidates_;
};

}  // namespace

int adopt(const AdoptOptions& options, Session& session) { return Adopter(options, session).run(); }

}  // namespace klausul
