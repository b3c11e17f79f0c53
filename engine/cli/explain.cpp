#include <fmt/format.h>

#include <iostream>

#include "cli/commands.hpp"
#include "cli/locked.hpp"
#include "diag/messages.hpp"
#include "parent_of.hpp"
#include "pipeline.hpp"

namespace klausul {
namespace {

struct Line {
  std::string_view kind;
  const Selection* selection;
};

std::string as_text(const Line& line, const Session& session) {
  const Selection& s = *line.selection;
  const std::string place = place_text(s.asked_by, {session.sources, session.origins, session.language()});
  return fmt::format("{:<8} {:<40} {:<13} {}\n{:<8} {}{}\n", line.kind, s.key.text(),
                     in_language(status_words(s.status), session.language()),
                     in_language(s.why, session.language()), "", s.path,
                     place.empty() ? "" : " (" + place + ")");
}

std::string as_json(const Line& line, const Session& session) {
  const Selection& s = *line.selection;
  return fmt::format(
      R"({{"kind": "{}", "key": {}, "status": "{}", "why": {}, "file": {}, "asked_by": {}}})", line.kind,
      json_string(s.key.text()), status_name(s.status), json_string(in_language(s.why, session.language())),
      json_string(s.path),
      json_string(place_text(s.asked_by, {session.sources, session.origins, session.language()})));
}

std::vector<Line> lines_of(const Assembly& assembly, const Session& session) {
  std::vector<Line> lines = {{session.say("mall", "template"), &assembly.template_choice},
                             {session.say("stil", "style"), &assembly.style_choice}};
  for (const Selection& clause : assembly.clauses)
    lines.push_back({session.say("klausul", "clause"), &clause});
  return lines;
}

}  // namespace

int explain(const ExplainOptions& options, Session& session) {
  const std::optional<Parameters> parameters = load_parameters(options.parameters, session.context());
  const std::optional<std::string> root = session.library_for(options.parameters, session.diagnostics);
  if (!parameters || !root) return session.finish("");
  Request request = request_of(*parameters);
  if (!options.date.empty()) {
    const std::optional<Date> day = date_option(options.date, session);
    if (!day) return session.finish("");
    request.terms_date = *day;
  }
  // A day that is asked about is another than the one that was locked.
  const DocumentLock beside = lock_beside(options.parameters, session.context());
  if (beside.lock && options.date.empty()) ask_for_locked(*beside.lock, request);
  if (!Parents(session.files).ask_for_parent(*parameters, *root, request, session.diagnostics))
    return session.finish("");
  Library library(*root, session.context());
  const std::optional<Assembly> assembly = resolve(request, library, session.origins, session.diagnostics);
  if (!assembly) return session.finish("");
  std::string text, json;
  for (const Line& line : lines_of(*assembly, session)) {
    text += as_text(line, session);
    json += (json.empty() ? "" : ", ") + as_json(line, session);
  }
  if (!session.json()) std::cout << text;
  return session.finish("[" + json + "]");
}

}  // namespace klausul
