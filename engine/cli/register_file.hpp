#pragma once
#include <string>

#include "cli/session.hpp"

namespace klausul {

/// Puts a register in a file, whole or not at all. `format` is "text", "json", "csv" or "ical". Nothing is
/// written over but an empty file or a register of that format. Says `write-failed` with what helps, and
/// answers false, if it is not written.
bool write_register(const std::string& output, const std::string& format, const std::string& bytes,
                    Session& session);

/// What a register as text begins with; the day follows.
std::string_view register_heading(Language language);

}  // namespace klausul
