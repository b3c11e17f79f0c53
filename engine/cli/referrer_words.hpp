#pragma once
#include <string>

#include "cli/session.hpp"
#include "maintain/uses.hpp"

namespace klausul {

/// Says what in `faults`, of a look through the library, makes that what is shown may be wrong: files that
/// cannot be read, and broken seals. What else is wrong is for `check` to tell.
void say_unreliable(const Diagnostics& faults, Diagnostics& diagnostics);

/// "mall:samverkansavtal@1.0": the template that refers.
std::string template_name(const Referrer& referrer);
/// "direkt", or "genom bakgrund@1.0 → …": how it comes to what it refers to.
std::string through_words(const Referrer& referrer, const Session& session);

}  // namespace klausul
