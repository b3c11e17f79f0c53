#pragma once
#include <string>

#include "cli/session.hpp"
#include "maintain/uses.hpp"

namespace klausul {

/// "mall:samverkansavtal@1.0": the template that refers.
std::string template_name(const Referrer& referrer);
/// "direkt", or "genom bakgrund@1.0 → …": how it comes to what it refers to.
std::string through_words(const Referrer& referrer, const Session& session);

}  // namespace klausul
