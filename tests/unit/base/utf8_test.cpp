#include "base/utf8.hpp"

#include "catch.hpp"

using namespace klausul;

TEST_CASE("well-formed UTF-8 of every length is valid", "[base]") {
  CHECK(is_valid_utf8(""));
  CHECK(is_valid_utf8("a\u00E5\u20AC\U0001F600"));
  CHECK(
      is_valid_utf8("\uD7FF\uE000\U0010FFFF"));  // the neighbours of the surrogates, and the last code point
}

TEST_CASE("the first byte that is not UTF-8 is found", "[base]") {
  CHECK(first_invalid_utf8("ab\xFF") == 2u);
  CHECK(first_invalid_utf8("\x80") == 0u);      // a continuation byte alone
  CHECK(first_invalid_utf8("a\xC3") == 1u);     // cut short
  CHECK(first_invalid_utf8("\xC3\x28") == 0u);  // not continued
  CHECK(first_invalid_utf8("\xC0\xAF") == 0u);  // '/' in an overlong form
  CHECK(first_invalid_utf8("\xE0\x80\xAF") == 0u);
  CHECK(first_invalid_utf8("\xF0\x80\x80\xAF") == 0u);
  CHECK(first_invalid_utf8("\xED\xA0\x80") == 0u);      // U+D800
  CHECK(first_invalid_utf8("\xF4\x90\x80\x80") == 0u);  // U+110000
  CHECK_FALSE(first_invalid_utf8("\u00E5").has_value());
}

TEST_CASE("characters that XML forbids are found", "[base]") {
  CHECK_FALSE(first_forbidden_character("a\tb\r\nc \u00E5\u00A0").has_value());
  CHECK(first_forbidden_character(std::string_view("a\0b", 3)) == 1u);
  CHECK(first_forbidden_character("\u00E5\x1B") == 2u);
  CHECK(first_forbidden_character("ab\uFFFE") == 2u);
  CHECK(first_forbidden_character("ab\uFFFF") == 2u);
}

TEST_CASE("decoding moves past each character and encoding undoes it", "[base]") {
  const std::string text = "a\u00E5\u20AC\U0001F600";
  CHECK(to_utf32(text) == U"a\u00E5\u20AC\U0001F600");
  CHECK(to_utf8(to_utf32(text)) == text);
  std::size_t offset = 1;
  CHECK(decode_utf8(text, offset) == 0xE5);
  CHECK(offset == 3);
}

TEST_CASE("every boundary of the encoding lengths survives encoding and decoding", "[base]") {
  for (const char32_t c : {0x0, 0x7F, 0x80, 0x7FF, 0x800, 0xFFFF, 0x10000, 0x10FFFF}) {
    std::string text;
    append_utf8(text, c);
    std::size_t offset = 0;
    CHECK(decode_utf8(text, offset) == c);
    CHECK(offset == text.size());
  }
}

TEST_CASE("code points are counted, not bytes", "[base]") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("\u00E5\u00E4\u00F6") == 3);
  CHECK(count_code_points("x\U0001F600") == 2);
  // Longer than a machine word, with every length of sequence across its bounds.
  CHECK(count_code_points("1234567\u00E51234567\u20AC1234567\U0001F60012345") == 29);
}

TEST_CASE("a code point is named with at least four digits", "[base]") {
  CHECK(code_point_name(0x410) == "U+0410");
  CHECK(code_point_name(0x1F600) == "U+1F600");
  CHECK(code_point_name(0x1B) == "U+001B");
}

TEST_CASE("keys are folded by the rule of the dialect", "[base]") {
  CHECK(folded_key("Hyresg\u00E4st") == "hyresgast");
  CHECK(folded_key("\u00C5r") == "ar");
  CHECK(folded_key("\u00D6versyn") == "oversyn");
  CHECK(folded_key("caf\u00E9 2") == "cafe_2");
}

TEST_CASE("marks that turn the direction of text are forbidden", "[base]") {
  for (const char* mark : {"\u200E", "\u200F", "\u061C", "\u202A", "\u202E", "\u2066", "\u2069"})
    CHECK(first_forbidden_character(std::string("ab") + mark) == 2);
  CHECK_FALSE(first_forbidden_character("\u200B\u2060\u202F\u2065\u00AD"));
}
