#include "layout/running.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "layout/fixed_words.hpp"

namespace klausul {
namespace {

constexpr Length rule_distance = pt(4);  // from the letters of a band to its rule
constexpr Length beside_logotype_room = pt(12);

bool is_empty(const RunningBand& band) {
  return band.left.empty() && band.centre.empty() && band.right.empty();
}

// About the slope of A4's diagonal, and its sine and cosine in thousandths.
constexpr int mark_degrees = 55;
constexpr std::int64_t mark_sine = 819, mark_cosine = 574;

// The room of a band on a page.
struct Area {
  Length left, width;
  bool operator==(const Area&) const = default;
};

bool counts_pages(const RunningBand& band) {
  const auto counts = [](const Run& run) { return run.kind == Run::Kind::page_number; };
  return std::any_of(band.left.begin(), band.left.end(), counts) ||
         std::any_of(band.centre.begin(), band.centre.end(), counts) ||
         std::any_of(band.right.begin(), band.right.end(), counts);
}

class RunningMatter {
 public:
  RunningMatter(const Document& document, const Tools& tools, const Logotype& logotype, PagedDocument& pages)
      : document_(document), tools_(tools), logotype_(logotype), pages_(pages) {}

  void add(std::size_t page) {
    const bool first = page == 0;
    header(first ? document_.first_header : document_.header, page);
    footer(first ? document_.first_footer : document_.footer, page);
    if (document_.draft) mark(page);
  }

 private:
  struct SetBand {
    const RunningBand* band = nullptr;
    Area area;
    bool swapped = false;
    Strip shown;  ///< The parts beside each other, from the top of the band.
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

  // A band that says the same on several pages is set once.
  Strip set(const RunningBand& band, TextRole role, std::size_t page, const Area& area) {
    const bool swapped = is_left_page(tools_.style.page, page);
    for (const SetBand& one : set_)
      if (one.band == &band && one.area == area && one.swapped == swapped) return one.shown;
    std::vector<Run> runs[] = {filled(band.left, page), filled(band.centre, page), filled(band.right, page)};
    if (swapped) std::swap(runs[0], runs[2]);
    Strip shown = set_parts(runs, role, area);
    if (!counts_pages(band)) set_.push_back({&band, area, swapped, shown});
    return shown;
  }

  Strip set_parts(const std::vector<Run> (&runs)[3], TextRole role, const Area& area) {
    TextStyle look = tools_.style.of(role);
    look.hyphenate = false;
    look.first_indent = {};
    static constexpr Alignment alignments[] = {Alignment::left, Alignment::centred, Alignment::right};
    const std::array<Length, 3> widths = widths_of(runs, look, area.width);
    Strip shown;
    for (std::size_t i = 0; i < 3; ++i) {
      if (runs[i].empty()) continue;
      look.alignment = alignments[i];
      const Length x = area.left + (area.width - widths[i]) * static_cast<std::int64_t>(i) / 2;
      shown.height =
          std::max(shown.height, stack(shown, set_paragraph(tools_, {runs[i], look, x, widths[i]}), {}));
    }
    return shown;
  }

  // The three parts of a band share its width only if they would not all have room beside each other: with a
  // part in the middle equally, else the shorter one takes what it needs, at most half.
  std::array<Length, 3> widths_of(const std::vector<Run> (&runs)[3], const TextStyle& look, Length width) {
    const std::int64_t parts =
        3 - std::count_if(runs, runs + 3, [](const auto& part) { return part.empty(); });
    if (parts < 2) return {width, width, width};
    std::array<Length, 3> wanted;
    for (std::size_t i = 0; i < 3; ++i)
      if (!runs[i].empty()) wanted[i] = natural_width(tools_, {runs[i], look, {}, {}}).line + look.size;
    const bool middle = !runs[1].empty();
    const bool crowded = wanted[0] + wanted[1] + wanted[2] > width;
    if (!crowded && !(middle && std::max({wanted[0], wanted[1], wanted[2]}) * 3 > width))
      return {width, width, width};
    const Length share = width / parts - look.size / 2;
    if (middle) return {share, share, share};
    const Length left = wanted[2] < share ? width - wanted[2] : std::min(wanted[0], share);
    return {left, {}, wanted[0] < share ? width - wanted[0] : std::min(wanted[2], share)};
  }

