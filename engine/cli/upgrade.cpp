#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "cli/clause_bench.hpp"
#include "cli/keeping_commands.hpp"
#include "cli/locked_document.hpp"
#include "diag/messages.hpp"
#include "maintain/upgrade.hpp"

namespace klausul {
namespace {

class Upgrader {
 public:
  Upgrader(const UpgradeOptions& options, Session& session)
      : options_(options), session_(session), document_(options.parameters, session) {}

  int run() {
    if (!document_.is_ready() || session_.diagnostics.has_errors()) return session_.finish("");
    library_ = std::make_unique<Library>(document_.root(), session_.context());
    if (!seals_hold() || !find_parent()) return session_.finish("");
    const bool moving = options_.all || !options_.take.empty();
    if (moving && refuse_signed(options_.parameters, document_.lock(), session_.context()))
      return session_.finish("");
    if (!choose_moves() || (moving && !stands_as_locked())) return session_.finish("");
    std::optional<Lock> after;
    if (!moves_.empty()) compare(after);
    if (moving && after && !write_lock(document_.beside(), *after, document_.root(), session_.diagnostics))
      return session_.finish("");
    const bool moved = moving && after;
    if (!session_.json()) print(moved);
    return session_.finish(json(moved));
  }

 private:
  MoveRules rules() { return {document_.lock(), parent_}; }

  // A version whose seal is broken may be chosen, or passed over, for what was never approved.
  bool seals_hold() {
    for (const LockedInput& input : document_.lock().inputs)
      if (input.in_library())
        tell_broken_seals({input.file_kind(), input.key().id, ""}, *library_, session_.diagnostics);
    return !session_.diagnostics.has_errors();
  }

  bool find_parent() {
    const auto parent = document_.parent(session_.diagnostics);
    if (parent) parent_ = *parent;
    return parent.has_value();
  }

  // False if something that is asked for cannot be moved.
  bool choose_moves() {
    if (options_.take.empty()) {
      moves_ = possible_moves(rules(), *library_);
      return true;
    }
    for (const std::string& words : options_.take) {
      const std::optional<ItemName> item = item_named(words, session_.diagnostics);
      auto move = item ? asked_move(*item, rules(), *library_, session_.diagnostics) : std::nullopt;
      if (move) moves_.push_back(std::move(*move));
    }
    return !session_.diagnostics.has_errors();
  }

  // Moving versions is no way to accept other changes unseen. A document that cannot be made as it was
  // locked, because a version is gone, can only be moved.
  bool stands_as_locked() {
    Diagnostics faults;
    const auto now = document_.made_from(held_after(document_.lock(), {}), workshop_, faults);
    return !now || compare_with_lock(document_.beside(), *now, false, session_.diagnostics);
  }

  // What the document becomes with the moves, if it can be made with them: a newer version may ask for more.
  void compare(std::optional<Lock>& after) {
    after = document_.made_from(held_after(document_.lock(), moves_), workshop_, session_.diagnostics);
    if (after) document_.beside().comparison = compare_locks(document_.lock(), *after);
  }

  // How the text of the file itself changes.
  std::vector<DiffLine> changes_of(const Move& move) {
    const auto lines_of = [&](const ClauseKey& key) {
      Diagnostics said_already;
      const ItemName item{move.from.file_kind(), key.id, key.version};
      const auto file = read_library_file(item_path(item, *library_), item.kind, key,
                                          {session_.files, session_.sources, session_.origins, said_already});
      return file ? file->lines : std::vector<std::string>();
    };
    return compare_lines(lines_of(move.from.key()), lines_of(move.to.key));
  }

  std::string diff_words(const std::vector<DiffLine>& lines, std::string_view indent) const {
    return diff_text(lines, 1, indent, session_.say("{} lika rader", "{} equal lines"));
  }

  void print(bool moved) {
    std::cout << fmt::format("{}  {} {}\n", options_.parameters, session_.say("villkorsdatum", "terms date"),
                             document_.lock().terms_date);
    if (moves_.empty()) {
      std::cout << "  " << session_.say("inget att flytta", "nothing to move") << "\n";
      return;
    }
    for (const Move& move : moves_)
      std::cout << fmt::format("  {} → {}  {}\n", item_of(move.from).text(), move.to.key.version,
                               in_language(move.to.why, session_.language()))
                << diff_words(changes_of(move), "    ");
    if (const auto& comparison = document_.beside().comparison)
      std::cout << "\n"
                << session_.say("dokumentet:", "the document:") << "\n"
                << (comparison->text.empty()
                        ? fmt::format("  {}\n", session_.say("samma text", "the same text"))
                        : diff_words(comparison->text, "  "));
    std::cout << "\n" << advice(moved) << options_.parameters << "\n";
  }

  std::string_view advice(bool moved) {
    if (!document_.beside().comparison)
      return session_.say(
          "ingenting är flyttat; rätta först det som sägs nedan, och gör sedan om: klausul upgrade ",
          "nothing is moved; first mend what is said below, then repeat: klausul upgrade ");
    if (moved)
      return session_.say("låset är flyttat; bygg dokumentet: klausul build ",
                          "the lock is moved; build the document: klausul build ");
    return session_.say("ingenting är flyttat; flytta med --take KLAUSUL eller --all: klausul upgrade ",
                        "nothing is moved; move with --take CLAUSE or --all: klausul upgrade ");
  }

  std::string json(bool moved) {
    std::string list;
    for (const Move& move : moves_)
      list += fmt::format(
          R"({}{{"item": {}, "from": "{}", "to": "{}", "why": {}, "changes": {}}})", list.empty() ? "" : ", ",
          json_string(ItemName{move.from.file_kind(), move.to.key.id, ""}.text()), move.from.key().version,
          move.to.key.version, json_string(in_language(move.to.why, session_.language())),
          diff_json(changes_of(move)));
    return fmt::format(R"({{"moves": [{}], "moved": {}, "document": {}}})", list, moved,
                       lock_json(document_.beside()));
  }

  const UpgradeOptions& options_;
  Session& session_;
  LockedDocument document_;
  Workshop workshop_;
  std::unique_ptr<Library> library_;
  std::shared_ptr<const Parent> parent_;
  std::vector<Move> moves_;
};

}  // namespace

int upgrade(const UpgradeOptions& options, Session& session) { return Upgrader(options, session).run(); }

}  // namespace klausul
