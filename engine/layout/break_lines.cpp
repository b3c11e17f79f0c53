#include "layout/break_lines.hpp"

#include <algorithm>
#include <array>
#include <limits>

// Knuth and Plass see a paragraph as boxes, glue that stretches and shrinks, and penalties where a break may
// be bought. Every way to reach a break place is weighed by its demerits, the sum of what each line costs,
// and only the best way to each place is kept, so that the whole paragraph is looked at without trying every
// combination. All in whole numbers: a line's ratio is reckoned in thousandths, its badness is a hundred
// times its cube, and demerits are squares, with the weights of plain TeX where it has them. Unlike theirs,
// badness is not capped at 10000: one hopeless line must not make a second one cheap.
//
// The best way to a place is kept for each fitness class of its last line, as in the original, and for each
// number of hyphens in a row, so that a third can be refused. With a tolerance, a line that is too loose ends
// the search among the ways to its place: all others begin later and give looser lines still.

namespace klausul {
namespace {

constexpr std::int64_t line_cost = 10;          // every line costs, so that fewer lines win
constexpr std::int64_t unlike_lines = 10'000;   // a loose line beside a tight one, or one looser still
constexpr std::int64_t second_hyphen = 10'000;  // two hyphens in a row are borne
constexpr std::int64_t hyphen_before_last = 100'000;
constexpr std::int64_t short_last_line = 200'000;  // times the share that it lacks
// Only without a tolerance, and then only if nothing else is possible.
constexpr std::int64_t lone_fragment = 1'000'000'000;  // a part of a word alone on the last line
constexpr std::int64_t third_hyphen = 100'000'000'000'000;
constexpr std::int64_t overfull = 10'000'000'000'000'000;

constexpr std::int64_t most_demerits = 4'000'000'000'000'000'000;
constexpr std::int64_t none = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t widest_ratio = 20'000;  // looser than that is all the same
constexpr std::int32_t worst = 800'000;        // 20³ · 100

std::int32_t cubed_badness(std::int64_t difference, std::int64_t room) {
  if (difference == 0) return 0;
  if (difference * 1000 >= room * widest_ratio) return worst;
  const std::int64_t ratio = difference * 1000 / room;
  return static_cast<std::int32_t>(ratio * ratio * ratio / 10'000'000);
}

// 0 tight, 1 decent, 2 loose, 3 very loose: a ratio of one half has badness 12.
std::uint8_t fitness_of(std::int32_t badness, bool shrunk) {
  if (badness <= 12) return 1;
  if (shrunk) return 0;
  return badness <= 99 ? 2 : 3;
}

bool may_break(std::span<const LineItem> items, std::size_t i) {
  const LineItem& item = items[i];
  if (item.kind == LineItem::Kind::box || item.penalty == no_break) return false;
  return item.kind == LineItem::Kind::penalty || (i > 0 && items[i - 1].kind == LineItem::Kind::box);
}

}  // namespace

struct LineBreaker::Line {
  enum class Fit { good, too_loose, too_long, too_long_for_ever };
  Fit fit = Fit::good;
  std::int32_t badness = 0;
  std::uint8_t fitness = 1;
  std::uint8_t hyphens = 0;  // in a row, with its own; 3 stands for more, too
  bool one_word = false;
  std::int64_t lacks = 0;  // of a width that would do as the last line
  std::int64_t demerits = 0;  // of everything up to its end
};

// The cheapest way to one place for each fitness class and number of hyphens in a row.
struct LineBreaker::Best {
  static constexpr std::size_t classes = 4, places = 3 * classes;
  std::array<std::int64_t, places> demerits;
  std::array<std::uint32_t, places> way;
  bool any = false;

  Best() { demerits.fill(none); }

  void take(std::uint32_t from, const Line& line) {
    const std::size_t place = std::min<std::size_t>(line.hyphens, 2) * classes + line.fitness;
    if (line.demerits >= demerits[place]) return;
    demerits[place] = line.demerits;
    way[place] = from;
    any = true;
  }

