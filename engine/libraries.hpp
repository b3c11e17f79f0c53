#pragma once
#include <string>
#include <utility>
#include <vector>

namespace klausul {

/// The engine and the libraries that shape its documents, by name, each with its version. One that tells no
/// version has the beginning of its SHA-256 in its place.
std::vector<std::pair<std::string, std::string>> shaping_programs();

}  // namespace klausul
