#pragma once
#include "hand_made.hpp"

namespace klausul {

/// Eight by four pixels, red on the left and grey on the right.
inline Image red_and_grey() {
  RasterImage image;
  image.width = 8;
  image.height = 4;
  for (int i = 0; i < 32; ++i)
    image.pixels += i % 8 < 4 ? std::string("\xC8\x10\x2E", 3) : std::string(3, '\x80');
  return {"vapen.png", "11aa", image, {}};
}

/// A triangle in a box of 24 by 12 units.
inline Image triangle() {
  using Operator = VectorShape::Operator;
  VectorShape shape;
  shape.segments = {{Operator::move, {0, 0, 0}, {0, 0, 12'000}},
                    {Operator::line, {0, 0, 24'000}, {0, 0, 12'000}},
                    {Operator::line, {0, 0, 12'000}, {0, 0, 0}},
                    {Operator::close, {}, {}}};
  shape.green = 51;
  return {"fjall.svg", "22bb", VectorImage{0, 0, 24'000, 12'000, {shape}}, {}};
}

/// Two pages with everything that a document can hold: heading, footnote, list, table with spans and named
/// headers, table of contents, pictures, links, signature fields.
class RichDocument : public HandMade {
 public:
  RichDocument() {
    front();
    section();
    table();
    figures();
    new_page();
    signatures();
  }

  StructureId note{}, call{}, item{}, heading{}, wide_header{}, spanned_cell{}, picture{}, list{};

 private:
  void put(StructureId element, const std::string& text) {
    line(text, face("Liberation Serif"), pt(80), y_, content(element));
    y_ += pt(18);
  }

  void jump(StructureId element, const std::string& anchor, const std::string& alternative) {
    pages.pages.back().links.push_back(
        {pt(80), y_ - pt(30), pt(200), pt(14), anchor, "", element, alternative});
    at(element).alternative = alternative;
  }

  void front() {
    put(element(Tag::heading1), "Avtal");
    item = element(Tag::contents_item, element(Tag::contents));
    const StructureId link = element(Tag::link, item);
    put(link, "1 Syfte");
    jump(link, "syfte", "1\u00a0Syfte");
  }

  void section() {
    const StructureId part = element(Tag::section);
    pages.destinations.push_back({"syfte", 0, y_ - pt(12)});
    heading = element(Tag::heading2, part);
    pages.outline.push_back({"1 Syfte", 1, "syfte", heading});
    put(heading, "1 Syfte");
    const StructureId paragraph = element(Tag::paragraph, part);
    put(paragraph, "Parterna samverkar");
    call = element(Tag::link, paragraph);
    put(call, "1");
    jump(call, "fotnot.1", "Fotnot 1");
    list = element(Tag::list, part);
    const StructureId entry = element(Tag::list_item, list);
    put(element(Tag::label, entry), "–");
    put(element(Tag::list_body, entry), "om lokaler");
    pages.destinations.push_back({"fotnot.1", 0, y_ - pt(12)});
    note = element(Tag::note, part);
    put(element(Tag::label, note), "1");
    put(element(Tag::paragraph, note), "Enligt lag.");
    put(element(Tag::paragraph, element(Tag::note, part)), "En ruta vid sidan av.");
  }

  void table() {
    const StructureId whole = element(Tag::table);
    put(element(Tag::caption, whole), "Tabell 1");
    const StructureId head = element(Tag::row, element(Tag::table_head, whole));
    const StructureId corner = element(Tag::header_cell, head);
    wide_header = element(Tag::header_cell, head);
    for (const StructureId cell : {corner, wide_header}) at(cell).scope = Scope::column;
    at(wide_header).column_span = 2;
    put(corner, "Kommun");
    put(wide_header, "Kostnad");
    const StructureId body = element(Tag::table_body, whole);
    const StructureId first = element(Tag::row, body), second = element(Tag::row, body);
    spanned_cell = element(Tag::header_cell, first);
    at(spanned_cell).scope = Scope::row;
    at(spanned_cell).row_span = 2;
    put(spanned_cell, "Åre");
    for (const StructureId row : {first, second})
      for (const char* text : {"10", "20"}) {
        const StructureId cell = element(Tag::cell, row);
        at(cell).headers = {wide_header, spanned_cell};
        put(cell, text);
      }
  }

  void figures() {
    picture = element(Tag::figure);
    at(picture).alternative = "Ett vapen i rött";
    figure(red_and_grey(), pt(80), pt(600), content(picture));
    const StructureId inside = element(Tag::figure, element(Tag::paragraph));
    at(inside).alternative = "Ett fjäll";
    figure(triangle(), pt(300), pt(600), content(inside));
    figure(red_and_grey(), pt(80), pt(20), ContentId::none).artifact = ArtifactKind::header;
  }

  void signatures() {
    y_ = pt(100);
    put(element(Tag::heading2), "Underskrifter");
    const StructureId foreign = element(Tag::span, element(Tag::paragraph));
    at(foreign).language = "en";
    put(foreign, "signed electronically");
    line("Sida 2", face("Liberation Serif"), pt(80), pt(810), ContentId::none).artifact =
        ArtifactKind::footer;
    signature("underskrift.1", "Underskrift: Anna Ek, ordförande", pt(200));
    signature("underskrift.2", "Underskrift: Bo Åh, direktör", pt(260));
  }

  Length y_ = pt(100);
};

}  // namespace klausul
