#include <fmt/format.h>

#include <iostream>
#include <set>
#include <utility>

#include "cli/item_uses.hpp"
#include "maintain/change.hpp"
#include "maintain/history.hpp"
#include "maintain/save.hpp"
#include "resolve/resolve.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

// Writes the change and says what was done; `more` is told after it, and stands in the JSON.
struct More {
  std::string words, json;
};
int conclude(const LibraryFile& file, const std::optional<std::string>& bytes, ClauseBench& bench,
             const More& more = {}, const std::function<bool()>& still_holds = {}) {
  Session& session = bench.session();
  const Change change{file.head.path, file.bytes, bytes.value_or("")};
  if (!bytes || !save(change, bench.library().root(), session.diagnostics, still_holds))
    return session.finish("");
  const ItemName item{file.kind, file.head.key.id, file.head.key.version};
  const auto now = bench.quiet_file(item);
  if (!now) return session.finish("");
  const HistoryEvent& event = now->head.history.back();
  if (!session.json())
    std::cout << item.text() << ": " << bench.event_words(event) << "\n  " << file.head.path << "\n"
              << more.words;
  return session.finish(
      fmt::format(R"({{"item": {}, "status": "{}", "content": {}, "file": {}, "event": {}{}}})",
                  json_string(item.text()), status_name(now->head.status), json_string(now->content_seal),
                  json_string(file.head.path), bench.event_json(event), more.json));
}

// The ids of the clauses of a template that it will not get when it is approved: of those that are drafts an
// approved template takes one in force in their place, where there is one.
std::set<std::string> refused_when_approved(Request request, ClauseBench& bench) {
  LockedInput approved;
  approved.kind = LockedInput::Kind::document_template;
  approved.name = request.template_reference;
  approved.status = Status::approved;
  approved.pinned = true;
  request.locked = {approved};
  Diagnostics faults;
  resolve(request, bench.library(), bench.session().origins, faults);
  std::set<std::string> ids;
  for (const Diagnostic& fault : faults.all())
    if (fault.slug == Slug::unapproved_clause || fault.slug == Slug::no_version_in_force)
      ids.insert(fault.arguments.front().substr(0, fault.arguments.front().find('@')));
  return ids;
}

// What the template needs and would not get if it were approved: it could not be used until that is approved
// too, and not as a draft either.
std::vector<std::string> lacking_approval(const LibraryFile& file, Date day, ClauseBench& bench) {
  Diagnostics faults;  // of other kinds: they are told by `check`
  const Request request{file.head.key.text(), file.head.origin, day, {}, {}};
  const auto assembly = resolve(request, bench.library(), bench.session().origins, faults);
  if (!assembly) return {};
  std::set<std::string> refused = refused_when_approved(request, bench);
  std::vector<std::string> drafts;
  if (assembly->style_choice.key.id.empty()) {
    const std::string& style = bench.library().use_template(file.head.key)->style;
    drafts.push_back("stil:" + style);
    refused.erase(style.substr(0, style.find('@')));
  } else if (assembly->style_choice.status != Status::approved)
    drafts.push_back("stil:" + assembly->style_choice.key.text());
  for (const Selection& clause : assembly->clauses)
    if (clause.status != Status::approved && refused.erase(clause.key.id) > 0)
      drafts.push_back(clause.key.text());
  drafts.insert(drafts.end(), refused.begin(), refused.end());  // approved, but not for that day
  return drafts;
}

// False, and said, of a template that is to be approved before what it uses; who submits it is only told.
bool comes_after_its_parts(const Step& step, const LibraryFile& file, ClauseBench& bench) {
  const bool concerned = step.action == Action::approve || step.action == Action::submit;
  if (file.kind != FileKind::document_template || !concerned) return true;
  const Date day = step.valid_from ? *step.valid_from : file.head.valid_from.value_or(step.date);
  const std::vector<std::string> drafts = lacking_approval(file, day, bench);
  if (drafts.empty()) return true;
  const std::string names = fmt::format("{}", fmt::join(drafts, ", "));
  Diagnostics& diagnostics = bench.session().diagnostics;
  if (step.action == Action::approve)
    diagnostics.add(Slug::approves_drafts, file.head.origin, {item_text(file), names, iso_date(day)});
  else
    diagnostics.add(Slug::draft_clause, file.head.origin, {names});
  return step.action == Action::submit;
}

// Whom a repeal concerns: it changes no template and no agreement, and nobody else would know.
More repeal_consequences(const Step& step, const LibraryFile& file, ClauseBench& bench) {
  Session& session = bench.session();
  const ItemName item{file.kind, file.head.key.id, file.head.key.version};
  // What is wrong with other files is no fault of the repeal.
  Diagnostics of_repeal = std::exchange(session.diagnostics, {});
  const ItemUses uses(item, bench.library().root(), {}, session);
  const bool whole = !session.diagnostics.has_errors();
  session.diagnostics = std::move(of_repeal);
  const bool never = is_never_in_force(step, file.head);
  More more;
  if (never)
    more.words = fmt::format("{} {}\n",
                             session.say("  gäller aldrig: den skulle ha gällt från",
                                         "  is never in force: it was to be valid from"),
                             iso_date(*file.head.valid_from));
  more.words += fmt::format("  {} {}\n", session.say("används av", "used by"), uses.counts(session));
  more.words += uses.words(bench);
  if (!whole)
    more.words += fmt::format("  {} klausul uses {}\n",
                              session.say("alla kan inte läsas:", "not all can be read:"), item.text());
  more.json =
      fmt::format(R"(, "never_in_force": {}, "uses": {{"whole": {}, {}}})", never, whole, uses.json());
  return more;
}

