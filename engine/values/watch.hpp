#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace klausul {

/// What in an agreement's life a value is the day of, so that a register can watch it (`bevakning`).
enum class Watch {
  none,
  begins,        ///< `borjar`: the first day it is in force.
  ends,          ///< `slutar`: the last.
  last_notice,   ///< `uppsagning`: the last day to give notice.
  follow_up,     ///< `uppfoljning`: a day on which it is to be followed up.
  notice_period  ///< `uppsagningstid`: no day, but the months from notice to end; of a whole number.
};

/// "borjar", "slutar" …; empty for none.
std::string_view watch_name(Watch watch);
std::optional<Watch> watch_named(std::string_view name);
/// "borjar, slutar, uppsagning …", for hints.
std::string watch_names();

}  // namespace klausul
