#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "cli/agreement_commands.hpp"
#include "cli/agreement_words.hpp"
#include "cli/agreements.hpp"
#include "maintain/agreement_days.hpp"
#include "maintain/item.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

// A version of the library that waits for somebody.
struct Waiting {
  ItemName item;
  std::string name, since, by, file;
};

// A day of an agreement that is near, or a follow-up that is late.
struct NearDay {
  const RegisteredAgreement* agreement = nullptr;
  WatchedDay day;
};

class StatusTeller {
 public:
  StatusTeller(const StatusOptions& options, Date day, Session& session)
      : options_(options), day_(day), until_(months_after(day, options.months)), session_(session) {}

  int run() {
    find_library();
    agreements_ = AgreementSearch(day_, session_).run(options_.paths);
    for (const RegisteredAgreement& one : agreements_)
      for (const WatchedDay& day : one.summary.days())
        if (is_near(day)) near_.push_back({&one, day});
    std::stable_sort(near_.begin(), near_.end(),
                     [](const NearDay& a, const NearDay& b) { return a.day.date < b.day.date; });
    if (!session_.json()) print();
    return session_.finish(json());
  }

 private:
  // The library that is asked for, one among the paths, or the nearest upward; there need be none.
  void find_library() {
    std::string near = options_.paths.empty() ? "." : options_.paths.front();
    for (const std::string& path : options_.paths)
      if (session_.files.is_folder(path + "/clauses") && session_.files.is_folder(path + "/templates"))
        near = path;
    const auto root = session_.find_library_for(near + "/x");
    if (!root) return;
    library_ = *root;
    Library library(*root, session_.context());
    for (const FileKind kind : {FileKind::clause, FileKind::document_template, FileKind::style})
      for (const std::string& id : item_ids(kind, library)) {
        for (const Head* head : item_family({kind, id, ""}, library)) take_version(kind, *head);
        tell_broken_seals({kind, id, ""}, library, session_.diagnostics);
      }
  }

  void take_version(FileKind kind, const Head& head) {
    if (head.status != Status::draft && head.status != Status::review) return;
    Waiting one{{kind, head.key.id, head.key.version}, head.name, "", "", head.path};
    if (!head.history.empty()) one.since = head.history.back().date, one.by = head.history.back().actor;
    (head.status == Status::draft ? drafts_ : reviews_).push_back(std::move(one));
  }

  bool is_near(const WatchedDay& day) const {
    if (day.what == Watch::begins || until_ < day.date) return false;
    return day.what == Watch::follow_up || !(day.date < day_);
  }

  // An agreement that has ended waits for nobody.
  bool waits(const RegisteredAgreement& one) const {
    const AgreementSummary& summary = one.summary;
    if (!one.agreement.is_readable || (summary.ends && *summary.ends < day_)) return false;
    return summary.is_to_be_signed() &&
           std::any_of(summary.parties.begin(), summary.parties.end(), is_waited_for);
  }
  static bool is_waited_for(const PartyState& party) { return !party.decided || !party.signed_on; }

  void print() const {
    print_versions(session_.say("utkast", "drafts"), drafts_);
    print_versions(session_.say("i granskning", "in review"), reviews_);
    print_days(session_.say("slutar", "end"), Watch::ends);
    print_days(session_.say("sista dag för uppsägning", "last day to give notice"), Watch::last_notice);
    print_days(session_.say("uppsägningstider som går ut", "notices that run out"), Watch::notice_period);
    print_days(session_.say("uppföljning", "follow-ups"), Watch::follow_up);
    print_parties();
  }

  static void print_versions(std::string_view title, const std::vector<Waiting>& versions) {
    std::cout << fmt::format("{}: {}\n", title, versions.size());
    for (const Waiting& one : versions)
      std::cout << fmt::format("  {:<36} {:<11} {:<24} {}\n", one.item.text(), one.since, one.by, one.name);
  }

  void print_days(std::string_view title, Watch what) const {
    const auto count =
        std::count_if(near_.begin(), near_.end(), [&](const NearDay& near) { return near.day.what == what; });
    std::cout << fmt::format("{} {} {}: {}\n", title, session_.say("till och med", "until"), iso_date(until_),
                             count);
    for (const NearDay& near : near_)
      if (near.day.what == what)
        std::cout << fmt::format("  {}{}  {}  {}{}\n", iso_date(near.day.date),
                                 near.day.date < day_ ? session_.say(" (försenad)", " (late)") : "",
                                 near.agreement->agreement.parameters, near.agreement->agreement.lock.title,
                                 near.day.note.empty() ? "" : " (" + near.day.note + ")");
  }

