#include "resolve/held.hpp"

#include <algorithm>

#include "base/joined.hpp"
#include "diag/messages.hpp"

namespace klausul {
namespace {

std::optional<Selection> held(const LockedInput& input, const Wanted& wanted, const Shelf& shelf,
                              std::string why, Diagnostics& diagnostics) {
  const std::vector<std::string> versions = shelf.versions(wanted.id);
  const ClauseKey key = input.key();
  if (std::find(versions.begin(), versions.end(), key.version) == versions.end()) {
    const OriginId place = input.origin == OriginId::none ? wanted.origin : input.origin;
    diagnostics.add(Slug::unknown_version, place, {key.id, key.version, joined(versions)});
    return std::nullopt;
  }
  const Head* head = shelf.head(key);
  if (head == nullptr) return shelf.tell(key), std::nullopt;
  Selection selection = selected(*head, wanted, {}, std::move(why));
  // What was approved when a lock was written is approved now or has been: a lock cannot make a draft more
  // than it is. What is asked for without a lock is a trial, as if it were approved.
  const bool has_been =
      input.origin == OriginId::none || head->status == Status::approved || head->status == Status::repealed;
  if (input.status != Status::approved || has_been) selection.status = input.status;
  return selection;
}

}  // namespace

const LockedInput* held_for(const Wanted& wanted, const ChoiceRules& rules, const Shelf& shelf) {
  const std::string variant = wanted.variant == "standard" ? "" : wanted.variant;
  for (const LockedInput& input : rules.locked) {
    if (input.kind != shelf.kind || input.key().id != wanted.id) continue;
    const bool same_variant = (input.variant == "standard" ? "" : input.variant) == variant;
    if (wanted.version.empty() ? !input.pinned && same_variant : input.key().version == wanted.version)
      return &input;
  }
  return nullptr;
}

const LockedInput* held_instead(const Wanted& wanted, const ChoiceRules& rules, const Shelf& shelf) {
  const std::vector<std::string> versions = shelf.versions(wanted.id);
  if (held_for(wanted, rules, shelf) ||
      std::find(versions.begin(), versions.end(), wanted.version) == versions.end())
    return nullptr;
  const Head* asked = shelf.head({wanted.id, wanted.version});
  return asked ? held_for({wanted.id, {}, asked->variant, wanted.origin}, rules, shelf) : nullptr;
}

std::optional<Selection> held_by_lock(const LockedInput& input, const Wanted& wanted, const Shelf& shelf,
                                      Diagnostics& diagnostics) {
  const std::string version = input.key().version;
  return held(
      input, wanted, shelf,
      both("dokumentet är låst vid version " + version, "the document is locked at version " + version),
      diagnostics);
}

// What a local agreement gets of a clause that its parent holds and does not open: that version, and no
// other.
std::optional<Selection> held_by_parent(const Wanted& wanted, const Parent& parent, const Shelf& shelf,
                                        OriginId place, Diagnostics& diagnostics) {
  const std::string variant = wanted.variant == "standard" ? "" : wanted.variant;
  std::vector<std::string> there;
  for (const LockedInput& input : parent.clauses) {
    const ClauseKey key = input.key();
    if (key.id != wanted.id) continue;
    there.push_back(key.version + (input.variant.empty() ? "" : " (" + input.variant + ")"));
    const bool same_variant =
        variant.empty() ? wanted.variant.empty() || input.variant.empty() : input.variant == variant;
    if (!same_variant || (!wanted.version.empty() && key.version != wanted.version)) continue;
    return held(input, wanted, shelf,
                both("huvudavtalet håller version " + key.version,
                     "the parent agreement holds version " + key.version),
                diagnostics);
  }
  const std::string asked = wanted.version.empty() ? wanted.variant : wanted.version;
  diagnostics.add(Slug::locked_clause, place, {wanted.id, parent.file, joined(there), asked});
  return std::nullopt;
}

}  // namespace klausul
