#include "cli/record_bench.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iostream>

#include "base/edit_distance.hpp"
#include "cli/agreement_words.hpp"
#include "cli/bilingual.hpp"
#include "cli/clause_bench.hpp"
#include "diag/messages.hpp"
#include "maintain/change.hpp"
#include "maintain/save.hpp"
#include "store/folders.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

constexpr std::array kinds = {
    Bilingual{"beslut", "beslut", "decision"},
    Bilingual{"underskrift", "underskrift", "signature"},
    Bilingual{"uppsagning", "uppsägning", "notice"},
    Bilingual{"uppfoljning", "uppföljning", "follow-up"},
    Bilingual{"uppsagningstid", "uppsägningstid", "notice period"},
    Bilingual{"anteckning", "anteckning", "remark"},
};

bool says_the_same(const Diagnostic& a, const Diagnostic& b) {
  return a.slug == b.slug && a.arguments == b.arguments;
}

}  // namespace

bool RecordBench::open() {
  const auto day = step_day(options_.date, session_);
  if (!day || !open_lock() || !open_records()) return false;
  day_ = *day;
  const auto root = session_.library_for(options_.parameters, session_.diagnostics);
  if (!root) return false;
  registers_ = Registers::load(*root + "/clauses/register", session_.context());
  check_actor(options_.actor, registers_, session_.diagnostics);
  check_party();
  return !session_.diagnostics.has_errors();
}

bool RecordBench::open_lock() {
  const std::string base = agreement_base(options_.parameters);
  agreement_.parameters = base.empty() ? options_.parameters : base + ".xml";
  agreement_.lock_path = lock_path(agreement_.parameters);
  path_ = records_path(agreement_.parameters);
  if (session_.files.is_folder(options_.parameters)) {
    refuse("'" + options_.parameters + "' är en mapp; namnge ett avtals parameterfil",
           "'" + options_.parameters + "' is a folder; name an agreement's parameter file");
    return false;
  }
  if (base.empty() || !session_.files.is_file(agreement_.lock_path)) {
    const bool there = session_.files.is_file(agreement_.parameters);
    session_.diagnostics.add(there ? Slug::lock_missing : Slug::file_not_found, OriginId::none,
                             {agreement_.parameters});
    return false;
  }
  auto lock = read_lock_beginning(agreement_.lock_path, session_);
  if (!lock) return false;
  agreement_.lock = std::move(*lock);
  if (agreement_.lock.document_kind != "arende") {
    compare_parameters(agreement_, session_);
    return true;
  }
  session_.diagnostics.add(Slug::no_agreement, OriginId::none, {agreement_.parameters});
  return false;
}

bool RecordBench::open_records() {
  // A file that may not be read looks like none, and would be written over.
  if (const auto reason = session_.files.obstacle(path_)) {
    session_.diagnostics.add(Slug::file_unreadable, OriginId::none,
                             {path_, both(reason->swedish, reason->english)});
    return false;
  }
  read_ = session_.files.read(path_);
  bytes_ = read_.value_or(empty_records());
  auto records = records_in(path_, bytes_, session_.context());
  if (!records) return false;
  agreement_.records = std::move(*records);
  return true;
}

const AgreementRecords::Party* RecordBench::party() const {
  for (const AgreementRecords::Party& one : agreement_.records.parties)
    if (one.id == options_.party) return &one;
  return nullptr;
}

std::string RecordBench::words(const std::string& text, const char* option) {
  return clean_text(text, option, session_).value_or("");
}

std::string RecordBench::required_words(const std::string& text, const char* option) {
  const auto clean = clean_text(text, option, session_);
  if (clean && clean->empty()) refuse(std::string(option) + " är tom", std::string(option) + " is empty");
  return clean.value_or("");
}

std::string RecordBench::day(const std::string& text) {
  if (text.empty()) return {};
  const auto date = date_option(text, session_);
  return date ? iso_date(*date) : "";
}

std::string RecordBench::known_body(const std::string& text) {
  std::string id = required_words(text, "--body");
  if (!id.empty() && registers_.find(id) == nullptr)
    say(Slug::unknown_register_entry, {id, closest(id, registers_.ids())});
  return id;
}

void RecordBench::check_party() {
  std::string parties;
  for (const LockedParty& party : agreement_.lock.parties) {
    if (party.id == options_.party || options_.party.empty()) return;
    parties += (parties.empty() ? "" : ", ") + party.id + " (" + party.name + ")";
  }
  say(Slug::unknown_party, {options_.party, parties});
}

void RecordBench::say(Slug slug, std::vector<std::string> arguments) {
  session_.diagnostics.add(slug, OriginId::none, std::move(arguments));
}

void RecordBench::refuse_again(const std::string& what, const std::string& standing) {
  say(Slug::already_recorded, {what, standing, path_});
}

void RecordBench::refuse(const std::string& swedish, const std::string& english) {
  session_.diagnostics.add(Slug::wrong_use, OriginId::none, {both(swedish, english)});
}

void RecordBench::add_noted(RecordAttributes& attributes) const {
  attributes.emplace_back("antecknad", iso_date(day_));
  attributes.emplace_back("antecknad-av", options_.actor);
}

void RecordBench::add(NewRecord record) {
  if (session_.diagnostics.has_errors()) return;
  told_ = {record.element, record.party, 0};
  told_with_ = record.attributes;
  if (!record.text.empty()) told_with_.emplace_back("text", record.text);
  add_noted(record.attributes);
  if (!record.move.empty()) add_noted(record.move);
  add_record(bytes_, record, agreement_.lock.parties);
}

