#include "values/allocate.hpp"

#include <algorithm>
#include <numeric>
#include <random>

#include "catch.hpp"

using namespace klausul;

namespace {

// Population on 31 December 2022 and kommunkod, domain.md 7.1: Berg, Bräcke, Härjedalen, Krokom, Ragunda,
// Strömsund, Åre, Östersund.
std::vector<Share> municipalities() {
  return {{7176, {"2326"}}, {6162, {"2305"}},  {10185, {"2361"}}, {15532, {"2309"}},
          {5174, {"2303"}}, {11397, {"2313"}}, {12330, {"2321"}}, {64714, {"2380"}}};
}

std::vector<Share> equal_parties(std::size_t count) {
  std::vector<Share> shares;
  for (std::size_t i = 0; i < count; ++i) shares.push_back({1, {std::to_string(i)}});
  return shares;
}

using Parts = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("780 000 kronor over the eight municipalities come out as in the domain's table", "[values]") {
  const Parts parts = *allocate(780000, municipalities());
  CHECK(parts == Parts{42189, 36228, 59880, 91317, 30419, 67006, 72491, 380470});
  CHECK(std::accumulate(parts.begin(), parts.end(), std::int64_t{0}) == 780000);
  CHECK(780000 - parts[7] == 399530);
}

TEST_CASE("nobody gets less than the floor of the exact share, nor more than one unit above", "[values]") {
  const std::vector<Share> shares = municipalities();
  const Parts parts = *allocate(780000, shares);
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const std::int64_t floor = 780000 * shares[i].key / 132670;
    CHECK(parts[i] >= floor);
    CHECK(parts[i] <= floor + 1);
  }
}

TEST_CASE("the share column sums to 100,0", "[values]") {
  CHECK(*allocate_tenths_of_percent(municipalities()) == Parts{54, 46, 77, 117, 39, 86, 93, 488});
}

TEST_CASE("three equal parties get 33,4 33,3 33,3, the odd tenth by kommunkod", "[values]") {
  CHECK(*allocate_tenths_of_percent(equal_parties(3)) == Parts{334, 333, 333});
  const std::vector<Share> reversed = {{1, {"2326"}}, {1, {"2309"}}, {1, {"2305"}}};
  CHECK(*allocate_tenths_of_percent(reversed) == Parts{333, 333, 334});
}

TEST_CASE("a year's amount in four quarters gives the odd kronor to the first", "[values]") {
  const std::vector<Share> quarters(4, Share{1, {}});
  CHECK(*allocate(380470, quarters) == Parts{95118, 95118, 95117, 95117});
}

TEST_CASE("equal remainders go to the larger key before any tie-breaker", "[values]") {
  // 2 over keys 1 and 3: exact shares 0,5 and 1,5, remainders equal; the larger gets the unit.
  const std::vector<Share> shares = {{1, {"1"}}, {3, {"9"}}};
  CHECK(*allocate(2, shares) == Parts{0, 2});
}

TEST_CASE("tie-breakers are compared field by field", "[values]") {
  const std::vector<Share> shares = {{1, {"2305", "b"}}, {1, {"2305", "a"}}, {1, {"2326", "a"}}};
  CHECK(*allocate(1, shares) == Parts{0, 1, 0});
  CHECK(*allocate(2, shares) == Parts{1, 1, 0});
}

TEST_CASE("a share of nothing gets nothing", "[values]") {
  const std::vector<Share> shares = {{0, {"1"}}, {1, {"2"}}, {2, {"3"}}};
  CHECK(*allocate(100, shares) == Parts{0, 33, 67});
  CHECK(*allocate(0, shares) == Parts{0, 0, 0});
}

TEST_CASE("keys that sum to 0, and numbers below 0, cannot be divided by", "[values]") {
  CHECK_FALSE(allocate(10, std::vector<Share>{{0, {}}, {0, {}}}).has_value());
  CHECK_FALSE(allocate(10, {}).has_value());
  CHECK_FALSE(allocate(-1, equal_parties(2)).has_value());
  CHECK_FALSE(allocate(1, std::vector<Share>{{-1, {}}, {2, {}}}).has_value());
}

TEST_CASE("the largest numbers there are do not overflow", "[values]") {
  constexpr std::int64_t most = INT64_MAX;  // odd: 2^63 - 1
  const std::vector<Share> shares = {{most, {"1"}}, {most, {"2"}}};
  CHECK(*allocate(most, shares) == Parts{most / 2 + 1, most / 2});
  CHECK(*allocate(most, std::vector<Share>(7, Share{most, {}}))->begin() ==
        most / 7);  // 2^63 - 1 divides by 7
}

TEST_CASE("the parts do not depend on the order of the sharers", "[values]") {
  // Two pairs of equals, so that ties are many.
  const std::vector<Share> shares = {{3, {"a"}}, {3, {"b"}}, {5, {"c"}}, {5, {"d"}}, {7, {"e"}}, {1, {"f"}}};
  for (std::int64_t total = 0; total < 50; ++total) {
    const Parts expected = *allocate(total, shares);
    std::vector<std::size_t> order = {0, 1, 2, 3, 4, 5};
    bool same = true;
    do {
      std::vector<Share> shuffled;
      for (const std::size_t i : order) shuffled.push_back(shares[i]);
      const Parts parts = *allocate(total, shuffled);
      for (std::size_t i = 0; i < order.size(); ++i) same = same && parts[i] == expected[order[i]];
    } while (std::next_permutation(order.begin(), order.end()));
    INFO(total);
    CHECK(same);
  }
}

TEST_CASE("the parts sum to the total and keep the order of the keys, whatever the numbers", "[values]") {
  std::mt19937_64 numbers(20221231);  // its sequence is fixed by the standard
  for (int round = 0; round < 2000; ++round) {
    const std::uint64_t size = numbers() % (round % 2 == 0 ? 1000u : 1'000'000'000'000u) + 1;
    std::vector<Share> shares;
    for (std::uint64_t i = numbers() % 12 + 1; i > 0; --i)
      shares.push_back({static_cast<std::int64_t>(numbers() % size), {std::to_string(i)}});
    shares.push_back({1, {"last"}});
    const auto total = static_cast<std::int64_t>(numbers() % (size * 3));
    const Parts parts = *allocate(total, shares);
    REQUIRE(std::accumulate(parts.begin(), parts.end(), std::int64_t{0}) == total);
    for (std::size_t a = 0; a < shares.size(); ++a)
      for (std::size_t b = 0; b < shares.size(); ++b)
        if (shares[a].key > shares[b].key) REQUIRE(parts[a] >= parts[b]);
    const Parts tenths = *allocate_tenths_of_percent(shares);
    REQUIRE(std::accumulate(tenths.begin(), tenths.end(), std::int64_t{0}) == 1000);
  }
}
