#pragma once
#include <string>
#include <string_view>

namespace klausul {

/// MD5 (RFC 1321) of `bytes`, as 32 lower-case hexadecimal digits. Only where a file format asks for one (the
/// check sum of an embedded file, ISO 32000-1, 7.11.4): it protects nothing.
std::string md5(std::string_view bytes);

}  // namespace klausul
