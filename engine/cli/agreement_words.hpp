#pragma once
#include <string>

#include "cli/agreements.hpp"

namespace klausul {

/// "slutar", "sista dag för uppsägning" …: what a day is, in the user's language.
std::string day_words(const WatchedDay& day, const Session& session);

/// An agreement with its parties and days as one JSON object.
std::string agreement_json(const RegisteredAgreement& one);

}  // namespace klausul
