#include "base/edit_distance.hpp"
#include "render/compiled_text.hpp"
#include "render/inputs.hpp"
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

// The outermost part of a name: a computation over `kommuner` uses the list and its members.
void mark_used(const std::string& name, const std::vector<Declaration>& declarations,
               std::set<const Declaration*>& used) {
  const std::string first = name.substr(0, name.find('.'));
  for (const Declaration& d : declarations) {
    if (d.name != first) continue;
    used.insert(&d);
    if (first.size() < name.size()) mark_used(name.substr(first.size() + 1), d.members, used);
  }
}

// What points into the assembly, made anew for each copy of it.
void compile_text(Prepared& prepared) {
  const Assembly& assembly = prepared.assembly;
  prepared.text.reset(new CompiledText(assembly.xml, assembly.names));
  for (const Computation& computation : assembly.computations) {
    prepared.inputs.push_back(inputs_of(computation));
    for (const std::string& name : prepared.inputs.back())
      mark_used(name, assembly.names.parameters, prepared.used_by_rules);
  }
  for (const CompiledCheck& check : prepared.checks)
    for (const std::string& name : check.condition->names())
      mark_used(name, assembly.names.parameters, prepared.used_by_rules);
}

}  // namespace

void CompiledTextDeleter::operator()(CompiledText* text) const { delete text; }

Prepared compile(Assembly assembly, const Registers& registers, Diagnostics& diagnostics) {
  Prepared prepared{std::move(assembly), registers, {}, nullptr, {}, {}};
  for (const Check& check : prepared.assembly.checks) {
    auto condition = Condition::parse(check.condition, check.origin, diagnostics);
    if (!condition) continue;
    check_names(*condition, check.origin, prepared.assembly.names, diagnostics);
    prepared.checks.push_back({std::move(condition), check.message, check.condition, check.origin});
  }
  compile_text(prepared);
  return prepared;
}

Prepared copy_for_thread(const Prepared& prepared) {
  Prepared copy{prepared.assembly, prepared.registers, prepared.checks, nullptr, {}, {}};
  compile_text(copy);
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
