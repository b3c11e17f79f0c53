#include "maintain/agreement.hpp"

#include <algorithm>

#include "catch.hpp"
#include "maintain/lock_text.hpp"

namespace klausul {
namespace {

using Records = AgreementRecords;

Agreement agreement() {
  Agreement one;
  one.lock.complete = true;
  one.lock.title = "Avtal", one.lock.document_kind = "avtal", one.lock.date = "2023-10-13";
  one.lock.parties = {
      {"part.berg", "Bergs kommun", true}, {"part.are", "Åre kommun", true}, {"part.hospa", "HOSPA", false}};
  one.lock.days = {{Watch::begins, "fran", {2024, 1, 1}, 0},
                   {Watch::ends, "till", {2026, 12, 31}, 0},
                   {Watch::follow_up, "uppfoljningar.dag", {2025, 3, 31}, 0},
                   {Watch::notice_period, "tid", {}, 12, NoticeFrom::received}};
  return one;
}

Records::Party party(const std::string& id, Date decided, Date signed_on) {
  Records::Party records;
  records.id = id;
  records.decisions.push_back({"organ.ks", "", "", decided});
  records.signatures.push_back({"Anna Ek", "", signed_on});
  return records;
}

std::vector<std::string> slugs(const Agreement& one, Date day = {2025, 1, 1}) {
  Diagnostics said;
  check_records(one, day, said);
  std::vector<std::string> all;
  for (const Diagnostic& d : said.all()) all.emplace_back(slug_name(d.slug));
  return all;
}

using Said = std::vector<std::string>;

}  // namespace

TEST_CASE("the days of an agreement follow from its lock", "[maintain]") {
  const AgreementSummary summary = summary_of(agreement());
  CHECK(summary.begins == Date{2024, 1, 1});
  CHECK(summary.ends == Date{2026, 12, 31});
  CHECK(summary.last_notice == Date{2025, 12, 31});
  CHECK(summary.next_follow_up() == Date{2025, 3, 31});
  CHECK(summary.days().size() == 4);
  Agreement named = agreement();
  named.lock.days.push_back({Watch::last_notice, "senast", {2026, 6, 30}, 0});
  CHECK(summary_of(named).last_notice == Date{2026, 6, 30});
}

TEST_CASE("an agreement without an end has no last day for notice", "[maintain]") {
  Agreement open = agreement();
  open.lock.days = {{Watch::begins, "fran", {2024, 1, 1}, 0},
                    {Watch::notice_period, "tid", {}, 12, NoticeFrom::given}};
  const AgreementSummary summary = summary_of(open);
  CHECK_FALSE(summary.ends);
  CHECK_FALSE(summary.last_notice);
  CHECK(summary.period.months == 12);
}

TEST_CASE("it is signed when all its parties have signed", "[maintain]") {
  Agreement one = agreement();
  CHECK_FALSE(summary_of(one).is_signed());
  one.records.parties = {party("part.berg", {2023, 11, 1}, {2023, 12, 1})};
  CHECK_FALSE(summary_of(one).is_signed());
  CHECK(signed_by(one.records, one.lock.parties) == "Bergs kommun");
  one.records.parties.push_back(party("part.are", {2023, 11, 2}, {2023, 12, 2}));
  CHECK_FALSE(summary_of(one).is_signed());  // the third has no place to sign, and is a party all the same
  CHECK_FALSE(summary_of(one).is_decided());
  one.lock.parties.pop_back();
  CHECK(summary_of(one).is_signed());
  CHECK(summary_of(one).is_decided());
  CHECK(slugs(one).empty());
  CHECK(summary_of(one).parties.at(1).signed_on == Date{2023, 12, 2});
  one.lock.parties = {{"part.hospa", "HOSPA", false}};
  CHECK_FALSE(summary_of(one).is_signed());
}

TEST_CASE("a notice runs out its period after the last of the others has got it", "[maintain]") {
  Agreement one = agreement();
  one.records.parties = {party("part.berg", {2023, 11, 1}, {2023, 12, 1})};
  one.records.parties[0].notices.push_back({{2024, 2, 20}, std::nullopt});
  CHECK(summary_of(one).parties.at(0).notice == Date{2024, 2, 20});
  CHECK_FALSE(summary_of(one).parties.at(0).notice_ends);
  one.records.parties[0].notices[0].received = Date{2024, 2, 29};
  CHECK(summary_of(one).parties.at(0).notice_ends == Date{2025, 2, 28});
}

TEST_CASE("a notice runs from the day that the agreement says, and from none where it says none",
          "[maintain]") {
  Agreement one = agreement();
  one.records.parties = {party("part.berg", {2023, 11, 1}, {2023, 12, 1})};
  one.records.parties[0].notices = {{{2024, 2, 20}, Date{2024, 2, 29}}};
  one.lock.days[3].from = NoticeFrom::given;
  CHECK(summary_of(one).parties.at(0).notice_ends == Date{2025, 2, 20});
  CHECK(slugs(one).empty());
  one.lock.days[3].from = NoticeFrom::untold;
  CHECK_FALSE(summary_of(one).parties.at(0).notice_ends);
  CHECK_FALSE(summary_of(one).last_notice);
  CHECK(slugs(one) == Said{"notice-unsettled"});
  one.records.notice_period = {"", NoticeFrom::received};
  CHECK(summary_of(one).parties.at(0).notice_ends == Date{2025, 2, 28});
  CHECK(summary_of(one).last_notice == Date{2025, 12, 31});
  CHECK(slugs(one).empty());
  one.lock.days[3].from = NoticeFrom::given;
  CHECK(summary_of(one).parties.at(0).notice_ends == Date{2025, 2, 20});  // what was signed counts
  CHECK(slugs(one) == Said{"notice-settled"});
}

TEST_CASE("of several notice periods none counts before it is said which", "[maintain]") {
  Agreement one = agreement();
  one.lock.days.push_back({Watch::notice_period, "kort_tid", {}, 3, NoticeFrom::received});
  CHECK(summary_of(one).period.named == std::vector<int>{12, 3});
  CHECK_FALSE(summary_of(one).period.months);
  CHECK_FALSE(summary_of(one).last_notice);
  CHECK(slugs(one) == Said{"notice-unsettled"});
  one.records.notice_period = {"kort_tid", NoticeFrom::untold};
  CHECK(summary_of(one).last_notice == Date{2026, 9, 30});
  CHECK(slugs(one).empty());
  one.records.notice_period->name = "lang_tid";
  CHECK(slugs(one) == Said{"bad-attribute-value", "notice-unsettled"});
  one.records.notice_period.reset();
  one.lock.days[4].months = 12;  // the same twice is no doubt
  CHECK(summary_of(one).period.months == 12);
}

TEST_CASE("it is told that a notice does not run out where the agreement names no period", "[maintain]") {
  Agreement one = agreement();
  one.lock.days.pop_back();
  CHECK(slugs(one).empty());
  one.records.parties = {party("part.berg", {2023, 11, 1}, {2023, 12, 1})};
  one.records.parties[0].notices = {{{2024, 2, 20}, Date{2024, 2, 29}}};
  CHECK(slugs(one) == Said{"notice-unsettled"});
}

TEST_CASE("a day keeps its key when its date or note changes, and no two have the same", "[maintain]") {
  const auto keys = [](const Agreement& one) {
    std::vector<std::string> all;
    for (const WatchedDay& day : summary_of(one).days()) all.push_back(day.key);
    std::sort(all.begin(), all.end());
    return all;
  };
  Agreement one = agreement();
  one.lock.days.push_back({Watch::follow_up, "uppfoljningar.dag", {2026, 3, 31}, 0});
  one.records.parties = {party("part.berg", {2023, 11, 1}, {2023, 12, 1})};
  one.records.parties[0].notices = {{{2024, 2, 20}, Date{2024, 2, 29}}};
  one.records.follow_ups = {{{2024, 9, 1}, std::nullopt, "A"}, {{2024, 9, 1}, std::nullopt, "B"}};
  one.records.follow_ups[1].id = "u1";
  const auto before = keys(one);
  CHECK(before == std::vector<std::string>{"borjar", "slutar", "uppfoljning id u1", "uppfoljning nr 1",
                                           "uppfoljning uppfoljningar.dag 1",
                                           "uppfoljning uppfoljningar.dag 2", "uppsagning",
                                           "uppsagningstid part.berg"});
  one.lock.title = "Annat", one.lock.parties[0].name = "Annan";
  for (LockedDay& day : one.lock.days) day.date.year += 1;
  one.records.follow_ups[0].due.month = 10, one.records.follow_ups[0].note = "C";
  one.records.follow_ups[1].due.month = 11, one.records.follow_ups[1].note = "D";
  CHECK(keys(one) == before);
}

TEST_CASE("a follow-up of the agreement that is recorded as moved is still the agreement's own",
          "[maintain]") {
  Agreement one = agreement();
  AgreementRecords::FollowUp moved{{2025, 5, 31}, std::nullopt, "senare"};
  moved.id = "u1";
  moved.moves = {{{2025, 3, 31}, {Date{2025, 1, 2}, "person.anna"}}, {{2025, 4, 30}, {Date{2025, 2, 3}, ""}}};
  one.records.follow_ups = {moved};
  const AgreementSummary summary = summary_of(one);
  REQUIRE(summary.follow_ups.size() == 1);
  const WatchedDay& day = summary.follow_ups[0];
  CHECK(day.date == Date{2025, 5, 31});
  CHECK(day.key == "uppfoljning uppfoljningar.dag 1");
  CHECK(day.moves == 2);
  CHECK(day.noted == Date{2025, 2, 3});
}

TEST_CASE("all decisions and signatures of a party are kept, by day", "[maintain]") {
  Agreement one = agreement();
  one.records.parties = {party("part.berg", {2023, 11, 20}, {2023, 12, 1})};
  one.records.parties[0].decisions.push_back({"organ.kf", "§ 9", "", {2023, 11, 10}});
  one.records.parties[0].signatures.push_back({"Bo Ek", "", {2023, 11, 30}});
  const AgreementSummary summary = summary_of(one);
  const PartyState& berg = summary.parties.at(0);
  REQUIRE(berg.decisions.size() == 2);
  CHECK(berg.decisions[0].body == "organ.kf");
  CHECK(berg.decided == Date{2023, 11, 20});
  CHECK(berg.signatures.at(0).name == "Bo Ek");
  CHECK(berg.signed_on == Date{2023, 12, 1});
}

TEST_CASE("a follow-up that is done is one of the agreement's, or a further one", "[maintain]") {
  Agreement one = agreement();
  one.records.follow_ups = {{{2025, 3, 31}, Date{2025, 3, 28}, ""}, {{2024, 9, 1}, std::nullopt, "extra"}};
  const AgreementSummary summary = summary_of(one);
  REQUIRE(summary.follow_ups.size() == 2);
  CHECK(summary.follow_ups[0].note == "extra");
  CHECK(summary.follow_ups[1].done);
  CHECK(summary.next_follow_up() == Date{2024, 9, 1});
}

TEST_CASE("two follow-ups of one day are both kept", "[maintain]") {
  Agreement one = agreement();
  one.records.follow_ups = {{{2025, 3, 31}, std::nullopt, "A"}, {{2025, 3, 31}, Date{2025, 3, 28}, "B"}};
  const AgreementSummary summary = summary_of(one);
  REQUIRE(summary.follow_ups.size() == 2);  // one of them is the agreement's own
  CHECK(summary.follow_ups[0].note == "A");
  CHECK(summary.next_follow_up() == Date{2025, 3, 31});
}

TEST_CASE("of several notices the first to run out counts, whatever stands after it", "[maintain]") {
  Agreement one = agreement();
  one.records.parties = {party("part.berg", {2023, 11, 1}, {2023, 12, 1})};
  one.records.parties[0].notices = {
      {{2024, 5, 1}, Date{2024, 5, 31}}, {{2024, 1, 10}, Date{2024, 1, 31}}, {{2024, 6, 1}, std::nullopt}};
  const AgreementSummary summary = summary_of(one);
  CHECK(summary.parties.at(0).notice == Date{2024, 1, 10});
  CHECK(summary.parties.at(0).notice_ends == Date{2025, 1, 31});
}

TEST_CASE("what the records say must fit the agreement, its day and each other", "[maintain]") {
  Agreement one = agreement();
  one.records.parties = {party("part.krokom", {2023, 11, 1}, {2023, 12, 1})};
  CHECK(slugs(one) == Said{"unknown-party"});
  one.records.parties = {party("part.hospa", {2023, 11, 1}, {2023, 12, 1})};
  CHECK(slugs(one) == Said{"not-signing"});
  one.records.parties = {party("part.berg", {2023, 12, 2}, {2023, 12, 1})};
  CHECK(slugs(one) == Said{"decision-after-signature"});
  one.records.parties = {party("part.berg", {2023, 12, 1}, {2023, 12, 1})};
  CHECK(slugs(one).empty());
  one.records.parties[0].decisions.clear();
  CHECK(slugs(one) == Said{"signed-undecided"});
  one.records.parties = {party("part.berg", {2023, 10, 1}, {2023, 10, 12})};
  CHECK(slugs(one) == Said{"signed-before-date"});
  one.records.parties = {party("part.berg", {2023, 11, 1}, {2023, 12, 1})};
  CHECK(slugs(one, {2023, 11, 30}) == Said{"record-in-future"});
  one.lock.draft = true;
  CHECK(slugs(one) == Said{"signed-draft"});
}

TEST_CASE("a notice cannot be received before it is given, nor an agreement end before it begins",
          "[maintain]") {
  Agreement one = agreement();
  one.records.parties = {party("part.berg", {2023, 11, 1}, {2023, 12, 1})};
  one.records.parties[0].notices.push_back({{2024, 2, 20}, Date{2024, 2, 19}});
  CHECK(slugs(one) == Said{"record-order"});
  Agreement turned = agreement();
  turned.lock.days[1].date = {2023, 12, 31};
  CHECK(slugs(turned) == Said{"record-order"});
}

TEST_CASE("what is recorded once more is told; two who sign and two who decide are not", "[maintain]") {
  Agreement one = agreement();
  one.records.parties = {party("part.berg", {2023, 11, 1}, {2023, 12, 1})};
  Records::Party& berg = one.records.parties[0];
  berg.decisions.push_back({"organ.kf", "", "", {2023, 11, 15}});
  berg.decisions.push_back({"organ.ks", "§ 2", "", {2023, 11, 1}});
  berg.signatures.push_back({"Bo Ek", "", {2023, 12, 1}});
  CHECK(slugs(one).empty());
  berg.signatures.push_back({"Anna Ek", "direktör", {2023, 12, 2}});
  CHECK(slugs(one) == Said{"recorded-twice"});
  berg.signatures.pop_back();
  berg.decisions.push_back({"organ.ks", "", "KS 1", {2023, 11, 1}});
  CHECK(slugs(one) == Said{"recorded-twice"});
  berg.decisions.pop_back();
  berg.notices = {{{2024, 2, 20}, std::nullopt}, {{2024, 2, 20}, Date{2024, 2, 21}}};
  CHECK(slugs(one) == Said{"recorded-twice"});
  berg.notices.clear();
  one.records.follow_ups = {{{2025, 3, 31}, std::nullopt, "A"}, {{2025, 3, 31}, Date{2024, 3, 28}, "A"}};
  CHECK(slugs(one) == Said{"recorded-twice"});
}

TEST_CASE("the days of a lock are read from its beginning, and what no lock says is not taken for one",
          "[maintain]") {
  Lock lock;
  lock.title = "A & B", lock.document_kind = "avtal", lock.date = "2023-10-13";
  lock.days = agreement().lock.days;
  lock.making.draft = true;
  LockedInput parameters;
  parameters.kind = LockedInput::Kind::parameters, parameters.name = "avtal.xml", parameters.hash = "p1";
  lock.inputs = {parameters};
  const std::string text = lock_text(lock);
  const LockBeginning read = lock_beginning(text);
  REQUIRE(read.complete);
  CHECK(read.title == "A & B");
  CHECK(read.draft);
  CHECK(read.parameters_hash == "p1");
  REQUIRE(read.days.size() == 4);
  CHECK(read.days[1].date == Date{2026, 12, 31});
  CHECK(read.days[3].months == 12);
  CHECK(read.days[3].from == NoticeFrom::received);
  std::string odd = text;
  odd.replace(odd.find("A &amp; B"), 9, "A > B&#0;");
  CHECK(lock_beginning(odd).complete);
  CHECK(lock_beginning(odd).title == "A > B\uFFFD");
  for (const auto& [good, bad] :
       {std::pair("2026-12-31", "2026-13-31"), std::pair("\"12\"", "\"-1\""),
        std::pair("\"12\"", "\"2147483647\""), std::pair("form=\"1\"", "form=\"2\""),
        std::pair("\"slutar\"", "\"sluter\""), std::pair("\"mottagen\"", "\"skickad\""),
        std::pair("\"2023-10-13\"", "\"\"")}) {
    std::string broken = text;
    broken.replace(broken.find(good), std::string_view(good).size(), bad);
    CHECK_FALSE(lock_beginning(broken).complete);
  }
}

}  // namespace klausul
