#include "check/upkeep.hpp"

#include <algorithm>

#include "resolve/choose.hpp"
#include "values/exact.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

// Its own, or the one before its repeal; nothing if it has none.
std::optional<Date> last_day(const Head& head) {
  std::optional<Date> last = head.valid_to;
  if (head.repealed_from)
    if (const auto before = add_days(*head.repealed_from, -1))
      last = last ? std::min(*last, *before) : *before;
  return last;
}

// True if a version of the same wording is approved for the day after the last one.
bool has_successor(const Head& head, Date last, const std::vector<const Head*>& family) {
  const std::optional<Date> next = add_days(last, 1);
  if (!next) return true;  // the calendar ends before it does
  const std::vector<const Head*> then = in_force(family, *next);
  return std::any_of(then.begin(), then.end(),
                     [&](const Head* other) { return other->variant == head.variant; });
}

void check_expiry(const std::vector<const Head*>& family, const CheckBench& bench, Diagnostics& diagnostics) {
  const Date horizon = add_months(bench.day, bench.months);
  for (const Head* head : in_force(family, bench.day))
    if (const auto last = last_day(*head); last && *last <= horizon && !has_successor(*head, *last, family))
      diagnostics.add(Slug::near_expiry, head->origin, {head->key.text(), iso_date(*last)});
}

// What was rejected or repealed is kept, and nobody expects it to be used.
bool may_be_used(const Head& head, Date day) {
  return head.status == Status::draft || head.status == Status::review || is_approved_on(head, day);
}

}  // namespace

void check_upkeep(const std::vector<const Head*>& family, const std::set<std::string>& used,
                  const CheckBench& bench, Diagnostics& diagnostics) {
  check_expiry(family, bench, diagnostics);
  const auto is_used = [&](const Head* head) { return used.count(head->key.text()) > 0; };
  const auto is_alive = [&](const Head* head) { return may_be_used(*head, bench.day); };
  const auto alive = std::find_if(family.rbegin(), family.rend(), is_alive);
  if (alive != family.rend() && std::none_of(family.begin(), family.end(), is_used))
    diagnostics.add(Slug::unused_clause, (*alive)->origin, {(*alive)->key.id});
}

}  // namespace klausul
