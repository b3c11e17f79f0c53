#include "paint/tree.hpp"

#include "catch.hpp"
#include "hand_made.hpp"

using namespace klausul;

TEST_CASE("few keys stand in one dictionary, none as well", "[paint]") {
  HaruDocument haru;
  TreeWriter tree("Nums", haru);
  tree.add("0", "(a)");
  tree.add("1", "(b)");
  CHECK(normalised(tree.finish()) == "/Nums[0 (a) 1 (b) ]");
  CHECK(TreeWriter("Names", haru).finish() == "/Names[]");
}

TEST_CASE("many keys stand in nodes that say what they hold", "[paint]") {
  HaruDocument haru;
  TreeWriter tree("Nums", haru);
  for (int i = 0; i < 600; ++i) tree.add(std::to_string(i), "true");
  CHECK(tree.finish().starts_with("/Kids["));
  const std::string file = haru.save().value();
  for (const char* limits : {"/Limits[0 255]", "/Limits[256 511]", "/Limits[512 599]"})
    CHECK(file.find(limits) != std::string::npos);
}
