#include "resolve/merge.hpp"

#include <algorithm>

#include "base/edit_distance.hpp"
#include "diag/messages.hpp"

namespace klausul {
namespace {

Note declared_at(OriginId origin) { return {Note::Kind::declared_here, origin, ""}; }

// Which day of the agreement's life a value is, which cost, or what it is among a list's, may be said in any
// of the files that declare it.
void take_marks(const Declaration& from, Declaration& to) {
  if (to.cost.empty()) to.cost = from.cost;
  if (to.whole.empty()) to.whole = from.whole;
  to.unique = to.unique || from.unique;
  if (to.watch == Watch::none) to.watch = from.watch;
  if (to.notice_from == NoticeFrom::untold) to.notice_from = from.notice_from;
  for (Declaration& member : to.members)
    if (const Declaration* same = from.member(member.name)) take_marks(*same, member);
}

void merge_parameter(const Declaration& d, const std::string& whose, Assembly& assembly,
                     Diagnostics& diagnostics) {
  auto& known = assembly.names.parameters;
  const auto same =
      std::find_if(known.begin(), known.end(), [&](const Declaration& k) { return k.name == d.name; });
  if (same == known.end()) {
    assembly.declared_by.emplace(d.name, whose);
    return void(known.push_back(d));
  }
  if (const auto how = difference(d, *same))
    diagnostics.add(
        Slug::conflicting_declaration, d.origin,
        {d.name, how->here, how->there, both("den andra deklarationen", "the other declaration"), how->what},
        {declared_at(same->origin)});
  take_marks(d, *same);
}

bool same_rule(const Computation& a, const Computation& b) {
  const auto text = [](const Computation& c) {
    return std::visit(
        [](const auto& rule) -> std::string {
          using T = std::decay_t<decltype(rule)>;
          if constexpr (std::is_same_v<T, AllocationDeclaration>)
            return rule.amount + "|" + rule.list + "|" + rule.key + "|" +
                   std::to_string(static_cast<int>(rule.unit)) + std::to_string(static_cast<int>(rule.rule));
          else if constexpr (std::is_same_v<T, ExpressionDeclaration>)
            return rule.list + "|" + rule.expression;
          else if constexpr (std::is_same_v<T, DivisionDeclaration>)
            return rule.list + "|" + rule.member + "|" + std::to_string(rule.parts) +
                   std::to_string(static_cast<int>(rule.unit));
          else if constexpr (std::is_same_v<T, SumDeclaration>)
            return rule.list + "|" + rule.member + "|" + rule.selection + (rule.selected ? "" : "|inte");
          else
            return rule.list + "|" + rule.member;
        },
        c.rule);
  };
  return a.rule.index() == b.rule.index() && text(a) == text(b);
}

void merge_computation(const Computation& c, const std::string& whose, Assembly& assembly,
                       Diagnostics& diagnostics) {
  for (const Declaration& d : assembly.names.parameters)
    if (d.name == c.name)
      return diagnostics.add(Slug::duplicate_declaration, c.origin, {c.name}, {declared_at(d.origin)});
  for (const Computation& known : assembly.computations) {
    if (known.name != c.name) continue;
    if (!same_rule(known, c))
      diagnostics.add(Slug::duplicate_declaration, c.origin, {c.name}, {declared_at(known.origin)});
    return;
  }
  assembly.declared_by.emplace(c.name, whose);
  assembly.computations.push_back(c);
}

std::string kind_words(Type type) { return type_phrase(type); }

std::string print_hint(const TagUse& use, const NameMeaning& what) {
  if (what.type == Type::list)
    return both("skriv {{#" + use.path + "}}…{{/" + use.path + "}} eller deklarera en <upprakning>",
                "write {{#" + use.path + "}}…{{/" + use.path + "}} or declare an <upprakning>");
  if (what.type == Type::decision)
    return both("skriv <beslut varde=\"" + use.path + "\"/>", "write <beslut varde=\"" + use.path + "\"/>");
  if (what.type == Type::group && what.declaration != nullptr && !what.declaration->members.empty())
    return both("skriv {{" + use.path + "." + what.declaration->members.front().name + "}}",
                "write {{" + use.path + "." + what.declaration->members.front().name + "}}");
  return both("skriv {{#" + use.path + "}}…{{/" + use.path + "}}",
              "write {{#" + use.path + "}}…{{/" + use.path + "}}");
}

bool choice_alternative(const NameMeaning& what) {
  if (what.type != Type::choice || what.declaration == nullptr) return false;
  const auto& choices = what.declaration->choices;
  return std::any_of(choices.begin(), choices.end(), [&](const Choice& c) { return c.key == what.form; });
}

void check_field(const TagUse& use, const NameMeaning& what, Diagnostics& diagnostics) {
  const bool has_text = what.type != Type::list && what.type != Type::group && what.type != Type::flag &&
                        what.type != Type::decision;
  if (!has_text)
    diagnostics.add(Slug::not_printable, use.origin,
                    {use.path, kind_words(what.type), print_hint(use, what)});
  else if (what.type == Type::paragraphs && use.holder != "stycke" && use.holder != "anmarkning")
    diagnostics.add(Slug::not_printable, use.origin,
                    {use.path, kind_words(what.type),
                     both("ställ fältet i ett <stycke>", "put the field in a <stycke>")});
  else if (choice_alternative(what) && what.form != "namn" && what.form != "nyckel")
    diagnostics.add(Slug::not_printable, use.origin,
                    {use.path, both("ett alternativ", "a choice's alternative"), print_hint(use, what)});
}

void check_block(const TagUse& use, const NameMeaning& what, Diagnostics& diagnostics) {
  if (what.type != Type::decision)
    diagnostics.add(
        Slug::not_printable, use.origin,
        {use.path, kind_words(what.type),
         both("deklarera parametern med typ=\"beslut\"", "declare the parameter with typ=\"beslut\"")});
}

void check_section(const TagUse& use, const NameMeaning& what, Diagnostics& diagnostics) {
  if (what.type == Type::group)
    diagnostics.add(Slug::not_a_section, use.origin,
                    {use.path, kind_words(what.type), print_hint(use, what)});
  else if (!what.form.empty() && !choice_alternative(what) && !is_register_type(what.type))
    diagnostics.add(Slug::not_a_section, use.origin, {use.path, both("en form", "a form"), ""});
}

std::string form_list(Type type) {
  std::string names;
  const auto known = is_register_type(type) ? register_fields(type) : forms(type);
  for (const std::string_view form : known) names += (names.empty() ? "" : ", ") + std::string(form);
  return names;
}

void check_tag(const TagUse& use, const std::vector<ItemScope>& scopes, Assembly& assembly,
               Diagnostics& diagnostics) {
  const NameMeaning what = meaning(use.path, scopes, assembly.names);
  if (what.problem == NameMeaning::Problem::unknown) {
    const std::vector<std::string> candidates = visible_names(scopes, assembly.names);
    return diagnostics.add(Slug::unknown_parameter, use.origin, {use.path, closest(use.path, candidates)});
  }
  if (what.problem == NameMeaning::Problem::unknown_form)
    return diagnostics.add(
        Slug::unknown_form, use.origin,
        {use.path.substr(0, use.path.size() - what.form.size() - 1), what.form, form_list(what.type)});
  if (use.kind == TagUse::Kind::block)
    check_block(use, what, diagnostics);
  else if (use.kind == TagUse::Kind::field)
    check_field(use, what, diagnostics);
  else
    check_section(use, what, diagnostics);
  if (static_cast<std::size_t>(what.depth) == scopes.size())
    assembly.used_names.emplace_back(what.steps.front(), use.origin);
}

}  // namespace

void name_computations(Assembly& assembly, Diagnostics& diagnostics) {
  for (const Computation& computation : assembly.computations) {
    const auto names =
        computed_names(computation, assembly.names.parameters, assembly.names.computed, diagnostics);
    assembly.names.computed.insert(assembly.names.computed.end(), names.begin(), names.end());
  }
}

void merge(const Declarations& from, const std::string& whose, Assembly& assembly, Diagnostics& diagnostics) {
  for (const Declaration& d : from.parameters) merge_parameter(d, whose, assembly, diagnostics);
  for (const Computation& c : from.computations) merge_computation(c, whose, assembly, diagnostics);
  for (const Check& c : from.checks) assembly.checks.push_back(c);
}

void check_shadowing(const Declarations& declarations, const std::vector<std::string>& around,
                     const Assembly& assembly, Diagnostics& diagnostics) {
  for (const ItemScope& scope : scopes_inside(around, assembly.names))
    for (const Declaration& member : *scope.members)
      if (const Declaration* own = declarations.parameter(member.name))
        if (const auto how = difference(*own, member))
          diagnostics.add(
              Slug::conflicting_declaration, own->origin,
              {own->name, how->here, how->there,
               both("listan som klausulen står i", "the list that the clause stands in"), how->what},
              {declared_at(member.origin)});
}

void check_tags(const StampedText& text, const std::vector<std::string>& around, Assembly& assembly,
                Diagnostics& diagnostics) {
  for (const TagUse& use : text.uses) {
    std::vector<std::string> enclosing = around;
    enclosing.insert(enclosing.end(), use.enclosing.begin(), use.enclosing.end());
    check_tag(use, scopes_inside(enclosing, assembly.names), assembly, diagnostics);
  }
}

}  // namespace klausul
