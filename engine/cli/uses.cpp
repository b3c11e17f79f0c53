#include <fmt/format.h>

#include <iostream>

#include "cli/item_uses.hpp"
#include "cli/keeping_commands.hpp"

namespace klausul {

int uses(const UsesOptions& options, Session& session) {
  ClauseBench bench(session);
  const auto item = bench.has_library() ? bench.named(options.item) : std::nullopt;
  if (!item || !find_item(*item, bench.library(), session.diagnostics)) return session.finish("");
  const ItemUses uses(*item, bench.library().root(), options.paths, session);
  if (!session.json()) std::cout << item->text() << ": " << uses.counts(session) << "\n" << uses.words(bench);
  return session.finish(fmt::format(R"({{"item": {}, {}}})", json_string(item->text()), uses.json()));
}

}  // namespace klausul
