#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace klausul {

/// The first sum of money in running text, as it stands there: "12 000 kronor", "1,5 mnkr", "3 miljoner kr".
/// Nothing if there is none; a number alone is none. Precondition: valid UTF-8.
std::optional<std::string> money_in_words(std::string_view text);

}  // namespace klausul
