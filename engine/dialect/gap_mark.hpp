#pragma once
#include <string_view>

namespace klausul {

/// U+FDD0 begins the text of a gap in rendered XML, so that `model` can tell a gap from text that merely
/// looks like one. A noncharacter, which `load` refuses in every file.
constexpr std::string_view gap_mark = "\xEF\xB7\x90";

}  // namespace klausul
