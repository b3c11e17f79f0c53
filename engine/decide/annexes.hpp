#pragma once
#include "model/document.hpp"
#include "values/value.hpp"

namespace klausul {

/// Holds a numbered document's appendices against its text. Says `annex-not-listed` where the text refers to
/// one that there is none of ("bilaga 2", or "enligt bilaga" where there are none at all),
/// `annex-not-referred` for one that no text refers to, by number or by name, and, in an agreement or where
/// something is decided, `annex-undated` for one outside the document whose name tells no day. What belongs
/// to a section of the minutes ("§ 18") has theirs. All are told where the value was given that prints the
/// words, if one does. Another paper's appendices are left alone ("bilaga 1
/// till tjänsteskrivelsen"), and so is what is missing in a draft.
void lint_annexes(const Document& document, const Group& values, Diagnostics& diagnostics);

}  // namespace klausul
