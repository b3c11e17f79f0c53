#include <stdexcept>

#include "base/edit_distance.hpp"
#include "render/compiled_text.hpp"
#include "render/prepared.hpp"

namespace klausul {
namespace {

void check_names(const Condition& condition, OriginId origin, const NameTable& names,
                 Diagnostics& diagnostics) {
  for (const std::string& name : condition.names()) {
    const NameMeaning what = meaning(name, {}, names);
    if (what.problem == NameMeaning::Problem::none) continue;
    const std::vector<std::string> candidates = visible_names({}, names);
    diagnostics.add(Slug::unknown_parameter, origin, {name, closest(name, candidates)});
  }
}

}  // namespace

Prepared compile(Assembly assembly, const Registers& registers, Diagnostics& diagnostics) {
  Prepared prepared{std::move(assembly), registers, {}, nullptr};
  for (const Check& check : prepared.assembly.checks) {
    auto condition = Condition::parse(check.condition, check.origin, diagnostics);
    if (!condition) continue;
    check_names(*condition, check.origin, prepared.assembly.names, diagnostics);
    prepared.checks.push_back({std::move(condition), check.message, check.origin});
  }
  prepared.text = std::make_shared<CompiledText>(prepared.assembly.xml);
  // The lint of `load/stamp` has refused everything that Mustache could find fault with.
  if (!prepared.text->mustache().is_valid())
    throw std::logic_error(prepared.text->mustache().error_message());
  return prepared;
}

Prepared copy_for_thread(const Prepared& prepared) {
  Prepared copy = prepared;
  copy.text = std::make_shared<CompiledText>(prepared.assembly.xml);
  return copy;
}

std::string dump(const Prepared& prepared) {
  std::string text;
  for (const Declaration& d : prepared.assembly.names.parameters)
    text += d.name + " " + std::string(type_name(d.type)) + (d.required ? "" : " optional") + "\n";
  for (const ComputedName& c : prepared.assembly.names.computed)
    text += c.name + " " + std::string(type_name(c.type)) + " computed" + (c.on_item ? " on " + c.list : "") +
            "\n";
  for (const CompiledCheck& check : prepared.checks) text += "check: " + check.message + "\n";
  return text;
}

}  // namespace klausul
