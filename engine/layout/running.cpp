#include "layout/running.hpp"

#include <algorithm>
#include <iterator>

#include "layout/fixed_words.hpp"

namespace klausul {
namespace {

constexpr Length rule_distance = pt(4);  // from the letters of a band to its rule

bool is_empty(const RunningBand& band) {
  return band.left.empty() && band.centre.empty() && band.right.empty();
}

// About the slope of A4's diagonal, and its sine and cosine in thousandths.
constexpr int mark_degrees = 55;
constexpr std::int64_t mark_sine = 819, mark_cosine = 574;

class RunningMatter {
 public:
  RunningMatter(const Document& document, const Tools& tools, PagedDocument& pages)
      : document_(document), tools_(tools), pages_(pages) {}

  void add(std::size_t page) {
    const bool first = page == 0;
    header(first ? document_.first_header : document_.header, page);
    footer(first ? document_.first_footer : document_.footer, page);
    if (document_.draft) mark(page);
  }

 private:
  struct SetBand {
    std::vector<std::vector<Strip>> parts;
    Length height;
  };

  // What the runs say on this page.
  std::vector<Run> filled(const std::vector<Run>& runs, std::size_t page) const {
    std::vector<Run> result = runs;
    for (Run& run : result) {
      if (run.kind == Run::Kind::page_number) run.text = pages_.pages[page].label;
      if (run.kind == Run::Kind::page_count) run.text = std::to_string(pages_.pages.size());
      if (run.kind == Run::Kind::document_title) run.text = document_.title;
    }
    return result;
  }

  // The three parts of a band share its width only if they would not all have room beside each other.
  SetBand set(const RunningBand& band, TextRole role, std::size_t page) {
    TextStyle look = tools_.style.of(role);
    look.hyphenate = false;
    look.first_indent = {};
    const std::vector<Run> runs[] = {filled(band.left, page), filled(band.centre, page),
                                     filled(band.right, page)};
    static constexpr Alignment alignments[] = {Alignment::left, Alignment::centred, Alignment::right};
    const Length left = tools_.style.page.left, width = pages_.width - left - tools_.style.page.right;
    Length wanted, widest;
    std::int64_t parts = 0;
    for (const auto& part : runs) {
      const Length line = natural_width(tools_, {part, look, {}, {}}).line + look.size;
      wanted += line;
      widest = std::max(widest, line);
      parts += part.empty() ? 0 : 1;
    }
    const bool crowded = wanted > width || (!runs[1].empty() && widest * 3 > width && parts > 1);
    const Length share = crowded && parts > 0 ? width / parts - look.size / 2 : width;
    SetBand result;
    for (int i = 0; i < 3; ++i) {
      look.alignment = alignments[i];
      const Length x = left + (width - share) * i / 2;
      result.parts.push_back(set_paragraph(tools_, {runs[i], look, x, share}));
      result.height = std::max(result.height, height_of(result.parts.back()));
    }
    return result;
  }

  // `top` is where the band's first line begins.
  void place(SetBand&& band, Length top, std::size_t page) {
    Strip all;
    for (auto& part : band.parts) stack(all, std::move(part), top);
    Page& to = pages_.pages[page];
    std::move(all.text.begin(), all.text.end(), std::back_inserter(to.text));
    std::move(all.backgrounds.begin(), all.backgrounds.end(), std::back_inserter(to.backgrounds));
  }

  void rule(Length y, Length thickness, std::size_t page) {
    const Length left = tools_.style.page.left, width = pages_.width - left - tools_.style.page.right;
    if (thickness <= Length{}) return;
    pages_.pages[page].rectangles.push_back(
        {left, y, width, thickness, tools_.style.rule_colour, OriginId::none});
  }

  LineMetrics metrics(TextRole role) {
    const TextStyle& look = tools_.style.of(role);
    const auto face = tools_.measure.face(look);
    return face ? tools_.measure.line(look, *face) : LineMetrics{};
  }

  // Its first baseline is where the style says; more lines go downward.
  void header(const RunningBand& band, std::size_t page) {
    if (is_empty(band)) return;
    const LineMetrics line = metrics(TextRole::header);
    SetBand set_band = set(band, TextRole::header, page);
    const Length top = tools_.style.page.header_baseline - line.baseline;
    const Length last = top + set_band.height - tools_.style.of(TextRole::header).leading + line.baseline;
    place(std::move(set_band), top, page);
    rule(last + line.descent + rule_distance, tools_.style.header_rule, page);
  }

  // Its last baseline is where the style says; more lines go upward.
  void footer(const RunningBand& band, std::size_t page) {
    if (is_empty(band)) return;
    const LineMetrics line = metrics(TextRole::footer);
    SetBand set_band = set(band, TextRole::footer, page);
    const Length below = tools_.style.of(TextRole::footer).leading - line.baseline;
    const Length top = pages_.height - tools_.style.page.footer_baseline + below - set_band.height;
    place(std::move(set_band), top, page);
    const Length thickness = tools_.style.footer_rule;
    rule(top + line.baseline - line.ascent - rule_distance - thickness, thickness, page);
  }

  // Centred on the page, rising to the right.
  void mark(std::size_t page) {
    TextStyle look = tools_.style.of(TextRole::draft_mark);
    const std::vector<Run> runs = {plain_run(fixed_words::draft, OriginId::none)};
    look.alignment = Alignment::left;
    look.first_indent = {};
    std::vector<Strip> strips = set_paragraph(tools_, {runs, look, {}, pt(100'000)});
    if (strips.empty() || strips[0].text.empty()) return;
    Watermark mark;
    mark.degrees = mark_degrees;
    mark.text = std::move(strips[0].text[0]);
    const Length half = tools_.measure.width(fixed_words::draft, look) / 2;
    const Length rise = of_em(tools_.measure.metrics(mark.text.face).cap_height, look.size) / 2;
    mark.text.x = pages_.width / 2 - half * mark_cosine / 1000 + rise * mark_sine / 1000;
    mark.text.y = pages_.height / 2 + half * mark_sine / 1000 + rise * mark_cosine / 1000;
    pages_.pages[page].watermarks.push_back(std::move(mark));
  }

  const Document& document_;
  const Tools& tools_;
  PagedDocument& pages_;
};

}  // namespace

void add_running_matter(const Document& document, const Tools& tools, PagedDocument& pages) {
  RunningMatter running(document, tools, pages);
  for (std::size_t page = 0; page < pages.pages.size(); ++page) running.add(page);
}

}  // namespace klausul
