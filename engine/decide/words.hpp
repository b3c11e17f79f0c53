#pragma once
#include <string>
#include <vector>

#include "load/registers.hpp"
#include "model/decision.hpp"
#include "model/document.hpp"

namespace klausul {

/// The words round a decision's points. All take the names from the register; an id that is not there is
/// printed as it stands, since `check_mandate` says so.
///
/// "SVOM", "Bergs kommun": who decides.
std::vector<Run> body_words(const Mention& body, const Registers& registers);
/// "Region Jämtland Härjedalen, Regionens samverkansråd (RSR) och kommunerna".
std::vector<Run> addressee_words(const std::vector<Addressee>& addressees, const Registers& registers);

/// What stands before the first "att": "SVOM beslutar att rekommendera kommunerna", or with a condition
/// "Under förutsättning att fullmäktige godkänner avtalet beslutar SVOM". `sentence` takes the shorter form
/// that a sentence of its own has: "SVOM rekommenderar kommunerna".
std::vector<Run> lead_words(const Decision& decision, bool sentence, const Registers& registers);

/// "Återrapportering ska ske till SVOM den 13 oktober 2023."
std::vector<Run> report_words(const std::vector<ReportBack>& reports, const Registers& registers);
/// "Beslutet rättar SVOM:s beslut den 6 november 2020, § 47."
std::vector<Run> earlier_words(const EarlierDecision& earlier, const Registers& registers);

}  // namespace klausul
