#include "maintain/state_on_day.hpp"

#include <algorithm>

#include "resolve/choose.hpp"
#include "values/swedish.hpp"

namespace klausul {

StateOnDay state_on_day(const Head& head, const std::vector<const Head*>& family, Date day) {
  StateOnDay result;
  const std::vector<const Head*> current = in_force(family, day);
  result.in_force =
      std::any_of(current.begin(), current.end(), [&](const Head* other) { return other->key == head.key; });
  const bool replaced = is_superseded(head, family, day);
  const Status status = is_approved_on(head, day) ? Status::approved : head.status;
  result.state = replaced && status == Status::approved ? "ersatt" : status_name(status);
  for (const Head* other : family) {
    if (!takes_place(*other, head)) continue;
    result.superseded_by = other->key.version;
    result.superseded_from = other->valid_from ? iso_date(*other->valid_from) : "";
  }
  return result;
}

}  // namespace klausul
