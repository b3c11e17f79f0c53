#include "values/white_space.hpp"

#include <algorithm>

namespace klausul {
namespace {

constexpr std::string_view no_break = "\u00A0";

bool is_plain_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

std::string collapsed(std::string_view text) {
  std::string result;
  std::string_view pending;  // the space that the white space just passed becomes, if more text follows
  for (std::size_t i = 0; i < text.size();) {
    if (text.substr(i).starts_with(no_break)) {
      pending = no_break;
      i += no_break.size();
    } else if (is_plain_space(text[i])) {
      if (pending.empty()) pending = " ";
      ++i;
    } else {
      if (!result.empty()) result += pending;
      pending = {};
      result += text[i++];
    }
  }
  return result;
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
    if (collapsed(line).empty()) finish();
    else (paragraph += line) += '\n';
    start = end + 1;
  }
  finish();
  return result;
}

}  // namespace klausul
