#include "page_prints.hpp"

#include <map>

#include "seal/sha256.hpp"

namespace klausul {
namespace {

using FaceGlyph = std::pair<FaceId, std::uint32_t>;

class PagePrinter {
 public:
  PagePrinter(const PagedDocument& pages, const FaceLibrary& faces) : pages_(pages), faces_(faces) {}

  std::string print(const Page& page) {
    form_ = page.label + "\n";
    add("size", {pages_.width, pages_.height});
    for (const RectangleFragment& fill : page.backgrounds) add(fill);
    for (const Watermark& mark : page.watermarks)
      add("turned " + std::to_string(mark.degrees)), add(mark.text);
    for (const TextFragment& text : page.text) add(text);
    for (const RectangleFragment& rule : page.rectangles) add(rule);
    for (const FigureFragment& figure : page.figures)
      add("figure " + pages_.images[figure.image]->sha256, {figure.x, figure.y, figure.width, figure.height});
    for (const LinkArea& link : page.links)
      add("link " + link.anchor + " " + link.url, {link.x, link.y, link.width, link.height});
    for (const SignatureArea& area : page.signature_areas)
      add("sign " + area.tooltip, {area.x, area.y, area.width, area.height});
    return sha256(form_);
  }

 private:
  void add(const std::string& words, std::initializer_list<Length> lengths = {}) {
    form_ += words;
    for (const Length length : lengths) form_ += " " + std::to_string(length.millipoints);
    form_ += "\n";
  }

  void add(const RectangleFragment& fill) {
    add("fill " + colour(fill.colour), {fill.x, fill.y, fill.width, fill.height});
  }

  void add(const TextFragment& text) {
    add("text " + colour(text.colour) + " " + text.text, {text.x, text.y, text.size, text.word_spacing});
    for (const Glyph& glyph : text.glyphs)
      form_ += outline({text.face, glyph.id}) + " " + std::to_string(glyph.advance) + " " +
               std::to_string(glyph.x_offset) + " " + std::to_string(glyph.y_offset) + "\n";
  }

  static std::string colour(const Colour& colour) {
    return std::to_string(colour.red) + "," + std::to_string(colour.green) + "," +
           std::to_string(colour.blue);
  }

  const std::string& outline(FaceGlyph glyph) {
    std::string& known = outlines_[glyph];
    if (known.empty()) known = sha256(faces_.outline(glyph.first, glyph.second));
    return known;
  }

  const PagedDocument& pages_;
  const FaceLibrary& faces_;
  std::map<FaceGlyph, std::string> outlines_;
  std::string form_;
};

}  // namespace

std::vector<std::string> page_prints(const PagedDocument& pages, const FaceLibrary& faces) {
  PagePrinter printer(pages, faces);
  std::vector<std::string> prints;
  for (const Page& page : pages.pages) prints.push_back(printer.print(page));
  return prints;
}

std::vector<std::pair<std::string, std::string>> faces_shown(const PagedDocument& pages,
                                                             const FaceLibrary& faces) {
  std::map<std::string, std::string> shown;
  for (const Page& page : pages.pages) {
    for (const TextFragment& text : page.text) shown[faces.name(text.face)] = faces.path(text.face);
    for (const Watermark& mark : page.watermarks)
      shown[faces.name(mark.text.face)] = faces.path(mark.text.face);
  }
  return {shown.begin(), shown.end()};
}

}  // namespace klausul