void RecordBench::complete(const RecordPlace& place, const RecordAttributes& attributes) {
  if (session_.diagnostics.has_errors()) return;
  told_ = place;
  told_with_ = attributes;
  std::string names;
  for (const auto& [name, value] : attributes)
    if (!value.empty()) names += (names.empty() ? "" : " ") + std::string(name);
  RecordAttributes supplement = {{"vad", names}};
  add_noted(supplement);
  change_record(bytes_, place, attributes);
  add_inside(bytes_, place, "tillagg", supplement);
}

void RecordBench::move(std::size_t follow_up, const std::string& from, const std::string& to) {
  if (session_.diagnostics.has_errors()) return;
  const RecordPlace place{"uppfoljning", "", follow_up};
  told_ = place;
  told_with_ = {{"fran", from}, {"datum", to}};
  RecordAttributes moved = {{"fran", from}};
  add_noted(moved);
  add_inside(bytes_, place, "flyttad", moved);
  change_record(bytes_, place, {{"datum", to}});
}

std::optional<int> RecordBench::conclude(bool last) {
  if (session_.diagnostics.has_errors() || !is_sound()) return session_.finish("");
  const Change change{path_, read_, bytes_};
  const Saved saved = save_if_as_read(change, folder_of(path_), session_.diagnostics);
  if (saved == Saved::changed && !last) return std::nullopt;
  if (saved == Saved::changed) save(change, folder_of(path_), session_.diagnostics);
  if (saved != Saved::yes) return session_.finish("");
  tell();
  return session_.finish(json());
}

// Holds the records as they would be to what `check` holds them to; what was there before is told by that.
bool RecordBench::is_sound() {
  Diagnostics before, now;
  look_over(before);
  auto records = records_in(path_, bytes_, {session_.files, session_.sources, session_.origins, now});
  if (records) {
    agreement_.records = std::move(*records);
    look_over(now);
  }
  for (const Diagnostic& fault : now.all()) {
    const bool known = std::any_of(before.all().begin(), before.all().end(),
                                   [&](const Diagnostic& other) { return says_the_same(other, fault); });
    if (!known && now.has_errors())
      say_refused(fault);
    else if (!known || (now.has_errors() && severity(fault.slug) == Severity::error))
      session_.diagnostics.add(fault.slug, fault.origin, fault.arguments, fault.notes);
  }
  return !now.has_errors();
}

// A fault of what is not written has no line: what helps is another option.
void RecordBench::say_refused(const Diagnostic& fault) {
  std::vector<std::string> arguments = fault.arguments;
  const auto advise = [&](std::size_t place, const std::string& swedish, const std::string& english) {
    arguments.resize(place);
    arguments.push_back(both(swedish, english));
  };
  const std::string days = day_options();
  switch (fault.slug) {
    case Slug::recorded_twice:
      advise(1, "det står redan; anteckna bara det som saknas",
             "it is there already; record only what is missing");
      break;
    case Slug::foreign_body:
      advise(3, "rätta --body eller --party", "correct --body or --party");
      break;
    case Slug::not_signing:
      advise(1, "rätta --party, eller ge parten en plats att underteckna och lås avtalet på nytt",
             "correct --party, or give the party a place to sign and lock the agreement anew");
      break;
    case Slug::notice_settled:
      advise(1, "utelämna --from", "leave out --from");
      break;
    case Slug::decision_after_signature:
    case Slug::notice_before_date:
      advise(3, "rätta " + days, "correct " + days);
      break;
    case Slug::record_order:
      advise(4, "rätta " + days, "correct " + days);
      break;
    case Slug::record_in_future:
      advise(2, "rätta " + days + "; antecknas kan bara det som har hänt",
             "correct " + days + "; only what has happened can be recorded");
      break;
    case Slug::bad_attribute_value:
      if (told_.element == "uppsagningstid") arguments.at(1) = "--period";
      break;
    default:
      break;
  }
  session_.diagnostics.add(fault.slug, OriginId::none, arguments, read_ ? fault.notes : std::vector<Note>());
}

// What the days of the record are given by.
std::string RecordBench::day_options() const {
  if (told_.element == "beslut") return "--decided";
  if (told_.element == "underskrift") return "--signed";
  if (told_.element == "uppfoljning") return "--done";
  if (told_.element == "anteckning") return "--day";
  return options_.received.empty() ? "--given" : "--given, --received";
}

void RecordBench::look_over(Diagnostics& faults) const {
  check_records(agreement_, day_, faults);
  check_bodies(agreement_.records, registers_, faults);
}

void RecordBench::tell() {
  if (session_.json()) return;
  const Bilingual* kind = find_text(kinds, told_.element);
  std::string line = fmt::format("{}: {}", session_.say("antecknat", "recorded"),
                                 session_.say(kind->swedish, kind->english));
  if (!told_.party.empty()) line += ", " + told_.party;
  for (const auto& [name, value] : told_with_)
    if (!value.empty()) line += ", " + value;
  std::cout << line << "\n  " << path_ << "\n";
}

std::string RecordBench::json() const {
  std::string attributes;
  for (const auto& [name, value] : told_with_)
    if (!value.empty())
      attributes += fmt::format("{}{}: {}", attributes.empty() ? "" : ", ", json_string(std::string(name)),
                                json_string(value));
  const RegisteredAgreement now{agreement_, summary_of(agreement_), ""};
  return fmt::format(
      R"({{"file": {}, "created": {}, "element": "{}", "party": {}, "attributes": {{{}}}, "agreement": {}}})",
      json_string(path_), !read_, told_.element, told_.party.empty() ? "null" : json_string(told_.party),
      attributes, agreement_json(now));
}

}  // namespace klausul
