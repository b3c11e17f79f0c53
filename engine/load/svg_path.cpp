#include <charconv>
#include <cmath>

#include "load/read_drawing.hpp"

// SVG's path language: letters with numbers after them; lower case counts from the current point. A letter
// may be left out when it would be the same again, save that a move goes on as lines.

namespace klausul {
namespace {

using Segment = VectorShape::Segment;
using Operator = VectorShape::Operator;

struct Point {
  std::int64_t x = 0, y = 0;
};
Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
/// `control` seen from the other side of `centre`.
Point mirrored(Point control, Point centre) { return {2 * centre.x - control.x, 2 * centre.y - control.y}; }
/// The cubic's control point that a quadratic's gives, beside `end` (degree elevation).
Point raised(Point control, Point end) { return {(2 * control.x + end.x) / 3, (2 * control.y + end.y) / 3}; }

class PathReader {
 public:
  explicit PathReader(std::string_view text) : rest_(text) {}

  std::optional<std::vector<Segment>> read() {
    char letter = 0;
    for (skip(); !rest_.empty(); skip()) {
      if (is_letter(rest_.front())) {
        letter = rest_.front();
        rest_.remove_prefix(1);
      } else if (letter == 'M' || letter == 'm') {
        letter = letter == 'M' ? 'L' : 'l';
      }
      if (!step(letter)) return std::nullopt;
    }
    return std::move(segments_);
  }

 private:
  static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

  void skip() {
    while (!rest_.empty() && std::string_view(" \t\r\n,").find(rest_.front()) != std::string_view::npos)
      rest_.remove_prefix(1);
  }

  std::optional<std::int64_t> number() {
    skip();
    if (rest_.starts_with('+')) rest_.remove_prefix(1);
    double value = 0;
    const auto [end, error] =
        std::from_chars(rest_.data(), rest_.data() + rest_.size(), value, std::chars_format::fixed);
    if (error != std::errc() || !(std::abs(value) < 1e6)) return std::nullopt;
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return std::llround(value * 1000);
  }

  /// A point; from the current one if `relative`.
  std::optional<Point> point(bool relative) {
    const auto x = number();
    const auto y = x ? number() : std::nullopt;
    if (!y) return std::nullopt;
    return relative ? Point{*x, *y} + at_ : Point{*x, *y};
  }

  bool step(char letter) {
    const bool relative = letter >= 'a' && letter <= 'z';
    switch (relative ? static_cast<char>(letter - 'a' + 'A') : letter) {
      case 'M':
      case 'L':
        return to(letter == 'M' || letter == 'm' ? Operator::move : Operator::line, point(relative));
      case 'H':
      case 'V':
        return straight(letter, relative);
      case 'C':
        return cubic(point(relative), relative);
      case 'S':
        return cubic(after_cubic_ ? mirrored(control_, at_) : at_, relative);
      case 'Q':
        return quadratic(point(relative), relative);
      case 'T':
        return quadratic(after_quadratic_ ? mirrored(control_, at_) : at_, relative);
      case 'Z':
        return close();
      default:
        return false;
    }
  }

  bool to(Operator kind, std::optional<Point> end) {
    if (!end || (kind != Operator::move && segments_.empty())) return false;
    segments_.push_back({kind, {0, 0, end->x}, {0, 0, end->y}});
    if (kind == Operator::move) start_ = *end;
    at_ = *end;
    after_cubic_ = after_quadratic_ = false;
    return true;
  }

  bool straight(char letter, bool relative) {
    const auto value = number();
    if (!value) return false;
    Point end = at_;
    if (letter == 'H' || letter == 'h')
      end.x = *value + (relative ? at_.x : 0);
    else
      end.y = *value + (relative ? at_.y : 0);
    return to(Operator::line, end);
  }

  bool curve(Point first, Point second, Point end) {
    if (segments_.empty()) return false;
    segments_.push_back({Operator::curve, {first.x, second.x, end.x}, {first.y, second.y, end.y}});
    at_ = end;
    return true;
  }

  bool cubic(std::optional<Point> first, bool relative) {
    const auto second = first ? point(relative) : std::nullopt;
    const auto end = second ? point(relative) : std::nullopt;
    if (!end || !curve(*first, *second, *end)) return false;
    control_ = *second;
    after_cubic_ = true;
    after_quadratic_ = false;
    return true;
  }

  bool quadratic(std::optional<Point> control, bool relative) {
    const auto end = control ? point(relative) : std::nullopt;
    if (!end || !curve(raised(*control, at_), raised(*control, *end), *end)) return false;
    control_ = *control;
    after_cubic_ = false;
    after_quadratic_ = true;
    return true;
  }

  bool close() {
    if (segments_.empty()) return false;
    segments_.push_back({Operator::close, {}, {}});
    at_ = start_;
    after_cubic_ = after_quadratic_ = false;
    // Only a letter may follow: without one the reader would stand still.
    skip();
    return rest_.empty() || is_letter(rest_.front());
  }

  std::string_view rest_;
  std::vector<Segment> segments_;
  Point at_, start_, control_;
  bool after_cubic_ = false, after_quadratic_ = false;
};

}  // namespace

std::optional<std::vector<VectorShape::Segment>> read_path(std::string_view d) {
  return PathReader(d).read();
}

}  // namespace klausul
