#include "check/of_use.hpp"

#include "resolve/choose.hpp"

namespace klausul {

bool is_of_use(const Head& head, Date day) {
  const bool over = head.valid_to && *head.valid_to < day;
  const bool alive =
      head.status == Status::draft || head.status == Status::review || is_approved_on(head, day);
  return alive && !over;
}

}  // namespace klausul
