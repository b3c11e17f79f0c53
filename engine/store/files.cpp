#include "store/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <set>

namespace klausul {

namespace fs = std::filesystem;

namespace {

// The file from its beginning to its end, whatever its size has become meanwhile. Where as much came as was
// expected and more was asked for, there is no more: that is not asked once again.
std::optional<std::string> read_all(int file, std::size_t likely_size) {
  std::string bytes(likely_size + 1, '\0');
  std::size_t filled = 0;
  while (true) {
    if (filled == bytes.size()) bytes.resize(2 * bytes.size());
    const ssize_t got = ::read(file, bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return std::nullopt;
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    if (filled == likely_size) break;
  }
  bytes.resize(filled);
  return bytes;
}

FolderEntry::Kind kind_of(bool folder, bool link) {
  if (!folder) return FolderEntry::Kind::file;
  return link ? FolderEntry::Kind::linked_folder : FolderEntry::Kind::folder;
}

// Walks down a tree. A link to a folder is followed once, and not into what is walked through anyway.
class FilesUnder {
 public:
  FilesUnder(const Files& files, const std::string& top, const std::string& ending)
      : files_(files), top_(top), ending_(ending), real_top_(real(top)) {}

  std::vector<std::string> run() {
    walk(top_);
    return std::move(paths_);
  }

 private:
  static fs::path real(const std::string& path) {
    std::error_code error;
    return fs::canonical(path, error);
  }

  static bool holds(const fs::path& folder, const fs::path& other) {
    const auto parting = std::mismatch(folder.begin(), folder.end(), other.begin(), other.end());
    return parting.first == folder.end();
  }

  bool is_new(const std::string& link) {
    const fs::path there = real(link);
    return !there.empty() && !holds(real_top_, there) && !holds(there, real_top_) &&
           followed_.insert(there).second;
  }

  void walk(const std::string& folder) {
    for (const FolderEntry& entry : files_.entries(folder)) {
      const std::string path = folder + "/" + entry.name;
      const bool below = entry.kind == FolderEntry::Kind::folder ||
                         (entry.kind == FolderEntry::Kind::linked_folder && is_new(path));
      if (below)
        walk(path);
      else if (entry.kind == FolderEntry::Kind::file && entry.name.ends_with(ending_))
        paths_.push_back(path);
    }
  }

  const Files& files_;
  const std::string &top_, &ending_;
  const fs::path real_top_;
  std::set<fs::path> followed_;
  std::vector<std::string> paths_;
};

}  // namespace

std::optional<std::string> DiskFiles::read(const std::string& path) const {
  // Without O_NONBLOCK a pipe that nobody writes to would be waited for.
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) return std::nullopt;
  struct stat status{};
  std::optional<std::string> bytes;
  if (::fstat(file, &status) == 0 && S_ISREG(status.st_mode))
    bytes = read_all(file, static_cast<std::size_t>(status.st_size));
  ::close(file);
  return bytes;
}

bool DiskFiles::is_file(const std::string& path) const {
  std::error_code error;
  return fs::is_regular_file(path, error);
}

bool DiskFiles::is_folder(const std::string& path) const {
  std::error_code error;
  return fs::is_directory(path, error);
}

std::vector<std::string> DiskFiles::list(const std::string& folder) const {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
    names.push_back(it->path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<FolderEntry> Files::entries(const std::string& folder) const {
  std::vector<FolderEntry> found;
  for (const std::string& name : list(folder)) {
    const std::string path = folder + "/" + name;
    found.push_back({name, kind_of(is_folder(path), is_link(path))});
  }
  return found;
}

std::vector<FolderEntry> DiskFiles::entries(const std::string& folder) const {
  std::vector<FolderEntry> found;
  std::error_code error, gone;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
    found.push_back({it->path().filename().string(), kind_of(it->is_directory(gone), it->is_symlink(gone))});
  std::sort(found.begin(), found.end(),
            [](const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; });
  return found;
}

bool DiskFiles::is_link(const std::string& path) const {
  std::error_code error;
  return fs::is_symlink(path, error);
}

std::optional<SystemReason> DiskFiles::obstacle(const std::string& path) const {
  // Without O_NONBLOCK a pipe that nobody writes to would be waited for.
  const int opened = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (opened < 0) return errno == ENOENT ? std::nullopt : std::optional(system_reason(errno));
  ::close(opened);
  if (is_file(path) || is_folder(path)) return std::nullopt;
  return not_a_file();
}

std::vector<std::string> files_under(const Files& files, const std::string& folder,
                                     const std::string& ending) {
  return FilesUnder(files, folder, ending).run();
}

}  // namespace klausul
