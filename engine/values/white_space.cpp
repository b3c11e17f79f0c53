#include "values/white_space.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace klausul {
namespace {

constexpr std::string_view no_break = "\u00A0";

constexpr std::string_view plain_spaces = " \t\n\r";

}  // namespace

std::string collapsed(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  std::string_view pending;  // the space that the white space just passed becomes, if more text follows
  for (std::size_t i = 0; i < text.size();) {
    if (text.substr(i).starts_with(no_break)) {
      pending = no_break;
      i += no_break.size();
    } else if (plain_spaces.find(text[i]) != std::string_view::npos) {
      if (pending.empty()) pending = " ";
      ++i;
    } else {
      if (!result.empty()) result += pending;
      pending = {};
      std::size_t end = i + 1;
      while (end < text.size() && static_cast<unsigned char>(text[end]) > ' ' && text[end] != no_break[0])
        ++end;
      result += text.substr(i, end - i);
      i = end;
    }
  }
  return result;
}

bool is_invisible(std::string_view text) {
  static constexpr std::u32string_view unseen =
      U" \t\n\r\u00A0\u00AD\u034F\u1680\u180E\u200B\u200C\u200D\u202F\u205F\u2060\u3000\uFEFF";
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = decode_utf8(text, i);
    const bool wide_space = c >= 0x2000 && c <= 0x200A;
    if (!wide_space && unseen.find(c) == unseen.npos) return false;
  }
  return true;
}

std::string collapsed_paragraphs(std::string_view text) {
  std::string result, paragraph;
  const auto finish = [&] {
    const std::string one = collapsed(paragraph);
    if (!one.empty()) result += (result.empty() ? "" : "\n\n") + one;
    paragraph.clear();
  };
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const std::string_view line = text.substr(start, end - start);
    if (collapsed(line).empty())
      finish();
    else
      (paragraph += line) += '\n';
    start = end + 1;
  }
  finish();
  return result;
}

}  // namespace klausul
