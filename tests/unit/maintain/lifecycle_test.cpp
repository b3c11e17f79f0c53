#include "maintain/lifecycle.hpp"

#include <algorithm>

#include "catch.hpp"

namespace klausul {
namespace {

Head head_in(Status status) {
  Head head;
  head.key = {"a", "1.0"};
  head.status = status;
  HistoryEvent created;
  created.date = "2023-01-01";
  created.actor = "person.a";
  created.what = created_event;
  head.history = {created};
  return head;
}

Step good_step(Action action) {
  Step step;
  step.action = action;
  step.actor = "person.b";
  step.date = {2023, 2, 1};
  step.reason = "skäl";
  step.record_number = "D 1";
  step.valid_from = Date{2024, 1, 1};
  return step;
}

std::vector<Slug> faults(const Step& step, const Head& head) {
  Diagnostics diagnostics;
  judge(step, head, "a@1.0", diagnostics);
  std::vector<Slug> slugs;
  for (const Diagnostic& d : diagnostics.all()) slugs.push_back(d.slug);
  return slugs;
}

constexpr Status all_states[] = {Status::draft, Status::review, Status::approved, Status::rejected,
                                 Status::repealed};
constexpr Action all_actions[] = {Action::submit, Action::approve, Action::reject, Action::repeal};

}  // namespace

TEST_CASE("every step of the routine is possible, and no other", "[maintain]") {
  for (const Action action : all_actions)
    for (const Status from : all_states) {
      const bool possible = (action == Action::submit && from == Status::draft) ||
                            (action == Action::approve && from == Status::review) ||
                            (action == Action::reject && from == Status::draft) ||
                            (action == Action::reject && from == Status::review) ||
                            (action == Action::repeal && from == Status::approved);
      CHECK((transition_for(action, from) != nullptr) == possible);
      CHECK(faults(good_step(action), head_in(from)) ==
            (possible ? std::vector<Slug>{} : std::vector<Slug>{Slug::wrong_state}));
    }
}

TEST_CASE("nothing leads out of what was rejected or repealed, and nothing back to a draft", "[maintain]") {
  for (const Transition& t : transitions()) {
    CHECK(t.from != Status::rejected);
    CHECK(t.from != Status::repealed);
    CHECK(t.to != Status::draft);
  }
}

TEST_CASE("whoever created, edited or submitted a version does not approve it", "[maintain]") {
  Head head = head_in(Status::review);
  Step step = good_step(Action::approve);
  step.actor = "person.a";
  CHECK(faults(step, head) == std::vector<Slug>{Slug::same_person});
  for (const char* what : {"andrad", "granskning"}) {
    HistoryEvent event;
    event.date = "2023-01-02";
    event.actor = "person.c";
    event.what = what;
    head.history.back() = event;
    step.actor = "person.c";
    CHECK(faults(step, head) == std::vector<Slug>{Slug::same_person});
    step.actor = "person.a";
    CHECK(faults(step, head).empty());
  }
}

TEST_CASE("a step without what it needs is refused, and each lack is told", "[maintain]") {
  Step approval = good_step(Action::approve);
  approval.record_number.clear();
  approval.valid_from.reset();
  CHECK(faults(approval, head_in(Status::review)).size() == 2);
  Head dated = head_in(Status::review);
  dated.valid_from = Date{2023, 3, 1};
  CHECK(faults(approval, dated) == std::vector<Slug>{Slug::missing_particular});
  for (const auto& [action, from] :
       {std::pair(Action::reject, Status::review), std::pair(Action::repeal, Status::approved)}) {
    Step step = good_step(action);
    step.reason.clear();
    CHECK(faults(step, head_in(from)) == std::vector<Slug>{Slug::missing_particular});
  }
}

TEST_CASE("a step is not dated before the one that it follows", "[maintain]") {
  Step step = good_step(Action::submit);
  step.date = {2022, 12, 31};
  CHECK(faults(step, head_in(Status::draft)) == std::vector<Slug>{Slug::date_out_of_order});
  step.date = {2023, 1, 1};
  CHECK(faults(step, head_in(Status::draft)).empty());
}

TEST_CASE("an event's word tells the state that it leads to", "[maintain]") {
  CHECK(state_after("skapad") == Status::draft);
  CHECK(state_after("andrad") == Status::draft);
  CHECK(state_after("granskning") == Status::review);
  CHECK(state_after("faststalld") == Status::approved);
  CHECK(state_after("avvisad") == Status::rejected);
  CHECK(state_after("upphavd") == Status::repealed);
  CHECK_FALSE(state_after("samråd"));
  for (const Status status : all_states) CHECK(is_editable(status) == (status == Status::draft));
}

TEST_CASE("a repeal undoes no day on which the version was in force", "[maintain]") {
  Head head = head_in(Status::approved);
  head.valid_from = Date{2023, 2, 1};
  Step repeal = good_step(Action::repeal);
  // On its first day or before it, it may be repealed as if it never was.
  for (const Date day : {Date{2023, 1, 31}, Date{2023, 2, 1}})
    for (const Date from : {Date{2023, 1, 31}, Date{2023, 2, 1}}) {
      repeal.date = day, repeal.repealed_from = from;
      CHECK(is_never_in_force(repeal, head));
      CHECK(faults(repeal, head).empty());
    }
  // From then on only from a later day.
  repeal.date = Date{2023, 2, 2};
  CHECK(faults(repeal, head) == std::vector<Slug>{Slug::already_in_force});
  repeal.repealed_from = Date{2023, 2, 2};
  CHECK_FALSE(is_never_in_force(repeal, head));
  CHECK(faults(repeal, head).empty());
  repeal.repealed_from = std::nullopt;  // from the day of the step
  CHECK(faults(repeal, head).empty());
}

}  // namespace klausul
