#include "layout/make_pages.hpp"

#include <algorithm>

namespace klausul {
namespace {

class PageMaker {
 public:
  PageMaker(Galley& galley, const Stylesheet& style, PagedDocument& pages)
      : galley_(galley), style_(style), frame_(page_frame(style)), pages_(pages) {}

  void make(const PageSpan& span) {
    pages_.pages.emplace_back();
    pages_.pages.back().label = std::to_string(pages_.pages.size());
    text(span);
    if (!span.notes.empty()) notes(span.notes);
  }

 private:
  void text(const PageSpan& span) {
    if (span.first == span.end) return;
    const bool first = span.first == 0;
    const Length top = first ? frame_.first_top : frame_.top;
    Length y;
    if (const auto* head = repeated_head(galley_, galley_.strips[span.first], frame_.room(first))) {
      for (Strip strip : *head) {
        put(strip, top + y);
        y += strip.height;
      }
      y += galley_.strips[span.first].below_head;
    }
    reserve(span);
    for (std::size_t i = span.first; i < span.end; ++i) {
      if (i > span.first) y = top_below(galley_.strips[i - 1], galley_.strips[i], y, frame_.grid);
      put(galley_.strips[i], top + y);
      y += galley_.strips[i].height;
    }
  }

  void reserve(const PageSpan& span) {
    std::size_t fragments = pages_.pages.back().text.size();
    for (std::size_t i = span.first; i < span.end; ++i) fragments += galley_.strips[i].text.size();
    pages_.pages.back().text.reserve(fragments);
  }

  // At the foot of the page, below their rule.
  void notes(const std::vector<NoteSpan>& spans) {
    Length y = frame_.bottom - height_of(galley_, spans);
    const PageGeometry& page = style_.page;
    const Length width = std::min(style_.footnotes.rule_width, page.width - page.left - page.right);
    if (frame_.note_rule > Length{} && width > Length{})
      pages_.pages.back().rectangles.push_back({page.left, y - frame_.above_notes() + frame_.above_rule,
                                                width, frame_.note_rule, style_.rule_colour});
    const Strip* last = nullptr;
    for (const NoteSpan& span : spans)
      for (std::size_t i = span.first; i < span.end; ++i) {
        Strip& line = galley_.notes[span.note][i];
        if (last) y += room_between(*last, line);
        put(line, y);
        y += line.height;
        last = &line;
      }
  }

  // Empties the strip.
  void put(Strip& strip, Length y) {
    const int number = static_cast<int>(pages_.pages.size()) - 1;
    Page& page = pages_.pages.back();
    move_down(strip, y);
    append(page.text, strip.text);
    append(page.backgrounds, strip.backgrounds);
    append(page.rectangles, strip.rectangles);
    append(page.links, strip.links);
    append(page.figures, strip.figures);
    append(page.signature_areas, strip.signature_areas);
    for (std::string& anchor : strip.anchors) pages_.destinations.push_back({std::move(anchor), number, y});
  }

  Galley& galley_;
  const Stylesheet& style_;
  const PageFrame frame_;
  PagedDocument& pages_;
};

}  // namespace

void make_pages(Galley& galley, const std::vector<PageSpan>& spans, const Stylesheet& style,
                PagedDocument& pages) {
  PageMaker maker(galley, style, pages);
  pages.pages.reserve(spans.size());
  for (const PageSpan& span : spans) maker.make(span);
}

}  // namespace klausul
