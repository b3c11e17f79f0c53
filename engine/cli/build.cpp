#include <fmt/format.h>

#include <iostream>

#include "cli/commands.hpp"
#include "pipeline.hpp"
#include "store/atomic_write.hpp"

namespace klausul {
namespace {

std::string default_output(const std::string& parameters) {
  const std::size_t slash = parameters.rfind('/');
  const std::size_t point = parameters.rfind('.');
  const bool has_ending = point != std::string::npos && (slash == std::string::npos || point > slash + 1);
  return (has_ending ? parameters.substr(0, point) : parameters) + ".pdf";
}

std::string result_json(const std::string& output, const Assembled& assembled) {
  return fmt::format(R"({{"pdf": {}, "pages": {}, "bytes": {}, "draft": {}, "gaps": {}}})", json_string(output),
                     assembled.pages.pages.size(), assembled.pdf.size(), assembled.document.draft,
                     assembled.document.gaps.size());
}

bool write(const std::string& output, const std::string& pdf, Session& session) {
  const std::optional<std::string> failure = write_atomically(output, pdf);
  if (!failure) return true;
  const std::size_t slash = output.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : output.substr(0, slash);
  session.diagnostics.add(Slug::write_failed, OriginId::none,
                          {output, *failure,
                           session.files.is_folder(folder) ? "" : both("skapa mappen " + folder, "make the folder " + folder)});
  return false;
}

// Prints the dump of the stage that was asked for, and stops there.
Inspector stop_at(const std::string& stage) {
  if (stage.empty()) return {};
  return [stage](std::string_view done, const std::function<std::string()>& dump) {
    if (done != stage) return false;
    std::cout << dump();
    return true;
  };
}

}  // namespace

int build(const BuildOptions& options, Session& session) {
  const std::optional<Parameters> parameters = load_parameters(options.parameters, session.context());
  const std::optional<std::string> root = session.library_for(options.parameters);
  if (!parameters || !root) return session.finish("");
  if (options.stop_after == "load") return std::cout << dump(*parameters), session.finish("");
  Library library(*root, session.context());
  Workshop workshop;
  const FillOptions fill_options{options.draft, options.provenance, stop_at(options.stop_after)};
  const std::optional<Prepared> prepared =
      prepare(request_of(*parameters), library, session.origins, session.diagnostics, fill_options.inspect);
  if (!prepared) return session.finish("");
  const std::optional<Assembled> assembled =
      fill(*prepared, *parameters, session.sources, session.origins, workshop, fill_options, session.diagnostics);
  if (!assembled) return session.finish("");
  const bool incomplete = !assembled->document.gaps.empty() || session.diagnostics.has_warnings();
  const std::string output = options.output.empty() ? default_output(options.parameters) : options.output;
  if (options.strict && incomplete) return session.finish(""), exit_errors;
  if (!write(output, assembled->pdf, session)) return session.finish("");
  if (!session.json())
    std::cerr << fmt::format("{} ({} {}{})\n", output, assembled->pages.pages.size(), assembled->pages.pages.size() == 1 ? session.say("sida", "page") : session.say("sidor", "pages"),
                             assembled->document.draft ? ", UTKAST" : "");
  return session.finish(result_json(output, *assembled), !assembled->document.gaps.empty());
}

}  // namespace klausul
