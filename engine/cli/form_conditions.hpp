#pragma once
#include <map>
#include <string>

#include "resolve/resolve.hpp"

namespace klausul {

/// For each outermost name that the text asks for only where a choice is made, or a flag is on, the words of
/// that: "när dokumenttyp är tjansteskrivelse".
std::map<std::string, std::string> conditions_of(const Assembly& assembly);

}  // namespace klausul
