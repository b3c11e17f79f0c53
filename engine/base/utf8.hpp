#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace klausul {

/// Byte offset of the first byte that is not well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates,
/// nothing beyond U+10FFFF), or nothing if the text is well formed.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

bool is_valid_utf8(std::string_view text);

/// Byte offset of the first character that XML 1.0 forbids (controls other than tab, line feed and carriage
/// return), a Unicode noncharacter, or a control of the text's direction; or nothing. The engine marks gaps
/// with U+FDD0, so no author may write it.
std::optional<std::size_t> first_forbidden_character(std::string_view text);

/// The code point that begins at `offset`; moves `offset` past it. Expects valid UTF-8 and `offset <
/// text.size()`.
char32_t decode_utf8(std::string_view text, std::size_t& offset);

void append_utf8(std::string& text, char32_t code_point);

std::u32string to_utf32(std::string_view text);
std::string to_utf8(std::u32string_view text);

/// Number of code points; what a reader counts as a column.
std::size_t count_code_points(std::string_view text);

/// "U+0410" for messages.
std::string code_point_name(char32_t code_point);

/// The key rule of the dialect: å and ä become a, ö becomes o, é becomes e, upper case becomes lower, any
/// other character than a–z, 0–9 and `_` becomes `_`. Used for suggestions only; nothing is folded silently.
std::string folded_key(std::string_view text);

}  // namespace klausul
