#pragma once
#include <string>

#include "cli/agreements.hpp"

namespace klausul {

/// "slutar", "sista dag för uppsägning" …: what a day is.
std::string day_words(const WatchedDay& day, Language language);

/// "2023-11-20 organ.rs § 214, dnr RS 2023/100": the same in every language.
std::string decision_words(const AgreementRecords::Decision& decision);
/// "Anna Exempel, ordförande".
std::string signatory_words(const AgreementRecords::Signature& signature);

/// An agreement with its parties and days as one JSON object.
std::string agreement_json(const RegisteredAgreement& one);

}  // namespace klausul
