#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/clause_commands.hpp"
#include "maintain/item.hpp"
#include "maintain/lifecycle.hpp"
#include "maintain/word_diff.hpp"

namespace klausul {

/// The words of an option with white space collapsed; says `wrong-use` if they are no text.
std::optional<std::string> clean_text(const std::string& text, const char* option, Session& session);

/// What the `clause` commands have in common: the library, the words of the user turned into things, and the
/// words of the answers.
class ClauseBench {
 public:
  /// Says `library-not-found` if there is none.
  explicit ClauseBench(Session& session);

  bool has_library() const { return library_ != nullptr; }
  /// True if there is a library and no change waits to be finished in it: one that was cut short is finished
  /// first (see `finish_change`), so that what is read is what will be there. For commands that write.
  bool is_ready_to_write();
  Library& library() { return *library_; }
  Session& session() { return session_; }
  const Session& session() const { return session_; }

  /// The item that the words name, with the newest version where they name none. Says what is wrong with
  /// them.
  std::optional<ItemName> item(const std::string& words);
  /// The item as named, which need not be there.
  std::optional<ItemName> named(const std::string& words);
  /// The file with its history. Tells a broken seal, and everything if it cannot be read.
  std::optional<LibraryFile> file(const ItemName& item);
  /// The same; tells nothing but what makes it unreadable.
  std::optional<LibraryFile> quiet_file(const ItemName& item);
  /// Who does what, from the options; says `wrong-use` for a text or a date that is none.
  std::optional<Step> step(Action action, const ClauseOptions& options);
  /// See `clean_text`.
  std::optional<std::string> clean(const std::string& text, const char* option) {
    return clean_text(text, option, session_);
  }

  /// A state's word in the user's language: "fastställd", "approved".
  std::string state_words(const std::string& state) const;
  /// Of what an event did.
  std::string event_words(const HistoryEvent& event) const;
  std::string event_json(const HistoryEvent& event) const;
  /// "från 2026-01-01", "2026-01-01 – 2026-12-31"; empty if it has no dates.
  std::string validity_words(const Head& head) const;
  /// A comparison as `--context` asks for it.
  std::string diff_words(const std::vector<DiffLine>& lines, const ClauseOptions& options) const;

 private:
  Session& session_;
  std::unique_ptr<Library> library_;
};

/// The day of a step, today if the text is empty; says `wrong-use` for what is no day, and `record-in-future`
/// for one that is more than a year ahead: a year that is mistyped would stop every later step.
std::optional<Date> step_day(const std::string& text, Session& session);

/// The clause, template or style that the words name; says `wrong-use` for words that name none.
std::optional<ItemName> item_named(const std::string& words, Diagnostics& diagnostics);

/// True if `seen`, the beginning of a seal, is that of the file's content, or is empty: what a user has read
/// must be what is there. Says `changed-meanwhile` if not.
bool was_seen(const std::string& seen, const LibraryFile& file, Diagnostics& diagnostics);

std::string diff_json(const std::vector<DiffLine>& lines);

/// The version that another was made from: what its history says, else what it replaces, else the one before
/// it; empty if it is the first.
std::string base_version(const Head& head, const std::vector<std::string>& versions);

}  // namespace klausul
