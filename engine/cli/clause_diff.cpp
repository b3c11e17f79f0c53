#include <fmt/format.h>

#include <iostream>

#include "cli/clause_bench.hpp"

namespace klausul {
namespace {

// The two that are to be compared, older first. The second may be a bare version of the first's item; without
// it, the first is compared with what it was made from.
struct Pair {
  ItemName before, after;
};

std::optional<Pair> pair_of(const ClauseOptions& options, ClauseBench& bench) {
  const auto first = bench.item(options.item);
  if (!first) return std::nullopt;
  if (!options.other.empty()) {
    const bool bare = is_version(options.other);
    const auto second = bare ? find_item({first->kind, first->id, options.other}, bench.library(),
                                         bench.session().diagnostics)
                             : bench.item(options.other);
    return second ? std::optional(Pair{*first, *second}) : std::nullopt;
  }
  const auto file = bench.quiet_file(*first);
  if (!file) return std::nullopt;
  const std::string base = base_version(file->head, item_versions(*first, bench.library()));
  if (!base.empty()) return Pair{{first->kind, first->id, base}, *first};
  bench.session().diagnostics.add(
      Slug::wrong_use, OriginId::none,
      {both("'" + first->text() + "' är den första versionen: det finns ingen äldre att jämföra med",
            "'" + first->text() + "' is the first version: there is no older one to compare it with"),
       both("läs den: klausul clause show " + first->text(),
            "read it: klausul clause show " + first->text())});
  return std::nullopt;
}

}  // namespace

int clause_diff(const ClauseOptions& options, Session& session) {
  ClauseBench bench(session);
  const auto pair = bench.has_library() ? pair_of(options, bench) : std::nullopt;
  if (!pair) return session.finish("");
  const auto before = bench.file(pair->before);
  const auto after = bench.file(pair->after);
  if (!before || !after) return session.finish("");
  const std::vector<DiffLine> lines = compare_lines(before->lines, after->lines);
  if (!session.json()) {
    std::cout << pair->before.text() << " → " << pair->after.text() << "\n";
    std::cout << (has_changes(lines) ? bench.diff_words(lines, options)
                                     : std::string(session.say("  ingen skillnad\n", "  no difference\n")));
  }
  return session.finish(fmt::format(R"({{"before": {}, "after": {}, "changed": {}, "lines": {}}})",
                                    json_string(pair->before.text()), json_string(pair->after.text()),
                                    has_changes(lines), diff_json(lines)));
}

}  // namespace klausul
