#include "diag/messages.hpp"

#include <set>

#include "base/utf8.hpp"
#include "catch.hpp"

using namespace klausul;

namespace {

// The places {0}, {1} … that a text has; doubled braces are printed braces.
std::set<char> places(std::string_view text) {
  std::set<char> result;
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    if (text[i] != '{') continue;
    if (text[i + 1] == '{')
      ++i;
    else
      result.insert(text[i + 1]);
  }
  return result;
}

}  // namespace

TEST_CASE("every slug has a message in both languages, in the order of the slugs", "[diag]") {
  // `repealed_in_words` is the last slug; a slug added after it must be looked at here.
  REQUIRE(messages().size() == static_cast<std::size_t>(Slug::repealed_in_words) + 1);
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < messages().size(); ++i) {
    const Message& message = messages()[i];
    INFO(message.slug);
    CHECK(message.slug_value == static_cast<Slug>(i));
    CHECK(names.insert(message.slug).second);
    CHECK(message.slug.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos);
    CHECK_FALSE(message.swedish.message.empty());
    CHECK_FALSE(message.english.message.empty());
    CHECK(message.swedish.hint.empty() == message.english.hint.empty());
  }
}

TEST_CASE("both languages say the same arguments", "[diag]") {
  for (const Message& message : messages()) {
    INFO(message.slug);
    CHECK(places(message.swedish.message) == places(message.english.message));
    CHECK(places(message.swedish.hint) == places(message.english.hint));
  }
}

TEST_CASE("messages follow the rules for words: valid, no full stop", "[diag]") {
  for (const Message& message : messages()) {
    INFO(message.slug);
    for (const std::string_view text :
         {message.swedish.message, message.swedish.hint, message.english.message, message.english.hint}) {
      CHECK(is_valid_utf8(text));
      CHECK_FALSE(text.ends_with('.'));
    }
  }
}

TEST_CASE("every fault tells a remedy", "[diag]") {
  // What these say is only that something is so; what can be done stands with the fault they come with.
  const std::set<std::string_view> without = {
      "change-finished",  // what had been cut short was done
      "gap",              // the document's list of what is still to be given: the draft was asked for
      "lock-input",       // one of the changes that lock-mismatch or lock-renewed tells the remedy of
      "lock-proved",      // nothing is wrong
      "lock-renewed"      // what was asked for was done
  };
  for (const Message& message : messages()) {
    INFO(message.slug);
    CHECK(message.swedish.hint.empty() == without.contains(message.slug));
  }
}

TEST_CASE("arguments fill the places of the reader's language", "[diag]") {
  const Diagnostic fault{Slug::unknown_parameter, {"motagare", "mottagare"}, OriginId::none, {}};
  CHECK(message_text(fault, Language::english) == "unknown parameter 'motagare'");
  CHECK(hint_text(fault, Language::english) == "did you mean 'mottagare'?");
  CHECK(message_text(fault, Language::swedish) == "ok\u00E4nd parameter 'motagare'");
  CHECK(hint_text(fault, Language::swedish) == "menade du 'mottagare'?");
}

TEST_CASE("a hint whose argument is empty or not there gives way to the next one", "[diag]") {
  const auto hint = [](std::vector<std::string> arguments) {
    return hint_text({Slug::unknown_parameter, std::move(arguments), OriginId::none, {}}, Language::english);
  };
  const std::string otherwise = "declare it in <parametrar>, or correct the name";
  CHECK(hint({"x", "y"}) == "did you mean 'y'?");
  CHECK(hint({"x", ""}) == otherwise);
  CHECK(hint({"x"}) == otherwise);
  CHECK(hint({"x", both("", "")}) == otherwise);
}

TEST_CASE("a hint whose argument is not there, with no other, is not said", "[diag]") {
  CHECK(hint_text({Slug::not_a_choice, {"x", ""}, OriginId::none, {}}, Language::english).empty());
}

TEST_CASE("words that differ by language come out in the reader's", "[diag]") {
  const Diagnostic fault{Slug::bad_value, {"x", both("ett datum", "a date"), ""}, OriginId::none, {}};
  CHECK(message_text(fault, Language::swedish) == "'x' \u00E4r inte ett datum");
  CHECK(message_text(fault, Language::english) == "'x' is not a date");
}

TEST_CASE("doubled braces are printed as braces", "[diag]") {
  const Diagnostic fault{Slug::unescaped_field, {"x"}, OriginId::none, {}};
  CHECK(hint_text(fault, Language::english) == "write {{x}}");
}

TEST_CASE("braces in an argument are left as they are", "[diag]") {
  const Diagnostic fault{Slug::unknown_parameter, {"{0}{{", ""}, OriginId::none, {}};
  CHECK(message_text(fault, Language::english) == "unknown parameter '{0}{{'");
}
