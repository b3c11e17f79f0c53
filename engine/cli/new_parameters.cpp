#include <algorithm>
#include <iostream>

#include "cli/commands.hpp"
#include "cli/output_file.hpp"
#include "cli/parameter_form.hpp"
#include "store/atomic_write.hpp"

namespace klausul {
namespace {

bool opens(const Assembly& assembly, Library& library) {
  const auto has = [](const Head* head) { return head != nullptr && !head->openings.empty(); };
  if (has(library.template_head(assembly.template_choice.key))) return true;
  return std::any_of(assembly.clauses.begin(), assembly.clauses.end(),
                     [&](const Selection& held) { return has(library.clause_head(held.key)); });
}

}  // namespace

int new_parameters(const NewOptions& options, Session& session) {
  const std::optional<Date> day = date_option(options.date, session);
  const std::optional<std::string> root =
      session.library_for(options.output.empty() ? "./x" : options.output, session.diagnostics);
  if (!day || !root) return session.finish("");
  if (!is_place_for(options.output, false, session)) return session.finish("");
  if (!options.output.empty() && session.files.is_file(options.output)) {
    session.diagnostics.add(Slug::write_failed, OriginId::none,
                            {options.output, both("filen finns redan", "the file exists already"),
                             both("välj ett annat namn", "choose another name")});
    return session.finish("");
  }
  Library library(*root, session.context());
  const Request request{options.template_reference, OriginId::none, *day, {}, {}};
  const std::optional<Assembly> assembly = resolve(request, library, session.origins, session.diagnostics);
  if (!assembly || session.diagnostics.has_errors()) return session.finish("");
  const std::string text = parameter_form(*assembly, library.registers(),
                                          {options.template_reference, *day, opens(*assembly, library)});
  if (options.output.empty()) {
    std::cout << text;
  } else if (const auto failure = write_atomically(options.output, text)) {
    session.diagnostics.add(Slug::write_failed, OriginId::none,
                            {options.output, both(failure->swedish, failure->english),
                             write_remedy(*failure, options.output, "parametrar.xml", session.files)});
  }
  return session.finish("{\"file\": " + json_string(options.output) + "}");
}

}  // namespace klausul
