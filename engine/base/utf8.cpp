#include "base/utf8.hpp"

#include <array>
#include <cstdint>
#include <cstring>

namespace klausul {
namespace {

struct LeadByte {
  std::size_t length = 0;  // 0: not a lead byte
  char32_t bits = 0;
  char32_t smallest = 0;  // smallest code point that needs this length; anything less is an overlong form
};

LeadByte lead_byte(unsigned char byte) {
  if (byte < 0x80) return {1, byte, 0};
  if ((byte & 0xE0) == 0xC0) return {2, static_cast<char32_t>(byte & 0x1F), 0x80};
  if ((byte & 0xF0) == 0xE0) return {3, static_cast<char32_t>(byte & 0x0F), 0x800};
  if ((byte & 0xF8) == 0xF0) return {4, static_cast<char32_t>(byte & 0x07), 0x10000};
  return {};
}

// Length of the well-formed sequence at `offset`, or 0.
std::size_t sequence_length(std::string_view text, std::size_t offset) {
  const LeadByte lead = lead_byte(static_cast<unsigned char>(text[offset]));
  if (lead.length == 0 || offset + lead.length > text.size()) return 0;
  char32_t code_point = lead.bits;
  for (std::size_t i = 1; i < lead.length; ++i) {
    const auto byte = static_cast<unsigned char>(text[offset + i]);
    if ((byte & 0xC0) != 0x80) return 0;
    code_point = code_point << 6 | static_cast<char32_t>(byte & 0x3F);
  }
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  return code_point < lead.smallest || surrogate || code_point > 0x10FFFF ? 0 : lead.length;
}

// Most text is ASCII without control characters: such bytes are passed over one by one, the others are looked
// at.
constexpr std::array<bool, 256> plain_bytes = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0x20; byte < 0x7F; ++byte) plain[byte] = true;
  for (const char c : {'\t', '\n', '\r'}) plain[static_cast<std::size_t>(c)] = true;
  return plain;
}();

std::size_t past_plain_bytes(std::string_view text, std::size_t offset) {
  while (offset < text.size() && plain_bytes[static_cast<unsigned char>(text[offset])]) ++offset;
  return offset;
}

// Marks that turn the direction of text: with them a line could read as something else than what it holds. No
// language of these documents needs them.
bool turns_text(char32_t c) {
  const bool mark = c == 0x200E || c == 0x200F || c == 0x061C;
  return mark || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  for (std::size_t i = past_plain_bytes(text, 0); i < text.size(); i = past_plain_bytes(text, i)) {
    const std::size_t length = sequence_length(text, i);
    if (length == 0) return i;
    i += length;
  }
  return std::nullopt;
}

bool is_valid_utf8(std::string_view text) { return !first_invalid_utf8(text); }

std::optional<std::size_t> first_forbidden_character(std::string_view text) {
  for (std::size_t i = past_plain_bytes(text, 0); i < text.size(); i = past_plain_bytes(text, i)) {
    const std::size_t start = i;
    const char32_t c = decode_utf8(text, i);
    const bool noncharacter = (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
    if (noncharacter || turns_text(c) || c < 0x20 || c == 0x7F) return start;
  }
  return std::nullopt;
}

char32_t decode_utf8(std::string_view text, std::size_t& offset) {
  const LeadByte lead = lead_byte(static_cast<unsigned char>(text[offset]));
  char32_t code_point = lead.bits;
  for (std::size_t i = 1; i < lead.length && offset + i < text.size(); ++i)
    code_point = code_point << 6 | static_cast<char32_t>(static_cast<unsigned char>(text[offset + i]) & 0x3F);
  offset += lead.length == 0 ? 1 : lead.length;
  return code_point;
}

void append_utf8(std::string& text, char32_t c) {
  const auto put = [&text](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6);
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 0x3F));
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

std::u32string to_utf32(std::string_view text) {
  std::u32string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) result += decode_utf8(text, i);
  return result;
}

std::string to_utf8(std::u32string_view text) {
  std::string result;
  result.reserve(text.size());
  for (const char32_t c : text) append_utf8(result, c);
  return result;
}

std::size_t count_code_points(std::string_view text) {
  // Every byte but those that continue a sequence, 10xxxxxx: eight of them at a time.
  std::size_t count = text.size();
  for (; text.size() >= 8; text.remove_prefix(8)) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data(), 8);
    const std::uint64_t continuing = bytes >> 7 & ~bytes >> 6 & 0x0101010101010101U;
    count -= continuing * 0x0101010101010101U >> 56;
  }
  for (const char byte : text) count -= (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
  return count;
}

std::string code_point_name(char32_t code_point) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string hex;
  for (char32_t rest = code_point; rest != 0 || hex.size() < 4; rest >>= 4)
    hex.insert(hex.begin(), digits[rest & 0xF]);
  return "U+" + hex;
}

std::string folded_key(std::string_view text) {
  std::string key;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = decode_utf8(text, i);
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      key += static_cast<char>(c);
    else if (c >= 'A' && c <= 'Z')
      key += static_cast<char>(c - 'A' + 'a');
    else if (c == U'å' || c == U'ä' || c == U'Å' || c == U'Ä')
      key += 'a';
    else if (c == U'ö' || c == U'Ö')
      key += 'o';
    else if (c == U'é' || c == U'É')
      key += 'e';
    else
      key += '_';
  }
  return key;
}

}  // namespace klausul
