#pragma once
#include "model/document.hpp"

namespace klausul {

/// Looks at how the points of a document's decisions are written, before they are worded. Says
/// `point-with-att` for a text that holds the word the engine puts there, `several-actions` where one point
/// asks for two, `leans-on-another-paper` where it cannot be understood by itself, `mixed-modals` where it
/// both demands and advises, and `report-before-meeting`. `document.date` is the day of the meeting.
void lint_decisions(const Document& document, Diagnostics& diagnostics);

}  // namespace klausul
