#include "doors.hpp"

#include "memory_files.hpp"
#include "pipeline.hpp"

namespace klausul {
namespace {

const std::string root = "fall";

struct Try {
  explicit Try(MemoryFiles memory) : files(std::move(memory)) {}
  LoadContext context() { return {files, sources, origins, diagnostics}; }
  MemoryFiles files;
  Sources sources;
  Origins origins;
  Diagnostics diagnostics;
};

void fill_once(const FuzzedLibrary& files, bool draft) {
  Try one{MemoryFiles(files)};
  static Workshop workshop;
  Library library(root, one.context());
  const auto parameters = load_parameters(root + "/parametrar.xml", one.context());
  if (!parameters) return;
  const auto prepared = prepare(request_of(*parameters), library, one.origins, one.diagnostics);
  if (!prepared) return;
  // Up to the numbered document: what comes after has fuzzed doors of its own and would take the time.
  const Inspector stop = [](std::string_view stage, const auto&) { return stage == "number"; };
  FillOptions options;
  options.draft = draft;
  options.inspect = stop;
  fill(*prepared, *parameters, workshop, options, one.diagnostics);
}

}  // namespace

void load_bytes(std::string_view bytes) {
  const std::string text(bytes);
  Try one{MemoryFiles({{root + "/clauses/a@1.0.xml", text},
                       {root + "/templates/a@1.0.xml", text},
                       {root + "/templates/stil/a@1.0.xml", text},
                       {root + "/clauses/register/a.xml", text},
                       {root + "/parametrar.xml", text}})};
  Library library(root, one.context());
  const ClauseKey key{"a", "1.0"};
  library.use_clause(key);
  library.use_template(key);
  library.use_style(key);
  library.registers();
  load_parameters(root + "/parametrar.xml", one.context());
}

void fill_library(const FuzzedLibrary& library) {
  fill_once(library, false);
  fill_once(library, true);
}

}  // namespace klausul
