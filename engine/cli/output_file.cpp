#include "cli/output_file.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <fstream>

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

// Device and inode of the file at `path`; nothing if there is none.
std::optional<std::pair<std::uint64_t, std::uint64_t>> identity(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return std::pair<std::uint64_t, std::uint64_t>(status.st_dev, status.st_ino);
}

// True if something other than a document is there, such as another parameter file: a slip in -o must not cost it.
bool is_other_file(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return false;  // a pipe would never be read
  std::ifstream file(path, std::ios::binary);
  char begin[5] = {};
  file.read(begin, sizeof begin);
  const std::string_view read(begin, static_cast<std::size_t>(file.gcount()));
  return !read.empty() && read != "%PDF-";
}

}  // namespace

std::string default_output(const std::string& parameters) {
  const std::size_t slash = parameters.rfind('/');
  const std::size_t point = parameters.rfind('.');
  const bool has_ending = point != std::string::npos && (slash == std::string::npos || point > slash + 1);
  return (has_ending ? parameters.substr(0, point) : parameters) + ".pdf";
}

void OutputFiles::protect(const std::string& path) {
  const auto id = identity(path);
  const std::lock_guard lock(mutex_);
  if (id) protected_.insert(*id);
}

bool OutputFiles::is_protected(const std::string& output) {
  const auto id = identity(output);
  const std::lock_guard lock(mutex_);
  return id && protected_.count(*id) > 0;
}

bool OutputFiles::write(const std::string& output, const std::string& pdf, Diagnostics& diagnostics) {
  if (is_protected(output)) {
    diagnostics.add(Slug::write_failed, OriginId::none,
                    {output, both("dokumentet görs av den filen", "the document is made from that file"),
                     both("välj ett annat namn med -o", "choose another name with -o")});
    return false;
  }
  if (is_other_file(output)) {
    diagnostics.add(Slug::write_failed, OriginId::none,
                    {output, both("filen som finns där är ingen PDF-fil", "the file that is there is no PDF file"),
                     both("välj ett annat namn med -o, eller ta bort filen", "choose another name with -o, or remove the file")});
    return false;
  }
  // Waiting for the disk takes longer than making the document, which can be made again.
  const std::optional<SystemReason> failure = write_atomically(output, pdf, Flush::by_system);
  if (failure)
    diagnostics.add(
        Slug::write_failed, OriginId::none,
        {output, both(failure->swedish, failure->english), remedy_for(*failure, output, session_)});
  return !failure;
}

}  // namespace klausul
