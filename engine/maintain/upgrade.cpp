#include "maintain/upgrade.hpp"

#include <algorithm>

#include "base/edit_distance.hpp"
#include "diag/messages.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

// Drafts may be chosen where they were when the document was locked: under a template that is one.
ChoiceRules rules_of(const MoveRules& moves) {
  const Lock& lock = moves.lock;
  ChoiceRules rules;
  rules.parent = moves.parent;
  rules.terms_date = parse_iso_date(lock.terms_date).value_or(Date{});
  rules.drafts_allowed = std::any_of(lock.inputs.begin(), lock.inputs.end(), [](const LockedInput& input) {
    return input.kind == LockedInput::Kind::document_template && input.status != Status::approved;
  });
  return rules;
}

// The version named, or the one in force where none is.
std::optional<Selection> choose(const LockedInput& input, const std::string& version, const MoveRules& moves,
                                Library& library, Diagnostics& diagnostics) {
  const ChoiceRules rules = rules_of(moves);
  const Wanted wanted{input.key().id, version, version.empty() ? input.variant : "", OriginId::none};
  ChoiceRules any = rules;
  any.drafts_allowed = true;  // a draft among templates and styles is told when the document is made
  switch (input.file_kind()) {
    case FileKind::clause:
      return choose_clause(wanted, rules, library, diagnostics);
    case FileKind::document_template:
      return choose_template(wanted, any, library, diagnostics);
    case FileKind::style:
      return choose_style(wanted, any, library, diagnostics);
  }
  return std::nullopt;
}

// What would be chosen if the parent did not hold another.
void say_locked_by_parent(const LockedInput& input, const MoveRules& rules, Library& library,
                          Diagnostics& diagnostics) {
  const ClauseKey key = input.key();
  if (input.file_kind() != FileKind::clause || !rules.parent || !rules.parent->is_locked(key.id)) return;
  Diagnostics none_in_force;
  const auto other = choose(input, "", {rules.lock, nullptr}, library, none_in_force);
  if (other && other->key != key)
    diagnostics.add(Slug::locked_clause, input.origin,
                    {key.id, rules.parent->file, key.version, other->key.version});
}

// A version that was taken by name though its dates do not hold the document's day is kept: nobody asked to
// go back. What may not be used any more gives way to what may.
bool goes_back(const LockedInput& input, const ClauseKey& to, const MoveRules& rules, Library& library) {
  if (input.status != Status::approved || compare_versions(to.version, input.key().version) >= 0)
    return false;
  const Head* held = item_head(item_of(input), library);
  return held != nullptr && !is_withdrawn(*held, rules_of(rules).terms_date);
}

// True, and said, of a draft that an approved document is to take.
bool is_draft_to_be_taken(const ItemName& item, const MoveRules& rules, Library& library,
                          Diagnostics& diagnostics) {
  const bool named = item.kind == FileKind::clause && !item.version.empty();
  if (!named || rules_of(rules).drafts_allowed) return false;
  const std::vector<std::string> versions = item_versions(item, library);
  if (std::find(versions.begin(), versions.end(), item.version) == versions.end()) return false;
  const Head* head = item_head(item, library);
  if (head == nullptr || (head->status != Status::draft && head->status != Status::review)) return false;
  const std::string impact = "klausul impact " + item.text();
  diagnostics.add(Slug::wrong_state, head->origin,
                  {item.text(), status_words(head->status),
                   both("tas in i ett fastställt dokument", "taken by an approved document"),
                   both("det som är fastställt", "what is approved"),
                   both("fastställ den först; vad dokumentet blir med den visar " + impact,
                        "approve it first; what the document becomes with it is shown by " + impact)});
  return true;
}

}  // namespace

ItemName item_of(const LockedInput& input) {
  return {input.file_kind(), input.key().id, input.key().version};
}

std::vector<Move> possible_moves(const MoveRules& rules, Library& library) {
  std::vector<Move> moves;
  for (const LockedInput& input : rules.lock.inputs) {
    if (!input.in_library() || input.pinned) continue;
    Diagnostics none_in_force;
    auto to = choose(input, "", rules, library, none_in_force);
    if (to && to->key != input.key() && !goes_back(input, to->key, rules, library))
      moves.push_back({input, std::move(*to)});
  }
  return moves;
}

std::optional<Move> asked_move(const ItemName& item, const MoveRules& rules, Library& library,
                               Diagnostics& diagnostics) {
  const LockedInput* found = nullptr;
  std::vector<std::string> names;
  for (const LockedInput& input : rules.lock.inputs) {
    if (!input.in_library()) continue;
    ItemName own = item_of(input);
    own.version.clear();
    names.push_back(own.text());
    // Of two versions of one clause it is the one that no reference names.
    if (own.kind == item.kind && own.id == item.id && (found == nullptr || found->pinned)) found = &input;
  }
  const std::string name = ItemName{item.kind, item.id, ""}.text();
  if (found == nullptr) {
    diagnostics.add(Slug::not_locked, OriginId::none, {name, closest(name, names)});
    return std::nullopt;
  }
  if (found->pinned) {
    diagnostics.add(Slug::named_version, found->origin, {item_of(*found).text()});
    return std::nullopt;
  }
  if (is_draft_to_be_taken(item, rules, library, diagnostics)) return std::nullopt;
  auto to = choose(*found, item.version, rules, library, diagnostics);
  if (!to) return std::nullopt;
  if (to->key == found->key()) {
    if (item.version.empty()) say_locked_by_parent(*found, rules, library, diagnostics);
    return std::nullopt;
  }
  to->pinned = false;
  return Move{*found, std::move(*to)};
}

std::vector<LockedInput> held_after(const Lock& lock, const std::vector<Move>& moves) {
  std::vector<LockedInput> held;
  for (const LockedInput& input : lock.inputs) {
    if (!input.in_library()) continue;
    held.push_back(input);
    for (const Move& move : moves) {
      if (move.from.kind != input.kind || move.from.name != input.name) continue;
      held.back().name = move.to.key.text();
      held.back().status = move.to.status;
      held.back().variant = move.to.variant;
    }
  }
  return held;
}

}  // namespace klausul
