#include "catch.hpp"
#include "support.hpp"

using namespace klausul;

TEST_CASE("among many words three spaces are a slip as two are, and hide none") {
  CHECK(lint_shown("Avtalet  gäller när båda   parterna har skrivit under och bara då.") ==
        Lines{"1:1 double-space | Avtalet  gäller | Avtalet gäller",
              "1:21 double-space | båda   parterna | båda parterna"});
}

TEST_CASE("two spaces between words are told") {
  CHECK(lint_shown("Avtalet  gäller från den 1 januari.") ==
        Lines{"1:1 double-space | Avtalet  gäller | Avtalet gäller"});
  CHECK(lint_shown("Så är det.  Det gäller även kommunen.") == Lines{"1:10 double-space | .  Det | . Det"});
}

TEST_CASE("indents, marks of lists, columns and what ends a line have their spaces") {
  for (const std::string_view text : {"  Avtalet gäller.", "-  punkt ett", "•  punkt", "1.  punkt ett",
                                      "  2.  punkt två", "slutar så.  \nny rad", "Berg      7 176     5,4",
                                      "Berg  7176  5,4  42189", "Kommun\tKostnad  kr", "a | b"})
    CHECK(lint_shown(text) == Lines{});
}

TEST_CASE("a space before a full stop or comma is told") {
  CHECK(lint_shown("Avtalet gäller , om inte annat sägs .") ==
        Lines{"1:9 space-before-stop | gäller , | gäller,", "1:32 space-before-stop | sägs . | sägs."});
  CHECK(lint_shown("år 2023 .") == Lines{"1:4 space-before-stop | 2023 . | 2023."});
  CHECK(lint_shown("Kostnaden är \uFFFC .") == Lines{"1:14 space-before-stop | … . | …."});
}

TEST_CASE("leaders, ellipses, names of files and decimals are no stops") {
  for (const std::string_view text : {"Innehåll . . . . 3", "så vidare …", "filen .pdf", "ca ,5", "a ...",
                                      "Syfte ..... 4", "{{#a}} ,{{/a}}", "\uFFFC, som"})
    CHECK(Lines{} == [&] {
      Lines told;
      for (const Finding& finding : lint_passage(text))
        if (finding.slug == Slug::space_before_stop) told.emplace_back(text);
      return told;
    }());
}
