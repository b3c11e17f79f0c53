#include <fmt/format.h>

#include <iostream>

#include "cli/clause_bench.hpp"
#include "maintain/state_on_day.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

struct Row {
  ItemName item;
  const Head* head = nullptr;
  StateOnDay state;
};

// Which items the user asked for: "mall:" all templates, "ekonomi" the clause of that name and those below
// it.
struct Filter {
  std::string kind, id;

  explicit Filter(const std::string& words) {
    const std::size_t colon = words.find(':');
    if (colon != std::string::npos) kind = words.substr(0, colon);
    id = words.substr(colon == std::string::npos ? 0 : colon + 1);
    id = id.substr(0, id.find('@'));
    if (kind.empty() && !id.empty()) kind = root_name(FileKind::clause);
  }
  bool holds(const ItemName& item) const {
    return (kind.empty() || kind == root_name(item.kind)) &&
           (id.empty() || item.id == id || item.id.starts_with(id + "."));
  }
};

// A version whose seal is broken is listed as its file has it, and told: that is not what was approved.
std::vector<Row> rows_of(const Filter& filter, Date day, Library& library, Diagnostics& diagnostics) {
  std::vector<Row> rows;
  for (const FileKind kind : {FileKind::clause, FileKind::document_template, FileKind::style})
    for (const std::string& id : item_ids(kind, library)) {
      const ItemName item{kind, id, ""};
      if (!filter.holds(item)) continue;
      const std::vector<const Head*> family = item_family(item, library);
      tell_broken_seals(item, library, diagnostics);
      for (const Head* head : family)
        rows.push_back({{kind, id, head->key.version}, head, state_on_day(*head, family, day)});
    }
  return rows;
}

std::string remark(const Row& row, const Session& session) {
  std::string text;
  if (row.state.in_force) text = session.say("gäller", "in force");
  if (!row.state.superseded_by.empty()) {
    text += (text.empty() ? "" : ", ");
    text += fmt::format("{} {}", session.say("ersätts av", "superseded by"), row.state.superseded_by);
    if (!row.state.superseded_from.empty())
      text += fmt::format(" {} {}", session.say("från", "from"), row.state.superseded_from);
  }
  if (row.head->status == Status::approved && row.head->seal.empty())
    text += fmt::format("{}{}", text.empty() ? "" : ", ", session.say("utan sigill", "no seal"));
  return text;
}

std::string as_json(const Row& row, const Session&) {
  const Head& head = *row.head;
  return fmt::format(
      R"({{"item": {}, "kind": "{}", "id": {}, "version": {}, "name": {}, "status": "{}", "state": "{}", )"
      R"("in_force": {}, "superseded_by": {}, "superseded_from": {}, "valid_from": {}, "valid_to": {}, )"
      R"("variant": {}, "seal": {}, "file": {}}})",
      json_string(row.item.text()), root_name(row.item.kind), json_string(row.item.id),
      json_string(row.item.version), json_string(head.name), status_name(head.status), row.state.state,
      row.state.in_force, json_string(row.state.superseded_by), json_string(row.state.superseded_from),
      json_string(head.valid_from ? iso_date(*head.valid_from) : ""),
      json_string(head.valid_to ? iso_date(*head.valid_to) : ""), json_string(head.variant),
      json_string(head.seal), json_string(head.path));
}

}  // namespace

int clause_list(const ClauseOptions& options, Session& session) {
  ClauseBench bench(session);
  const std::optional<Date> day = date_option(options.date, session);
  if (!bench.has_library() || !day) return session.finish("");
  const std::vector<Row> rows = rows_of(Filter(options.item), *day, bench.library(), session.diagnostics);
  // What names nothing is told: an unknown kind, or an id that no file has.
  if (options.item.ends_with(':'))
    bench.named(options.item + "x");
  else if (rows.empty() && !options.item.empty())
    bench.item(options.item);
  std::string json;
  for (const Row& row : rows) {
    json += (json.empty() ? "" : ", ") + as_json(row, session);
    if (session.json()) continue;
    std::string line =
        fmt::format("{:<36} {:<12} {:<23} {:<18} {}", row.item.text(), bench.state_words(row.state.state),
                    bench.validity_words(*row.head), remark(row, session), row.head->name);
    line.erase(line.find_last_not_of(' ') + 1);
    std::cout << line << "\n";
  }
  return session.finish("[" + json + "]");
}

}  // namespace klausul
