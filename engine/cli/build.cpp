#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
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
  return fmt::format(R"({{"pdf": {}, "pages": {}, "bytes": {}, "draft": {}, "gaps": {}}})",
                     json_string(output), assembled.pages.pages.size(), assembled.pdf.size(),
                     assembled.document.draft, assembled.document.gaps.size());
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, std::max<std::size_t>(slash, 1));
}

// What helps against a refusal, if anything does.
std::string remedy_for(const SystemReason& reason, const std::string& output, const Session& session) {
  const std::string folder = folder_of(output);
  const std::string name = output.ends_with('/') ? output + "avtal.pdf" : output + "/avtal.pdf";
  if (reason.number == ENOENT && !session.files.is_folder(folder))
    return both("skapa mappen " + folder, "make the folder " + folder);
  if (reason.number == EISDIR && (session.files.is_folder(output) || !output.ends_with('/')))
    return both("namnge en fil i den, till exempel " + name, "name a file in it, such as " + name);
  if (reason.number == EISDIR)
    return both("namnge en fil, till exempel " + name, "name a file, such as " + name);
  if (reason.number == ENOTDIR)
    return both("'" + folder + "' är ingen mapp; välj en annan",
                "'" + folder + "' is no folder; choose another");
  return {};
}

// True if the output is a file that the document is made from, whatever it is called: writing would destroy
// it.
bool is_a_source(const std::string& output, const Sources& sources) {
  return std::any_of(sources.all().begin(), sources.all().end(), [&](const SourceFile& file) {
    std::error_code error;
    return std::filesystem::equivalent(output, file.path(), error);
  });
}

bool write(const std::string& output, const std::string& pdf, Session& session) {
  if (is_a_source(output, session.sources)) {
    session.diagnostics.add(
        Slug::write_failed, OriginId::none,
        {output, both("dokumentet görs av den filen", "the document is made from that file"),
         both("välj ett annat namn med -o", "choose another name with -o")});
    return false;
  }
  const std::optional<SystemReason> failure = write_atomically(output, pdf);
  if (failure)
    session.diagnostics.add(
        Slug::write_failed, OriginId::none,
        {output, both(failure->swedish, failure->english), remedy_for(*failure, output, session)});
  return !failure;
}

// With --strict what would be told beside the document is told instead of it.
int refuse(const Assembled& assembled, Session& session) {
  const std::vector<Diagnostic>& all = session.diagnostics.all();
  const auto warnings = std::count_if(
      all.begin(), all.end(), [](const Diagnostic& d) { return severity(d.slug) == Severity::warning; });
  session.diagnostics.add(Slug::strict_refused, OriginId::none,
                          {std::to_string(warnings), std::to_string(assembled.document.gaps.size())});
  return session.finish("");
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
  const std::optional<Assembled> assembled = fill(*prepared, *parameters, session.sources, session.origins,
                                                  workshop, fill_options, session.diagnostics);
  if (!assembled) return session.finish("");
  const bool incomplete = !assembled->document.gaps.empty() || session.diagnostics.has_warnings();
  const std::string output = options.output.empty() ? default_output(options.parameters) : options.output;
  if (options.strict && incomplete) return refuse(*assembled, session);
  if (!write(output, assembled->pdf, session)) return session.finish("");
  const std::size_t pages = assembled->pages.pages.size();
  if (!session.json())
    std::cerr << fmt::format("{} ({} {}{})\n", output, pages,
                             pages == 1 ? session.say("sida", "page") : session.say("sidor", "pages"),
                             assembled->document.draft ? ", UTKAST" : "");
  return session.finish(result_json(output, *assembled), !assembled->document.gaps.empty());
}

}  // namespace klausul
