#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "load/clause.hpp"

namespace klausul {

/// What a person may do to a version. That it is replaced ("ersatt") is nobody's doing: it follows from its
/// successor.
enum class Action { submit, approve, reject, repeal };

/// One step from one state to another, and what it asks for.
struct Transition {
  Action action = Action::submit;
  Status from = Status::draft, to = Status::review;
  bool second_person = false;  ///< The actor is none of the version's authors.
  bool reason = false;         ///< Why.
  bool record_number = false;  ///< Diarienummer of the decision.
  bool first_day = false;      ///< `giltig-fran`, in the file or given with the step.
  bool sound = false;          ///< The file has no faults.
};

/// Every step there is:
///
///     utkast ──submit──► granskning ──approve──► faststalld ──repeal──► upphavd
///        └────reject────────► avvisad ◄──reject────┘ (from granskning)
///
/// Nothing leads back: what was rejected, repealed or approved stays as it is, and `revise` makes the next
/// version.
std::span<const Transition> transitions();
const Transition* transition_for(Action action, Status from);
/// True if the action is only for files without faults.
bool needs_sound_file(Action action);

/// The state that an event of a history (`vad`) leads to; nothing for one that changes none.
std::optional<Status> state_after(std::string_view what);

/// `vad` of the events that change no state by a step: a version's beginning, and an edit of a draft.
constexpr std::string_view created_event = "skapad", edited_event = "andrad";

/// A draft may be edited; nothing else may.
bool is_editable(Status status);

/// Rejected or repealed, be it only from a later day: nobody should begin to use it.
bool is_withdrawn(Status status);

/// What one asks for.
struct Step {
  Action action = Action::submit;
  std::string actor;  ///< Id in the register of persons.
  Date date;
  std::string reason, record_number, body, section;
  std::optional<Date> valid_from, valid_to;  ///< For approve: set in the file before it is sealed.
  std::optional<Date> repealed_from;         ///< For repeal; the date of the step if not given.
};

/// True of a repeal from the version's first day or before it: no document is ever made from it.
bool is_never_in_force(const Step& repeal, const Head& head);

/// Says what forbids the step to the version with this head: `wrong-state`, `same-person`,
/// `missing-particular`, `date-out-of-order`, `already-in-force` of a repeal that would undo days on which
/// the version has been in force. Knows nothing of files or registers.
void judge(const Step& step, const Head& head, const std::string& item, Diagnostics& diagnostics);

}  // namespace klausul
