#include "maintain/lifecycle.hpp"

#include <algorithm>
#include <array>

#include "diag/messages.hpp"
#include "maintain/history.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

//   action           from              to                second  reason  number  first   sound
constexpr std::array table = {
    Transition{Action::submit, Status::draft, Status::review, false, false, false, false, true},
    Transition{Action::approve, Status::review, Status::approved, true, false, true, true, true},
    Transition{Action::reject, Status::draft, Status::rejected, false, true, false, false, false},
    Transition{Action::reject, Status::review, Status::rejected, false, true, false, false, false},
    Transition{Action::repeal, Status::approved, Status::repealed, false, true, false, false, false},
};

std::string action_words(Action action) {
  switch (action) {
    case Action::submit:
      return both("att lämna till granskning", "to submit for review");
    case Action::approve:
      return both("att fastställa", "to approve");
    case Action::reject:
      return both("att avvisa", "to reject");
    case Action::repeal:
      return both("att upphäva", "to repeal");
  }
  return {};
}

std::string noun(Action action) {
  switch (action) {
    case Action::submit:
      return both("inlämning", "submission");
    case Action::approve:
      return both("fastställande", "approval");
    case Action::reject:
      return both("avvisande", "rejection");
    case Action::repeal:
      return both("upphävande", "repeal");
  }
  return {};
}

std::string states_for(Action action) {
  std::string states;
  for (const Transition& t : table)
    if (t.action == action) states += (states.empty() ? "" : ", ") + std::string(status_name(t.from));
  return states;
}

}  // namespace

std::span<const Transition> transitions() { return table; }

const Transition* transition_for(Action action, Status from) {
  const auto found = std::find_if(table.begin(), table.end(),
                                  [&](const Transition& t) { return t.action == action && t.from == from; });
  return found == table.end() ? nullptr : &*found;
}

bool needs_sound_file(Action action) {
  return std::any_of(table.begin(), table.end(),
                     [&](const Transition& t) { return t.action == action && t.sound; });
}

std::optional<Status> state_after(std::string_view what) {
  if (what == created_event || what == edited_event) return Status::draft;
  for (const Status status : {Status::review, Status::approved, Status::rejected, Status::repealed})
    if (what == status_name(status)) return status;
  return std::nullopt;
}

bool is_editable(Status status) { return status == Status::draft; }

bool is_withdrawn(Status status) { return status == Status::rejected || status == Status::repealed; }

void judge(const Step& step, const Head& head, const std::string& item, Diagnostics& diagnostics) {
  const auto say = [&](Slug slug, std::vector<std::string> arguments) {
    diagnostics.add(slug, head.origin, std::move(arguments));
  };
  const Transition* transition = transition_for(step.action, head.status);
  if (transition == nullptr)
    return say(Slug::wrong_state, {item, std::string(status_name(head.status)), action_words(step.action),
                                   states_for(step.action)});
  if (transition->second_person && is_author(step.actor, head)) say(Slug::same_person, {item, step.actor});
  const auto need = [&](bool needed, bool given, const std::string& what, const char* option) {
    if (needed && !given) say(Slug::missing_particular, {noun(step.action), item, what, option});
  };
  need(transition->reason, !step.reason.empty(), both("ett skäl", "a reason"), "--reason");
  need(transition->record_number, !step.record_number.empty(), both("ett diarienummer", "a record number"),
       "--dnr");
  need(transition->first_day, step.valid_from || head.valid_from,
       both("den dag den gäller från", "the day it is valid from"), "--from");
  const std::string latest = head.history.empty() ? "" : head.history.back().date;
  const std::string date = iso_date(step.date);
  if (date < latest) say(Slug::date_out_of_order, {item, date, latest});
}

}  // namespace klausul
