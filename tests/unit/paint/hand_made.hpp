#pragma once
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <optional>
#include <string>

#include "paint/paint.hpp"

namespace klausul {

/// Pages made by hand, line by line, as layout would make them: A4, faces from this machine.
class HandMade {
 public:
  HandMade() {
    pages.title = "Avtal om ungdomsmottagning – § 1";
    pages.author = "Östersunds kommun";
    pages.language = "sv";
    pages.date = "2026-03-01";
    pages.width = tenths_of_mm(2100);
    pages.height = tenths_of_mm(2970);
    pages.structure.emplace_back();
    new_page();
  }

  void new_page() {
    pages.pages.emplace_back();
    pages.pages.back().label = std::to_string(pages.pages.size());
  }

  FaceId face(const std::string& family, bool bold = false, bool italic = false) {
    return faces.face({family, bold, italic}, OriginId::none, diagnostics).value();
  }

  StructureId element(Tag tag, StructureId parent = StructureId::document) {
    const auto id = static_cast<StructureId>(pages.structure.size());
    pages.structure.emplace_back();
    pages.structure.back().tag = tag;
    pages.structure.back().parent = parent;
    at(parent).kids.push_back({true, static_cast<std::uint32_t>(id)});
    return id;
  }
  StructureElement& at(StructureId id) { return pages.structure[static_cast<std::size_t>(id)]; }

  ContentId content(StructureId owner) {
    const auto id = static_cast<ContentId>(pages.contents.size());
    pages.contents.push_back(owner);
    at(owner).kids.push_back({false, static_cast<std::uint32_t>(id)});
    return id;
  }

  /// A fragment at a point, on the last page. Shaped as a whole.
  TextFragment& line(const std::string& text, FaceId face, Length x, Length y, ContentId content) {
    TextFragment fragment;
    fragment.x = x;
    fragment.y = y;
    fragment.face = face;
    fragment.size = pt(12);
    fragment.text = text;
    fragment.glyphs = faces.shape(text, face, Figures::proportional).glyphs;
    fragment.content = content;
    pages.pages.back().text.push_back(fragment);
    return pages.pages.back().text.back();
  }

  /// A picture in a figure of its own, on the last page.
  FigureFragment& figure(const Image& image, Length x, Length y, ContentId content) {
    pages.images.push_back(std::make_shared<const Image>(image));
    FigureFragment fragment;
    fragment.x = x;
    fragment.y = y;
    fragment.width = pt(120);
    fragment.height = pt(60);
    fragment.image = static_cast<std::uint32_t>(pages.images.size() - 1);
    fragment.content = content;
    pages.pages.back().figures.push_back(fragment);
    return pages.pages.back().figures.back();
  }

  /// A signature field on the last page, in a Form of its own.
  SignatureArea& signature(const std::string& name, const std::string& tooltip, Length y) {
    const StructureId form = element(Tag::form);
    pages.pages.back().signature_areas.push_back(
        {pt(80), y, pt(200), pt(40), name, tooltip, form, OriginId::none});
    return pages.pages.back().signature_areas.back();
  }

  std::optional<std::string> paint(const PaintOptions& options) {
    return klausul::paint(pages, faces, options, diagnostics);
  }
  /// Not compact, so that a test can look at the bytes.
  std::optional<std::string> paint(PdfPart part = PdfPart::a2a, const Manifest& manifest = {}) {
    PaintOptions options;
    options.part = part;
    options.compact = false;
    options.manifest = manifest;
    return paint(options);
  }

  FaceLibrary faces;
  PagedDocument pages;
  Diagnostics diagnostics;
};

/// What a command prints about a file with these bytes; `{}` in the command is the file's path.
inline std::string ask(std::string command, const std::string& bytes) {
  char name[] = "/tmp/klausul-paint-XXXXXX";
  const int file = mkstemp(name);
  if (file < 0) return "no temporary file";
  std::ofstream(name, std::ios::binary) << bytes;
  command.replace(command.find("{}"), 2, name);
  std::string out;
  if (FILE* pipe = popen((command + " 2>&1").c_str(), "r")) {
    std::array<char, 4096> part{};
    while (const std::size_t size = std::fread(part.data(), 1, part.size(), pipe))
      out.append(part.data(), size);
    pclose(pipe);
  }
  std::remove(name);
  return out;
}

/// Runs of white space as one blank, none at the ends: a PDF reader may break lines where it likes.
inline std::string normalised(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\f' || c == '\t' || c == '\r';
    if (!blank)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace klausul
