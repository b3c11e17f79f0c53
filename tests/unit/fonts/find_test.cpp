#include "fonts/find.hpp"

#include "catch.hpp"

using namespace klausul;

TEST_CASE("a face is found by its exact family and style", "[fonts]") {
  CHECK(find_font_file({"Liberation Serif"})->path.find("LiberationSerif-Regular") != std::string::npos);
  CHECK(find_font_file({"Liberation Serif", true})->path.find("LiberationSerif-Bold.") != std::string::npos);
  CHECK(find_font_file({"Liberation Serif", false, true})->path.find("LiberationSerif-Italic") !=
        std::string::npos);
  CHECK(find_font_file({"Liberation Serif", true, true})->path.find("LiberationSerif-BoldItalic") !=
        std::string::npos);
}

TEST_CASE("of a family's many weights the regular and the bold one are taken", "[fonts]") {
  CHECK(find_font_file({"Lato"})->path.find("Lato-Regular") != std::string::npos);
  CHECK(find_font_file({"Lato", true})->path.find("Lato-Bold.") != std::string::npos);
}

TEST_CASE("another family never stands in for the one that is asked for", "[fonts]") {
  CHECK_FALSE(find_font_file({"Arial"}));  // fontconfig would offer Liberation Sans
  CHECK_FALSE(find_font_file({"Serif"}));
  CHECK_FALSE(find_font_file({"liberation serif"}));
  CHECK_FALSE(find_font_file({""}));
}

TEST_CASE("a family without a bold or an italic face is not thickened or slanted", "[fonts]") {
  CHECK(find_font_file({"Linux Libertine Display O"}));
  CHECK_FALSE(find_font_file({"Linux Libertine Display O", true}));
  CHECK_FALSE(find_font_file({"Linux Libertine Display O", false, true}));
}

TEST_CASE("the package of a well-known family is named", "[fonts]") {
  CHECK(debian_package("Gentium Book Plus") == "fonts-sil-gentiumplus");
  CHECK(debian_package("Carlito") == "fonts-crosextra-carlito");
  CHECK(debian_package("Arial").empty());
}

TEST_CASE("a face's name says its style", "[fonts]") {
  CHECK(face_name({"Lato"}) == "Lato");
  CHECK(face_name({"Lato", true, true}) == "Lato Bold Italic");
}
