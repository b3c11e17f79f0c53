#include "layout/page_price.hpp"

#include <algorithm>

namespace klausul {
namespace {

constexpr std::int64_t one_page = 1;              // of two ways that are equal the one with fewer pages
constexpr std::int64_t hyphen_cost = 10'000'000;  // more than any white room
constexpr std::int64_t lone_row_cost = 90'000;    // of a table, parted from all the others: 30 percent
constexpr std::int64_t few_rows_cost = 15'000;    // two of them: 12 percent, which three rows of a line fill
constexpr std::int64_t parted_cost = 25'000;      // a short list or table on two pages: 16 percent
// One line that ends a section above the next one's heading looks forgotten: 35 percent, which is as much as
// a figure takes that has to go with it.
constexpr std::int64_t lone_line_cost = 120'000;
constexpr std::int64_t missing_line_cost = 60'000;
constexpr int enough_rows = 3;
constexpr std::int64_t least_lines = 4;       // on a last page, but no more than a tenth of it
constexpr std::int64_t enough_on_last = 250;  // thousandths; up to there it draws lines that no one misses

}  // namespace

std::int64_t PagePrice::thousandth_of(Length room) {
  return (std::int64_t{1000} << 32) / std::max<std::int64_t>(room.millipoints, 1);
}

std::int64_t PagePrice::last_page(const Fill& page) const {
  const std::int64_t lacks = std::max<std::int64_t>(white(page) - (1000 - enough_on_last), 0);
  return one_page + missing_lines(page) * missing_line_cost + lacks * lacks / 2;
}

std::int64_t PagePrice::page(const Fill& page, std::size_t end) const {
  const Keep keep = strips_[end - 1].keep;
  std::int64_t cost = one_page + white(page) * white(page);
  if (keep == Keep::avoid) cost += hyphen_cost;
  if (keep == Keep::whole) cost += parted_cost;
  if (const int rows = fewest_rows(end); rows > 0 && rows < enough_rows)
    cost += rows == 1 ? lone_row_cost : few_rows_cost;
  if (parts_lone_line(end)) cost += lone_line_cost;
  return cost;
}

// True if the page after `end` begins with one line and then a heading.
bool PagePrice::parts_lone_line(std::size_t end) const {
  return end + 1 < strips_.size() && strips_[end].kind == StripKind::text &&
         strips_[end].height <= frame_.line * 2 && strips_[end + 1].kind == StripKind::heading;
}

std::int64_t PagePrice::missing_lines(const Fill& page) const {
  const Length missing = std::min(frame_.line * least_lines, page.room / 10) - page.text;
  const std::int64_t line = std::max<std::int64_t>(frame_.line.millipoints, 1);
  return missing > Length{} ? (missing.millipoints + line - 1) / line : 0;
}

// If `end` stands between the rows of one table: how many are above or below it, whichever is fewer, up to
// what is enough; else none. Rows that hold together, as the last does with the sum, count as one.
int PagePrice::fewest_rows(std::size_t end) const {
  const auto same = [&](std::size_t strip) {
    return strip < strips_.size() && strips_[strip].head == strips_[end].head;
  };
  if (!strips_[end].head || !same(end - 1)) return 0;
  int above = 1, below = 0;
  for (std::size_t i = end - 1; i > 0 && same(i - 1) && above < enough_rows; --i)
    if (strips_[i - 1].keep != Keep::keep) ++above;
  for (std::size_t i = end; same(i) && below < enough_rows; ++i)
    if (strips_[i].keep != Keep::keep || !same(i + 1)) ++below;
  return std::min(above, below);
}

}  // namespace klausul
