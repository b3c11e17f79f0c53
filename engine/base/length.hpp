#pragma once
#include <compare>
#include <cstdint>

namespace klausul {

/// A distance on the page in whole thousandths of a PDF point (1/72 inch). Integers make a page break
/// fall in the same place on every machine.
struct Length {
  std::int64_t millipoints = 0;

  constexpr auto operator<=>(const Length&) const = default;
  constexpr Length operator-() const { return {-millipoints}; }
  constexpr Length& operator+=(Length other) {
    millipoints += other.millipoints;
    return *this;
  }
  constexpr Length& operator-=(Length other) {
    millipoints -= other.millipoints;
    return *this;
  }
};

constexpr Length operator+(Length a, Length b) { return {a.millipoints + b.millipoints}; }
constexpr Length operator-(Length a, Length b) { return {a.millipoints - b.millipoints}; }
constexpr Length operator*(Length a, std::int64_t factor) { return {a.millipoints * factor}; }
constexpr Length operator/(Length a, std::int64_t divisor) { return {a.millipoints / divisor}; }

/// `thousandths` of an em at the type size `size`, rounded toward zero: how a glyph's advance becomes a
/// distance.
constexpr Length of_em(std::int64_t thousandths, Length size) {
  return {thousandths * size.millipoints / 1000};
}

constexpr Length pt(std::int64_t points) { return {points * 1000}; }

/// Whole tenths of a millimetre, rounded to the nearest thousandth of a point (1 mm = 72/25.4 pt).
constexpr Length tenths_of_mm(std::int64_t tenths) {
  return {(tenths * 72000 * 10 + (tenths < 0 ? -1270 : 1270)) / 2540};
}
constexpr Length mm(std::int64_t millimetres) { return tenths_of_mm(millimetres * 10); }

}  // namespace klausul
