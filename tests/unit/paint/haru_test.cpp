#include "paint/haru.hpp"

#include "catch.hpp"

using namespace klausul;

TEST_CASE("objects are written as they were defined, in the order of their numbers", "[paint]") {
  HaruDocument haru;
  const ObjectId first = haru.reserve();
  const ObjectId second = haru.add("/Second true");
  haru.define(first, Entries().reference("Next", second).str());
  haru.define(haru.reserve_page(), "/Type/Page/MediaBox[0 0 10 10]");
  const std::string file = haru.save().value();
  std::string reference;
  append_reference(reference, second);
  const std::size_t at = file.find("/Next " + reference);
  REQUIRE(at != std::string::npos);
  CHECK(file.find("/Second true") > at);
  CHECK(static_cast<std::uint32_t>(second) == static_cast<std::uint32_t>(first) + 1);
}

TEST_CASE("a stream says its length and what it is packed with", "[paint]") {
  HaruDocument haru;
  haru.add_stream("/Kind/Plain", plain_stream("hej"));
  haru.add_stream("/Kind/Packed", deflated_stream(std::string(1000, 'x')));
  const std::string file = haru.save().value();
  CHECK(file.find("/Kind/Plain/Length 3>>\nstream\nhej\nendstream") != std::string::npos);
  CHECK(file.find("/Kind/Packed/Filter/FlateDecode/Length ") != std::string::npos);
  CHECK(file.size() < 1500);
}

TEST_CASE("after a fault nothing more happens, and there is no file", "[paint]") {
  HaruDocument haru;
  for (int i = 0; i < 32'768; ++i) haru.reserve_page();  // libharu's arrays hold one less
  CHECK(haru.fault() == 0x1001);                         // its HPDF_ARRAY_COUNT_ERR
  CHECK(haru.reserve() == ObjectId::none);
  CHECK(haru.add("/A 1") == ObjectId::none);
  CHECK_FALSE(haru.save());
}

TEST_CASE("the identifier follows the content", "[paint]") {
  const auto id_of = [](const char* content) {
    HaruDocument haru;
    haru.add(content);
    const std::string file = haru.save().value();
    return file.substr(file.find("/ID["), 70);
  };
  CHECK(id_of("/A 1") == id_of("/A 1"));
  CHECK(id_of("/A 1") != id_of("/A 2"));
}
