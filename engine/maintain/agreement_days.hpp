#pragma once
#include "values/value.hpp"

namespace klausul {

/// The day on which `months` months that count from `day` have gone: the one with the same number, or the
/// month's last where there is none. Negative months count back by the same rule.
/// Years run from 1 to 9999: what would lie outside is the first or the last day of all.
Date months_after(Date day, int months);

/// The last day whose notice has run out on `end` at the latest: the greatest day from which `months` months
/// have gone by then.
Date last_day_for_notice(Date end, int months);

}  // namespace klausul
