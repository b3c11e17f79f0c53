#include "layout/break_lines.hpp"

#include <algorithm>
#include <array>

// Knuth and Plass see a paragraph as boxes, glue that stretches and shrinks, and penalties where a break may
// be bought. Every way to reach a break place is weighed by its demerits, the sum of what each line costs,
// and only the best way to each place is kept, so that the whole paragraph is looked at without trying every
// combination. All in whole numbers: a line's ratio is reckoned in thousandths, its badness is a hundred
// times its cube, and demerits are squares. Unlike theirs, badness is not capped at 10000: one hopeless line
// must not make a second one cheap.
//
// Left out of the original: fitness classes (neighbouring lines of very different looseness), which ragged
// lines do not need. Added: the best way is kept for each number of hyphens in a row, so that a third can be
// made dear.

namespace klausul {
namespace {

constexpr std::int64_t line_cost = 10;                     // every line costs, so that fewer lines win
constexpr std::int64_t second_hyphen = 10'000;             // two hyphens in a row are borne
constexpr std::int64_t third_hyphen = 10'000'000'000'000;  // three are not, unless nothing else is possible
constexpr std::int64_t hyphen_before_last = 100'000;       // nor a part of a word alone on the last line
constexpr std::int64_t overfull = 100'000'000'000'000;
constexpr std::int64_t most_demerits = 4'000'000'000'000'000'000;
constexpr std::int64_t widest_ratio = 20'000;  // looser than that is all the same
constexpr int worst = 800'000;                 // 20³ · 100

struct Sums {
  std::int64_t width = 0, stretch = 0, shrink = 0;
};

// A way to break the paragraph up to one item.
struct Way {
  std::size_t item = 0;
  std::size_t previous = 0;  // the way it goes on from
  std::size_t hyphens = 0;   // in a row, ending here; 2 stands for more, too
  bool first = false;        // the paragraph's beginning
  int badness = 0;           // of the worst line so far
  std::int64_t demerits = 0;
  Sums start;  // of everything before the next line's first box
  std::int64_t after = 0;
};

int cubed_badness(std::int64_t difference, std::int64_t room) {
  if (difference == 0) return 0;
  if (room <= 0) return worst;
  const std::int64_t ratio = std::min<std::int64_t>(difference * 1000 / room, widest_ratio);
  return static_cast<int>(ratio * ratio * ratio / 10'000'000);
}

class Breaker {
 public:
  Breaker(std::span<const LineItem> items, const LineShape& shape) : items_(items), shape_(shape) {
    ways_.push_back({});
    ways_[0].first = true;
    active_.push_back(0);
  }

  std::optional<std::vector<std::size_t>> run() {
    for (std::size_t i = 0; i < items_.size() && !active_.empty(); ++i) {
      const LineItem& item = items_[i];
      const bool after_box = i > 0 && items_[i - 1].kind == LineItem::Kind::box;
      if (item.kind == LineItem::Kind::penalty || (item.kind == LineItem::Kind::glue && after_box))
        consider(i);
      if (item.kind == LineItem::Kind::penalty) continue;
      sums_.width += item.width;
      sums_.stretch += item.stretch;
      sums_.shrink += item.shrink;
    }
    return answer();
  }

 private:
  using Best = std::array<std::optional<Way>, 3>;  // by hyphens in a row

  // Weighs every line that could end at item `i`.
  void consider(std::size_t i) {
    Best best;
    std::optional<std::size_t> last_dropped;
    const bool forced = items_[i].penalty == forced_break;
    std::erase_if(active_, [&](std::size_t way) {
      const bool too_long = weigh(way, i, best);
      if (too_long) last_dropped = way;
      return too_long || forced;
    });
    const bool found = std::any_of(best.begin(), best.end(), [](const auto& way) { return way.has_value(); });
    // A box that is wider than its line must stand somewhere.
    if (!found && active_.empty() && last_dropped && !shape_.tolerance)
      offer({*last_dropped, i}, worst, overfull, best);
    for (auto& way : best) {
      if (!way) continue;
      active_.push_back(ways_.size());
      ways_.push_back(*way);
    }
  }

  // Offers the line from `from` to item `i`, if it fits. True if nothing from `from` on will fit any more.
  bool weigh(std::size_t from, std::size_t i, Best& best) {
    const Way& way = ways_[from];
    const LineItem& item = items_[i];
    const bool at_penalty = item.kind == LineItem::Kind::penalty;
    const std::int64_t text = sums_.width - way.start.width + way.after;
    const std::int64_t shrink = sums_.shrink - way.start.shrink;
    const std::int64_t room = way.first ? shape_.first_width : shape_.width;
    const std::int64_t spare = room - text - (at_penalty ? item.width : 0);
    if (spare + shrink < 0) return text - shrink > room;
    int badness = 0;
    if (spare < 0)
      badness = cubed_badness(-spare, shrink);
    else if (item.penalty != forced_break)
      badness = cubed_badness(spare, sums_.stretch - way.start.stretch + shape_.end_stretch);
    if (shape_.tolerance && badness > *shape_.tolerance) return false;
    offer({from, i}, badness, 0, best);
    return false;
  }

  struct LineEnds {
    std::size_t from, item;
  };

  void offer(LineEnds ends, int badness, std::int64_t extra, Best& best) {
    const Way& way = ways_[ends.from];
    const LineItem& item = items_[ends.item];
    const std::size_t hyphens = item.hyphen ? std::min<std::size_t>(way.hyphens + 1, 3) : 0;
    const std::int64_t cost = line_cost + badness;
    std::int64_t demerits = way.demerits + extra + cost * cost;
    if (item.penalty > 0) demerits += static_cast<std::int64_t>(item.penalty) * item.penalty;
    if (hyphens == 2) demerits += second_hyphen;
    if (hyphens == 3) demerits += third_hyphen;
    if (item.penalty == forced_break && way.hyphens > 0) demerits += hyphen_before_last;
    demerits = std::min(demerits, most_demerits);
    auto& place = best[std::min<std::size_t>(hyphens, 2)];
    if (place && place->demerits <= demerits) return;
    place = Way{ends.item,
                ends.from,
                std::min<std::size_t>(hyphens, 2),
                false,
                std::max(badness, way.badness),
                demerits,
                start_after(ends.item),
                item.kind == LineItem::Kind::penalty ? item.after : 0};
  }

  // Glue after a break is dropped.
  Sums start_after(std::size_t i) const {
    Sums start = sums_;
    for (; i < items_.size() && items_[i].kind != LineItem::Kind::box; ++i) {
      if (items_[i].kind != LineItem::Kind::glue) continue;
      start.width += items_[i].width;
      start.stretch += items_[i].stretch;
      start.shrink += items_[i].shrink;
    }
    return start;
  }

  std::optional<std::vector<std::size_t>> answer() const {
    const auto cheaper = [&](std::size_t a, std::size_t b) { return ways_[a].demerits < ways_[b].demerits; };
    const auto best = std::min_element(active_.begin(), active_.end(), cheaper);
    if (best == active_.end()) return std::nullopt;
    std::vector<std::size_t> ends;
    for (std::size_t way = *best; way != 0; way = ways_[way].previous) ends.push_back(ways_[way].item);
    std::reverse(ends.begin(), ends.end());
    return ends;
  }

  std::span<const LineItem> items_;
  const LineShape& shape_;
  std::vector<Way> ways_;
  std::vector<std::size_t> active_;
  Sums sums_;
};

}  // namespace

std::optional<std::vector<std::size_t>> break_lines(std::span<const LineItem> items, const LineShape& shape) {
  return Breaker(items, shape).run();
}

}  // namespace klausul