  // True if another place is at least as good whatever follows: no more hyphens, and cheaper even if the next
  // line should be unlike it.
  bool is_beaten(std::size_t place) const {
    for (std::size_t other = 0; other < (place / classes + 1) * classes; ++other) {
      if (other == place || demerits[other] == none) continue;
      const std::int64_t margin = other % classes == place % classes ? 0 : unlike_lines;
      if (demerits[other] + margin < demerits[place]) return true;
    }
    return false;
  }
};

std::span<const std::uint32_t> LineBreaker::break_lines(std::span<const LineItem> items,
                                                        const LineShape& shape) {
  items_ = items;
  shape_ = shape;
  sums_ = {};
  most_hang_ = 0;
  for (const LineItem& item : items) most_hang_ = std::max<std::int64_t>(most_hang_, -item.at_end);
  ways_.assign(1, Way{});
  ways_[0].first = true;
  active_.assign(1, 0);
  for (std::size_t i = 0; i < items.size() && !active_.empty(); ++i) {
    if (may_break(items, i)) consider(static_cast<std::uint32_t>(i));
    const LineItem& item = items[i];
    if (item.kind == LineItem::Kind::penalty) continue;
    sums_.width += item.width;
    sums_.stretch += item.stretch;
    sums_.shrink += item.shrink;
    sums_.spaces += item.kind == LineItem::Kind::glue ? 1 : 0;
  }
  return trace();
}

// Weighs every line that could end at the item.
void LineBreaker::consider(std::uint32_t i) {
  const LineItem& item = items_[i];
  const bool forced = item.penalty == forced_break;
  Best best;
  std::optional<std::uint32_t> last_dropped;
  std::size_t kept = 0, next = 0;
  for (; next < active_.size(); ++next) {
    const std::uint32_t way = active_[next];
    Line line = line_to(ways_[way], item);
    if (line.fit == Line::Fit::too_loose) break;
    if (line.fit == Line::Fit::good) {
      line.demerits = demerits(ways_[way], item, line);
      if (line.demerits != none) best.take(way, line);
    } else {
      last_dropped = way;
    }
    if (line.fit != Line::Fit::too_long_for_ever && !forced) active_[kept++] = way;
  }
  active_.erase(active_.begin() + static_cast<std::ptrdiff_t>(kept),
                active_.begin() + static_cast<std::ptrdiff_t>(next));
  // A box that is wider than its line must stand somewhere.
  if (!best.any && active_.empty() && last_dropped && !shape_.tolerance) {
    Line line;
    line.demerits = std::min(ways_[*last_dropped].demerits + overfull, most_demerits);
    best.take(*last_dropped, line);
  }
  if (best.any) keep(i, best);
}

LineBreaker::Line LineBreaker::line_to(const Way& way, const LineItem& item) const {
  Line line;
  const std::int64_t text = sums_.width - way.start.width + way.at_start;
  const std::int64_t shrink = sums_.shrink - way.start.shrink;
  const std::int64_t room = way.first ? shape_.first_width : shape_.width;
  const std::int64_t spare = room - text - item.at_end;
  if (spare + shrink < 0) {
    const bool for_ever = text - shrink - most_hang_ > room;
    line.fit = for_ever ? Line::Fit::too_long_for_ever : Line::Fit::too_long;
    return line;
  }
  if (spare < 0)
    line.badness = cubed_badness(-spare, shrink);
  else if (item.penalty != forced_break)
    line.badness = cubed_badness(spare, sums_.stretch - way.start.stretch + shape_.end_stretch);
  if (shape_.tolerance && line.badness > *shape_.tolerance && spare > 0) line.fit = Line::Fit::too_loose;
  line.fitness = fitness_of(line.badness, spare < 0);
  line.hyphens = item.hyphen ? static_cast<std::uint8_t>(std::min(way.hyphens + 1, 3)) : std::uint8_t{0};
  line.one_word = sums_.spaces == way.start.spaces;
  line.lacks = std::max<std::int64_t>(shape_.short_last - text, 0);
  return line;
}

// `none` for a line that is not to be, as long as there is a tolerance.
std::int64_t LineBreaker::demerits(const Way& way, const LineItem& item, const Line& line) const {
  const std::int64_t cost = line_cost + line.badness;
  std::int64_t sum = way.demerits + cost * cost;
  if (item.penalty > 0) sum += static_cast<std::int64_t>(item.penalty) * item.penalty;
  if (line.fitness > way.fitness + 1 || way.fitness > line.fitness + 1) sum += unlike_lines;
  if (line.hyphens == 2) sum += second_hyphen;
  if (line.hyphens == 3) {
    if (shape_.tolerance) return none;
    sum += third_hyphen;
  }
  if (item.penalty == forced_break && !way.first) {
    if (way.adds_hyphen) sum += hyphen_before_last;
    if (line.lacks > 0) sum += short_last_line * line.lacks / shape_.short_last;
    if (line.one_word && way.adds_hyphen) {
      if (shape_.tolerance) return none;
      sum += lone_fragment;
    }
  }
  return std::min(sum, most_demerits);
}

void LineBreaker::keep(std::uint32_t i, const Best& best) {
  Way way;
  way.start = start_after(i);
  way.at_start = items_[i].at_start;
  way.item = i;
  way.adds_hyphen = items_[i].adds_hyphen;
  for (std::size_t place = 0; place < Best::places; ++place) {
    if (best.demerits[place] == none || best.is_beaten(place)) continue;
    way.demerits = best.demerits[place];
    way.previous = best.way[place];
    way.hyphens = static_cast<std::uint8_t>(place / Best::classes);
    way.fitness = static_cast<std::uint8_t>(place % Best::classes);
    active_.push_back(static_cast<std::uint32_t>(ways_.size()));
    ways_.push_back(way);
  }
}

// Glue after a break is dropped.
LineBreaker::Sums LineBreaker::start_after(std::uint32_t i) const {
  Sums start = sums_;
  for (; i < items_.size() && items_[i].kind != LineItem::Kind::box; ++i) {
    if (items_[i].kind != LineItem::Kind::glue) continue;
    start.width += items_[i].width;
    start.stretch += items_[i].stretch;
    start.shrink += items_[i].shrink;
    ++start.spaces;
  }
  return start;
}

std::span<const std::uint32_t> LineBreaker::trace() {
  ends_.clear();
  const auto cheaper = [this](auto a, auto b) { return ways_[a].demerits < ways_[b].demerits; };
  const auto best = std::min_element(active_.begin(), active_.end(), cheaper);
  if (best == active_.end()) return ends_;
  for (std::uint32_t way = *best; way != 0; way = ways_[way].previous) ends_.push_back(ways_[way].item);
  std::reverse(ends_.begin(), ends_.end());
  return ends_;
}

}  // namespace klausul
