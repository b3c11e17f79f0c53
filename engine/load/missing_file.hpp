#pragma once
#include <string>
#include <vector>

#include "store/files.hpp"

namespace klausul {

/// The arguments of `file-not-found` for `path`: the path, and what helps: a folder to make, the
/// name that was meant, or the names there are.
std::vector<std::string> missing_file(const std::string& path, const Files& files);

}  // namespace klausul
