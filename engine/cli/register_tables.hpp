#pragma once
#include <string>
#include <vector>

#include "cli/agreements.hpp"

namespace klausul {

/// A row for each party of each agreement, by RFC 4180. Of several decisions or signatures of a party the
/// columns of one tell the last, and `alla_beslut` and `undertecknare` all. Equal files give equal bytes.
std::string register_csv(const std::vector<RegisteredAgreement>& agreements);

/// The days of the agreements, but for follow-ups that are done, by RFC 5545. Equal files give equal bytes in
/// one language. Says `no-days` where there are none.
std::string register_calendar(const std::vector<RegisteredAgreement>& agreements, Language language,
                              Diagnostics& diagnostics);

}  // namespace klausul
