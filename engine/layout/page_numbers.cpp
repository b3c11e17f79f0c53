#include "layout/page_numbers.hpp"

#include <algorithm>

#include "layout/paragraph_cache.hpp"

namespace klausul {
namespace {

TextFragment fragment_of(const PageNumberSlot& slot, const std::string& text, Measure& measure) {
  TextFragment fragment = slot.look;
  fragment.y = slot.baseline;
  fragment.text = text;
  fragment.glyphs = measure.shape(text, slot.look.face, Figures::tabular, slot.look.origin).glyphs;
  return fragment;
}

Length width_of(const TextFragment& fragment) {
  std::int64_t advance = 0;
  for (const Glyph& glyph : fragment.glyphs) advance += glyph.advance;
  return {(advance * fragment.size.millipoints + 999) / 1000};
}

// The same text so many times, without the space at its end. Shaping it as a whole gives the same, slower.
Leader repeated(const TextFragment& one, std::size_t times) {
  Leader all{one.text, one.glyphs};
  const std::size_t count = one.glyphs.size();
  std::vector<Glyph>& glyphs = all.glyphs.edit();
  all.text.resize(one.text.size() * times);
  glyphs.resize(count * times);
  for (std::size_t i = one.text.size(); i < all.text.size(); ++i) all.text[i] = all.text[i - one.text.size()];
  for (std::size_t i = count; i < glyphs.size(); ++i) {
    glyphs[i] = glyphs[i - count];
    glyphs[i].cluster += static_cast<std::uint32_t>(one.text.size());
  }
  all.text.pop_back();
  glyphs.pop_back();
  all.glyphs.share();
  return all;
}

Leader leader_of(const TextFragment& dot, std::size_t dots, const Tools& tools) {
  if (!tools.set_before) return repeated(dot, dots);
  Leader& known = tools.set_before->leader(dot.face, dots);
  if (known.glyphs.empty()) known = repeated(dot, dots);
  return known;
}

// Dots stand on a grid counted from the right edge, so that they stand under each other whatever the titles'
// lengths.
void add_leader(Strip& strip, const PageNumberSlot& slot, Length number_width, const Tools& tools) {
  const TextFragment dot = fragment_of(slot, ". ", tools.measure);
  const std::int64_t step = width_of(dot).millipoints;
  if (step <= 0) return;
  const std::int64_t room_for_number = (number_width + slot.look.size / 3).millipoints;
  const std::int64_t behind = (room_for_number + step - 1) / step;  // steps that the number takes
  const std::int64_t all = (slot.right - slot.left - slot.look.size / 3).millipoints / step;
  if (all - behind < 2) return;
  TextFragment leader = dot;
  Leader dots = leader_of(dot, static_cast<std::size_t>(all - behind), tools);
  leader.text = std::move(dots.text);
  leader.glyphs = std::move(dots.glyphs);
  leader.x = slot.right - Length{step} * all;
  leader.content = ContentId::none;
  strip.text.push_back(std::move(leader));
}

}  // namespace

std::map<std::string_view, std::size_t> pages_of_anchors(const Galley& galley,
                                                         const std::vector<PageSpan>& pages) {
  std::map<std::string_view, std::size_t> found;
  for (std::size_t page = 0; page < pages.size(); ++page)
    for (std::size_t i = pages[page].first; i < pages[page].end; ++i)
      for (const std::string& anchor : galley.strips[i].anchors) found.emplace(anchor, page);
  return found;
}

void fill_slots(Strip& strip, const std::map<std::string_view, std::size_t>& pages, const Tools& tools) {
  for (const PageNumberSlot& slot : strip.slots) {
    const auto page = pages.find(slot.anchor);
    if (page == pages.end()) continue;
    TextFragment number = fragment_of(slot, std::to_string(page->second + 1), tools.measure);
    const Length width = width_of(number);
    number.x = slot.right - width;
    strip.text.push_back(std::move(number));
    add_leader(strip, slot, width, tools);
  }
  strip.slots.clear();
}

}  // namespace klausul
