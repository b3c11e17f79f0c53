#include <algorithm>
#include <string>

#include "values/compare.hpp"
#include "values/declaration.hpp"
#include "values/type_words.hpp"

namespace klausul {
namespace {

Difference differing(const BilingualPhrase& here, const BilingualPhrase& there, const BilingualPhrase& what) {
  return {joined(here), joined(there), joined(what)};
}

bool same_bound(Type type, const std::string& a, const std::string& b) {
  if (a == b) return true;
  const Type read_as = type == Type::list ? Type::integer : type;
  const std::optional<Value> left = read_bound(read_as, a), right = read_bound(read_as, b);
  if (!left || !right) return false;
  const auto order = compare_values(*left, *right);
  return order && *order == 0;
}

BilingualPhrase bound_words(const BilingualPhrase& name, const std::string& bound) {
  if (bound.empty()) return {"utan " + name.swedish, "without " + name.english};
  return {name.swedish + " " + bound, name.english + " " + bound};
}

std::optional<Difference> bound_difference(const Declaration& a, const Declaration& b) {
  const BilingualPhrase minimum{"minst", "minimum"}, maximum{"högst", "maximum"}, what{"gränser", "bounds"};
  if (!same_bound(a.type, a.minimum, b.minimum))
    return differing(bound_words(minimum, a.minimum), bound_words(minimum, b.minimum), what);
  if (!same_bound(a.type, a.maximum, b.maximum))
    return differing(bound_words(maximum, a.maximum), bound_words(maximum, b.maximum), what);
  return std::nullopt;
}

// The printed label counts; one that is left out is the key.
std::string_view label_of(const Choice& choice) { return choice.label.empty() ? choice.key : choice.label; }

std::string choice_text(const Choice& choice) {
  return choice.label.empty() || choice.label == choice.key ? choice.key
                                                            : choice.key + " (" + choice.label + ")";
}

// The first choice that is not the same in both, as each has it; nothing for one that has no choice there.
std::optional<Difference> choice_difference(const Declaration& a, const Declaration& b) {
  const BilingualPhrase none{"inget mer alternativ", "no further choice"}, what{"alternativ", "choices"};
  const auto words_at = [&none](const Declaration& declaration, std::size_t i) {
    if (i >= declaration.choices.size()) return none;
    const std::string text = choice_text(declaration.choices[i]);
    return BilingualPhrase{"alternativet " + text, "the choice " + text};
  };
  for (std::size_t i = 0; i < std::max(a.choices.size(), b.choices.size()); ++i) {
    const bool in_both = i < a.choices.size() && i < b.choices.size();
    if (in_both && a.choices[i].key == b.choices[i].key && label_of(a.choices[i]) == label_of(b.choices[i]))
      continue;
    return differing(words_at(a, i), words_at(b, i), what);
  }
  return std::nullopt;
}

// One that says nothing of it agrees with any.
std::optional<Difference> watch_difference(const Declaration& a, const Declaration& b) {
  if (a.watch == b.watch || a.watch == Watch::none || b.watch == Watch::none) return std::nullopt;
  const BilingualPhrase name{"bevakning", "bevakning"};
  return differing(bound_words(name, std::string(watch_name(a.watch))),
                   bound_words(name, std::string(watch_name(b.watch))), name);
}

std::optional<Difference> notice_difference(const Declaration& a, const Declaration& b) {
  constexpr NoticeFrom untold = NoticeFrom::untold;
  if (a.notice_from == b.notice_from || a.notice_from == untold || b.notice_from == untold)
    return std::nullopt;
  const BilingualPhrase name{"raknas-fran", "raknas-fran"};
  return differing(bound_words(name, std::string(notice_from_name(a.notice_from))),
                   bound_words(name, std::string(notice_from_name(b.notice_from))), name);
}

std::optional<Difference> cost_difference(const Declaration& a, const Declaration& b) {
  if (a.cost == b.cost || a.cost.empty() || b.cost.empty()) return std::nullopt;
  const BilingualPhrase name{"kostnad", "kostnad"};
  return differing(bound_words(name, a.cost), bound_words(name, b.cost), name);
}

std::optional<Difference> whole_difference(const Declaration& a, const Declaration& b) {
  if (a.whole.empty() || b.whole.empty() || same_bound(Type::decimal, a.whole, b.whole)) return std::nullopt;
  const BilingualPhrase name{"helhet", "helhet"};
  return differing(bound_words(name, a.whole), bound_words(name, b.whole), name);
}

BilingualPhrase member_words(bool there, const std::string& name) {
  return there ? BilingualPhrase{"med '" + name + "'", "with '" + name + "'"}
               : BilingualPhrase{"utan '" + name + "'", "without '" + name + "'"};
}

std::string prefixed(const std::string& name, const std::string& phrase) {
  const std::size_t split = phrase.find('\x1F');
  const std::string start = "'" + name + "' ";
  return joined({start + phrase.substr(0, split), start + phrase.substr(split + 1)});
}

std::optional<Difference> member_difference(const Declaration& a, const Declaration& b) {
  const BilingualPhrase what{"parametrar i " + type_words(a.type).swedish,
                             "parameters in " + type_words(a.type).english};
  for (const Declaration& member : a.members) {
    const Declaration* other = b.member(member.name);
    if (!other) return differing(member_words(true, member.name), member_words(false, member.name), what);
    if (std::optional<Difference> found = difference(member, *other))
      return Difference{prefixed(member.name, found->here), prefixed(member.name, found->there), found->what};
  }
  for (const Declaration& member : b.members)
    if (!a.member(member.name))
      return differing(member_words(false, member.name), member_words(true, member.name), what);
  return std::nullopt;
}

}  // namespace

std::optional<Difference> difference(const Declaration& here, const Declaration& there) {
  if (here.type != there.type)
    return differing(type_words(here.type), type_words(there.type), {"typ", "type"});
  if (auto found = bound_difference(here, there)) return found;
  if (auto found = choice_difference(here, there)) return found;
  if (here.pattern != there.pattern) {
    const BilingualPhrase name{"mönstret", "the pattern"}, what{"mönster", "pattern"};
    return differing(bound_words(name, here.pattern), bound_words(name, there.pattern), what);
  }
  if (auto found = watch_difference(here, there)) return found;
  if (auto found = notice_difference(here, there)) return found;
  if (auto found = cost_difference(here, there)) return found;
  if (auto found = whole_difference(here, there)) return found;
  return member_difference(here, there);
}

}  // namespace klausul
