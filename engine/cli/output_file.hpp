#pragma once
#include <string>

#include "cli/session.hpp"

namespace klausul {

/// "samples/avtal.xml" as "samples/avtal.pdf".
std::string default_output(const std::string& parameters);

/// Writes `pdf` whole or not at all. Says `write-failed`, with what helps, and answers false if it cannot, or
/// if the file is one that documents are made from: writing would destroy it.
bool write_output(const std::string& output, const std::string& pdf, const Session& session,
                  Diagnostics& diagnostics);

}  // namespace klausul
