#pragma once
#include <span>
#include <string>

namespace klausul {

/// The bytes of a digest as lower-case hexadecimal digits.
std::string hexadecimal(std::span<const unsigned char> bytes);

}  // namespace klausul
