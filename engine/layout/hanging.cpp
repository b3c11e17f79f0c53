#include "layout/hanging.hpp"

#include "base/utf8.hpp"

namespace klausul {

char32_t last_character(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return decode_utf8(text, at);
}

}  // namespace klausul
