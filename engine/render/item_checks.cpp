#include "render/item_checks.hpp"

#include <algorithm>
#include <map>

#include "values/compare.hpp"
#include "values/exact.hpp"
#include "values/number_text.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

// The lists whose items are divided among, or printed one after the other: each item is somebody.
bool counts_items(const Computation& computation, const std::string& list, const std::string& member) {
  if (const auto* division = std::get_if<AllocationDeclaration>(&computation.rule))
    return division->list == list;
  const auto* all = std::get_if<EnumerationDeclaration>(&computation.rule);
  return all != nullptr && all->list == list && all->member.substr(0, all->member.find('.')) == member;
}

class ItemCheck {
 public:
  ItemCheck(const std::vector<Computation>& computations, Diagnostics& diagnostics)
      : computations_(computations), diagnostics_(diagnostics) {}

  void members(const std::vector<Declaration>& declarations, const Group& values, bool outermost) {
    for (const Declaration& d : declarations) {
      const Value* value = values.find(d.name);
      if (value == nullptr) continue;
      if (const Group* group = value->as<Group>()) members(d.members, *group, false);
      if (const List* list = value->as<List>()) items(d, *list, outermost);
    }
  }

 private:
  void items(const Declaration& list, const List& value, bool outermost) {
    for (const Declaration& member : list.members) {
      const bool somebody =
          outermost && member.type == Type::party &&
          std::any_of(computations_.begin(), computations_.end(),
                      [&](const Computation& c) { return counts_items(c, list.name, member.name); });
      if (member.unique || somebody) look_for_same(list, member, value);
      if (!member.whole.empty()) look_at_sum(list, member, value);
    }
    for (const Value& item : value.items)
      if (const Group* group = item.as<Group>()) members(list.members, *group, false);
  }

  void look_for_same(const Declaration& list, const Declaration& member, const List& value) {
    std::map<std::string, OriginId> known;
    for (const Value& item : value.items) {
      const Value* own = item.as<Group>()->find(member.name);
      if (own == nullptr || own->is_missing()) continue;
      const RegisterEntry* entry = own->as<RegisterEntry>();
      const std::string key = entry != nullptr ? entry->id : dump(*own);
      const auto [first, fresh] = known.emplace(key, own->origin);
      if (fresh) continue;
      const std::string name = entry != nullptr ? std::string(entry->field("namn"))
                                                : format(*own, "", FieldPlace::running).value_or(key);
      diagnostics_.add(Slug::repeated_party, own->origin, {name, list.name},
                       {{Note::Kind::other_here, first->second, ""}});
    }
  }

  void look_at_sum(const Declaration& list, const Declaration& member, const List& value) {
    const NumberReading whole = read_number(member.whole);
    if (whole.fault != NumberFault::none) return;  // told where it is declared
    Decimal sum{};
    const Value* over = nullptr;  // the last value of those that are too much
    for (const Value& item : value.items) {
      const Value* own = item.as<Group>()->find(member.name);
      const std::optional<Decimal> part = own == nullptr ? std::nullopt : number_of(*own);
      const std::optional<Decimal> total = part ? add_numbers(sum, *part, false) : std::nullopt;
      if (!total) continue;
      sum = *total;
      if (compare_numbers(sum, whole.number) > 0) over = own;
    }
    if (over != nullptr)
      diagnostics_.add(Slug::shares_over_whole, over->origin,
                       {list.name + "." + member.name, written_number(sum), written_number(whole.number)});
  }

  const std::vector<Computation>& computations_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_items(const Assembly& assembly, const Group& values, Diagnostics& diagnostics) {
  ItemCheck(assembly.computations, diagnostics).members(assembly.names.parameters, values, true);
}

void check_empty_items(const std::vector<GivenValue>& given, Diagnostics& diagnostics) {
  for (const GivenValue& value : given) {
    for (std::size_t i = 0; i < value.items.size(); ++i) {
      if (value.items[i].empty()) diagnostics.add(Slug::empty_item, value.item_origins[i], {value.name});
      check_empty_items(value.items[i], diagnostics);
    }
    check_empty_items(value.members, diagnostics);
  }
}

}  // namespace klausul
