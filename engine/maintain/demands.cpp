#include "maintain/demands.hpp"

#include <algorithm>

namespace klausul {
namespace {

const GivenValue* find_given(const std::vector<GivenValue>& given, const std::string& name) {
  const auto found =
      std::find_if(given.begin(), given.end(), [&](const GivenValue& value) { return value.name == name; });
  const bool empty = found == given.end() || (found->element == GivenValue::Element::value &&
                                              found->text.empty() && !found->has_reference);
  return empty ? nullptr : &*found;
}

bool is_named(const std::vector<Demand>& demands, const std::string& name) {
  return std::any_of(demands.begin(), demands.end(),
                     [&](const Demand& demand) { return demand.name == name; });
}

void add_members(const Declaration& outer, const std::vector<GivenValue>& given,
                 std::vector<Demand>& demands) {
  for (const Demand& demand : lacking(outer.members, given)) {
    const std::string name = outer.name + "." + demand.name;
    if (!is_named(demands, name)) demands.push_back({name, demand.declaration});
  }
}

}  // namespace

std::vector<Demand> lacking(const std::vector<Declaration>& declarations,
                            const std::vector<GivenValue>& given) {
  std::vector<Demand> demands;
  for (const Declaration& declaration : declarations) {
    const GivenValue* value = find_given(given, declaration.name);
    if (value == nullptr) {
      if (declaration.required && declaration.default_value.empty())
        demands.push_back({declaration.name, &declaration});
      continue;
    }
    for (const std::vector<GivenValue>& item : value->items) add_members(declaration, item, demands);
    if (value->element == GivenValue::Element::group) add_members(declaration, value->members, demands);
  }
  return demands;
}

std::vector<Demand> newly_lacking(const Declarations& older, const Declarations& newer,
                                  const std::vector<GivenValue>& given) {
  std::vector<Demand> demands = lacking(newer.parameters, given);
  const std::vector<Demand> before = lacking(older.parameters, given);
  std::erase_if(demands, [&](const Demand& demand) { return is_named(before, demand.name); });
  return demands;
}

}  // namespace klausul
