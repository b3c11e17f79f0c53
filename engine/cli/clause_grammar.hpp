#pragma once
#include <CLI/CLI.hpp>
#include <functional>

#include "cli/clause_commands.hpp"
#include "diag/messages.hpp"

namespace klausul {

/// Adds the commands of `klausul clause` to it; `add_common` gives each the options that every command has.
void add_clause_commands(CLI::App& clause, ClauseOptions& options, Language language,
                         const std::function<void(CLI::App&)>& add_common);

/// Runs the one that was named. Precondition: one was.
int run_clause_command(const CLI::App& clause, const ClauseOptions& options, Session& session);

}  // namespace klausul
