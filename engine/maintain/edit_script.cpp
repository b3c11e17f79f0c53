#include "maintain/edit_script.hpp"

#include <algorithm>
#include <optional>
#include <span>

namespace klausul {
namespace {

using Kind = DiffPiece::Kind;
using Sequence = std::span<const int>;

// How far each diagonal k (of x − y = k) was reached after d edits: the rows that the way back is read from.
class Reach {
 public:
  explicit Reach(int d) : d_(d), x_(static_cast<std::size_t>(2 * d + 3), 0) {}
  int& at(int k) { return x_[static_cast<std::size_t>(k + d_ + 1)]; }
  int at(int k) const { return x_[static_cast<std::size_t>(k + d_ + 1)]; }
  // True if diagonal k is best reached from k + 1, by an added element.
  bool comes_down(int k, int d) const { return k == -d || (k != d && at(k - 1) < at(k + 1)); }

 private:
  int d_;
  std::vector<int> x_;
};

// The rows up to the one that reaches the end of both, or nothing if that is past the limit.
std::optional<std::vector<Reach>> search(Sequence before, Sequence after) {
  const int n = static_cast<int>(before.size()), m = static_cast<int>(after.size());
  std::vector<Reach> rows;
  Reach last(0);
  for (int d = 0; d <= std::min(n + m, edit_limit); ++d) {
    Reach row(d + 1);
    for (int k = -d; k <= d; k += 2) {
      int x = d == 0 ? 0 : last.comes_down(k, d) ? last.at(k + 1) : last.at(k - 1) + 1;
      for (int y = x - k; x < n && y < m && y >= 0 &&
                          before[static_cast<std::size_t>(x)] == after[static_cast<std::size_t>(y)];)
        ++x, ++y;
      row.at(k) = x;
      if (x >= n && x - k >= m) return rows.push_back(std::move(row)), std::optional(std::move(rows));
    }
    rows.push_back(row);
    last = std::move(row);
  }
  return std::nullopt;
}

std::vector<Kind> way_back(const std::vector<Reach>& rows, int x, int y) {
  std::vector<Kind> script;
  for (int d = static_cast<int>(rows.size()) - 1; d > 0; --d) {
    const Reach& last = rows[static_cast<std::size_t>(d - 1)];
    const int k = x - y;
    const bool down = last.comes_down(k, d);
    const int from_k = down ? k + 1 : k - 1, from_x = last.at(from_k), from_y = from_x - from_k;
    for (const int start = down ? from_x : from_x + 1; x > start; --x, --y) script.push_back(Kind::same);
    script.push_back(down ? Kind::added : Kind::gone);
    x = from_x, y = from_y;
  }
  script.insert(script.end(), static_cast<std::size_t>(x), Kind::same);
  std::reverse(script.begin(), script.end());
  return script;
}

std::vector<Kind> middle_script(Sequence before, Sequence after) {
  if (const auto rows = search(before, after))
    return way_back(*rows, static_cast<int>(before.size()), static_cast<int>(after.size()));
  std::vector<Kind> script(before.size(), Kind::gone);
  script.insert(script.end(), after.size(), Kind::added);
  return script;
}

}  // namespace

std::vector<Kind> edit_script(const std::vector<int>& before, const std::vector<int>& after) {
  const std::size_t shorter = std::min(before.size(), after.size());
  std::size_t head = 0, tail = 0;
  while (head < shorter && before[head] == after[head]) ++head;
  while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
  const Sequence old_middle(before.data() + head, before.size() - head - tail);
  const Sequence new_middle(after.data() + head, after.size() - head - tail);
  std::vector<Kind> script(head, Kind::same);
  const std::vector<Kind> middle = middle_script(old_middle, new_middle);
  script.insert(script.end(), middle.begin(), middle.end());
  script.insert(script.end(), tail, Kind::same);
  return script;
}

}  // namespace klausul
