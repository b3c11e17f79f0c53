#include "cli/told_once.hpp"

#include <fmt/format.h>

namespace klausul {

std::string ToldOnce::words_and_place(const Diagnostic& diagnostic) const {
  std::string what = fmt::format("{}|{}", slug_name(diagnostic.slug), fmt::join(diagnostic.arguments, "|"));
  if (diagnostic.origin == OriginId::none) return what;
  const SourcePos& pos = session_.origins.at(diagnostic.origin).pos;
  if (pos.file == FileId::none) return what;
  return what + fmt::format("|{}:{}:{}", session_.sources.at(pos.file).path(), pos.line, pos.column);
}

void ToldOnce::tell(const Diagnostics& faults, Diagnostics& told) {
  for (const Diagnostic& d : faults.all())
    if (told_.insert(words_and_place(d)).second) told.add(d.slug, d.origin, d.arguments, d.notes);
}

}  // namespace klausul
