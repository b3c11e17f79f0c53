#include <algorithm>

#include "lint/rules.hpp"

// Only what follows "kl." or "klockan" is a time: elsewhere 9.30 may be a number and 2:13 a verse.

namespace klausul {
namespace {

using Index = LintText::Index;

// "09:30", or "09:30 – 12.00": one or two times.
struct Times {
  Index begin = 0, end = 0;
  bool colon = false, point = false;
  std::u32string right;
};

bool is_time(const LintText& text, Index at) {
  const TextPiece &hour = text[at], &minute = text[at + 2];
  return hour.is_number() && hour.text.size() <= 2 && value_of(hour) < 25 &&
         (text[at + 1].is(U':') || text[at + 1].is(U'.')) && minute.is_number() && minute.text.size() == 2 &&
         value_of(minute) < 60;
}

void take_time(const LintText& text, Index at, Times& times) {
  const std::u32string_view hour = text[at].text;
  times.right += hour.size() == 2 && hour.front() == U'0' ? hour.substr(1) : hour;
  times.right.append(U".").append(text[at + 2].text);
  (text[at + 1].is(U':') ? times.colon : times.point) = true;
  times.end = at + 3;
}

// The times that stand at `at`, past "kl."; empty for none.
Times times_at(const LintText& text, Index at) {
  Times times{at, at, false, false, {}};
  if (!is_time(text, at)) return times;
  take_time(text, at, times);
  const Index dash = text.past_blank(times.end), second = text.past_blank(dash + 1);
  if ((text[dash].is(U'–') || text[dash].is(U'-')) && is_time(text, second)) {
    times.right += U'–';
    take_time(text, second, times);
  }
  return times;
}

std::vector<Times> all_times(const LintText& text) {
  std::vector<Times> all;
  for (Index i = 0; i < text.size(); ++i) {
    if (!text[i].is_word()) continue;
    const std::u32string word = small(text[i].text);
    if (word != U"kl" && word != U"klockan") continue;
    Times times = times_at(text, text.past_blank(text[i + 1].is(U'.') ? i + 2 : i + 1));
    if (times.end > times.begin) all.push_back(std::move(times));
  }
  return all;
}

}  // namespace

Findings clock_style(const LintText& text) {
  Findings findings;
  const std::vector<Times> all = all_times(text);
  const bool points = std::any_of(all.begin(), all.end(), [](const Times& times) { return times.point; });
  for (const Times& times : all)
    if (times.colon)
      findings.push_back(
          found(points ? Slug::mixed_clock : Slug::clock_style, text, times.begin, times.end, times.right));
  return findings;
}

}  // namespace klausul
