#include "doors.hpp"

#include <algorithm>

#include "maintain/change.hpp"
#include "maintain/new_version.hpp"
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

// The editing commands refuse a file whose seal is broken, and read it whole if it has to be sound.
bool has(const Diagnostics& diagnostics, Slug slug) {
  return std::any_of(diagnostics.all().begin(), diagnostics.all().end(),
                     [&](const Diagnostic& d) { return d.slug == slug; });
}

void keep_once(FileKind kind, const std::string& text, const Registers& registers) {
  Try one{MemoryFiles()};
  const auto file = parse_library_file(root + "/a@1.0.xml", text, kind, {"a", "1.0"}, one.context());
  if (!file || has(one.diagnostics, Slug::seal_broken)) return;
  Step step;
  step.actor = "person.b";
  step.date = {2030, 1, 1};
  step.reason = step.record_number = "<\"&'>";
  step.valid_from = Date{2031, 1, 1};
  for (const Action action : {Action::submit, Action::approve, Action::reject, Action::repeal}) {
    step.action = action;
    take_step(step, *file, {&file->head}, registers, one.diagnostics);
  }
  note_edit(step, *file, registers, one.diagnostics);
  revised(*file, "1.1", step);
}

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

void keep_bytes(std::string_view bytes) {
  static const Registers registers = [] {
    MemoryFiles files;
    files.put("r/r.xml", "<register><person id=\"person.b\" namn=\"B\"/></register>");
    Try one{files};
    return Registers::load("r", one.context());
  }();
  for (const FileKind kind : {FileKind::clause, FileKind::document_template, FileKind::style})
    keep_once(kind, std::string(bytes), registers);
}

void fill_library(const FuzzedLibrary& library) {
  fill_once(library, false);
  fill_once(library, true);
}

}  // namespace klausul
