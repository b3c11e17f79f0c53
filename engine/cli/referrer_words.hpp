#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "cli/session.hpp"
#include "maintain/uses.hpp"

namespace klausul {

/// "a, b": the texts with `between` between them.
std::string joined(const std::vector<std::string>& texts, std::string_view between);

/// "mall:samverkansavtal@1.0": the template that refers.
std::string template_name(const Referrer& referrer);
/// "direkt", or "genom bakgrund@1.0 → …": how it comes to what it refers to.
std::string through_words(const Referrer& referrer, const Session& session);

}  // namespace klausul
