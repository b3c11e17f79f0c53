#pragma once
#include <CLI/CLI.hpp>

#include "diag/messages.hpp"

namespace klausul {

/// Every text of the help, by its key: a command's name, or an option's as it is registered. Throws
/// std::out_of_range for a key that has none.
const char* help_text(std::string_view key, Language language);

/// Headings and markers of CLI11's help page in the language.
void translate_labels(CLI::App& app, Language language);

/// What CLI11 says of wrong arguments, in both languages (see `both`).
std::string wrong_use_words(const CLI::ParseError& error);

}  // namespace klausul
