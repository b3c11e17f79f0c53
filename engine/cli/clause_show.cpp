#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "cli/clause_bench.hpp"
#include "maintain/history.hpp"
#include "maintain/state_on_day.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

std::string joined_json(const std::vector<std::string>& texts) {
  std::string json;
  for (const std::string& text : texts) json += (json.empty() ? "" : ", ") + json_string(text);
  return "[" + json + "]";
}

std::string history_json(const Head& head, const ClauseBench& bench) {
  std::string json;
  for (const HistoryEvent& event : head.history) json += (json.empty() ? "" : ", ") + bench.event_json(event);
  return "[" + json + "]";
}

std::string state_line(const StateOnDay& state, const Head& head, const ClauseBench& bench,
                       const Session& session) {
  std::string text = bench.state_words(state.state);
  if (state.in_force) text += fmt::format(", {}", session.say("gäller", "in force"));
  if (!state.superseded_by.empty())
    text += fmt::format(", {} {} {}", session.say("ersätts av", "superseded by"), state.superseded_by,
                        state.superseded_from);
  if (!bench.validity_words(head).empty()) text += " (" + bench.validity_words(head) + ")";
  return text;
}

void print_file(const LibraryFile& file, const StateOnDay& state, const ClauseBench& bench,
                const Session& session) {
  const ItemName item{file.kind, file.head.key.id, file.head.key.version};
  std::cout << fmt::format("{}  {}\n", item.text(), file.head.name)
            << fmt::format("{:<10} {}\n", session.say("läge", "state"),
                           state_line(state, file.head, bench, session))
            << fmt::format("{:<10} {}\n", session.say("innehåll", "content"), file.content_seal)
            << fmt::format("{:<10} {}\n\n", session.say("fil", "file"), file.head.path);
  for (const std::string& line : file.lines) std::cout << "  " << line << "\n";
  std::cout << "\n";
  for (const HistoryEvent& event : file.head.history) std::cout << bench.event_words(event) << "\n";
}

// One version in the log: its events, and what it changed in the version that it was made from.
struct Entry {
  LibraryFile file;
  std::string base;
  std::vector<DiffLine> changes;
};

std::vector<Entry> entries_of(const ItemName& item, ClauseBench& bench) {
  std::vector<Entry> entries;
  const std::vector<std::string> versions = item_versions(item, bench.library());
  for (const std::string& version : versions) {
    auto file = bench.file({item.kind, item.id, version});
    if (!file) continue;
    check_history(file->head, bench.session().diagnostics);
    Entry entry{std::move(*file), "", {}};
    entry.base = base_version(entry.file.head, versions);
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& other) {
      return other.file.head.key.version == entry.base;
    });
    if (found != entries.end()) entry.changes = compare_lines(found->file.lines, entry.file.lines);
    entries.push_back(std::move(entry));
  }
  return entries;
}

int log_of_item(const ItemName& item, const ClauseOptions& options, ClauseBench& bench) {
  Session& session = bench.session();
  std::string json, text;
  std::vector<Entry> entries = entries_of(item, bench);
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
    const Head& head = entry->file.head;
    const std::string name = ItemName{item.kind, item.id, head.key.version}.text();
    json += fmt::format(R"({}{{"item": {}, "status": "{}", "history": {}, "base": {}, "changes": {}}})",
                        json.empty() ? "" : ", ", json_string(name), status_name(head.status),
                        history_json(head, bench), json_string(entry->base), diff_json(entry->changes));
    text += fmt::format("{}  {}\n", name, bench.state_words(std::string(status_name(head.status))));
    for (const HistoryEvent& event : head.history) text += "  " + bench.event_words(event) + "\n";
    if (!entry->base.empty() && has_changes(entry->changes))
      text += fmt::format("  {} {}:\n", session.say("mot", "against"), entry->base) +
              bench.diff_words(entry->changes, options);
    text += "\n";
  }
  if (!session.json()) std::cout << text.substr(0, text.empty() ? 0 : text.size() - 1);
  return session.finish("[" + json + "]");
}

// Everything that was done in the library, in the order of its days.
int log_of_library(ClauseBench& bench) {
  struct Line {
    std::string date, item;
    HistoryEvent event;
  };
  std::vector<Line> lines;
  Library& library = bench.library();
  for (const FileKind kind : {FileKind::clause, FileKind::document_template, FileKind::style})
    for (const std::string& id : item_ids(kind, library))
      for (const Head* head : item_family({kind, id, ""}, library)) {
        check_history(*head, bench.session().diagnostics);
        for (const HistoryEvent& event : head->history)
          lines.push_back({event.date, ItemName{kind, id, head->key.version}.text(), event});
      }
  std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.date < b.date; });
  std::string json;
  for (const Line& line : lines) {
    json += fmt::format(R"({}{{"item": {}, "event": {}}})", json.empty() ? "" : ", ", json_string(line.item),
                        bench.event_json(line.event));
    if (!bench.session().json()) {
      const std::string words = bench.event_words(line.event);
      std::cout << fmt::format("{}  {:<36} {}\n", line.date, line.item, words.substr(line.date.size() + 2));
    }
  }
  return bench.session().finish("[" + json + "]");
}

}  // namespace

int clause_show(const ClauseOptions& options, Session& session) {
  ClauseBench bench(session);
  const std::optional<Date> day = date_option(options.date, session);
  const auto item = bench.has_library() && day ? bench.item(options.item) : std::nullopt;
  const auto file = item ? bench.file(*item) : std::nullopt;
  if (!file) return session.finish("");
  check_record(file->head, session.diagnostics);
  const StateOnDay state = state_on_day(file->head, item_family(*item, bench.library()), *day);
  if (!session.json()) print_file(*file, state, bench, session);
  return session.finish(fmt::format(
      R"({{"item": {}, "name": {}, "status": "{}", "state": "{}", "in_force": {}, "superseded_by": {}, )"
      R"("content": {}, "seal": {}, "file": {}, "lines": {}, "history": {}}})",
      json_string(item->text()), json_string(file->head.name), status_name(file->head.status), state.state,
      state.in_force, json_string(state.superseded_by), json_string(file->content_seal),
      json_string(file->head.seal), json_string(file->head.path), joined_json(file->lines),
      history_json(file->head, bench)));
}

int clause_log(const ClauseOptions& options, Session& session) {
  ClauseBench bench(session);
  if (!bench.has_library()) return session.finish("");
  if (options.item.empty()) return log_of_library(bench);
  const auto item = bench.item(options.item);
  return item ? log_of_item(*item, options, bench) : session.finish("");
}

}  // namespace klausul
