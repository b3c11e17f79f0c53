#pragma once
#include "load/context.hpp"
#include "pipeline.hpp"

namespace klausul {

/// What a check has at hand: where it reads, what it lays out with, and the day whose clauses count.
struct CheckBench {
  const Files& files;
  Sources& sources;
  Origins& origins;
  Workshop& workshop;
  Date day;
  int months = 6;  ///< How far ahead a version's last day is told.

  LoadContext context(Diagnostics& diagnostics) const { return {files, sources, origins, diagnostics}; }
};

}  // namespace klausul
