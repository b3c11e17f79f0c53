#pragma once
#include <CLI/CLI.hpp>
#include <functional>

#include "cli/record_commands.hpp"
#include "diag/messages.hpp"

namespace klausul {

/// Adds the commands of `klausul record` to it; `add_common` gives each the options that every command has.
void add_record_commands(CLI::App& record, RecordOptions& options, Language language,
                         const std::function<void(CLI::App&)>& add_common);

/// Runs the one that was named. Precondition: one was.
int run_record_command(const CLI::App& record, const RecordOptions& options, Session& session);

}  // namespace klausul
