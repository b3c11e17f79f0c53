// Personnummer and samordningsnummer: six digits of a day of birth, or eight, and four more, the last of
// which is a check. An organisation's number has a month that there is none of (20 or more).
#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "lint/calendar.hpp"
#include "lint/rules.hpp"

namespace klausul {
namespace {

using Index = LintText::Index;

struct Digits {
  std::u32string text;  ///< 10 or 12 of them.
  Index end = 0;
  bool parted = false;  ///< The day of birth stands apart from the rest.
};

// The digits that begin at `at`, "640823-3234" or "19640823 3234" or "6408233234".
std::optional<Digits> digits_at(const LintText& text, Index at) {
  const auto length = [&](Index i) { return text[i].is_number() ? text[i].text.size() : 0; };
  const TextPiece &before = text[at - 1], &mark = text[at + 1];
  if (before.is(U'-') || before.is(U'.') || before.is(U',') || before.is(U'/') || before.is_word())
    return std::nullopt;
  if (length(at) == 10 || length(at) == 12) return Digits{std::u32string(text[at].text), at + 1, false};
  const bool joined = mark.is(U'-') || mark.is(U'–') || mark.is(U'+') || mark.is(0x2011) ||
                      (mark.is_blank() && mark.text.size() == 1 && mark.text != U"\t");
  if ((length(at) != 6 && length(at) != 8) || !joined || length(at + 2) != 4) return std::nullopt;
  std::u32string digits(text[at].text);
  return Digits{digits.append(text[at + 2].text), at + 3, true};
}

int number(std::u32string_view digits) {
  int value = 0;
  for (const char32_t digit : digits) value = value * 10 + static_cast<int>(digit - U'0');
  return value;
}

// A day of birth, or one of a samordningsnummer, which is sixty more.
bool is_birthday(std::u32string_view digits) {
  const bool century = digits.size() == 12;
  const int year = number(digits.substr(0, century ? 4 : 2));
  if (century && (year < 1850 || year > 2099)) return false;
  const std::u32string_view rest = digits.substr(century ? 4 : 2);
  const int day = number(rest.substr(2, 2));
  // Without its century a year may be either one's: what is a leap year in one counts.
  const PlainDate date{century ? year : 2000 + year, number(rest.substr(0, 2)), day > 60 ? day - 60 : day};
  return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= days_of(date);
}

// Luhn's check (ISO/IEC 7812-1, annex B) over the last ten digits.
bool has_check_digit(std::u32string_view digits) {
  int sum = 0;
  const std::u32string_view ten = digits.substr(digits.size() - 10);
  for (std::size_t i = 0; i < ten.size(); ++i) {
    const int digit = static_cast<int>(ten[i] - U'0') * (i % 2 == 0 ? 2 : 1);
    sum += digit / 10 + digit % 10;
  }
  return sum % 10 == 0;
}

// Ten digits in a row may be a telephone or an account. One that says so is left alone.
bool is_of_something_else(const LintText& text, Index at) {
  constexpr std::array<std::u32string_view, 14> words = {
      U"dnr", U"diarienr", U"diarienummer", U"tfn",      U"tel",     U"telefon", U"mobil",
      U"fax", U"konto",    U"bankgiro",     U"plusgiro", U"kontonr", U"ocr",     U"isbn"};
  Index left = text.before_blank(at - 1);
  while (text[left].is(U':') || text[left].is(U'.') || text[left].is(U'+'))
    left = text.before_blank(left - 1);
  return text[left].is_word() && std::find(words.begin(), words.end(), small(text[left].text)) != words.end();
}

}  // namespace

Findings personal_number(const LintText& text) {
  Findings findings;
  for (Index i = 0; i < text.size(); ++i) {
    const std::optional<Digits> digits = digits_at(text, i);
    if (!digits || !is_birthday(digits->text) || !has_check_digit(digits->text)) continue;
    const TextPiece& after = text[digits->end];
    const bool more =
        after.is_word() || after.is(U'-') || (after.is(U',') && text[digits->end + 1].is_number());
    if (more || is_of_something_else(text, i)) continue;
    // The number is told by its first two digits alone: a report may be read by others than its file.
    findings.push_back({Slug::personal_number, text[i].byte, {to_utf8(digits->text.substr(0, 2)) + "…"}});
    i = digits->end - 1;
  }
  return findings;
}

}  // namespace klausul