int take(Action action, const ClauseOptions& options, Session& session) {
  ClauseBench bench(session);
  const auto step = bench.is_ready_to_write() ? bench.step(action, options) : std::nullopt;
  const auto item = step ? bench.item(options.item) : std::nullopt;
  if (!item) return session.finish("");
  // A file that must be without faults is read whole, and tells them; of another its seal and its history
  // count.
  const bool sound = needs_sound_file(action);
  if (sound) use_item(*item, bench.library());
  const auto file = sound ? bench.quiet_file(*item) : bench.file(*item);
  const std::vector<const Head*> family = item_family(*item, bench.library());
  if (!file || session.diagnostics.has_errors() || !was_seen(options.seen, *file, session.diagnostics))
    return session.finish("");
  auto bytes = take_step(*step, *file, family, bench.library().registers(), session.diagnostics);
  if (bytes && !comes_after_its_parts(*step, *file, bench)) bytes.reset();
  // Another version may have been approved since this one was judged by its family.
  const auto still_holds = [&] {
    Diagnostics unheard;
    Library now(bench.library().root(), {session.files, session.sources, session.origins, unheard});
    return take_step(*step, *file, item_family(*item, now), now.registers(), unheard) == bytes;
  };
  const bool repealed = bytes && action == Action::repeal;
  return conclude(*file, bytes, bench, repealed ? repeal_consequences(*step, *file, bench) : More(),
                  still_holds);
}

// What the draft holds against what was last noted of it and against what it was made from.
struct Standing {
  bool changed = false;  ///< Since the last note; true if there is none.
  const HistoryEvent* noted = nullptr;
  std::string base;
  std::vector<DiffLine> changes;
};

Standing standing_of(const LibraryFile& file, const ItemName& item, ClauseBench& bench) {
  Standing standing;
  standing.noted = recorded_content(file.head);
  standing.changed = standing.noted == nullptr || standing.noted->content != file.content_seal;
  standing.base = base_version(file.head, item_versions(item, bench.library()));
  if (standing.base.empty()) return standing;
  if (const auto base = bench.quiet_file({item.kind, item.id, standing.base}))
    standing.changes = compare_lines(base->lines, file.lines);
  return standing;
}

void print_standing(const Standing& standing, const LibraryFile& file, const ItemName& item,
                    const ClauseOptions& options, ClauseBench& bench) {
  Session& session = bench.session();
  const bool editable = is_editable(file.head.status);
  std::cout << fmt::format("{}: {}, {}\n", item.text(),
                           bench.state_words(std::string(status_name(file.head.status))),
                           editable ? session.say("får ändras", "may be edited")
                                    : session.say("får inte ändras", "may not be edited"));
  if (standing.noted == nullptr)
    std::cout << session.say("  innehållet har inte antecknats förut\n",
                             "  its content has not been noted before\n");
  else
    std::cout << "  "
              << (standing.changed ? session.say("ändrad sedan", "changed since")
                                   : session.say("oförändrad sedan", "unchanged since"))
              << " " << bench.event_words(*standing.noted) << "\n";
  if (has_changes(standing.changes))
    std::cout << "  " << session.say("mot", "against") << " " << standing.base << ":\n"
              << bench.diff_words(standing.changes, options);
}

std::string standing_json(const Standing& standing, const LibraryFile& file, const ItemName& item,
                          const ClauseBench& bench) {
  return fmt::format(R"({{"item": {}, "status": "{}", "editable": {}, "changed": {}, "content": {}, )"
                     R"("noted": {}, "base": {}, "changes": {}}})",
                     json_string(item.text()), status_name(file.head.status), is_editable(file.head.status),
                     standing.changed, json_string(file.content_seal),
                     standing.noted != nullptr ? bench.event_json(*standing.noted) : "null",
                     json_string(standing.base), diff_json(standing.changes));
}

}  // namespace

int clause_submit(const ClauseOptions& options, Session& session) {
  return take(Action::submit, options, session);
}
int clause_approve(const ClauseOptions& options, Session& session) {
  return take(Action::approve, options, session);
}
int clause_reject(const ClauseOptions& options, Session& session) {
  return take(Action::reject, options, session);
}
int clause_repeal(const ClauseOptions& options, Session& session) {
  return take(Action::repeal, options, session);
}

int clause_edit_check(const ClauseOptions& options, Session& session) {
  ClauseBench bench(session);
  const bool ready = options.actor.empty() ? bench.has_library() : bench.is_ready_to_write();
  const auto step = ready ? bench.step(Action::submit, options) : std::nullopt;
  const auto item = step ? bench.item(options.item) : std::nullopt;
  const auto file = item ? bench.file(*item) : std::nullopt;
  if (!file) return session.finish("");
  check_record(file->head, session.diagnostics);
  if (!options.actor.empty()) check_actor(options.actor, bench.library().registers(), session.diagnostics);
  const Standing standing = standing_of(*file, *item, bench);
  const bool editable = is_editable(file->head.status);
  if (!editable) say_frozen(*item, file->head, item_family(*item, bench.library()), session.diagnostics);
  const bool noting = editable && standing.changed && !options.actor.empty();
  if (noting && session.diagnostics.has_errors()) return session.finish("");
  if (noting)
    return conclude(*file, note_edit(*step, *file, bench.library().registers(), session.diagnostics), bench);
  if (!session.json()) print_standing(standing, *file, *item, options, bench);
  return session.finish(standing_json(standing, *file, *item, bench));
}

}  // namespace klausul
