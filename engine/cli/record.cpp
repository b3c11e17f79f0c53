#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "cli/record_bench.hpp"
#include "diag/messages.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

// Enough that those who come between are done some time: each try that fails is a record of somebody else's.
constexpr int most_tries = 200;

// A record is made anew from what stands in the file as long as others write there meanwhile.
int record_with(const RecordOptions& options, Session& session, void (*make)(RecordBench&)) {
  const Diagnostics before = session.diagnostics;
  for (int tries = 1;; ++tries) {
    RecordBench bench(options, session);
    if (!bench.open()) return session.finish("");
    make(bench);
    if (const auto code = bench.conclude(tries == most_tries)) return *code;
    session.diagnostics = before;
  }
}

// The notice of that day.
std::optional<std::size_t> notice_of(const AgreementRecords::Party* party, const std::string& given) {
  if (party == nullptr) return std::nullopt;
  for (std::size_t i = 0; i < party->notices.size(); ++i)
    if (iso_date(party->notices[i].given) == given) return i;
  return std::nullopt;
}

std::string noted_words(const AgreementRecords::Noted& noted) {
  return noted.by.empty() ? "" : " (" + noted.by + ")";
}

// Leaves out what stands there already; says `already-recorded` of what stands there otherwise.
void keep_recorded(RecordAttributes& attributes, std::string_view name, const std::string& standing,
                   std::pair<const std::string&, RecordBench&> record) {
  for (auto& [known, value] : attributes) {
    if (known != name || value.empty() || standing.empty()) continue;
    if (value == standing)
      value.clear();
    else
      record.second.refuse_again(record.first, std::string(name) + "=\"" + standing + "\"");
  }
}

bool has_any(const RecordAttributes& attributes) {
  return std::any_of(attributes.begin(), attributes.end(),
                     [](const auto& attribute) { return !attribute.second.empty(); });
}

// What the user said of a follow-up.
struct Wanted {
  std::string due, id, note, done, move_to;
  bool changes() const { return !id.empty() || !done.empty() || !move_to.empty(); }
};

// "u1", or what is free after it.
std::string next_id(const std::vector<AgreementRecords::FollowUp>& known) {
  int last = 0;
  for (const AgreementRecords::FollowUp& one : known) {
    int number = 0;
    if (one.id.starts_with("u")) std::from_chars(one.id.data() + 1, one.id.data() + one.id.size(), number);
    last = std::max(last, number);
  }
  return "u" + std::to_string(last + 1);
}

class FollowUpRecorder {
 public:
  FollowUpRecorder(Wanted wanted, RecordBench& bench) : wanted_(std::move(wanted)), bench_(bench) {}

  void run() {
    if (wanted_.due.empty() && wanted_.id.empty())
      return bench_.refuse("ange --due eller --id", "give --due or --id");
    if (!wanted_.done.empty() && !wanted_.move_to.empty())
      return bench_.refuse("ange --done eller --move-to, inte båda", "give --done or --move-to, not both");
    if (!wanted_.changes()) return add();
    const std::vector<std::size_t> found = candidates();
    if (found.size() > 1) return say_several(found);
    if (found.size() == 1) return change(found.front());
    if (is_own()) return add();
    if (const AgreementRecords::FollowUp* done = done_one())
      return bench_.refuse_again(words_of(*done),
                                 both("gjord " + iso_date(*done->done), "done on " + iso_date(*done->done)));
    bench_.say(Slug::unknown_follow_up, {wanted_.id.empty() ? wanted_.due : wanted_.id, open_ones()});
  }

 private:
  const std::vector<AgreementRecords::FollowUp>& known() const {
    return bench_.agreement().records.follow_ups;
  }

  bool is_meant(const AgreementRecords::FollowUp& one) const {
    return (wanted_.id.empty() || one.id == wanted_.id) &&
           (wanted_.due.empty() || iso_date(one.due) == wanted_.due);
  }

  // Those recorded that are not done and that the words may mean.
  std::vector<std::size_t> candidates() const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < known().size(); ++i)
      if (!known()[i].done && is_meant(known()[i])) found.push_back(i);
    return found;
  }

  const AgreementRecords::FollowUp* done_one() const {
    const auto found =
        std::find_if(known().begin(), known().end(),
                     [&](const AgreementRecords::FollowUp& one) { return one.done && is_meant(one); });
    return found == known().end() ? nullptr : &*found;
  }

  static std::string words_of(const AgreementRecords::FollowUp& one) {
    return both("uppföljningen " + iso_date(one.due), "the follow-up on " + iso_date(one.due));
  }

  // One that the agreement itself has, and nothing is recorded of.
  bool is_own() const {
    const AgreementSummary summary = summary_of(bench_.agreement());
    return wanted_.id.empty() &&
           std::any_of(summary.follow_ups.begin(), summary.follow_ups.end(),
                       [&](const WatchedDay& day) { return !day.done && iso_date(day.date) == wanted_.due; });
  }

  std::string open_ones() const {
    std::string all;
    const AgreementSummary summary = summary_of(bench_.agreement());
    for (const WatchedDay& day : summary.follow_ups)
      if (!day.done) all += (all.empty() ? "" : ", ") + iso_date(day.date);
    return all;
  }

  void say_several(const std::vector<std::size_t>& found) {
    std::string ids;
    for (const std::size_t i : found)
      if (!known()[i].id.empty()) ids += (ids.empty() ? "" : ", ") + known()[i].id;
    bench_.refuse("flera uppföljningar har den dagen; namnge en med --id: " + ids,
                  "several follow-ups have that day; name one with --id: " + ids);
  }

  void add() {
    NewRecord record{"uppfoljning", "", {}, "", {}};
    if (!wanted_.move_to.empty()) record.move = {{"fran", wanted_.due}};
    record.attributes = {{"id", next_id(known())},
                         {"datum", wanted_.move_to.empty() ? wanted_.due : wanted_.move_to},
                         {"gjord", wanted_.done},
                         {"anteckning", wanted_.note}};
    bench_.add(std::move(record));
  }

  void change(std::size_t number) {
    const AgreementRecords::FollowUp& one = known()[number];
    RecordAttributes added = {{"gjord", wanted_.done}, {"anteckning", wanted_.note}};
    keep_recorded(added, "anteckning", one.note, {words_of(one), bench_});
    if (has_any(added)) bench_.complete({"uppfoljning", "", number}, added);
    if (!wanted_.move_to.empty()) bench_.move(number, iso_date(known()[number].due), wanted_.move_to);
  }

  Wanted wanted_;
  RecordBench& bench_;
};

}  // namespace

