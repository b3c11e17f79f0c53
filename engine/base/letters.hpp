#pragma once

namespace klausul {

// The letters of Swedish and its neighbours: Latin-1. In it a small letter stands 32 after its capital.

constexpr bool is_capital(char32_t c) {
  return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
}
constexpr bool is_small(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7);
}
/// The small letter of a capital; anything else as it is.
constexpr char32_t to_small(char32_t c) { return is_capital(c) ? c + 32 : c; }

}  // namespace klausul
