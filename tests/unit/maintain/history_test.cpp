#include "maintain/history.hpp"

#include "catch.hpp"
#include "maintain/lifecycle.hpp"
#include "seal/sha256.hpp"

namespace klausul {
namespace {

HistoryEvent event(const std::string& date, const std::string& what) {
  HistoryEvent e;
  e.date = date;
  e.actor = "person.a";
  e.what = what;
  return e;
}

// A history whose links are right.
Head chained(std::vector<HistoryEvent> events, Status status = Status::draft) {
  Head head;
  head.key = {"a", "1.0"};
  head.status = status;
  for (HistoryEvent& e : events) {
    e.link = link_after(last_link(head), e);
    head.history.push_back(e);
    head.newest_link = closing_link(e.link);
  }
  return head;
}

std::vector<Slug> faults(const Head& head) {
  Diagnostics diagnostics;
  check_record(head, diagnostics);
  std::vector<Slug> slugs;
  for (const Diagnostic& d : diagnostics.all()) slugs.push_back(d.slug);
  return slugs;
}

const std::vector<Slug> broken = {Slug::history_broken};

}  // namespace

TEST_CASE("a link is the hash over the one before it and the event's own canonical form", "[maintain]") {
  HistoryEvent e = event("2023-01-01", "skapad");
  e.reason = "a & \"b\"";
  CHECK(link_after("a@1.0", e) ==
        seal_of("a@1.0\n<handelse av=\"person.a\" datum=\"2023-01-01\" skal=\"a &amp; &quot;b&quot;\" "
                "vad=\"skapad\"></handelse>"));
  const std::string link = link_after("a@1.0", e);
  e.link = "not part of itself";
  CHECK(link_after("a@1.0", e) == link);
  CHECK(link_after("b@1.0", e) != link);
}

TEST_CASE("each part of an event is part of its link", "[maintain]") {
  const HistoryEvent plain = event("2023-01-01", "skapad");
  const std::string link = link_after("a@1.0", plain);
  for (std::string HistoryEvent::* part :
       {&HistoryEvent::date, &HistoryEvent::actor, &HistoryEvent::what, &HistoryEvent::reason,
        &HistoryEvent::record_number, &HistoryEvent::body, &HistoryEvent::section, &HistoryEvent::from,
        &HistoryEvent::base, &HistoryEvent::content}) {
    HistoryEvent other = plain;
    other.*part += "x";
    CHECK(link_after("a@1.0", other) != link);
  }
}

TEST_CASE("an altered, removed, added or moved event is found", "[maintain]") {
  const Head whole =
      chained({event("2023-01-01", "skapad"), event("2023-01-02", "andrad"), event("2023-01-03", "andrad")});
  CHECK(faults(whole).empty());
  for (std::size_t i = 0; i < 3; ++i) {
    Head altered = whole;
    altered.history[i].reason = "another";
    CHECK(faults(altered) == broken);
    Head removed = whole;
    removed.history.erase(removed.history.begin() + static_cast<std::ptrdiff_t>(i));
    CHECK(faults(removed) == broken);
    Head added = whole;
    added.history.insert(added.history.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                         event("2023-01-03", "andrad"));
    CHECK(faults(added) == broken);
  }
  Head emptied = whole;
  emptied.history.clear();
  CHECK(faults(emptied) == broken);
  Head moved = whole;
  moved.key.id = "b";
  CHECK(faults(moved) == broken);
}

TEST_CASE("the last event cannot be taken away by copying what the file holds", "[maintain]") {
  const Head whole = chained({event("2023-01-01", "skapad"), event("2023-01-02", "andrad")});
  for (const std::string& copied : {whole.history[0].link, whole.history[1].link, whole.newest_link}) {
    Head cut = whole;
    cut.history.pop_back();
    cut.newest_link = copied;
    CHECK(faults(cut) == broken);
  }
}

TEST_CASE("a history begun by hand may have one event without a link: skapad, first", "[maintain]") {
  Head head;
  head.key = {"a", "1.0"};
  head.history = {event("2023-01-01", "skapad")};
  CHECK(faults(head).empty());
  HistoryEvent second = event("2023-01-02", "andrad");
  second.link = link_after(last_link(head), second);
  head.newest_link = closing_link(second.link);
  head.history.push_back(second);
  CHECK(faults(head).empty());
  head.history.front().actor = "person.b";
  CHECK(faults(head) == broken);
  head.history = {event("2023-01-01", "skapad"), event("2023-01-02", "andrad")};
  head.newest_link.clear();
  CHECK(faults(head) == broken);
  head.history = {event("2023-01-01", "samråd")};
  CHECK(faults(head) == broken);
}

TEST_CASE("the status is the one that the history leads to; a remark leads nowhere", "[maintain]") {
  CHECK(faults(chained({event("2023-01-01", "skapad"), event("2023-01-02", "samråd")})).empty());
  CHECK(faults(chained({event("2023-01-01", "skapad")}, Status::rejected)) ==
        std::vector<Slug>{Slug::status_mismatch});
  Head by_hand;
  by_hand.status = Status::repealed;
  CHECK(faults(by_hand).empty());
}

TEST_CASE("a text that changed after it was frozen is told, and an approved one without seal", "[maintain]") {
  HistoryEvent submitted = event("2023-01-02", "granskning");
  submitted.content = "sha256:a";
  Head head = chained({event("2023-01-01", "skapad"), submitted}, Status::review);
  head.content_seal = "sha256:a";
  CHECK(faults(head).empty());
  head.content_seal = "sha256:b";
  CHECK(faults(head) == std::vector<Slug>{Slug::edited_while_frozen});
  Head approved;
  approved.status = Status::approved;
  CHECK(faults(approved) == std::vector<Slug>{Slug::unsealed});
}

TEST_CASE("a seal without the event of an approval is no approval", "[maintain]") {
  Head head = chained({event("2023-01-01", "skapad")}, Status::draft);
  head.history.clear();
  head.newest_link.clear();
  head.status = Status::approved;
  head.seal = head.content_seal = "sha256:1";
  CHECK(faults(head) == broken);
}

TEST_CASE("whoever wrote a version cannot have approved it", "[maintain]") {
  HistoryEvent approval = event("2023-01-02", "faststalld");
  Head head = chained({event("2023-01-01", "skapad"), approval}, Status::approved);
  head.seal = head.content_seal = "sha256:1";
  CHECK(faults(head) == std::vector<Slug>{Slug::same_person});
  approval.actor = "person.b";
  Head other = chained({event("2023-01-01", "skapad"), approval}, Status::approved);
  other.seal = other.content_seal = "sha256:1";
  CHECK(faults(other).empty());
}

}  // namespace klausul
