#pragma once
#include <string>

#include "diag/messages.hpp"

namespace klausul {

/// Words in both languages (see `both`) as one of them says it; words in one are as they are.
std::string in_language(const std::string& words, Language language);

}  // namespace klausul