  void print_parties() const {
    const auto count = std::count_if(agreements_.begin(), agreements_.end(),
                                     [this](const RegisteredAgreement& one) { return waits(one); });
    std::cout << fmt::format(
        "{}: {}\n", session_.say("avtal som väntar på parter", "agreements that wait for parties"), count);
    for (const RegisteredAgreement& one : agreements_) {
      if (!waits(one)) continue;
      std::cout << fmt::format("  {}  {}\n", one.agreement.parameters, one.agreement.lock.title);
      for (const PartyState& party : one.summary.parties)
        if (is_waited_for(party)) std::cout << fmt::format("    {:<32} {}\n", party.name, lacks(party));
    }
  }

  std::string_view lacks(const PartyState& party) const {
    if (!party.signs)
      return party.decided ? session_.say("ingen plats att underteckna", "no place to sign")
                           : session_.say("beslut saknas, ingen plats att underteckna",
                                          "no decision, no place to sign");
    if (party.decided) return session_.say("underskrift saknas", "has not signed");
    return party.signed_on ? session_.say("beslut saknas", "no decision")
                           : session_.say("beslut och underskrift saknas", "no decision, has not signed");
  }

  std::string json() const {
    std::vector<std::string> waiting;
    for (const RegisteredAgreement& one : agreements_)
      if (waits(one)) waiting.push_back(waiting_json(one));
    return fmt::format(
        R"({{"date": "{}", "until": "{}", "library": {}, "drafts": [{}], "reviews": [{}], "ends": [{}], )"
        R"("last_notice": [{}], "notices": [{}], "follow_ups": [{}], "waiting": [{}]}})",
        iso_date(day_), iso_date(until_), json_string(library_), versions_json(drafts_),
        versions_json(reviews_), days_json(Watch::ends), days_json(Watch::last_notice),
        days_json(Watch::notice_period), days_json(Watch::follow_up), fmt::join(waiting, ", "));
  }

  static std::string versions_json(const std::vector<Waiting>& versions) {
    std::vector<std::string> all;
    for (const Waiting& one : versions)
      all.push_back(fmt::format(R"({{"item": {}, "name": {}, "since": {}, "by": {}, "file": {}}})",
                                json_string(one.item.text()), json_string(one.name), json_string(one.since),
                                json_string(one.by), json_string(one.file)));
    return fmt::format("{}", fmt::join(all, ", "));
  }

  std::string days_json(Watch what) const {
    std::vector<std::string> all;
    for (const NearDay& near : near_)
      if (near.day.what == what)
        all.push_back(fmt::format(
            R"({{"date": "{}", "late": {}, "parameters": {}, "title": {}, "note": {}}})",
            iso_date(near.day.date), near.day.date < day_, json_string(near.agreement->agreement.parameters),
            json_string(near.agreement->agreement.lock.title), json_string(near.day.note)));
    return fmt::format("{}", fmt::join(all, ", "));
  }

  static std::string waiting_json(const RegisteredAgreement& one) {
    std::vector<std::string> parties;
    for (const PartyState& party : one.summary.parties)
      if (is_waited_for(party))
        parties.push_back(fmt::format(R"({{"id": {}, "name": {}, "decided": {}, "signed": {}}})",
                                      json_string(party.id), json_string(party.name),
                                      party.decided.has_value(), party.signed_on.has_value()));
    return fmt::format(R"({{"parameters": {}, "title": {}, "parties": [{}]}})",
                       json_string(one.agreement.parameters), json_string(one.agreement.lock.title),
                       fmt::join(parties, ", "));
  }

  const StatusOptions& options_;
  Date day_, until_;
  Session& session_;
  std::string library_;
  std::vector<Waiting> drafts_, reviews_;
  std::vector<RegisteredAgreement> agreements_;
  std::vector<NearDay> near_;
};

}  // namespace

int status(const StatusOptions& options, Session& session) {
  const std::optional<Date> day = date_option(options.date, session);
  if (!day) return session.finish("");
  return StatusTeller(options, *day, session).run();
}

}  // namespace klausul
