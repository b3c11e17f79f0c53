#pragma once
#include <cstdint>

#include "layout/flow.hpp"

namespace klausul {

/// What the page breaker weighs against each other. White room costs the square of its share of the page in
/// thousandths: a tenth is 10 000. Everything else is priced by the white room that it is worth.
class PagePrice {
 public:
  PagePrice(const std::vector<Strip>& strips, const PageFrame& frame) : strips_(strips), frame_(frame) {}

  /// Of any page: of two ways that are equal the one with fewer pages.
  static constexpr std::int64_t one_page = 1;

  /// A page: how much room it has, what of it is taken by text and notes, what by text alone.
  struct Fill {
    Length room, height, text;
    std::int64_t thousandth = 0;  ///< See `thousandth_of`.
  };
  /// A thousandth of the room, upside down and times 2^32: one division a page, not one an end.
  static std::int64_t thousandth_of(Length room);

  /// White room in thousandths of the whole.
  static std::int64_t white(const Fill& page) {
    return (page.room - page.height).millipoints * page.thousandth >> 32;
  }
  /// Of a page that ends before strip `end`, with more text after it. Precondition: 0 < `end`.
  std::int64_t page(const Fill& page, std::size_t end) const;
  /// Of the last page, or the last before one that the author begins.
  std::int64_t last_page(const Fill& page) const;

 private:
  int fewest_rows(std::size_t end) const;
  bool parts_lone_line(std::size_t end) const;
  std::int64_t missing_lines(const Fill& page) const;

  const std::vector<Strip>& strips_;
  const PageFrame& frame_;
};

}  // namespace klausul
