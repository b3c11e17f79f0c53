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

/// From which day the months of a notice run (`raknas-fran`). No law says it of agreements of this kind: each
/// says it itself, and where none does nothing is counted.
enum class NoticeFrom {
  untold,
  given,    ///< `lamnad`: the day on which it was given.
  received  ///< `mottagen`: the day on which the last of the others got it.
};

/// "lamnad", "mottagen"; empty for what is not told.
std::string_view notice_from_name(NoticeFrom from);
std::optional<NoticeFrom> notice_from_named(std::string_view name);
/// "lamnad, mottagen", for hints.
std::string notice_from_names();

/// "borjar", "slutar" …; empty for none.
std::string_view watch_name(Watch watch);
std::optional<Watch> watch_named(std::string_view name);
/// "borjar, slutar, uppsagning …", for hints.
std::string watch_names();

}  // namespace klausul
