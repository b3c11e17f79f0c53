#include "resolve/in_force.hpp"

#include <algorithm>

#include "diag/messages.hpp"

namespace klausul {

bool dates_hold(const Head& head, Date day) {
  return (!head.valid_from || *head.valid_from <= day) && (!head.valid_to || day <= *head.valid_to);
}

bool is_approved_on(const Head& head, Date day) {
  return head.status == Status::approved ||
         (head.status == Status::repealed && head.repealed_from && day < *head.repealed_from);
}

bool is_withdrawn(const Head& head, Date day) {
  return head.status == Status::rejected || (head.status == Status::repealed && !is_approved_on(head, day));
}

Date nearest_day(const Head& head, Date day) {
  if (head.valid_from && day < *head.valid_from) return *head.valid_from;
  if (head.valid_to && *head.valid_to < day) return *head.valid_to;
  return day;
}

bool takes_place(const Head& successor, const Head& head) {
  const bool was_approved = successor.status == Status::approved || successor.status == Status::repealed;
  return was_approved && !never_began(successor) && successor.supersedes == head.key.version &&
         successor.variant == head.variant;
}

bool never_began(const Head& head) {
  return head.repealed_from && head.valid_from && *head.repealed_from <= *head.valid_from;
}

bool is_superseded(const Head& head, const std::vector<const Head*>& family, Date day) {
  return std::any_of(family.begin(), family.end(), [&](const Head* other) {
    return takes_place(*other, head) && (!other->valid_from || *other->valid_from <= day);
  });
}

std::vector<const Head*> in_force(const std::vector<const Head*>& family, Date day) {
  std::vector<const Head*> result;
  for (const Head* head : family)
    if (is_approved_on(*head, day) && dates_hold(*head, day) && !is_superseded(*head, family, day))
      result.push_back(head);
  return result;
}

void check_supersession(const std::vector<const Head*>& family, Diagnostics& diagnostics) {
  for (const Head* head : family) {
    const std::string& earlier = head->supersedes;
    if (earlier.empty()) continue;
    const bool known =
        std::any_of(family.begin(), family.end(), [&](const Head* h) { return h->key.version == earlier; });
    if (!known || compare_versions(earlier, head->key.version) >= 0)
      diagnostics.add(
          Slug::bad_supersession, head->origin,
          {head->key.text(), earlier, both("det är ingen tidigare version", "it is no earlier version"),
           both("ange en tidigare version av samma klausul i ersatter",
                "name an earlier version of the same clause in ersatter")});
  }
}

}  // namespace klausul
