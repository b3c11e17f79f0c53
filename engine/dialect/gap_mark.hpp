#pragma once
#include <string_view>

namespace klausul {

/// U+FDD0 begins the text of a gap in rendered XML, so that `model` can tell a gap from text that merely
/// looks like one. A noncharacter, which `load` refuses in every file.
constexpr std::string_view gap_mark = "\xEF\xB7\x90";

/// U+FDD1 begins the text of a statute in the form `citerad`: mark, the act's number, mark, the words for
/// later mentions, mark, the words for the first. Which it is can be told only when the document is in order.
constexpr std::string_view citation_mark = "\xEF\xB7\x91";

}  // namespace klausul
