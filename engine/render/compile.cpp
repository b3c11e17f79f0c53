#include "base/edit_distance.hpp"
#include "render/compiled_text.hpp"
#include "render/inputs.hpp"
#include "render/prepared.hpp"

namespace klausul {
namespace {

// A check of a list's items sees their names first.
std::optional<std::vector<ItemScope>> scopes_of(const Check& check, const NameTable& names,
                                                Diagnostics& diagnostics) {
  if (check.list.empty()) return std::vector<ItemScope>();
  const NameMeaning what = meaning(check.list, {}, names);
  if (what.problem == NameMeaning::Problem::none && what.type == Type::list)
    return scopes_inside({check.list}, names);
  diagnostics.add(Slug::unknown_parameter, check.origin,
                  {check.list, closest(check.list, visible_names({}, names))});
  return std::nullopt;
}

void check_names(const Condition& condition, const Check& check, const NameTable& names,
                 Diagnostics& diagnostics) {
  const std::optional<std::vector<ItemScope>> scopes = scopes_of(check, names, diagnostics);
  if (!scopes) return;
  for (const std::string& name : condition.names())
    if (meaning(name, *scopes, names).problem != NameMeaning::Problem::none)
      diagnostics.add(Slug::unknown_parameter, check.origin,
                      {name, closest(name, visible_names(*scopes, names))});
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
    for (const std::string& name : check.condition->names()) {
      mark_used(name, assembly.names.parameters, prepared.used_by_rules);
      if (!check.list.empty())
        mark_used(check.list + "." + name, assembly.names.parameters, prepared.used_by_rules);
    }
}

}  // namespace

void CompiledTextDeleter::operator()(CompiledText* text) const { delete text; }

Prepared compile(Assembly assembly, const Registers& registers, Diagnostics& diagnostics) {
  Prepared prepared{std::move(assembly), registers, {}, nullptr, {}, {}};
  for (const Check& check : prepared.assembly.checks) {
    auto condition = Condition::parse(check.condition, check.origin, diagnostics);
    if (!condition) continue;
    check_names(*condition, check, prepared.assembly.names, diagnostics);
    prepared.checks.push_back(
        {std::move(condition), check.list, check.message, check.condition, check.origin});
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
