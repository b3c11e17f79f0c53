#include "resolve/choose.hpp"

#include <algorithm>

#include "base/joined.hpp"
#include "diag/messages.hpp"
#include "diag/suggestion.hpp"
#include "resolve/held.hpp"
#include "values/swedish.hpp"

namespace klausul {

Selection selected(const Head& head, const Wanted& wanted, Date day, std::string why) {
  const Status status = is_approved_on(head, day) ? Status::approved : head.status;
  return {head.key,    status,    std::move(why), wanted.origin,
          head.origin, head.path, head.variant,   !wanted.version.empty(),
          {}};
}

namespace {

// "1.0 (utkast, från 2023-01-01)": what there is to choose from, for hints.
std::string described(const Head& head, Language language) {
  std::string text = head.key.version + " (" + in_language(status_words(head.status), language);
  if (!head.variant.empty()) text += ", " + head.variant;
  if (head.valid_from) text += ", " + iso_date(*head.valid_from) + "–";
  if (head.valid_to) text += (head.valid_from ? "" : "–") + iso_date(*head.valid_to);
  return text + ")";
}

// The versions that `wanted` chooses among. A file that cannot be read might be the one in force, so that
// none is chosen past it: its faults are said and there is no family.
std::optional<std::vector<const Head*>> family_of(const Wanted& wanted, const Shelf& shelf) {
  std::vector<const Head*> family;
  bool readable = true;
  for (const std::string& version : shelf.versions(wanted.id)) {
    const ClauseKey key{wanted.id, version};
    if (const Head* head = shelf.head(key))
      family.push_back(head);
    else if (wanted.version.empty() || wanted.version == version)
      shelf.tell(key), readable = false;
  }
  return readable ? std::optional(family) : std::nullopt;
}

std::vector<const Head*> of_variant(const std::vector<const Head*>& family, const std::string& variant) {
  std::vector<const Head*> result;
  for (const Head* head : family) {
    const bool standard = head->variant.empty() || head->variant == "standard";
    if (variant.empty() || variant == "standard" ? standard : head->variant == variant)
      result.push_back(head);
  }
  return result;
}

std::optional<Selection> pinned(const Wanted& wanted, const std::vector<const Head*>& family, Date day,
                                Diagnostics& diagnostics) {
  std::vector<std::string> versions;
  for (const Head* head : family) {
    versions.push_back(head->key.version);
    if (head->key.version != wanted.version) continue;
    if (is_withdrawn(*head, day)) {
      diagnostics.add(Slug::withdrawn_version, wanted.origin,
                      {head->key.text(), std::string(status_name(head->status))});
      return std::nullopt;
    }
    if (!dates_hold(*head, day))
      diagnostics.add(Slug::outside_dates, wanted.origin, {head->key.text(), iso_date(day)});
    return selected(*head, wanted, day,
                    both("fäst vid version " + wanted.version, "pinned to version " + wanted.version));
  }
  diagnostics.add(Slug::unknown_version, wanted.origin, {wanted.id, wanted.version, joined(versions)});
  return std::nullopt;
}

// The newest draft whose dates fit; a rejected or repealed version is no draft.
const Head* newest_draft(const std::vector<const Head*>& family, Date day) {
  const Head* newest = nullptr;
  for (const Head* head : family) {
    const bool draft = head->status == Status::draft || head->status == Status::review;
    if (draft && dates_hold(*head, day) &&
        (!newest || compare_versions(newest->key.version, head->key.version) < 0))
      newest = head;
  }
  return newest;
}

std::string why_in_force(const Head& head, Date day) {
  const std::string date = iso_date(day);
  std::string swedish = "fastställd och gällande " + date, english = "approved and in force on " + date;
  if (!head.supersedes.empty())
    swedish += ", ersätter " + head.supersedes, english += ", supersedes " + head.supersedes;
  return both(swedish, english);
}

void say_unknown_variant(const Wanted& wanted, const std::vector<const Head*>& family,
                         Diagnostics& diagnostics) {
  std::vector<std::string> variants;
  for (const Head* head : family) {
    const std::string name = head->variant.empty() ? "standard" : head->variant;
    if (std::find(variants.begin(), variants.end(), name) == variants.end()) variants.push_back(name);
  }
  const bool chosen = wanted.variant_origin != OriginId::none;
  diagnostics.add(Slug::unknown_variant, chosen ? wanted.variant_origin : wanted.origin,
                  {wanted.id, wanted.variant, joined(variants)});
}

std::optional<Selection> floating(const Wanted& wanted, const std::vector<const Head*>& all,
                                  const ChoiceRules& rules, Diagnostics& diagnostics) {
  check_supersession(all, diagnostics);
  const std::vector<const Head*> family = of_variant(all, wanted.variant);
  if (family.empty() && !wanted.variant.empty())
    return say_unknown_variant(wanted, all, diagnostics), std::nullopt;
  const std::vector<const Head*> current = in_force(family, rules.terms_date);
  const std::string date = iso_date(rules.terms_date);
  if (current.size() == 1)
    return selected(*current.front(), wanted, rules.terms_date,
                    why_in_force(*current.front(), rules.terms_date));
  std::vector<std::string> names;
  if (current.size() > 1) {
    std::vector<Note> notes;
    for (const Head* head : current) {
      names.push_back(head->key.version);
      notes.push_back({Note::Kind::declared_here, head->origin, ""});
    }
    diagnostics.add(Slug::several_in_force, wanted.origin, {wanted.id, date, joined(names)},
                    std::move(notes));
    return std::nullopt;
  }
  if (const Head* draft = rules.drafts_allowed ? newest_draft(family, rules.terms_date) : nullptr)
    return selected(*draft, wanted, rules.terms_date,
                    both("ingen fastställd version gäller " + date + "; nyaste utkastet",
                         "no approved version is in force on " + date + "; the newest draft"));
  const auto list = [&](Language language) {
    names.clear();
    for (const Head* head : all) names.push_back(described(*head, language));
    return joined(names);
  };
  diagnostics.add(Slug::no_version_in_force, wanted.origin,
                  {wanted.id, date,
                   both("det finns: " + list(Language::swedish), "there is: " + list(Language::english))});
  return std::nullopt;
}

std::optional<Selection> choose(const Wanted& wanted, const ChoiceRules& rules, const Shelf& shelf,
                                Diagnostics& diagnostics) {
  if (shelf.versions(wanted.id).empty()) {
    diagnostics.add(shelf.unknown, wanted.origin, {wanted.id, suggestion(wanted.id, shelf.ids())});
    return std::nullopt;
  }
  if (const LockedInput* input = held_for(wanted, rules, shelf))
    return held_by_lock(*input, wanted, shelf, diagnostics);
  const auto family = family_of(wanted, shelf);
  if (!family) return std::nullopt;
  if (!wanted.version.empty()) return pinned(wanted, *family, rules.terms_date, diagnostics);
  return floating(wanted, *family, rules, diagnostics);
}

// What an approved template uses in place of a version that it pins and that is not approved: the one in
// force.
std::optional<Selection> approved_instead(const Wanted& wanted, const ChoiceRules& rules, const Shelf& shelf,
                                          Diagnostics& diagnostics) {
  const ClauseKey key{wanted.id, wanted.version};
  const std::vector<std::string> versions = shelf.versions(wanted.id);
  if (std::find(versions.begin(), versions.end(), wanted.version) == versions.end()) return std::nullopt;
  const Head* asked = shelf.head(key);
  if (asked == nullptr || is_approved_on(*asked, rules.terms_date)) return std::nullopt;
  const Wanted any{wanted.id, {}, {}, wanted.origin};
  const auto family = family_of(any, shelf);
  if (!family) return std::nullopt;
  const std::vector<const Head*> current = in_force(of_variant(*family, asked->variant), rules.terms_date);
  if (current.size() != 1) return std::nullopt;
  diagnostics.add(Slug::predecessor_used, wanted.origin,
                  {key.text(), std::string(status_name(asked->status)), current.front()->key.text()});
  return selected(*current.front(), any, rules.terms_date, why_in_force(*current.front(), rules.terms_date));
}

// What an approved template gets for a reference that names a version.
std::optional<Selection> choose_pinned(const Wanted& wanted, const ChoiceRules& rules, const Shelf& shelf,
                                       Diagnostics& diagnostics) {
  if (const LockedInput* input = held_instead(wanted, rules, shelf))
    return held_by_lock(*input, {wanted.id, {}, {}, wanted.origin}, shelf, diagnostics);
  if (!held_for(wanted, rules, shelf))
    if (auto predecessor = approved_instead(wanted, rules, shelf, diagnostics)) return predecessor;
  return choose(wanted, rules, shelf, diagnostics);
}

}  // namespace

std::optional<Selection> choose_clause(const Wanted& wanted, const ChoiceRules& rules, Library& library,
                                       Diagnostics& diagnostics) {
  Wanted asked = wanted;
  const auto chosen = rules.variants.find(wanted.id);
  if (chosen != rules.variants.end())
    asked.variant = chosen->second.variant, asked.variant_origin = chosen->second.origin;
  const auto other = rules.instead.find(ClauseKey{asked.id, asked.version}.text());
  if (other != rules.instead.end()) asked.version = other->second;
  const Shelf shelf{LockedInput::Kind::clause,
                    Slug::unknown_clause,
                    [&](const std::string& id) { return library.clause_versions(id); },
                    [&](const ClauseKey& key) { return library.clause_head(key); },
                    [&](const ClauseKey& key) { library.use_clause(key); },
                    [&] { return library.clause_ids(); }};
  const bool locked = rules.parent && rules.parent->binds && rules.parent->is_locked(asked.id);
  const OriginId place =
      chosen != rules.variants.end() && asked.version.empty() ? chosen->second.origin : asked.origin;
  const bool named_by_approved = !rules.drafts_allowed && !asked.version.empty();
  std::optional<Selection> selection = locked
                                           ? held_by_parent(asked, *rules.parent, shelf, place, diagnostics)
                                       : named_by_approved ? choose_pinned(asked, rules, shelf, diagnostics)
                                                           : choose(asked, rules, shelf, diagnostics);
  if (!selection) return selection;
  if (selection->status != Status::approved && !rules.drafts_allowed) {
    diagnostics.add(Slug::unapproved_clause, wanted.origin,
                    {selection->key.text(), std::string(status_name(selection->status))});
    return std::nullopt;
  }
  return selection;
}

std::optional<Selection> choose_template(const Wanted& wanted, const ChoiceRules& rules, Library& library,
                                         Diagnostics& diagnostics) {
  const Shelf shelf{LockedInput::Kind::document_template,
                    Slug::unknown_template,
                    [&](const std::string& id) { return library.template_versions(id); },
                    [&](const ClauseKey& key) { return library.template_head(key); },
                    [&](const ClauseKey& key) { library.use_template(key); },
                    [&] { return library.template_ids(); }};
  return choose(wanted, rules, shelf, diagnostics);
}

std::optional<Selection> choose_style(const Wanted& wanted, const ChoiceRules& rules, Library& library,
                                      Diagnostics& diagnostics) {
  const Shelf shelf{LockedInput::Kind::style,
                    Slug::unknown_style,
                    [&](const std::string& id) { return library.style_versions(id); },
                    [&](const ClauseKey& key) { return library.style_head(key); },
                    [&](const ClauseKey& key) { library.use_style(key); },
                    [&] { return library.style_ids(); }};
  return choose(wanted, rules, shelf, diagnostics);
}

}  // namespace klausul
