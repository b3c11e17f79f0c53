#include "cli/clause_bench.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "cli/bilingual.hpp"
#include "maintain/history.hpp"
#include "maintain/save.hpp"
#include "values/exact.hpp"
#include "values/swedish.hpp"
#include "values/white_space.hpp"

namespace klausul {
namespace {

constexpr std::array states = {
    Bilingual{"utkast", "utkast", "draft"},
    Bilingual{"granskning", "i granskning", "in review"},
    Bilingual{"faststalld", "fastställd", "approved"},
    Bilingual{"ersatt", "ersatt", "superseded"},
    Bilingual{"avvisad", "avvisad", "rejected"},
    Bilingual{"upphavd", "upphävd", "repealed"},
};

constexpr std::array events = {
    Bilingual{"skapad", "skapad", "created"},
    Bilingual{"andrad", "ändrad", "edited"},
    Bilingual{"granskning", "lämnad till granskning", "submitted for review"},
    Bilingual{"faststalld", "fastställd", "approved"},
    Bilingual{"avvisad", "avvisad", "rejected"},
    Bilingual{"upphavd", "upphävd", "repealed"},
};

std::string word_for(std::span<const Bilingual> table, const std::string& key, const Session& session) {
  const Bilingual* words = find_text(table, key);
  return words == nullptr ? key : std::string(session.say(words->swedish, words->english));
}

}  // namespace

ClauseBench::ClauseBench(Session& session) : session_(session) {
  const auto root = session.library_for("./x", session.diagnostics);
  if (root) library_ = std::make_unique<Library>(*root, session.context());
}

bool ClauseBench::is_ready_to_write() {
  if (!has_library()) return false;
  const std::string& root = library_->root();
  return !unfinished_change(session_.files, root) || finish_change(root, session_.diagnostics);
}

std::optional<ItemName> ClauseBench::named(const std::string& words) {
  return item_named(words, session_.diagnostics);
}

std::optional<ItemName> ClauseBench::item(const std::string& words) {
  const auto asked = named(words);
  return asked ? find_item(*asked, *library_, session_.diagnostics) : std::nullopt;
}

std::optional<LibraryFile> ClauseBench::quiet_file(const ItemName& item) {
  Diagnostics faults;
  LoadContext apart{session_.files, session_.sources, session_.origins, faults};
  auto file = read_library_file(item_path(item, *library_), item.kind, item.key(), apart);
  if (!file) session_.diagnostics.append(faults);
  return file;
}

std::optional<LibraryFile> ClauseBench::file(const ItemName& item) {
  Diagnostics faults;
  LoadContext apart{session_.files, session_.sources, session_.origins, faults};
  auto file = read_library_file(item_path(item, *library_), item.kind, item.key(), apart);
  for (const Diagnostic& fault : faults.all())
    if (!file || fault.slug == Slug::seal_broken)
      session_.diagnostics.add(fault.slug, fault.origin, fault.arguments, fault.notes);
  return file;
}

std::optional<Step> ClauseBench::step(Action action, const ClauseOptions& options) {
  Step step;
  step.action = action;
  step.actor = options.actor;
  const auto date = step_day(options.date, session_);
  const auto reason = clean(options.reason, "--reason"), number = clean(options.record_number, "--dnr"),
             section = clean(options.section, "--section");
  if (!date || !reason || !number || !section) return std::nullopt;
  step.date = *date;
  step.reason = *reason;
  step.record_number = *number;
  step.section = *section;
  step.body = options.body;
  const auto day = [&](const std::string& text, std::optional<Date>& into) {
    if (!text.empty()) into = date_option(text, session_);
    return text.empty() || into;
  };
  std::optional<Date>& first = action == Action::repeal ? step.repealed_from : step.valid_from;
  return day(options.valid_from, first) && day(options.valid_to, step.valid_to) ? std::optional(step)
                                                                                : std::nullopt;
}

std::string ClauseBench::state_words(const std::string& state) const {
  return word_for(states, state, session_);
}

std::string ClauseBench::event_words(const HistoryEvent& event) const {
  std::string text = fmt::format("{}  {}", event.date, word_for(events, event.what, session_));
  const auto add = [&](std::string_view swedish, std::string_view english, const std::string& value) {
    if (!value.empty()) text += fmt::format("{} {}", session_.say(swedish, english), value);
  };
  add(" ur", " from", event.base);
  add(" av", " by", event.actor);
  add(", från", ", from", event.from);
  add(", dnr", ", record no.", event.record_number);
  add(", beslutad av", ", decided by", event.body);
  add("", "", event.section);
  add(":", ":", event.reason);
  return text;
}

std::string ClauseBench::event_json(const HistoryEvent& event) const {
  std::string json;
  for (const auto& [name, value] : event_attributes(event))
    json += fmt::format("{}{}: {}", json.empty() ? "" : ", ", json_string(name), json_string(value));
  if (!event.link.empty()) json += ", \"kedja\": " + json_string(event.link);
  return "{" + json + "}";
}

std::string ClauseBench::validity_words(const Head& head) const {
  if (!head.valid_from && !head.valid_to) return {};
  if (!head.valid_to) return fmt::format("{} {}", session_.say("från", "from"), iso_date(*head.valid_from));
  if (!head.valid_from) return fmt::format("{} {}", session_.say("till", "until"), iso_date(*head.valid_to));
  return iso_date(*head.valid_from) + " – " + iso_date(*head.valid_to);
}

std::string ClauseBench::diff_words(const std::vector<DiffLine>& lines, const ClauseOptions& options) const {
  return diff_text(lines, static_cast<std::size_t>(std::max(options.context, 0)), "  ",
                   session_.say("{} lika rader", "{} equal lines"));
}

std::optional<std::string> clean_text(const std::string& text, const char* option, Session& session) {
  if (is_valid_utf8(text) && !first_forbidden_character(text)) return collapsed(text);
  session.diagnostics.add(Slug::wrong_use, OriginId::none,
                          {both(std::string(option) + " innehåller tecken som inte är text",
                                std::string(option) + " holds characters that are no text")});
  return std::nullopt;
}

std::optional<Date> step_day(const std::string& text, Session& session) {
  const std::optional<Date> day = date_option(text, session);
  // A history goes forward only.
  if (!day || *day <= add_months(today(), 12)) return day;
  session.diagnostics.add(Slug::record_in_future, OriginId::none, {iso_date(*day), iso_date(today())});
  return std::nullopt;
}

std::optional<ItemName> item_named(const std::string& words, Diagnostics& diagnostics) {
  std::optional<ItemName> item = parse_item(words);
  if (!item)
    diagnostics.add(Slug::wrong_use, OriginId::none,
                    {both("'" + words + "' är inget namn", "'" + words + "' is no name"),
                     both("skriv till exempel ekonomi.budget, ekonomi.budget@1.1, mall:samverkansavtal eller "
                          "stil:region; de som "
                          "finns: klausul clause list",
                          "write such as ekonomi.budget, ekonomi.budget@1.1, mall:samverkansavtal or "
                          "stil:region; those there "
                          "are: klausul clause list")});
  return item;
}

bool was_seen(const std::string& seen, const LibraryFile& file, Diagnostics& diagnostics) {
  constexpr std::size_t least = 15;  // "sha256:" and eight digits
  if (seen.empty() || (seen.size() >= least && file.content_seal.starts_with(seen))) return true;
  diagnostics.add(Slug::changed_meanwhile, file.head.origin, {file.head.path, ""});
  return false;
}

std::string diff_json(const std::vector<DiffLine>& lines) {
  constexpr std::string_view kinds[] = {"same", "gone", "added"};
  std::string json;
  for (const DiffLine& line : lines) {
    std::string pieces;
    for (const DiffPiece& piece : line.pieces)
      pieces += fmt::format("{}{{\"kind\": \"{}\", \"text\": {}}}", pieces.empty() ? "" : ", ",
                            kinds[static_cast<std::size_t>(piece.kind)], json_string(piece.text));
    json += fmt::format("{}[{}]", json.empty() ? "" : ", ", pieces);
  }
  return "[" + json + "]";
}

std::string base_version(const Head& head, const std::vector<std::string>& versions) {
  const auto there = [&](const std::string& version) {
    return std::find(versions.begin(), versions.end(), version) != versions.end();
  };
  for (const HistoryEvent& event : head.history)
    if (there(event.base)) return event.base;
  if (there(head.supersedes)) return head.supersedes;
  const auto own = std::find(versions.begin(), versions.end(), head.key.version);
  return own == versions.begin() || own == versions.end() ? "" : *(own - 1);
}

}  // namespace klausul
