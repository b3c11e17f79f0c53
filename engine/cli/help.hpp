#pragma once
#include <CLI/CLI.hpp>
#include <span>

#include "cli/bilingual.hpp"
#include "diag/messages.hpp"

namespace klausul {

/// Every text of the help; its key is a command's name, or an option's as it is registered.
std::span<const Bilingual> help_texts();
/// One of them. Throws std::out_of_range for a key that has none.
const char* help_text(std::string_view key, Language language);

/// Headings and markers of CLI11's help page in the language.
void translate_labels(CLI::App& app, Language language);

}  // namespace klausul
