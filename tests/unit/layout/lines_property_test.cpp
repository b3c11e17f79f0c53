#include "catch.hpp"
#include "layout_fixture.hpp"
#include "layout/hanging.hpp"
#include "layout/no_break.hpp"

// Paragraphs are made by a small generator with a fixed seed and set at many widths, ragged and justified;
// what must hold of every paragraph is checked on all of them.

using namespace klausul;

namespace {

const std::vector<std::string> cut_words = {
    "kommu-nerna", "sam-verkans=av-talet", "över-ens-kommelse", "förvalt-nings=che-fen",
    "sam-verkans=över-ens-kommelsen", "ut-veckling"};

std::string whole(std::string word) {
  std::erase_if(word, [](char c) { return c == '-' || c == '='; });
  return word;
}

class Maker {
 public:
  explicit Maker(std::uint32_t seed) : state_(seed * 2654435761u + 1) {}

  std::string text() {
    std::string all = word();
    for (int i = 5 + below(60); i > 0; --i) all += " " + word();
    return all + " slut.";
  }

 private:
  int below(int n) {
    state_ = state_ * 1664525u + 1013904223u;
    return static_cast<int>((state_ >> 8) % static_cast<std::uint32_t>(n));
  }

  std::string word() {
    static const std::vector<std::string> others = {
        "och",      "i", "att",       "avtal,",     "parten",  "hälso-",     "§ 14", "780 000 kronor",
        "bilaga 1", "–", "och/eller", "7 kap. 2 §", "E. Ring", "Kommunerna", "”så”", "den 1 januari"};
    if (below(3) == 0)
      return whole(cut_words[static_cast<std::size_t>(below(static_cast<int>(cut_words.size())))]);
    return others[static_cast<std::size_t>(below(static_cast<int>(others.size())))];
  }

  std::uint32_t state_;
};

struct Paragraph {
  std::string text;
  bool justified = false;
  int columns = 0;
  LaidOut set;
  std::vector<std::string> lines;  // of all pages
};

template <typename Check>
void for_many_paragraphs(Check check) {
  for (std::uint32_t seed = 1; seed <= 40; ++seed)
    for (const int columns : {9, 14, 20, 33, 47, 70})
      for (const bool justified : {false, true}) {
        Stylesheet style = plain_style(columns, 400);
        style.hanging_punctuation = justified;
        style.of(TextRole::body).alignment = justified ? Alignment::justified : Alignment::left;
        Paragraph one{Maker(seed).text(), justified, columns, {}, {}};
        one.set = lay_out(document({paragraph(one.text)}), style, cut_words);
        one.lines = one.set.lines(0);
        CAPTURE(seed, columns, justified);
        check(one);
      }
}

// Word for word, with the spaces that hold them.
std::vector<std::string> units_of(const std::string& text) {
  const std::vector<Run> runs = {run(text)};
  const std::vector<FaceId> faces(1);
  Words words;
  split_words(runs, faces, words);
  bind_words(words);
  std::vector<std::string> units(1);
  for (const Word& word : words.words) {
    units.back() += words.text_of(word);
    if (word.bond == Bond::none)
      units.emplace_back();
    else
      units.back() += ' ';
  }
  units.pop_back();
  return units;
}

}  // namespace

TEST_CASE("the lines of a paragraph, one after the other, are its text", "[layout]") {
  for_many_paragraphs([](const Paragraph& one) { CHECK(squeezed(text_of(one.set.pages)) == one.text); });
}

TEST_CASE("no more than two lines in a row end with a hyphen that the break put there", "[layout]") {
  for_many_paragraphs([](const Paragraph& one) {
    std::map<std::int64_t, bool> added;  // by line
    for (const TextFragment* fragment : one.set.fragments())
      added[fragment->y.millipoints] |= fragment->soft_hyphen;
    int most = 0, now = 0;
    for (const auto& [y, hyphen] : added) most = std::max(most, now = hyphen ? now + 1 : 0);
    CHECK(most <= 2);
  });
}

TEST_CASE("lines keep to their margins but for the marks that hang, exactly", "[layout]") {
  for_many_paragraphs([](const Paragraph& one) {
    const std::int64_t right = pt(20 + 5 * one.columns).millipoints;
    for (const TextFragment* fragment : one.set.fragments()) {
      const std::string shown = squeezed(fragment->text);
      const HangingMark end =
          one.justified && !shown.empty() ? hanging_mark(last_character(shown)) : HangingMark{};
      CHECK(right_end(*fragment) <= right + 5 * end.at_end);
      CHECK(fragment->x >= pt(20) - Length{2500});
    }
  });
}

TEST_CASE(
    "full lines of justified text end at the margin, or at their mark's hang, to a rounding; or a space "
    "would more than double",
    "[layout]") {
  for_many_paragraphs([](const Paragraph& one) {
    if (!one.justified || one.columns < 47) return;
    std::map<std::int64_t, std::vector<const TextFragment*>> lines;
    for (const TextFragment* fragment : one.set.fragments())
      lines[fragment->y.millipoints].push_back(fragment);
    lines.erase(std::prev(lines.end()));
    const std::int64_t right = pt(20 + 5 * one.columns).millipoints;
    for (const auto& [y, fragments] : lines) {
      std::string text;
      for (const TextFragment* fragment : fragments) text += fragment->text;
      text = squeezed(text);
      const std::int64_t short_by =
          right + 5 * hanging_mark(last_character(text)).at_end - right_end(*fragments.back());
      const std::int64_t spaces = std::count(text.begin(), text.end(), ' ');
      CHECK((short_by < 20 || short_by > spaces * 5000));
      if (short_by >= 20) CHECK(fragments.back()->word_spacing == Length{});
    }
  });
}

TEST_CASE("units that fit on a line are on one line", "[layout]") {
  for_many_paragraphs([](const Paragraph& one) {
    for (const std::string& unit : units_of(one.text)) {
      if (unit.find(' ') == std::string::npos || unit.find("–") != std::string::npos) continue;
      if (count_code_points(unit) > static_cast<std::size_t>(one.columns)) continue;
      bool found = false;
      for (const std::string& line : one.lines) found |= line.find(unit) != std::string::npos;
      CAPTURE(unit);
      CHECK(found);
    }
  });
}

TEST_CASE("no line begins with a dash unless nothing stands before it", "[layout]") {
  for_many_paragraphs([](const Paragraph& one) {
    if (one.columns < 33) return;
    for (std::size_t i = 1; i < one.lines.size(); ++i) CHECK_FALSE(one.lines[i].starts_with("–"));
  });
}

TEST_CASE("words are cut only where they may be: two letters before, three after, never names", "[layout]") {
  for_many_paragraphs([](const Paragraph& one) {
    if (one.columns < 20) return;
    CHECK_FALSE(one.set.said(Slug::word_broken));
    for (std::size_t i = 0; i + 1 < one.lines.size(); ++i) {
      if (!one.lines[i].ends_with('-') || one.lines[i].ends_with("hälso-")) continue;
      const std::string before = one.lines[i].substr(one.lines[i].rfind(' ') + 1);
      const std::string after = one.lines[i + 1].substr(0, one.lines[i + 1].find(' '));
      CAPTURE(before, after);
      CHECK(count_code_points(before) >= 3);  // with its hyphen
      CHECK(count_code_points(after) >= 3);
      CHECK(before.find("Kommun") == std::string::npos);
    }
  });
}
