#pragma once
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "diag/messages.hpp"
#include "lint/lint.hpp"

namespace klausul {

/// What is found, as "line:column slug 'there' -> 'right'", with "_" for a hard space; a place for each.
inline std::vector<std::string> shown(std::string_view text, const Findings& findings) {
  std::vector<std::string> lines;
  Sources sources;
  const FileId file = sources.add("t", std::string(text));
  for (const Finding& finding : findings) {
    const SourcePos pos = sources.pos(file, finding.byte);
    std::string line = std::to_string(pos.line) + ":" + std::to_string(pos.column) + " " +
                       std::string(slug_name(finding.slug));
    for (const std::string& argument : finding.arguments)
      line += " | " + argument.substr(0, argument.find('\x1F'));
    for (std::size_t at = line.find("\u00A0"); at != line.npos; at = line.find("\u00A0"))
      line.replace(at, 2, "_");
    lines.push_back(line);
  }
  return lines;
}

using Lines = std::vector<std::string>;

inline Lines lint_shown(std::string_view text, const std::vector<std::string>& names = {}) {
  return shown(text, lint_document(text, names));
}

}  // namespace klausul