  void place(Strip&& band, Length top, std::size_t page) {
    move_down(band, top);
    Page& to = pages_.pages[page];
    std::move(band.text.begin(), band.text.end(), std::back_inserter(to.text));
    std::move(band.backgrounds.begin(), band.backgrounds.end(), std::back_inserter(to.backgrounds));
  }

  void rule(Length y, Length thickness, const Area& area, std::size_t page) {
    if (thickness <= Length{}) return;
    pages_.pages[page].rectangles.push_back(
        {area.left, y, area.width, thickness, tools_.style.rule_colour, OriginId::none});
  }

  Area whole() const {
    const PageGeometry& page = tools_.style.page;
    return {page.left, page.width - page.left - page.right};
  }

  // What of the width from `top` to `bottom` the logotype leaves, if that is enough for words.
  Area beside_logotype(Length top, Length bottom, std::size_t page) const {
    Area area = whole();
    if (!logotype_.on_page(page)) return area;
    const FigureFragment figure = logotype_.place(page);
    if (figure.y >= bottom || figure.y + figure.height <= top) return area;
    const Length taken = figure.width + beside_logotype_room;
    if (area.width - taken < least_text_width) return area;
    area.width -= taken;
    if (figure.x == area.left) area.left += taken;
    return area;
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
    const Length baseline = tools_.style.page.header_baseline,
                 leading = tools_.style.of(TextRole::header).leading;
    const Length top = baseline - line.baseline;
    const Area area = beside_logotype(top, baseline + line.descent + rule_distance, page);
    Strip shown = set(band, TextRole::header, page, area);
    const Length last = top + shown.height - leading + line.baseline;
    place(std::move(shown), top, page);
    rule(last + line.descent + rule_distance, tools_.style.header_rule, area, page);
  }

  // Its last baseline is where the style says; more lines go upward.
  void footer(const RunningBand& band, std::size_t page) {
    if (is_empty(band)) return;
    const LineMetrics line = metrics(TextRole::footer);
    Strip shown = set(band, TextRole::footer, page, whole());
    const Length below = tools_.style.of(TextRole::footer).leading - line.baseline;
    const Length top = pages_.height - tools_.style.page.footer_baseline + below - shown.height;
    place(std::move(shown), top, page);
    const Length thickness = tools_.style.footer_rule;
    rule(top + line.baseline - line.ascent - rule_distance - thickness, thickness, whole(), page);
  }

  // Centred on the page, rising to the right.
  void mark(std::size_t page) {
    if (!mark_) mark_ = set_mark();
    if (!mark_->text.text.empty()) pages_.pages[page].watermarks.push_back(*mark_);
  }

  Watermark set_mark() {
    TextStyle look = tools_.style.of(TextRole::draft_mark);
    const std::vector<Run> runs = {plain_run(fixed_words::draft, OriginId::none)};
    look.alignment = Alignment::left;
    look.first_indent = {};
    std::vector<Strip> strips = set_paragraph(tools_, {runs, look, {}, pt(100'000)});
    if (strips.empty() || strips[0].text.empty()) return {};
    Watermark mark;
    mark.degrees = mark_degrees;
    mark.text = std::move(strips[0].text[0]);
    const Length half = tools_.measure.width(fixed_words::draft, look) / 2;
    const Length rise = of_em(tools_.measure.metrics(mark.text.face).cap_height, look.size) / 2;
    mark.text.x = pages_.width / 2 - half * mark_cosine / 1000 + rise * mark_sine / 1000;
    mark.text.y = pages_.height / 2 + half * mark_sine / 1000 + rise * mark_cosine / 1000;
    return mark;
  }

  const Document& document_;
  const Tools& tools_;
  const Logotype& logotype_;
  PagedDocument& pages_;
  std::vector<SetBand> set_;
  std::optional<Watermark> mark_;
};

}  // namespace

void add_running_matter(const Document& document, const Tools& tools, const Logotype& logotype,
                        PagedDocument& pages) {
  RunningMatter running(document, tools, logotype, pages);
  for (std::size_t page = 0; page < pages.pages.size(); ++page) running.add(page);
}

}  // namespace klausul
