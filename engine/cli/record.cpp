#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "cli/record_bench.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

// The notice of that day that nobody is known to have received.
std::optional<std::size_t> open_notice(const AgreementRecords::Party* party, const std::string& given) {
  if (party == nullptr) return std::nullopt;
  for (std::size_t i = 0; i < party->notices.size(); ++i)
    if (!party->notices[i].received && iso_date(party->notices[i].given) == given) return i;
  return std::nullopt;
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
  FollowUpRecorder(Wanted wanted, RecordBench& bench, Session& session)
      : wanted_(std::move(wanted)), bench_(bench), session_(session) {}

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
    session_.diagnostics.add(Slug::unknown_follow_up, OriginId::none,
                             {wanted_.id.empty() ? wanted_.due : wanted_.id, open_ones()});
  }

 private:
  const std::vector<AgreementRecords::FollowUp>& known() const {
    return bench_.agreement().records.follow_ups;
  }

  // Those recorded that are not done and that the words may mean.
  std::vector<std::size_t> candidates() const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < known().size(); ++i) {
      const AgreementRecords::FollowUp& one = known()[i];
      const bool meant = (wanted_.id.empty() || one.id == wanted_.id) &&
                         (wanted_.due.empty() || iso_date(one.due) == wanted_.due);
      if (!one.done && meant) found.push_back(i);
    }
    return found;
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
    const RecordPlace place{"uppfoljning", "", number};
    if (!wanted_.done.empty() || !wanted_.note.empty())
      bench_.change(place, {{"gjord", wanted_.done}, {"anteckning", wanted_.note}});
    if (!wanted_.move_to.empty()) bench_.move(number, iso_date(known()[number].due), wanted_.move_to);
  }

  Wanted wanted_;
  RecordBench& bench_;
  Session& session_;
};

}  // namespace

int record_decision(const RecordOptions& options, Session& session) {
  RecordBench bench(options, session);
  if (!bench.open()) return session.finish("");
  bench.add({"beslut",
             options.party,
             {{"organ", bench.required_words(options.body, "--body")},
              {"datum", bench.day(options.decided)},
              {"paragraf", bench.words(options.section, "--section")},
              {"diarienummer", bench.words(options.record_number, "--dnr")}},
             "",
             {}});
  return bench.conclude();
}

int record_signature(const RecordOptions& options, Session& session) {
  RecordBench bench(options, session);
  if (!bench.open()) return session.finish("");
  bench.add({"underskrift",
             options.party,
             {{"namn", bench.required_words(options.name, "--name")},
              {"roll", bench.words(options.role, "--role")},
              {"ort", bench.words(options.place, "--place")},
              {"datum", bench.day(options.signed_on)}},
             "",
             {}});
  return bench.conclude();
}

int record_notice(const RecordOptions& options, Session& session) {
  RecordBench bench(options, session);
  if (!bench.open()) return session.finish("");
  const std::string given = bench.day(options.given);
  RecordAttributes received = {{"mottagen", bench.day(options.received)},
                               {"mottagen-av", bench.words(options.receiver, "--receiver")}};
  const auto known = options.received.empty() ? std::nullopt : open_notice(bench.party(), given);
  if (known) {
    bench.change({"uppsagning", options.party, *known}, received);
  } else {
    received.insert(received.begin(), {"datum", given});
    bench.add({"uppsagning", options.party, received, "", {}});
  }
  return bench.conclude();
}

int record_follow_up(const RecordOptions& options, Session& session) {
  RecordBench bench(options, session);
  if (!bench.open()) return session.finish("");
  const Wanted wanted{bench.day(options.due), options.id, bench.words(options.note, "--note"),
                      bench.day(options.done), bench.day(options.move_to)};
  FollowUpRecorder(wanted, bench, session).run();
  return bench.conclude();
}

int record_notice_period(const RecordOptions& options, Session& session) {
  RecordBench bench(options, session);
  if (!bench.open()) return session.finish("");
  const std::string from = options.from == "received" ? "mottagen" : options.from == "given" ? "lamnad" : "";
  const RecordAttributes attributes = {{"namn", bench.words(options.period, "--period")},
                                       {"raknas-fran", from}};
  if (options.period.empty() && from.empty())
    bench.refuse("ange --from eller --period", "give --from or --period");
  else if (bench.agreement().records.notice_period)
    bench.change({"uppsagningstid", "", 0}, attributes);
  else
    bench.add({"uppsagningstid", "", attributes, "", {}});
  return bench.conclude();
}

int record_remark(const RecordOptions& options, Session& session) {
  RecordBench bench(options, session);
  if (!bench.open()) return session.finish("");
  const std::string text = bench.required_words(options.text, "--text");
  bench.add({"anteckning", "", {{"datum", bench.day(options.day)}}, text, {}});
  return bench.conclude();
}

}  // namespace klausul
