#include "cli/session.hpp"

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <iostream>

#include "values/swedish.hpp"

namespace klausul {

Language chosen_language(const std::string& asked) {
  if (!asked.empty()) return asked == "en" ? Language::english : Language::swedish;
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    const std::string_view locale = value == nullptr ? "" : value;
    // C and POSIX are no language: they are set so that programs write alike everywhere.
    if (locale.empty() || locale == "POSIX" || locale == "C" || locale.starts_with("C.")) continue;
    return locale.starts_with("en") ? Language::english : Language::swedish;
  }
  return Language::swedish;
}

Session::Session(const CommonOptions& options)
    : language_(chosen_language(options.language)),
      json_(options.format == "json"),
      library_(options.library) {}

bool Session::is_library(const std::string& folder) const {
  return files.is_folder(folder + "/clauses") && files.is_folder(folder + "/templates");
}

std::optional<std::string> Session::find_library_for(const std::string& path) const {
  if (!library_.empty()) return is_library(library_) ? std::optional(library_) : std::nullopt;
  // A relative path says nothing of the folders above the working folder; an absolute one does.
  if (auto found = find_library(path, files)) return found;
  std::error_code error;
  std::filesystem::path folder = std::filesystem::current_path(error);
  for (std::string above = ".."; !error && !path.starts_with('/') && folder.has_relative_path();
       above += "/..") {
    if (is_library(above)) return above;
    folder = folder.parent_path();
  }
  return std::nullopt;
}

std::optional<std::string> Session::library_for(const std::string& path, Diagnostics& faults) const {
  const std::optional<std::string> root = find_library_for(path);
  if (!root) faults.add(Slug::library_not_found, OriginId::none, {library_.empty() ? path : library_});
  if (!root) return std::nullopt;
  // A folder that may not be read looks empty: every clause would be said not to exist.
  for (const char* name : {"/clauses", "/templates"})
    if (const auto reason = files.obstacle(*root + name)) {
      faults.add(Slug::file_unreadable, OriginId::none,
                 {*root + name, both(reason->swedish, reason->english)});
      return std::nullopt;
    }
  return root;
}

void Session::adopt(Sources&& own_sources, const Origins& own_origins, const Diagnostics& faults) {
  const std::size_t origins_before = origins.size();
  origins.adopt(own_origins, sources.all().size());
  sources.adopt(std::move(own_sources));
  diagnostics.append_adopted(faults, origins_before);
}

int Session::finish(const std::string& result, bool gaps) const {
  const ReportContext context{sources, origins, language_};
  if (json_) {
    std::cout << "{\"diagnostics\": " << report_json(diagnostics, context)
              << ", \"result\": " << (result.empty() ? "null" : result) << "}\n";
  } else {
    std::cerr << report_text(diagnostics, context);
  }
  if (diagnostics.has_errors()) return exit_errors;
  return diagnostics.has_warnings() || gaps ? exit_warnings : exit_done;
}

Date today() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  localtime_r(&now, &parts);
  return {parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday};
}

std::optional<Date> date_option(const std::string& text, Session& session) {
  if (text.empty()) return today();
  if (const auto date = parse_iso_date(text)) return date;
  session.diagnostics.add(
      Slug::wrong_use, OriginId::none,
      {both("'" + text + "' är inget datum", "'" + text + "' is no date"),
       both("skriv år, månad och dag: 2023-10-13", "write year, month and day: 2023-10-13")});
  return std::nullopt;
}

}  // namespace klausul
