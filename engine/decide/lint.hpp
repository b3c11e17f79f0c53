#pragma once
#include "model/document.hpp"

namespace klausul {

/// Looks at how the points of a document's decisions are written, before they are worded. Says
/// `point-with-att` for a text that holds the word the engine puts there, `several-actions` where one point
/// asks for two, `leans-on-another-paper` where it cannot be understood by itself, `proposed-in-point` where
/// it proposes what it should say as decided, `mixed-modals` where its main clauses hold two of ska, bör, kan
/// and får; of who acts, `hidden-task` where the text gives somebody a task that verb and addressee should
/// give, `actorless-point` for a duty in the passive that nobody is said to have, `nameless-actor` for an
/// addressee such as "berörda", `report-by-nobody` where a body is to be told of its own point; and of days,
/// `report-before-meeting`, and `meeting-before-document` for a proposal that is dated after the meeting. A
/// decision without a day of its own is made on `document.date`.
void lint_decisions(const Document& document, Diagnostics& diagnostics);

}  // namespace klausul
