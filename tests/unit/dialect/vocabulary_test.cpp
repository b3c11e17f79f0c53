#include "dialect/vocabulary.hpp"

#include <set>

#include "catch.hpp"

namespace klausul {

TEST_CASE("every element has one word and every word one element", "[dialect]") {
  std::set<std::string_view> names;
  std::set<Element> elements;
  for (const ElementRule& rule : vocabulary()) {
    INFO(rule.name);
    CHECK(names.insert(rule.name).second);
    CHECK(elements.insert(rule.element).second);
    CHECK(rule_for(rule.name) == &rule);
    CHECK(&rule_for(rule.element) == &rule);
    CHECK(is_key(rule.name));
    CHECK_FALSE(is_engine_name(rule.name));
  }
  CHECK(rule_for("stycka") == nullptr);
}

TEST_CASE("what an element may hold is in the vocabulary itself", "[dialect]") {
  for (const ElementRule& parent : vocabulary())
    for (std::string_view list = parent.children; !list.empty();) {
      const std::size_t end = std::min(list.find(' '), list.size());
      const std::string_view child = list.substr(0, end);
      INFO(parent.name << " holds " << child);
      CHECK((child == "%flow" || child == "%inline" || rule_for(child) != nullptr));
      list.remove_prefix(std::min(end + 1, list.size()));
    }
}

TEST_CASE("flow stands in sections and appendices, text elements in text", "[dialect]") {
  const ElementRule &section = *rule_for("avsnitt"), &paragraph = *rule_for("stycke"),
                    &table = *rule_for("tabell");
  CHECK(may_hold(section, "avsnitt"));
  CHECK(may_hold(section, "klausul"));
  CHECK_FALSE(may_hold(section, "titel"));
  CHECK(may_hold(*rule_for("text"), "titel"));
  CHECK(may_hold(paragraph, "betoning"));
  CHECK_FALSE(may_hold(paragraph, "stycke"));
  CHECK(may_hold(table, "rad"));
  CHECK_FALSE(may_hold(table, "cell"));
  CHECK_FALSE(may_hold(section, "styck"));  // a word that begins another is not that word
}

TEST_CASE("keys are written with a-z, 0-9 and _", "[dialect]") {
  for (const char* key : {"a", "kommun_2", "giltig", "z9_"}) CHECK(is_key(key));
  for (const char* no_key : {"", "2a", "_a", "A", "å", "a-b", "a b", "a.b"}) CHECK_FALSE(is_key(no_key));
  CHECK(is_clause_id("ekonomi.kostnadsfordelning"));
  CHECK(is_clause_id("syfte"));
  for (const char* no_id : {"", ".", "a.", ".a", "a..b", "a/b", "../a", "a@1"})
    CHECK_FALSE(is_clause_id(no_id));
}

}  // namespace klausul
