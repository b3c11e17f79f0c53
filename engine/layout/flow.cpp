#include "layout/flow.hpp"

#include <algorithm>

namespace klausul {
namespace {

constexpr int kept_lines = 2;  // with a heading, and with signatures

// The lines after the heading that ends at `heading`.
void bind_heading(std::vector<Strip>& strips, std::size_t heading) {
  int lines = 0;
  for (std::size_t i = heading + 1; i + 1 < strips.size(); ++i) {
    if (strips[i].kind != StripKind::text || strips[i + 1].kind == StripKind::heading) return;
    if (strips[i + 1].starts_page || ++lines >= kept_lines) return;
    strips[i].keep = Keep::keep;
  }
}

// The lines before the first row of signatures, and the headings that stand in between; then the rows, if
// they fit.
void bind_signatures(std::vector<Strip>& strips, std::size_t first, Length room) {
  int lines = 0;
  std::size_t start = first;
  for (; start > 0 && lines < kept_lines && !strips[start].starts_page; --start) {
    strips[start - 1].keep = Keep::keep;
    lines += strips[start - 1].kind == StripKind::text ? 1 : 0;
  }
  std::size_t end = first;
  while (end < strips.size() && strips[end].kind == StripKind::signatures) ++end;
  Length height = strips[start].height;
  for (std::size_t i = start + 1; i < end; ++i)
    height += room_between(strips[i - 1], strips[i]) + strips[i].height;
  if (height > room) return;
  for (std::size_t i = first; i + 1 < end; ++i) strips[i].keep = Keep::keep;
}

class Cutter {
 public:
  Cutter(const Galley& galley, Length room) : galley_(galley), strips_(galley.strips), room_(room) {}

  // Where the page that begins at `first` ends.
  std::size_t end_of_page(std::size_t first) const {
    const std::size_t full = first_that_does_not_fit(first);
    if (full == strips_.size() || strips_[full].starts_page) return std::max(full, first + 1);
    for (const Keep most : {Keep::free, Keep::avoid})
      for (std::size_t end = full; end > first; --end)
        if (strips_[end - 1].keep <= most) return end;
    return std::max(full, first + 1);
  }

 private:
  std::size_t first_that_does_not_fit(std::size_t first) const {
    Length used;
    if (const auto* head = repeated_head(galley_, strips_[first], room_)) used = height_of(*head);
    for (std::size_t i = first; i < strips_.size(); ++i) {
      if (i > first && strips_[i].starts_page) return i;
      if (i > first) used += room_between(strips_[i - 1], strips_[i]);
      used += strips_[i].height;
      if (used > room_) return i;
    }
    return strips_.size();
  }

  const Galley& galley_;
  const std::vector<Strip>& strips_;
  Length room_;
};

}  // namespace

void bind_strips(std::vector<Strip>& strips, Length room) {
  for (std::size_t i = 0; i + 1 < strips.size(); ++i) {
    const StripKind here = strips[i].kind, next = strips[i + 1].kind;
    if (here == StripKind::heading && next != StripKind::heading) bind_heading(strips, i);
    if (next == StripKind::signatures && here != StripKind::signatures) bind_signatures(strips, i + 1, room);
  }
}

Length room_between(const Strip& upper, const Strip& lower) { return std::max(upper.after, lower.before); }

const std::vector<Strip>* repeated_head(const Galley& galley, const Strip& first, Length room) {
  if (!first.head) return nullptr;
  const std::vector<Strip>& head = galley.heads[*first.head];
  return height_of(head) > room / 2 ? nullptr : &head;
}

std::vector<PageSpan> cut_pages(const Galley& galley, Length room, std::size_t most) {
  const Cutter cutter(galley, room);
  std::vector<PageSpan> pages;
  for (std::size_t first = 0; first < galley.strips.size() && pages.size() < most;) {
    const std::size_t end = cutter.end_of_page(first);
    pages.push_back({first, end});
    first = end;
  }
  return pages;
}

}  // namespace klausul
