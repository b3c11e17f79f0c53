#pragma once
#include <string>
#include <string_view>

namespace klausul {

/// `bytes` in zlib's form (RFC 1950), as /FlateDecode wants it; the same bytes always give the same result.
std::string deflate(std::string_view bytes);

}  // namespace klausul
