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
      return both("lämnas till granskning", "submitted for review");
    case Action::approve:
      return both("fastställas", "approved");
    case Action::reject:
      return both("avvisas", "rejected");
    case Action::repeal:
      return both("upphävas", "repealed");
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
  switch (action) {
    case Action::submit:
      return both("ett utkast", "a draft");
    case Action::approve:
      return both("det som är i granskning", "what is in review");
    case Action::reject:
      return both("ett utkast eller det som är i granskning", "a draft or what is in review");
    case Action::repeal:
      return both("det som är fastställt", "what is approved");
  }
  return {};
}

std::string run(std::string_view swedish, std::string_view english, const std::string& command) {
  return both(std::string(swedish) + ": klausul clause " + command,
              std::string(english) + ": klausul clause " + command);
}

// What can be done with the item in place of a step that its state forbids.
std::string way_on(Action action, Status status, const std::string& item) {
  const bool waits = status == Status::draft || status == Status::review;
  if (action == Action::submit && status == Status::review)
    return run("den väntar på beslut", "it waits for a decision", "approve " + item + " --as ID --dnr …");
  if (action == Action::approve && status == Status::draft)
    return run("lämna den först till granskning", "submit it first", "submit " + item + " --as ID");
  if (action == Action::reject && status == Status::approved)
    return run("upphäv den i stället", "repeal it instead", "repeal " + item + " --as ID --reason …");
  if (action == Action::repeal && waits)
    return run("avvisa den i stället", "reject it instead", "reject " + item + " --as ID --reason …");
  if (action == Action::approve && status == Status::approved)
    return both("inget mer behöver göras: den är redan fastställd",
                "nothing more is to be done: it is approved already");
  if (action == Action::reject || action == Action::repeal)
    return both("inget mer behöver göras: den används inte längre",
                "nothing more is to be done: it is no longer used");
  return run("gör en ny version av den", "make a new version of it", "revise " + item + " --as ID");
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

bool is_never_in_force(const Step& repeal, const Head& head) {
  return head.valid_from && repeal.repealed_from.value_or(repeal.date) <= *head.valid_from;
}

void judge(const Step& step, const Head& head, const std::string& item, Diagnostics& diagnostics) {
  const auto say = [&](Slug slug, std::vector<std::string> arguments) {
    diagnostics.add(slug, head.origin, std::move(arguments));
  };
  const Transition* transition = transition_for(step.action, head.status);
  if (transition == nullptr)
    return say(Slug::wrong_state, {item, status_words(head.status), action_words(step.action),
                                   states_for(step.action), way_on(step.action, head.status, item)});
  if (transition->second_person && is_author(step.actor, head)) say(Slug::same_person, {item, step.actor});
  const auto need = [&](bool needed, bool given, const std::string& what, const char* option) {
    if (needed && !given) say(Slug::missing_particular, {noun(step.action), item, what, option});
  };
  need(transition->reason, !step.reason.empty(), both("ett skäl", "a reason"), "--reason");
  need(transition->record_number, !step.record_number.empty(), both("ett diarienummer", "a record number"),
       "--dnr");
  need(transition->first_day, step.valid_from || head.valid_from,
       both("den dag den gäller från", "the day it is valid from"), "--from");
  if (step.action == Action::repeal && is_never_in_force(step, head) && *head.valid_from < step.date)
    say(Slug::already_in_force, {item, iso_date(*head.valid_from)});
  const std::string latest = head.history.empty() ? "" : head.history.back().date;
  const std::string date = iso_date(step.date);
  if (date < latest) say(Slug::date_out_of_order, {item, date, latest});
}

}  // namespace klausul
