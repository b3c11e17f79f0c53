#include "cli/output_file.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>

#include "store/atomic_write.hpp"
#include "store/folders.hpp"

namespace klausul {
namespace {

// Device and inode of the file at `path`; nothing if there is none.
std::optional<std::pair<std::uint64_t, std::uint64_t>> identity(const std::string& path) {
  struct stat status{};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return std::pair<std::uint64_t, std::uint64_t>(status.st_dev, status.st_ino);
}

// True if something other than a document is there, such as another parameter file: a slip in -o must not
// cost it.
bool is_other_file(const std::string& path, std::string_view beginning) {
  struct stat status{};
  if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
    return false;  // a pipe would never be read
  std::ifstream file(path, std::ios::binary);
  char begin[5] = {};
  file.read(begin, sizeof begin);
  const std::string_view read(begin, static_cast<std::size_t>(file.gcount()));
  return !read.empty() && read != beginning;
}

}  // namespace

std::string default_output(const std::string& parameters) {
  const std::size_t slash = parameters.rfind('/');
  const std::size_t point = parameters.rfind('.');
  const bool has_ending = point != std::string::npos && (slash == std::string::npos || point > slash + 1);
  return (has_ending ? parameters.substr(0, point) : parameters) + ".pdf";
}

bool is_place_for(const std::string& output, bool folder_wanted, Session& session) {
  if (output.empty() || session.files.is_folder(output)) return true;
  if (!folder_wanted && !output.ends_with('/')) return true;
  const bool is_other = session.files.is_file(output.substr(0, output.find_last_not_of('/') + 1));
  session.diagnostics.add(Slug::write_failed, OriginId::none,
                          {output,
                           is_other ? both("det är ingen mapp", "it is no folder")
                                    : both("mappen finns inte", "there is no such folder"),
                           is_other ? both("namnge en mapp", "name a folder")
                                    : both("skapa mappen " + output, "make the folder " + output)});
  return false;
}

std::string write_remedy(const SystemReason& reason, const std::string& output, const std::string& example,
                         const Files& files) {
  const std::string folder = folder_of(output);
  if (reason.number == ENOENT && !files.is_folder(folder))
    return both("skapa mappen " + folder, "make the folder " + folder);
  if (reason.number == ENOTDIR)
    return both("'" + folder + "' är ingen mapp; välj en annan",
                "'" + folder + "' is no folder; choose another");
  if (reason.number != EISDIR) return {};
  const std::string name = output + (output.ends_with('/') ? "" : "/") + example;
  return both("namnge en fil i den, till exempel " + name, "name a file in it, such as " + name);
}

std::string resolved_path(const std::string& path) {
  std::error_code error;
  const std::filesystem::path resolved =
      std::filesystem::weakly_canonical(std::filesystem::absolute(path, error), error);
  return error ? path : resolved.string();
}

std::string output_in(const std::string& folder, const std::string& parameters) {
  const std::string file = default_output(parameters);
  return folder + (folder.ends_with('/') ? "" : "/") + file.substr(file.rfind('/') + 1);
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

bool OutputFiles::may_write(const std::string& output, std::string_view beginning, Diagnostics& diagnostics) {
  if (is_protected(output)) {
    diagnostics.add(Slug::write_failed, OriginId::none,
                    {output, both("dokumentet görs av den filen", "the document is made from that file"),
                     both("välj ett annat namn med -o", "choose another name with -o")});
    return false;
  }
  if (is_other_file(output, beginning)) {
    diagnostics.add(
        Slug::write_failed, OriginId::none,
        {output, both("filen som finns där är ingen PDF-fil", "the file that is there is no PDF file"),
         both("välj ett annat namn med -o, eller ta bort filen",
              "choose another name with -o, or remove the file")});
    return false;
  }
  return true;
}

bool OutputFiles::write(const std::string& output, const std::string& pdf, Diagnostics& diagnostics) {
  if (!may_write(output, "%PDF-", diagnostics)) return false;
  // Waiting for the disk takes longer than making the document, which can be made again.
  const std::optional<SystemReason> failure = write_atomically(output, pdf, Flush::by_system);
  if (failure)
    diagnostics.add(Slug::write_failed, OriginId::none,
                    {output, both(failure->swedish, failure->english),
                     write_remedy(*failure, output, "avtal.pdf", session_.files)});
  return !failure;
}

}  // namespace klausul
