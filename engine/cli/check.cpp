#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "check/check_library.hpp"
#include "cli/commands.hpp"
#include "pipeline.hpp"

namespace klausul {
namespace {

// A parameter file is checked by doing everything but writing it.
void check_document(const std::string& path, Workshop& workshop, Session& session) {
  Diagnostics faults;
  LoadContext context{session.files, session.sources, session.origins, faults};
  const std::optional<Parameters> parameters = load_parameters(path, context);
  const std::optional<std::string> root = session.library_for(path);
  if (parameters && root) {
    Library library(*root, context);
    const auto prepared = prepare(request_of(*parameters), library, session.origins, faults);
    const FillOptions options{true, true, {}};
    if (prepared) fill(*prepared, *parameters, session.sources, session.origins, workshop, options, faults);
  }
  session.diagnostics.append(faults);
}

bool is_library(const std::string& path, const Files& files) {
  return files.is_folder(path + "/clauses") && files.is_folder(path + "/templates");
}

// The root element's name tells a parameter file from the library's own, without parsing it whole.
bool is_parameter_file(const std::string& path, const Files& files) {
  const std::string bytes = files.read(path).value_or("");
  return bytes.find("<avtal") != std::string::npos || bytes.find("<arende") != std::string::npos;
}

void check_path(const std::string& path, Date day, Workshop& workshop, Session& session) {
  if (is_library(path, session.files)) {
    Library library(path, session.context());
    return check_library(library, session.origins, day, session.diagnostics);
  }
  if (!session.files.is_folder(path)) return check_document(path, workshop, session);
  for (const std::string& file : files_under(session.files, path, ".xml"))
    if (is_parameter_file(file, session.files)) check_document(file, workshop, session);
}

}  // namespace

int check(const CheckOptions& options, Session& session) {
  const std::optional<Date> day = date_option(options.date, session);
  if (!day) return session.finish("");
  std::vector<std::string> paths = options.paths;
  if (paths.empty()) {
    const std::optional<std::string> root = session.library_for("./x");
    if (!root) return session.finish("");
    paths.push_back(*root);
  }
  Workshop workshop;
  for (std::string& path : paths) {
    while (path.size() > 1 && path.ends_with('/')) path.pop_back();
    check_path(path, *day, workshop, session);
  }
  if (!session.json() && session.diagnostics.all().empty())
    std::cerr << session.say("inga fel\n", "no faults\n");
  const int errors = session.diagnostics.error_count();
  const std::vector<Diagnostic>& all = session.diagnostics.all();
  const bool gaps = std::any_of(all.begin(), all.end(), [](const Diagnostic& d) { return d.slug == Slug::gap; });
  return session.finish(fmt::format(R"({{"checked": {}, "errors": {}}})", paths.size(), errors), gaps);
}

}  // namespace klausul
