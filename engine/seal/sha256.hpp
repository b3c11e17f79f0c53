#pragma once
#include <string>
#include <string_view>

namespace klausul {

/// SHA-256 (FIPS 180-4) of `bytes`, as 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

/// The same as it is written in files: "sha256:" and the digits. The word names the algorithm and the form of
/// what is hashed, so that another can take its place without a doubt which one an old file means.
std::string seal_of(std::string_view bytes);

}  // namespace klausul
