#include "paint/navigation.hpp"

#include "catch.hpp"
#include "hand_made.hpp"

using namespace klausul;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// Two pages with an anchor on the second one.
struct Fixture : HandMade {
  Fixture() {
    new_page();
    pages.destinations = {{"slut", 1, pt(100)}};
    link = element(Tag::link, element(Tag::paragraph));
    line("avsnitt 2", face("Liberation Serif"), pt(80), pt(200), content(link));
  }
  LinkArea& area() {
    pages.pages.back().links.push_back({pt(80), pt(190), pt(50), pt(14), "slut", "", link, "avsnitt 2"});
    return pages.pages.back().links.back();
  }
  std::string file() { return ask("qpdf --qdf --object-streams=disable {} -", paint().value()); }
  StructureId link;
};

}  // namespace

TEST_CASE("a link leads to its anchor's height and belongs to its element", "[paint]") {
  Fixture f;
  f.area();
  const std::string file = normalised(f.file());
  CHECK(holds(file, "/XYZ 0 741.89 null ]"));            // 841.89 - 100
  CHECK(holds(file, "/Rect [ 80 637.89 130 651.89 ]"));  // 841.89 - 190 - 14 and up
  CHECK(holds(file, "/Contents (avsnitt 2)"));
  CHECK(holds(file, "/StructParent 2"));  // after the two pages
  CHECK(holds(file, "/Type /OBJR"));
  CHECK(holds(ask("pdfinfo -struct-text {}", f.paint().value()), "Object "));
}

TEST_CASE("a link to an address keeps the address", "[paint]") {
  Fixture f;
  LinkArea& area = f.area();
  area.anchor = "";
  area.url = "https://example.se/å?a=b";
  const std::string file = f.file();
  CHECK(holds(file, "/S /URI"));
  CHECK(holds(file, "https://example.se/%C3%A5?a=b"));
}

TEST_CASE("a link to an unknown anchor is left out", "[paint]") {
  Fixture f;
  f.area().anchor = "saknas";
  CHECK_FALSE(holds(f.file(), "/Annot"));
}

TEST_CASE("the outline nests by level", "[paint]") {
  Fixture f;
  f.pages.outline = {{"1 Ett", 1, "slut", StructureId::document},
                     {"1.1 Första", 2, "slut", StructureId::document},
                     {"1.1.1 Djupt", 3, "slut", StructureId::document},
                     {"1.2 Andra", 2, "slut", StructureId::document},
                     {"2 Två", 1, "slut", StructureId::document}};
  const std::string json = normalised(ask("qpdf --json --json-key=outlines {}", f.paint().value()));
  const auto at = [&](const char* title) { return json.find(title); };
  CHECK(at("1 Ett") != std::string::npos);
  // qpdf prints an entry's kids before the entry's own title.
  CHECK(at("1.1.1 Djupt") < at("1.1 Första"));
  CHECK(at("1.1 Första") < at("1.2 Andra"));
  CHECK(at("1.2 Andra") < at("1 Ett"));
  CHECK(at("1 Ett") < at("2 Två"));
  CHECK(holds(f.file(), "/PageMode /UseOutlines"));
}

TEST_CASE("without an outline the reader opens on the page", "[paint]") {
  Fixture f;
  CHECK_FALSE(holds(f.file(), "/UseOutlines"));
}

TEST_CASE("page labels count on where they can and name pages where not", "[paint]") {
  Fixture f;
  f.new_page();
  f.new_page();
  f.pages.pages[0].label = "A";
  f.pages.pages[1].label = "1";
  f.pages.pages[2].label = "2";
  f.pages.pages[3].label = "7";
  CHECK(holds(normalised(f.file()), "/Nums [ 0 << /P (A) >> 1 << /S /D /St 1 >> 3 << /S /D /St 7 >> ]"));
}
