#include "base/scripts.hpp"

#include <algorithm>
#include <array>

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

// What strangers among the letters stand for, by their sound and by their look; 0 for neither.
struct Stranger {
  char32_t letter, sound, look;
};
constexpr std::array<Stranger, 32> strangers = {
    {{U'а', U'a', U'a'}, {U'е', U'e', U'e'}, {U'о', U'o', U'o'}, {U'к', U'k', 0},    {U'м', U'm', 0},
     {U'т', U't', 0},    {U'р', U'r', U'p'}, {U'с', U's', U'c'}, {U'у', U'u', U'y'}, {U'х', 0, U'x'},
     {U'п', U'p', 0},    {U'г', U'g', 0},    {U'д', U'd', 0},    {U'л', U'l', 0},    {U'н', U'n', 0},
     {U'и', U'i', 0},    {U'б', U'b', 0},    {U'ф', U'f', 0},    {U'в', U'v', 0},    {U'з', U'z', 0},
     {U'і', U'i', U'i'}, {U'ј', U'j', U'j'}, {U'А', U'A', U'A'}, {U'Е', U'E', U'E'}, {U'О', U'O', U'O'},
     {U'К', U'K', U'K'}, {U'М', U'M', U'M'}, {U'Т', U'T', U'T'}, {U'Р', U'R', U'P'}, {U'С', U'S', U'C'},
     {U'В', U'V', U'B'}, {U'Н', U'N', U'H'}}};

// The word in Latin letters, if its strangers' sound and look agree, or if only one of the two makes letters
// of all of them; otherwise nothing: a guess would be a new mistake.
std::string in_latin(std::string_view text) {
  const std::u32string word = to_utf32(text);
  std::u32string sound, look;
  for (const char32_t c : word) {
    const auto known =
        std::find_if(strangers.begin(), strangers.end(), [&](const Stranger& s) { return s.letter == c; });
    sound += known == strangers.end() ? c : known->sound;
    look += known == strangers.end() ? c : known->look;
    if (known == strangers.end() && c >= 0x370 && c <= 0x52F) return {};
  }
  const bool by_sound = sound.find(U'\0') == sound.npos, by_look = look.find(U'\0') == look.npos;
  if (by_sound && by_look && sound != look) return {};
  return by_sound ? to_utf8(sound) : by_look ? to_utf8(look) : std::string();
}

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
    const std::string_view letters = text.substr(word.begin, end - word.begin);
    if (word.latin && word.stranger != 0)
      found.push_back({letters, word.begin, word.stranger, in_latin(letters)});
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
