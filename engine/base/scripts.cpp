#include "base/scripts.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace klausul {
namespace {

enum class Script { none, latin, other };

// The blocks of the Unicode standard; signs among the letters count as letters of their block, which does no
// harm.
Script script_of(char32_t c) {
  const bool ascii = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  const bool accented = c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7;
  if (ascii || accented || (c >= 0x1E00 && c <= 0x1EFF)) return Script::latin;
  const bool greek = (c >= 0x370 && c <= 0x3FF) || (c >= 0x1F00 && c <= 0x1FFF);
  const bool cyrillic = c >= 0x400 && c <= 0x52F;
  return greek || cyrillic ? Script::other : Script::none;
}

bool is_combining(char32_t c) { return c >= 0x300 && c <= 0x36F; }

// The letters of one word so far.
struct Letters {
  std::size_t begin = 0;
  bool any = false, latin = false;
  char32_t stranger = 0;

  void add(char32_t c, std::size_t at) {
    if (!any) begin = at;
    const bool unit = !any && c == U'μ';
    any = true;
    if (script_of(c) == Script::latin)
      latin = true;
    else if (script_of(c) == Script::other && !unit && stranger == 0)
      stranger = c;
  }
};

}  // namespace

std::vector<MixedWord> mixed_words(std::string_view text) {
  std::vector<MixedWord> found;
  // No text without the lead bytes of Greek and Cyrillic letters can mix them with others.
  const bool foreign = std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0xCD && byte <= 0xD4) || byte == 0xE1;
  });
  if (!foreign) return found;
  Letters word;
  const auto close = [&](std::size_t end) {
    if (word.latin && word.stranger != 0)
      found.push_back({text.substr(word.begin, end - word.begin), word.begin, word.stranger});
    word = {};
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t start = i;
    const char32_t c = decode_utf8(text, i);
    if (script_of(c) != Script::none || is_combining(c))
      word.add(c, start);
    else
      close(start);
  }
  close(text.size());
  return found;
}

}  // namespace klausul
