#include <algorithm>
#include <map>

#include "base/utf8.hpp"
#include "lint/rules.hpp"

// Two spellings of one name are found by what they have in common: their sound for a person, and all but a
// joint's s, a hyphen or an "i" for a group. Which is right is settled by the registers, else by which is
// commoner in the text; where neither settles it, both are shown.

namespace klausul {
namespace {

using Index = LintText::Index;

/// One spelling, where it stands, and what it sounds like.
struct Mention {
  std::u32string key, spelling;
  std::size_t byte = 0;
};

// "Jenssen", not "JENSSEN" and not "jenssen".
bool is_name_word(const TextPiece& piece) {
  return piece.is_word() && piece.text.size() > 1 && is_capital(piece.text.front()) &&
         std::none_of(piece.text.begin() + 1, piece.text.end(), is_capital);
}

bool is_capitals(const TextPiece& piece) {
  return piece.is_word() && std::all_of(piece.text.begin(), piece.text.end(), is_capital);
}

bool is_one_space(const TextPiece& piece) {
  return piece.is_blank() && piece.text.size() == 1 && piece.text != U"\t";
}

void replace_all(std::u32string& text, std::u32string_view old, std::u32string_view fresh) {
  for (std::size_t at = text.find(old); at != text.npos; at = text.find(old, at + fresh.size()))
    text.replace(at, old.size(), fresh);
}

// How a name is heard: Carlsson as Karlsson, Wikström as Vikström, Jenssen as Jensen, Christina as Kristina.
std::u32string sound(std::u32string_view name) {
  std::u32string heard = small(name);
  using Pair = std::pair<std::u32string_view, std::u32string_view>;
  for (const auto& [old, fresh] :
       {Pair{U"ch", U"k"}, Pair{U"ck", U"k"}, Pair{U"c", U"k"}, Pair{U"w", U"v"}, Pair{U"ph", U"f"},
        Pair{U"th", U"t"}, Pair{U"z", U"s"}, Pair{U"é", U"e"}, Pair{U"hn", U"n"}})
    replace_all(heard, old, fresh);
  heard.erase(std::unique(heard.begin(), heard.end()), heard.end());
  return heard;
}

// For each sound the spellings it has, and where they stand.
using Spellings = std::map<std::u32string, std::vector<Mention>>;

std::ptrdiff_t count_of(const std::vector<Mention>& mentions, const std::u32string& spelling) {
  return std::count_if(mentions.begin(), mentions.end(),
                       [&](const Mention& m) { return m.spelling == spelling; });
}

// The spelling that the others are held against: a register's, else the commonest, else the first.
const std::u32string& standard(const std::vector<Mention>& mentions,
                               const std::vector<std::u32string>& known) {
  for (const Mention& mention : mentions)
    if (std::find(known.begin(), known.end(), mention.spelling) != known.end()) return mention.spelling;
  return std::max_element(mentions.begin(), mentions.end(),
                          [&](const Mention& a, const Mention& b) {
                            return count_of(mentions, a.spelling) < count_of(mentions, b.spelling);
                          })
      ->spelling;
}

void tell_variants(const Spellings& spellings, const std::vector<std::u32string>& known, Findings& findings) {
  for (const auto& [key, mentions] : spellings) {
    const std::u32string& right = standard(mentions, known);
    const auto is_known = [&](const std::u32string& name) {
      return std::find(known.begin(), known.end(), name) != known.end();
    };
    const bool in_register = is_known(right);
    for (const Mention& mention : mentions) {
      if (mention.spelling == right || is_known(mention.spelling)) continue;
      const bool settled = in_register || count_of(mentions, right) > count_of(mentions, mention.spelling);
      const std::string other = to_utf8(right);
      findings.push_back(
          {Slug::name_variant, mention.byte, {to_utf8(mention.spelling), other, settled ? other : ""}});
    }
  }
}

// Adds what the registers call somebody, without a place in the text: it only settles what is right.
void add_known(const std::vector<std::u32string>& known, const std::vector<std::u32string>& keys,
               Spellings& spellings) {
  for (std::size_t i = 0; i < known.size(); ++i) {
    const auto found = spellings.find(keys[i]);
    if (found != spellings.end()) found->second.push_back({keys[i], known[i], 0});
  }
}

std::vector<std::u32string> decoded(const std::vector<std::string>& names) {
  std::vector<std::u32string> result;
  for (const std::string& name : names) result.push_back(to_utf32(name));
  return result;
}

template <typename Key>
void settle(Spellings spellings, const std::vector<std::string>& names, Key key_of, Findings& findings) {
  const std::vector<std::u32string> known = decoded(names);
  std::vector<std::u32string> keys;
  for (const std::u32string& name : known) keys.push_back(key_of(name));
  add_known(known, keys, spellings);
  tell_variants(spellings, known, findings);
}

std::u32string person_key(std::u32string_view name) { return sound(name); }

// Two names side by side: a first name and a surname, or two of three names.
Spellings persons_in(const LintText& text) {
  Spellings spellings;
  for (Index i = 0; i < text.size(); ++i) {
    if (!is_name_word(text[i]) || !is_one_space(text[i + 1]) || !is_name_word(text[i + 2])) continue;
    const std::u32string name(text.text(i, i + 3));
    spellings[person_key(name)].push_back({person_key(name), name, text[i].byte});
  }
  return spellings;
}

// A compound without the s of its joints: "fredagsgruppen" as "fredaggruppen". The ends are left: "-s" there
// is the genitive.
std::u32string without_joints(std::u32string_view word) {
  constexpr std::size_t kept = 3;
  std::u32string key = small(word);
  for (std::size_t i = key.size(); i-- > kept;)
    if (key[i] == U's' && i + kept < key.size()) key.erase(i, 1);
  return key;
}

Spellings compounds_in(const LintText& text) {
  constexpr std::size_t shortest = 9;
  Spellings spellings;
  for (Index i = 0; i < text.size(); ++i) {
    if (!is_name_word(text[i]) || text[i].text.size() < shortest) continue;
    const std::u32string key = without_joints(text[i].text);
    spellings[key].push_back({key, std::u32string(text[i].text), text[i].byte});
  }
  return spellings;
}

std::u32string without_hyphens(std::u32string_view word) {
  std::u32string key(word);
  key.erase(std::remove(key.begin(), key.end(), U'-'), key.end());
  return key;
}

// "LIFO" and "L-IFO".
Spellings abbreviations_in(const LintText& text) {
  Spellings spellings;
  for (Index i = 0; i < text.size(); ++i) {
    if (!is_capitals(text[i]) || text[i - 1].is(U'-')) continue;
    const bool hyphen = text[i + 1].is(U'-') && is_capitals(text[i + 2]) && text[i + 2].text.size() > 1;
    const Index end = hyphen ? i + 3 : i + 1;
    const std::u32string word(text.text(i, end));
    const std::u32string key = without_hyphens(word);
    if (key.size() > 2 && !text[end].is(U'-')) spellings[key].push_back({key, word, text[i].byte});
  }
  return spellings;
}

// "Kommunförbundet Jämtland Härjedalen" and the same with "i".
std::u32string without_in(std::u32string_view name) {
  std::u32string key(name);
  const std::size_t at = key.find(U" i ");
  if (at != key.npos) key.erase(at, 2);
  return key;
}

Spellings places_in(const LintText& text) {
  constexpr std::size_t shortest = 6;
  Spellings spellings;
  for (Index i = 0; i < text.size(); ++i) {
    if (!is_name_word(text[i]) || text[i].text.size() < shortest || !is_one_space(text[i + 1])) continue;
    const bool with_in = text[i + 2].text == U"i" && is_one_space(text[i + 3]);
    Index end = with_in ? i + 4 : i + 2;
    if (!is_name_word(text[end])) continue;
    while (is_one_space(text[end + 1]) && is_name_word(text[end + 2])) end += 2;
    const std::u32string name(text.text(i, end + 1));
    spellings[without_in(name)].push_back({without_in(name), name, text[i].byte});
  }
  return spellings;
}

// Where "vice ordförande" begins after "2" or "2:e" at `at`; -1 for none.
bool is_vice_chair(const LintText& text, Index at) {
  return text[at].is_blank() && small(text[at + 1].text) == U"vice" && text[at + 2].is_blank() &&
         small(text[at + 3].text) == U"ordförande";
}

}  // namespace

Findings person_variant(const LintText& text, const std::vector<std::string>& names) {
  Findings findings;
  settle(persons_in(text), names, person_key, findings);
  return findings;
}

Findings group_variant(const LintText& text, const std::vector<std::string>& names) {
  Findings findings;
  settle(compounds_in(text), names, without_joints, findings);
  settle(abbreviations_in(text), names, without_hyphens, findings);
  settle(places_in(text), names, without_in, findings);
  return findings;
}

Findings mixed_ordinal(const LintText& text) {
  Findings findings;
  std::u32string with_ending;
  for (Index i = 0; i < text.size(); ++i)
    if (text[i].is_number() && text[i + 1].is(U':') && text[i + 2].is_word() && is_vice_chair(text, i + 3))
      with_ending = text.text(i, i + 3);
  if (with_ending.empty()) return {};
  for (Index i = 0; i < text.size(); ++i)
    if (text[i].is_number() && text[i].text.size() == 1 && is_vice_chair(text, i + 1)) {
      const std::u32string right =
          std::u32string(text[i].text) + with_ending.substr(with_ending.find(U':')) + U" vice ordförande";
      findings.push_back(found(Slug::mixed_ordinal, text, i, i + 5, right));
    }
  return findings;
}

}  // namespace klausul
