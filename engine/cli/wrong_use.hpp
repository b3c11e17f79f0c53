#pragma once
#include <CLI/CLI.hpp>

#include "diag/diagnostic.hpp"

namespace klausul {

/// Says what is wrong with the arguments that `app` refused with `error`: `unknown-argument` with the name
/// that was meant for an option or a command that there is none of, else `wrong-use`.
void tell_wrong_use(const CLI::ParseError& error, const CLI::App& app, Diagnostics& diagnostics);

}  // namespace klausul
