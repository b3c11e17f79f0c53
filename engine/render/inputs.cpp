#include "render/inputs.hpp"

#include "values/condition.hpp"

namespace klausul {
namespace {

std::vector<std::string> inputs(const SumDeclaration& sum, OriginId) {
  if (sum.selection.empty()) return {sum.list + "." + sum.member};
  return {sum.list + "." + sum.member, sum.list + "." + sum.selection};
}
std::vector<std::string> inputs(const EnumerationDeclaration& all, OriginId) {
  return {all.list + "." + all.member};
}
std::vector<std::string> inputs(const AllocationDeclaration& a, OriginId) {
  return {a.amount, a.key.empty() ? a.list : a.list + "." + a.key};
}
std::vector<std::string> inputs(const ExpressionDeclaration& e, OriginId origin) {
  Diagnostics said_elsewhere;
  const auto condition = Condition::parse(e.expression, origin, said_elsewhere);
  std::vector<std::string> names = condition ? condition->names() : std::vector<std::string>();
  if (e.list.empty()) return names;
  // Which of them are the item's is known where the item is.
  const std::size_t count = names.size();
  for (std::size_t i = 0; i < count; ++i) names.push_back(e.list + "." + names[i]);
  return names;
}
std::vector<std::string> inputs(const DivisionDeclaration& d, OriginId) { return {d.list + "." + d.member}; }

}  // namespace

std::vector<std::string> inputs_of(const Computation& computation) {
  return std::visit([&](const auto& rule) { return inputs(rule, computation.origin); }, computation.rule);
}

}  // namespace klausul
