#pragma once
#include <string>
#include <string_view>

namespace klausul {

/// Quick is for what each document has of its own, thorough for what many share.
enum class Effort { quick, thorough };

/// `bytes` in zlib's form (RFC 1950), as /FlateDecode wants it; the same bytes always give the same result.
std::string deflate(std::string_view bytes, Effort effort = Effort::quick);

}  // namespace klausul
