#pragma once
#include <string>

#include "diag/diagnostic.hpp"
#include "diag/messages.hpp"

namespace klausul {

/// What `report` needs to turn tickets into places.
struct ReportContext {
  const Sources& sources;
  const Origins& origins;
  Language language = Language::swedish;
};

/// All faults as text in GCC's form, so that editors jump: file:line:column, severity, message, slug; the
/// line with a caret; hint; notes. Sorted by file and line, errors of one place in the order they were found.
std::string report_text(const Diagnostics& diagnostics, const ReportContext& context);

/// The same as the elements of a JSON array: `[{slug, severity, file, line, column, message, hint, notes},
/// …]`.
std::string report_json(const Diagnostics& diagnostics, const ReportContext& context);

/// `text` as a JSON string with its quotation marks.
std::string json_string(std::string_view text);

/// "clauses/syfte@1.0.xml:3", for dumps and explanations; empty for `none`.
std::string place_text(OriginId origin, const ReportContext& context);

}  // namespace klausul
