#pragma once
#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "store/files.hpp"

namespace klausul {

/// The arguments of `file-not-found` for `path`: the path, and what helps: a folder to make, the
/// name that was meant, or the names there are.
std::vector<std::string> missing_file(const std::string& path, const Files& files);

/// Says why nothing can be read at `path`: `file-unreadable` if something is there (a folder too, with the
/// files in it), else `file-not-found`. Precondition: `files.read(path)` gave nothing.
void say_unread(const std::string& path, OriginId asked_by, const Files& files, Diagnostics& diagnostics);

}  // namespace klausul
