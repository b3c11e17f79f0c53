#include <fmt/format.h>

#include <iostream>

#include "cli/clause_bench.hpp"
#include "maintain/change.hpp"
#include "maintain/new_version.hpp"
#include "maintain/save.hpp"

namespace klausul {
namespace {

int conclude(const ItemName& item, const std::string& bytes, ClauseBench& bench) {
  Session& session = bench.session();
  const std::string path = item_path(item, bench.library());
  if (!save({path, std::nullopt, bytes}, bench.library().root(), session.diagnostics))
    return session.finish("");
  if (!session.json())
    std::cout << fmt::format("{}: {}\n  {}\n", item.text(), bench.state_words("utkast"), path);
  return session.finish(fmt::format(R"({{"item": {}, "status": "utkast", "file": {}}})",
                                    json_string(item.text()), json_string(path)));
}

// The style that a new template names: the one asked for, else the library's first.
std::optional<std::string> style_for(const ClauseOptions& options, ClauseBench& bench) {
  const std::vector<std::string> styles = bench.library().style_ids();
  if (options.style.empty()) return styles.empty() ? "stil" : styles.front();
  return bench.item("stil:" + options.style) ? std::optional(options.style) : std::nullopt;
}

std::optional<Beginning> beginning_of(const ItemName& item, const ClauseOptions& options,
                                      ClauseBench& bench) {
  const auto name = bench.clean(options.name, "--name"), purpose = bench.clean(options.purpose, "--purpose");
  const bool is_template = item.kind == FileKind::document_template;
  const auto style = is_template ? style_for(options, bench) : std::optional<std::string>("");
  if (!name || !purpose || !style) return std::nullopt;
  if (!name->empty()) return Beginning{*name, *purpose, options.document_kind, *style};
  bench.session().diagnostics.add(
      Slug::wrong_use, OriginId::none,
      {both("--name måste anges", "--name must be given"),
       both("skriv vad klausulen heter: --name \"Hyra\"", "write what it is called: --name \"Hyra\"")});
  return std::nullopt;
}

// A new draft beside one that waits would be a mistake more often than not; whoever means it names the
// version to start from.
bool is_free(const ItemName& named, const ItemName& found, const Head& head, ClauseBench& bench) {
  const bool waiting = head.status == Status::draft || head.status == Status::review;
  if (!waiting || !named.version.empty()) return true;
  bench.session().diagnostics.add(
      Slug::draft_under_way, head.origin,
      {found.text(), status_words(head.status), "klausul clause revise " + found.text()});
  return false;
}

}  // namespace

int clause_new(const ClauseOptions& options, Session& session) {
  ClauseBench bench(session);
  const auto who = bench.is_ready_to_write() ? bench.step(Action::submit, options) : std::nullopt;
  auto item = who ? bench.named(options.item) : std::nullopt;
  if (!item) return session.finish("");
  if (item->version.empty()) item->version = "1.0";
  if (!item_versions(*item, bench.library()).empty())
    session.diagnostics.add(Slug::already_there, OriginId::none, {ItemName{item->kind, item->id, ""}.text()});
  if (item->kind == FileKind::clause && (item->id == "register" || item->id.starts_with("register.")))
    session.diagnostics.add(Slug::reserved_name, OriginId::none, {"register"});
  if (item->kind == FileKind::document_template && (item->id == "stil" || item->id.starts_with("stil.")))
    session.diagnostics.add(Slug::reserved_name, OriginId::none, {"stil"});
  check_actor(who->actor, bench.library().registers(), session.diagnostics);
  const auto beginning = beginning_of(*item, options, bench);
  if (!beginning || session.diagnostics.has_errors()) return session.finish("");
  return conclude(*item, first_version(*item, *beginning, *who), bench);
}

int clause_revise(const ClauseOptions& options, Session& session) {
  ClauseBench bench(session);
  const auto who = bench.is_ready_to_write() ? bench.step(Action::submit, options) : std::nullopt;
  const auto named = who ? bench.named(options.item) : std::nullopt;
  const auto base = named ? find_item(*named, bench.library(), session.diagnostics) : std::nullopt;
  const auto file = base ? bench.file(*base) : std::nullopt;
  if (!file) return session.finish("");
  check_actor(who->actor, bench.library().registers(), session.diagnostics);
  is_free(*named, *base, file->head, bench);
  if (session.diagnostics.has_errors()) return session.finish("");
  const auto version = next_version(item_versions(*base, bench.library()), base->version, options.major);
  if (!version) {
    session.diagnostics.add(Slug::bad_version, file->head.origin, {base->version});
    return session.finish("");
  }
  return conclude({base->kind, base->id, *version}, revised(*file, *version, *who), bench);
}

}  // namespace klausul
