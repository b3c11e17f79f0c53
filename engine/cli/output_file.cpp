#include "cli/output_file.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "store/atomic_write.hpp"

namespace klausul {
namespace {

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

// True if the output is a file that the document is made from, whatever it is called.
bool is_a_source(const std::string& output, const Sources& sources) {
  return std::any_of(sources.all().begin(), sources.all().end(), [&](const SourceFile& file) {
    std::error_code error;
    return std::filesystem::equivalent(output, file.path(), error);
  });
}

}  // namespace

std::string default_output(const std::string& parameters) {
  const std::size_t slash = parameters.rfind('/');
  const std::size_t point = parameters.rfind('.');
  const bool has_ending = point != std::string::npos && (slash == std::string::npos || point > slash + 1);
  return (has_ending ? parameters.substr(0, point) : parameters) + ".pdf";
}

bool write_output(const std::string& output, const std::string& pdf, const Session& session,
                  Diagnostics& diagnostics) {
  if (is_a_source(output, session.sources)) {
    diagnostics.add(Slug::write_failed, OriginId::none,
                    {output, both("dokumentet görs av den filen", "the document is made from that file"),
                     both("välj ett annat namn med -o", "choose another name with -o")});
    return false;
  }
  const std::optional<SystemReason> failure = write_atomically(output, pdf);
  if (failure)
    diagnostics.add(
        Slug::write_failed, OriginId::none,
        {output, both(failure->swedish, failure->english), remedy_for(*failure, output, session)});
  return !failure;
}

}  // namespace klausul
