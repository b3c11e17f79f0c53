#include "lint/text.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace klausul {
namespace {

constexpr char32_t byte_order_mark = 0xFEFF;

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_blank(char32_t c) { return c == U' ' || c == U'\t' || c == 0xA0 || c == 0x202F || c == 0x2009; }
bool is_line_end(char32_t c) { return c == U'\n' || c == U'\r' || c == U'\f'; }

TextPiece::Kind kind_of(char32_t c) {
  if (is_letter(c)) return TextPiece::Kind::word;
  if (is_digit(c)) return TextPiece::Kind::number;
  if (is_blank(c)) return TextPiece::Kind::blank;
  if (is_line_end(c)) return TextPiece::Kind::line_end;
  return c == field_mark ? TextPiece::Kind::field : TextPiece::Kind::sign;
}

bool goes_on(TextPiece::Kind kind) {
  return kind == TextPiece::Kind::word || kind == TextPiece::Kind::number || kind == TextPiece::Kind::blank;
}

}  // namespace

bool is_letter(char32_t c) {
  const bool ascii = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  const bool latin = c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7;
  const bool combining = c >= 0x300 && c <= 0x36F;
  const bool greek_or_cyrillic = c >= 0x370 && c <= 0x52F;
  return ascii || latin || combining || greek_or_cyrillic;
}

std::u32string small(std::u32string_view text) {
  std::u32string result(text);
  for (char32_t& c : result) c = to_small(c);
  return result;
}

int value_of(const TextPiece& number) {
  if (number.text.size() > 6) return 1'000'000;
  int value = 0;
  for (const char32_t digit : number.text) value = value * 10 + static_cast<int>(digit - U'0');
  return value;
}

LintText::LintText(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t byte = at;
    const char32_t c = decode_utf8(utf8, at);
    if (byte == 0 && c == byte_order_mark) continue;
    text_ += c;
    bytes_.push_back(byte);
  }
  bytes_.push_back(utf8.size());
  outside_.byte = utf8.size();
  cut();
}

void LintText::cut() {
  Index line = 0;
  for (std::size_t at = 0; at < text_.size();) {
    TextPiece piece{kind_of(text_[at]), {}, bytes_[at]};
    std::size_t length = address_length(at);
    if (length > 0) {
      piece.kind = TextPiece::Kind::address;
    } else if (piece.kind == TextPiece::Kind::line_end) {
      length = text_.compare(at, 2, U"\r\n") == 0 ? 2 : 1;
      lines_.push_back({line, size()});
      line = size() + 1;
    } else {
      length = 1;
      while (goes_on(piece.kind) && at + length < text_.size() && kind_of(text_[at + length]) == piece.kind)
        ++length;
    }
    piece.text = std::u32string_view(text_).substr(at, length);
    pieces_.push_back(piece);
    at += length;
  }
  lines_.push_back({line, size()});
}

// How long an address is that begins here; 0 for none. What ends a sentence is no part of it.
std::size_t LintText::address_length(std::size_t at) const {
  if (at > 0 && !is_blank(text_[at - 1]) && (is_letter(text_[at - 1]) || is_digit(text_[at - 1]))) return 0;
  if (!is_letter(text_[at]) && !is_digit(text_[at])) return 0;
  std::size_t end = at;
  while (end < text_.size() && !is_blank(text_[end]) && !is_line_end(text_[end]) && text_[end] != U'<') ++end;
  const std::u32string_view word = std::u32string_view(text_).substr(at, end - at);
  const std::size_t sign = word.find(U'@');
  const bool mail = sign != word.npos && sign + 1 < word.size() && is_letter(word[sign + 1]);
  if (!mail && !word.starts_with(U"www.") && word.find(U"://") == word.npos) return 0;
  const std::size_t last = word.find_last_not_of(U".,;:!?)\"”’");
  return last == word.npos ? 0 : last + 1;
}

const TextPiece& LintText::operator[](Index at) const {
  return at < 0 || at >= size() ? outside_ : pieces_[static_cast<std::size_t>(at)];
}

LintText::Index LintText::past_blank(Index at) const {
  while ((*this)[at].is_blank()) ++at;
  return at;
}

LintText::Index LintText::before_blank(Index at) const {
  while ((*this)[at].is_blank()) --at;
  return at;
}

std::u32string_view LintText::text(Index begin, Index end) const {
  begin = std::max<Index>(begin, 0);
  end = std::min(end, size());
  if (begin >= end) return {};
  const char32_t* first = (*this)[begin].text.data();
  const std::u32string_view last = (*this)[end - 1].text;
  return {first, static_cast<std::size_t>(last.data() + last.size() - first)};
}

LintText::Line LintText::line_of(Index at) const {
  const auto after =
      std::find_if(lines_.begin(), lines_.end(), [&](const Line& line) { return at <= line.end; });
  return after == lines_.end() ? lines_.back() : *after;
}

}  // namespace klausul
