#pragma once
#include <optional>

#include "case_folder.hpp"
#include "pipeline.hpp"

namespace klausul {

/// What became of a case.
struct Outcome {
  Sources sources;
  Origins origins;
  Diagnostics diagnostics;
  std::optional<Assembled> assembled;  ///< Nothing if there are errors, or the case only checks its library.
  PageGeometry page;
};

/// Builds a document as the program does. `outcome` is empty before, save for what reading `parameters` put
/// there.
void build(const Files& files, const Parameters& parameters, Library& library, Workshop& workshop,
           const FillOptions& options, Outcome& outcome);

/// Does what the case asks for: builds its document, or checks its library. The case decides whether it is a
/// draft; the rest of `options` is the caller's.
void run_case(const CaseFolder& one, Workshop& workshop, FillOptions options, Outcome& outcome);

}  // namespace klausul