int record_decision(const RecordOptions& options, Session& session) {
  return record_with(options, session, [](RecordBench& bench) {
    const RecordOptions& asked = bench.options();
    bench.add({"beslut",
               asked.party,
               {{"organ", bench.known_body(asked.body)},
                {"datum", bench.day(asked.decided)},
                {"paragraf", bench.words(asked.section, "--section")},
                {"diarienummer", bench.words(asked.record_number, "--dnr")}},
               "",
               {}});
  });
}

int record_signature(const RecordOptions& options, Session& session) {
  return record_with(options, session, [](RecordBench& bench) {
    const RecordOptions& asked = bench.options();
    bench.add({"underskrift",
               asked.party,
               {{"namn", bench.required_words(asked.name, "--name")},
                {"roll", bench.words(asked.role, "--role")},
                {"ort", bench.words(asked.place, "--place")},
                {"datum", bench.day(asked.signed_on)}},
               "",
               {}});
  });
}

int record_notice(const RecordOptions& options, Session& session) {
  return record_with(options, session, [](RecordBench& bench) {
    const RecordOptions& asked = bench.options();
    const std::string given = bench.day(asked.given);
    RecordAttributes received = {{"mottagen", bench.day(asked.received)},
                                 {"mottagen-av", bench.words(asked.receiver, "--receiver")}};
    const auto number = has_any(received) ? notice_of(bench.party(), given) : std::nullopt;
    if (!number) {
      received.insert(received.begin(), {"datum", given});
      return bench.add({"uppsagning", asked.party, received, "", {}});
    }
    const AgreementRecords::Notice& notice = bench.party()->notices[*number];
    const std::string what = both("uppsägningen " + given, "the notice of " + given);
    const std::string day = notice.received ? iso_date(*notice.received) : "";
    keep_recorded(received, "mottagen", day, {what, bench});
    keep_recorded(received, "mottagen-av", notice.receiver, {what, bench});
    if (has_any(received)) return bench.complete({"uppsagning", asked.party, *number}, received);
    bench.refuse_again(what, day + noted_words(notice.noted));
  });
}

int record_follow_up(const RecordOptions& options, Session& session) {
  return record_with(options, session, [](RecordBench& bench) {
    const RecordOptions& asked = bench.options();
    const Wanted wanted{bench.day(asked.due), asked.id, bench.words(asked.note, "--note"),
                        bench.day(asked.done), bench.day(asked.move_to)};
    FollowUpRecorder(wanted, bench).run();
  });
}

int record_notice_period(const RecordOptions& options, Session& session) {
  return record_with(options, session, [](RecordBench& bench) {
    const RecordOptions& asked = bench.options();
    const std::string from = asked.from == "received" ? "mottagen" : asked.from == "given" ? "lamnad" : "";
    RecordAttributes said = {{"namn", bench.words(asked.period, "--period")}, {"raknas-fran", from}};
    if (!has_any(said)) return bench.refuse("ange --from eller --period", "give --from or --period");
    const auto& known = bench.agreement().records.notice_period;
    if (!known) return bench.add({"uppsagningstid", "", said, "", {}});
    const std::string what = both("uppsägningstiden", "the notice period");
    const std::string standing =
        known->from == NoticeFrom::untold ? "" : std::string(notice_from_name(known->from));
    keep_recorded(said, "namn", known->name, {what, bench});
    keep_recorded(said, "raknas-fran", standing, {what, bench});
    if (has_any(said)) return bench.complete({"uppsagningstid", "", 0}, said);
    bench.refuse_again(
        what, known->name + (known->name.empty() ? "" : ", ") + standing + noted_words(known->noted));
  });
}

int record_remark(const RecordOptions& options, Session& session) {
  return record_with(options, session, [](RecordBench& bench) {
    const std::string text = bench.required_words(bench.options().text, "--text");
    bench.add({"anteckning", "", {{"datum", bench.day(bench.options().day)}}, text, {}});
  });
}

}  // namespace klausul
