#pragma once
#include "diag/diagnostic.hpp"
#include "diag/origin.hpp"
#include "diag/source.hpp"
#include "store/files.hpp"

namespace klausul {

/// What every loader needs: where to read, where to keep what was read, and where to say what is wrong.
struct LoadContext {
  const Files& files;
  Sources& sources;
  Origins& origins;
  Diagnostics& diagnostics;
};

}  // namespace klausul
