// The largest-remainder rule in whole numbers. Every product is made in 128 bits, so that nothing is rounded
// on the way, and ties have an order of their own, so that the parts do not depend on the order in which the
// sharers come.
#include "values/allocate.hpp"

#include <algorithm>
#include <numeric>

namespace klausul {
namespace {

__extension__ using Wide = unsigned __int128;

struct Remainder {
  Wide size = 0;
  std::size_t index = 0;
};

bool is_usable(std::int64_t total, std::span<const Share> shares) {
  const auto negative = [](const Share& share) { return share.key < 0; };
  return total >= 0 && std::none_of(shares.begin(), shares.end(), negative);
}

}  // namespace

std::optional<std::vector<std::int64_t>> allocate(std::int64_t total, std::span<const Share> shares) {
  if (!is_usable(total, shares)) return std::nullopt;
  const Wide sum =
      std::accumulate(shares.begin(), shares.end(), Wide{0},
                      [](Wide before, const Share& share) { return before + static_cast<Wide>(share.key); });
  if (sum == 0) return std::nullopt;

  std::vector<std::int64_t> parts(shares.size());
  std::vector<Remainder> remainders(shares.size());
  std::int64_t left = total;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const Wide product = static_cast<Wide>(total) * static_cast<Wide>(shares[i].key);
    parts[i] = static_cast<std::int64_t>(product / sum);
    remainders[i] = {product % sum, i};
    left -= parts[i];
  }

  std::stable_sort(remainders.begin(), remainders.end(), [&shares](const Remainder& a, const Remainder& b) {
    if (a.size != b.size) return a.size > b.size;
    const Share &first = shares[a.index], &second = shares[b.index];
    if (first.key != second.key) return first.key > second.key;
    return first.tie_breakers < second.tie_breakers;
  });
  for (std::size_t i = 0; i < static_cast<std::size_t>(left); ++i) ++parts[remainders[i].index];
  return parts;
}

std::optional<std::vector<std::int64_t>> allocate_tenths_of_percent(std::span<const Share> shares) {
  return allocate(1000, shares);
}

}  // namespace klausul
