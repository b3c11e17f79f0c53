#include "values/share_out.hpp"

#include <algorithm>
#include <limits>

#include "values/allocate.hpp"
#include "values/compare.hpp"
#include "values/scope.hpp"

namespace klausul {
namespace {

struct Keys {
  std::vector<Decimal> numbers;
  bool missing = false;
};

Keys keys_of(const List& list, const std::string& name) {
  Keys keys;
  for (const Value& item : list.items) {
    const Group* group = item.as<Group>();
    const Value* value = group ? find_path(*group, name) : nullptr;
    const std::optional<Decimal> number = value ? number_of(*value) : std::nullopt;
    keys.missing = keys.missing || !number;
    keys.numbers.push_back(number.value_or(Decimal{}));
  }
  return keys;
}

const RegisterEntry* party_in(const Value& item) {
  const Group* group = item.as<Group>();
  if (!group) return nullptr;
  const RegisterEntry* first = nullptr;
  for (const auto& [name, member] : group->members) {
    const RegisterEntry* entry = member.as<RegisterEntry>();
    if (entry && member.type == Type::party) return entry;
    if (!first) first = entry;
  }
  return first;
}

// The party first; then all that the item holds. Items that are equal in everything are interchangeable.
std::vector<std::string> tie_breakers_of(const Value& item) {
  std::vector<std::string> breakers(3);
  if (const RegisterEntry* party = party_in(item))
    breakers = {std::string(party->field("kommunkod")), std::string(party->field("orgnr")), party->id};
  const Group* group = item.as<Group>();
  for (const auto& [name, member] : group ? group->members : decltype(Group::members)())
    breakers.push_back(dump(member));
  return breakers;
}

// Equal parts if the rule names no key. Keys with decimals are counted in the finest of their decimals.
std::optional<std::vector<Share>> shares_of(const List& list, const std::vector<Decimal>& keys) {
  int decimals = 0;
  for (const Decimal& key : keys) decimals = std::max(decimals, key.decimals);
  std::vector<Share> shares;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const std::optional<Decimal> key = keys.empty() ? Decimal{1, 0} : with_decimals(keys[i], decimals);
    if (!key) return std::nullopt;
    shares.push_back({key->units, tie_breakers_of(list.items[i])});
  }
  return shares;
}

// The rounded shares become the keys. What they were rounded from still breaks ties first, the larger before
// the smaller: tie-breakers are compared as text, so it is written as its distance from the largest number.
std::vector<Share> rounded_shares(const std::vector<Share>& shares, const std::vector<std::int64_t>& tenths) {
  std::vector<Share> rounded = shares;
  for (std::size_t i = 0; i < rounded.size(); ++i) {
    std::string distance = std::to_string(std::numeric_limits<std::int64_t>::max() - shares[i].key);
    distance.insert(0, 19 - distance.size(), '0');
    rounded[i].tie_breakers.insert(rounded[i].tie_breakers.begin(), distance);
    rounded[i].key = tenths[i];
  }
  return rounded;
}

// What the amount is counted in while it is divided: öre for each unit, or 1 for a number of things.
std::int64_t unit_size(const Value& amount, AllocationDeclaration::Unit unit) {
  return amount.as<Money>() && unit == AllocationDeclaration::Unit::krona ? 100 : 1;
}

ShareOutResult fault(const char* swedish, const char* english) {
  return {std::nullopt, BilingualPhrase{swedish, english}};
}

ShareOutResult fault_of_amount(const char* swedish, const char* english) {
  return {std::nullopt, BilingualPhrase{swedish, english}, true};
}

ShareOutResult divided(std::int64_t total, std::int64_t unit, const std::vector<Share>& shares,
                       AllocationDeclaration::Rule rule) {
  const auto tenths = allocate_tenths_of_percent(shares);
  if (!tenths) return fault("nycklarna summerar till 0", "the keys sum to 0");
  const bool rounded = rule == AllocationDeclaration::Rule::rounded_percent;
  auto parts =
      rounded ? allocate(total / unit, rounded_shares(shares, *tenths)) : allocate(total / unit, shares);
  for (std::int64_t& part : *parts) part *= unit;
  return {ShareOut{std::move(*parts), *tenths}, std::nullopt};
}

}  // namespace

ShareOutResult share_out(const Value& amount, const List& list, const AllocationDeclaration& rule) {
  const Keys keys = rule.key.empty() ? Keys{} : keys_of(list, rule.key);
  const Money* money = amount.as<Money>();
  const Integer* integer = amount.as<Integer>();
  if (keys.missing || (!money && !integer)) return {};
  const std::int64_t total = money ? money->ore : integer->number, unit = unit_size(amount, rule.unit);
  if (total < 0) return fault_of_amount("beloppet är negativt", "the amount is negative");
  if (total % unit != 0)
    return fault_of_amount(
        "beloppet har ören och fördelas i hela kronor; skriv det i hela kronor, eller enhet=\"ore\" i "
        "klausulen",
        "the amount has öre and is divided in whole kronor; write it in whole kronor, or enhet=\"ore\" in "
        "the "
        "clause");
  if (list.items.empty() && total > 0)
    return fault("det finns ingen att fördela på", "there is nothing to share among");
  if (list.items.empty()) return {ShareOut{}, std::nullopt};
  const auto negative = [](const Decimal& key) { return key.units < 0; };
  if (std::any_of(keys.numbers.begin(), keys.numbers.end(), negative))
    return fault("en nyckel är negativ", "a key is negative");
  const std::optional<std::vector<Share>> shares = shares_of(list, keys.numbers);
  if (!shares) return fault("en nyckel är för stor", "a key is too large");
  return divided(total, unit, *shares, rule.rule);
}

ShareOutResult divide(const Value& whole, const DivisionDeclaration& rule) {
  const Money* money = whole.as<Money>();
  const Integer* integer = whole.as<Integer>();
  if (!money && !integer) return {};
  const std::int64_t total = money ? money->ore : integer->number, unit = unit_size(whole, rule.unit);
  if (total < 0) return fault_of_amount("beloppet är negativt", "the amount is negative");
  if (total % unit != 0)
    return fault_of_amount(
        "beloppet har ören och delas i hela kronor; skriv det i hela kronor, eller enhet=\"ore\" i klausulen",
        "the amount has öre and is divided in whole kronor; write it in whole kronor, or enhet=\"ore\" in "
        "the "
        "clause");
  const std::int64_t units = total / unit;
  ShareOut result;
  for (int i = 0; i < rule.parts; ++i)
    result.parts.push_back((units / rule.parts + (i < units % rule.parts ? 1 : 0)) * unit);
  return {std::move(result), std::nullopt};
}

}  // namespace klausul
