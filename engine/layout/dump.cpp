#include <fmt/format.h>

#include <array>
#include <iterator>

#include "layout/paged_document.hpp"

namespace klausul {
namespace {

constexpr std::array tag_names = {"Document", "Part", "Sect",   "P",      "H1",    "H2",    "H3",
                                  "H4",       "L",    "LI",     "Lbl",    "LBody", "Table", "THead",
                                  "TBody",    "TR",   "TH",     "TD",     "TOC",   "TOCI",  "Link",
                                  "Span",     "Note", "Figure", "Caption", "Form"};
static_assert(tag_names.size() == static_cast<std::size_t>(Tag::form) + 1);

// Points with three decimals.
std::string shown(Length length) {
  const std::int64_t size = length.millipoints < 0 ? -length.millipoints : length.millipoints;
  return fmt::format("{}{}.{:03}", length.millipoints < 0 ? "-" : "", size / 1000, size % 1000);
}

std::string shown(const TextFragment& fragment) {
  std::string line = fmt::format("  {} {} {} \"{}\"", shown(fragment.x), shown(fragment.y),
                                 shown(fragment.size), fragment.text);
  if (fragment.word_spacing != Length{}) line += " spacing " + shown(fragment.word_spacing);
  if (fragment.soft_hyphen) line += " soft-hyphen";
  if (fragment.hyphen_before_break) line += " hyphen";
  if (!fragment.field.empty()) line += " field " + fragment.field;
  line += fragment.content == ContentId::none
              ? " artifact\n"
              : fmt::format(" #{}\n", static_cast<std::uint32_t>(fragment.content));
  return line;
}

template <typename Box>
std::string shown_box(const char* kind, const Box& box) {
  return fmt::format("  {} {} {} {} {}", kind, shown(box.x), shown(box.y), shown(box.width),
                     shown(box.height));
}

std::string shown(const Page& page) {
  std::string text = "page " + page.label + "\n";
  for (const auto& box : page.backgrounds) text += shown_box("ground", box) + "\n";
  for (const auto& mark : page.watermarks)
    text += fmt::format("  mark {} degrees:{}", mark.degrees, shown(mark.text));
  for (const auto& fragment : page.text) text += shown(fragment);
  for (const auto& box : page.rectangles) text += shown_box("rule", box) + "\n";
  for (const auto& figure : page.figures) text += shown_box("figure", figure) + "\n";
  for (const auto& area : page.signature_areas)
    text += shown_box("sign", area) + " " + area.name + " \"" + area.tooltip + "\"\n";
  for (const auto& link : page.links)
    text += shown_box("link", link) + (link.url.empty() ? " to " + link.anchor : " to " + link.url) + "\n";
  return text;
}

class TreeDump {
 public:
  explicit TreeDump(const PagedDocument& pages) : pages_(pages), texts_(pages.contents.size()) {
    for (const Page& page : pages.pages)
      for (const TextFragment& fragment : page.text)
        if (fragment.content != ContentId::none)
          texts_[static_cast<std::size_t>(fragment.content)] += fragment.text;
  }

  std::string element(std::size_t index, std::size_t depth) const {
    const StructureElement& element = pages_.structure[index];
    std::string text = std::string(depth * 2, ' ') + tag_names[static_cast<std::size_t>(element.tag)];
    if (!element.clause.empty()) text += " \"" + element.clause + "\"";
    if (element.scope != Scope::none) text += element.scope == Scope::column ? " column" : " row";
    if (element.column_span > 1) text += fmt::format(" spans {}", element.column_span);
    if (element.row_span > 1) text += fmt::format(" over {} rows", element.row_span);
    if (!element.headers.empty()) text += fmt::format(" with {} headers", element.headers.size());
    if (element.tag == Tag::figure) text += " \"" + element.alternative + "\"";
    if (!element.actual_text.empty()) text += " = \"" + element.actual_text + "\"";
    if (!element.language.empty()) text += " [" + element.language + "]";
    text += "\n";
    for (const auto& kid : element.kids)
      text += kid.is_element ? this->element(kid.index, depth + 1)
                             : fmt::format("{}\"{}\" #{}\n", std::string(depth * 2 + 2, ' '),
                                           texts_[kid.index], kid.index);
    return text;
  }

 private:
  const PagedDocument& pages_;
  std::vector<std::string> texts_;
};

}  // namespace

std::string dump_structure(const PagedDocument& pages) {
  return pages.structure.empty() ? std::string() : TreeDump(pages).element(0, 0);
}

std::string dump(const PagedDocument& pages) {
  std::string text;
  for (const Page& page : pages.pages) text += shown(page);
  for (const Destination& to : pages.destinations)
    text += fmt::format("anchor {} page {} {}\n", to.anchor, to.page + 1, shown(to.y));
  for (const OutlineEntry& entry : pages.outline)
    text +=
        fmt::format("outline {}{} -> {}\n", std::string(static_cast<std::size_t>(entry.level) * 2 - 2, ' '),
                    entry.title, entry.anchor);
  return text + dump_structure(pages);
}

}  // namespace klausul
