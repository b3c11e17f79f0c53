#include "layout/no_break.hpp"

#include <algorithm>

#include "base/letters.hpp"
#include "base/utf8.hpp"

// Nearly every rule has a number on one side, so most spaces are passed after a look at two characters. The
// rules are those of domain.md, section 4 ("Non-break units to protect", "Pinpoint", "Thousands", "Currency",
// "Percent", "Clock", "Intervals", "Dashes", "Abbreviations"), which cites Myndigheternas skrivregler,
// Svenska skrivregler and the style of the statute book.

namespace klausul {
namespace {

// Before a number (domain.md: "bilaga 1", "kl. 9.00", "ca 8 800 000 kronor"; the rest are like them).
constexpr std::string_view before_number[] = {
    "Ds",      "SFS",     "SOU",     "artikel",  "avsnitt", "avsnitten", "bilaga",    "bilagan", "bilagor",
    "bilagorna", "ca",    "cirka",   "del",      "dnr",     "figur",     "fotnot",    "kapitel", "kl",
    "kl.",     "not",     "nr",       "nr.",     "org.nr",    "paragraf",  "prop.",   "punkt",
    "punkten", "punkterna", "rad",   "rskr.",    "s.",      "sid.",      "sida",      "sidan",   "steg",
    "tabell",  "tabellen", "tel.",   "version"};

constexpr std::size_t longest_before_number = 9;

// After a number (domain.md: "number+unit"): money, shares, time, measures.
constexpr std::string_view after_number[] = {
    "%",       "dag",     "dagar",   "dagars",   "euro",    "h",         "ha",        "kg",      "km",
    "km²",     "kr",      "krona",   "kronor",   "kronors", "kvm",       "m",         "m²",      "mdkr",
    "miljard", "miljarder", "miljon", "miljoner", "minuter", "mkr",      "mnkr",      "månad",   "månader",
    "månaders", "poäng",  "procent", "procentenheter", "promille", "st", "st.",       "stycken", "timmar",
    "timmars", "timme",   "tkr",     "vecka",    "veckor",  "veckors",   "år",        "års",     "‰"};

constexpr std::string_view months[] = {"januari", "februari", "mars",      "april",   "maj",      "juni",
                               "juli",    "augusti",  "september", "oktober", "november", "december"};

bool holds(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_small(char c) { return c >= 'a' && c <= 'z'; }

bool pass_capital(std::string_view text, std::size_t& at) {
  return at < text.size() && is_capital(decode_utf8(text, at));
}

bool begins_with_capital(std::string_view text) {
  std::size_t at = 0;
  return pass_capital(text, at);
}

std::string_view without_opening(std::string_view word) {
  for (const std::string_view mark : {"(", "[", "”", "’", "–", "-", "−", "±", "+"})
    if (word.size() > mark.size() && word.starts_with(mark)) return without_opening(word.substr(mark.size()));
  return word;
}

std::string_view without_closing(std::string_view word) {
  for (const std::string_view mark : {")", "]", ",", ".", ";", ":", "?", "!", "”", "’"})
    if (word.size() > mark.size() && word.ends_with(mark))
      return without_closing(word.substr(0, word.size() - mark.size()));
  return word;
}

bool is_dash(std::string_view word) { return word == "–" || word == "—"; }
bool begins_with_digit(std::string_view word) { return is_digit(word.front()); }
bool ends_number(std::string_view word) {
  return is_digit(word.back()) && is_digit(without_opening(word)[0]);
}
bool all_digits(std::string_view word) { return std::all_of(word.begin(), word.end(), is_digit); }
bool is_paragraph_sign(std::string_view word) { return word.starts_with("§"); }
bool is_chapter(std::string_view word) { return word == "kap." || word == "kap"; }
bool is_single_letter(std::string_view word) { return word.size() == 1 && is_ascii_small(word[0]); }

// "E." or "A.B."
bool is_initials(std::string_view word) {
  word = without_opening(word);
  std::size_t at = 0;
  while (at < word.size())
    if (!pass_capital(word, at) || at >= word.size() || word[at++] != '.') return false;
  return at > 0;
}

// "(S)", "(KD),"
bool is_party(std::string_view word) {
  word = word.starts_with('(') ? without_closing(word.substr(1)) : std::string_view();
  std::size_t at = 0, letters = 0;
  while (at < word.size() && pass_capital(word, at)) ++letters;
  return letters >= 1 && letters <= 3 && at == word.size();
}

// "t.", "ex.", "fl.": a part of an abbreviation with spaces inside.
bool is_abbreviation_part(std::string_view word) {
  return word.size() >= 2 && word.size() <= 3 && word.back() == '.' &&
         std::all_of(word.begin(), word.end() - 1, is_ascii_small);
}

bool is_year(std::string_view word) {
  word = without_closing(word);
  return word.size() == 4 && all_digits(word);
}

constexpr std::string_view no_break_space = "\u00A0";

// What a rule sees of a word that the author has bound by no-break spaces: the part that stands next to the
// space, and the one behind it, which is empty for other words.
struct Parts {
  std::string_view next, behind;
};

Parts first_parts(std::string_view word) {
  const std::size_t end = word.find(no_break_space);
  if (end == word.npos) return {word, {}};
  return {word.substr(0, end), first_parts(word.substr(end + no_break_space.size())).next};
}

Parts last_parts(std::string_view word) {
  const std::size_t end = word.rfind(no_break_space);
  if (end == word.npos) return {word, {}};
  return {word.substr(end + no_break_space.size()), last_parts(word.substr(0, end)).next};
}

// The words round a space; those further out are empty at the paragraph's ends.
struct Space {
  std::string_view before_left, left, right, after_right;
};

// The rules with a number on the left: "2 §", "7 kap.", "9 a §", "780 000", "780 000 kronor", "1 januari".
Bond after_figures(const Space& space) {
  if (is_paragraph_sign(space.right) || is_chapter(without_closing(space.right))) return Bond::tight;
  if (is_chapter(space.right)) return Bond::tight;
  const bool letter_of_law = is_single_letter(space.right) && !space.after_right.empty() &&
                             (is_paragraph_sign(space.after_right) || is_chapter(space.after_right));
  if (letter_of_law) return Bond::tight;
  const std::string_view unit = without_closing(space.right);
  if (unit.size() == 3 && all_digits(unit) && without_opening(space.left).size() <= 3) return Bond::tight;
  if (holds(after_number, unit) || holds(after_number, space.right)) return Bond::firm;
  return holds(months, unit) ? Bond::firm : Bond::none;
}

// "2 §" and "9 a §", whose sign belongs to what stands before it.
bool has_its_number(const Space& space) {
  return !space.before_left.empty() &&
         (ends_number(space.before_left) || is_single_letter(space.before_left));
}

// "i 26 kap.", "i 2 §", "i 12 a kap.", "i avsnitt 11.2": one letter at a line's end is overlooked, and a
// number at a line's beginning is taken for an item's.
Bond before_reference(const Space& space) {
  const std::string_view left = without_opening(space.left);
  if ((left != "i" && left != "I") || space.after_right.empty()) return Bond::none;
  const bool law = begins_with_digit(space.right) &&
                   (is_paragraph_sign(space.after_right) || is_chapter(space.after_right) ||
                    is_single_letter(space.after_right));
  const bool named = holds(before_number, space.right) && begins_with_digit(space.after_right);
  return law || named ? Bond::loose : Bond::none;
}

// "bilaga" 1, "kl." 9.30, "september" 2023.
Bond of_word_and_number(std::string_view word, std::string_view number) {
  if (holds(before_number, word)) return Bond::loose;
  return is_year(number) && holds(months, word) ? Bond::firm : Bond::none;
}

// The rules with a number on the right: "§ 14", "kap. 2", "bilaga 1", "13 – 29".
Bond before_figures(const Space& space) {
  if (is_chapter(space.left)) return Bond::tight;
  if (is_paragraph_sign(space.left)) return has_its_number(space) ? Bond::none : Bond::tight;
  if (is_dash(space.left) && !space.before_left.empty() && ends_number(space.before_left)) return Bond::tight;
  const std::string_view left = without_opening(space.left);
  if (const Bond bond = of_word_and_number(left, space.right); bond != Bond::none) return bond;
  if (left.size() > longest_before_number || left[0] < 'A' || left[0] > 'Z') return Bond::none;
  std::string lowered(left);  // at the beginning of a sentence
  lowered[0] = static_cast<char>(lowered[0] + 'a' - 'A');
  return of_word_and_number(lowered, space.right);
}

// Most spaces, for which there is no rule: a letter after them, and before them a word of several letters
// that ends with none of what the rules begin with.
bool is_plain(std::string_view left, char first_of_right) {
  const bool letter = (first_of_right | 0x20) >= 'a' && (first_of_right | 0x20) <= 'z';
  const bool swedish_letter = first_of_right == '\xC3';
  return (letter || swedish_letter) && left.size() > 1 && !is_digit(left.back()) && left.back() != '.' &&
         left.front() != 'm' && left != "per" && left != "(i";
}

Bond bond_of(const Space& space) {
  if (is_dash(space.right)) {
    const bool interval = ends_number(space.left) && !space.after_right.empty() &&
                          begins_with_digit(space.after_right);
    return interval ? Bond::tight : Bond::dash;
  }
  if (const Bond bond = before_reference(space); bond != Bond::none) return bond;
  if (begins_with_digit(space.right))
    if (const Bond bond = before_figures(space); bond != Bond::none) return bond;
  if (ends_number(space.left)) return after_figures(space);
  const bool law = is_paragraph_sign(space.right) || is_chapter(space.right);
  if (law && is_single_letter(space.left) && !space.before_left.empty() && ends_number(space.before_left))
    return Bond::tight;
  if (space.right.starts_with('(') && is_party(space.right) && begins_with_capital(space.left))
    return Bond::tight;
  if (space.left.back() != '.') {
    const bool of_money = space.left.starts_with("mil") && holds(after_number, space.left) &&
                          holds(after_number, without_closing(space.right));
    const bool each = space.left == "per" && holds(after_number, without_closing(space.right));
    return of_money || each ? Bond::loose : Bond::none;
  }
  if (is_initials(space.left) && begins_with_capital(space.right)) return Bond::tight;
  const bool abbreviation = is_abbreviation_part(space.left) && is_abbreviation_part(space.right);
  return abbreviation ? Bond::tight : Bond::none;
}

}  // namespace

void bind_words(Words& words) {
  const auto text = [&](std::size_t i) {
    return i < words.words.size() ? words.text_of(words.words[i]) : std::string_view();
  };
  for (std::size_t i = 0; i + 1 < words.words.size(); ++i) {
    Word& word = words.words[i];
    const std::string_view left = words.text_of(word), right = words.text_of(words.words[i + 1]);
    if (word.ends_line || left.empty() || right.empty() || is_plain(left, right.front())) continue;
    const Parts before = last_parts(left), after = first_parts(right);
    if (before.next.empty() || after.next.empty()) continue;
    const std::string_view further_left = i > 0 ? last_parts(text(i - 1)).next : std::string_view();
    word.bond = bond_of({before.behind.empty() ? further_left : before.behind, before.next, after.next,
                         after.behind.empty() ? first_parts(text(i + 2)).next : after.behind});
  }
}

bool in_unit(const Words& words, std::size_t word) {
  const auto binds = [](Bond bond) { return bond != Bond::none && bond != Bond::dash; };
  return binds(words.words[word].bond) || (word > 0 && binds(words.words[word - 1].bond));
}

}  // namespace klausul
