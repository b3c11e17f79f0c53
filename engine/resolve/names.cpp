#include "resolve/names.hpp"

#include <algorithm>

#include "values/swedish.hpp"

namespace klausul {
namespace {

bool is_form(const Declaration* declaration, Type type, const std::string& form) {
  if (form.empty()) return true;
  const auto known = forms(type);
  if (std::find(known.begin(), known.end(), form) != known.end()) return true;
  const auto fields = register_fields(type);
  if (std::find(fields.begin(), fields.end(), form) != fields.end()) return true;
  if (type != Type::choice || declaration == nullptr) return false;
  return std::any_of(declaration->choices.begin(), declaration->choices.end(),
                     [&](const Choice& c) { return c.key == form; });
}

std::string head_of(const std::string& path) { return path.substr(0, path.find('.')); }
std::string rest_of(const std::string& path) {
  const std::size_t point = path.find('.');
  return point == std::string::npos ? "" : path.substr(point + 1);
}

// Follows `path` among declared members, through groups.
NameMeaning among(const std::string& path, const std::vector<Declaration>& members) {
  const std::string name = head_of(path), rest = rest_of(path);
  const auto found =
      std::find_if(members.begin(), members.end(), [&](const Declaration& d) { return d.name == name; });
  if (found == members.end()) return {NameMeaning::Problem::unknown, Type::text, {}, path, 0, nullptr};
  if (found->type == Type::group && !rest.empty()) {
    NameMeaning inner = among(rest, found->members);
    inner.steps.insert(inner.steps.begin(), name);
    return inner;
  }
  const auto problem =
      is_form(&*found, found->type, rest) ? NameMeaning::Problem::none : NameMeaning::Problem::unknown_form;
  return {problem, found->type, {name}, rest, 0, &*found};
}

// The longest computed name that `path` begins with.
const ComputedName* computed_in(const std::string& path, const std::vector<ComputedName>& computed,
                                const ItemScope* scope) {
  const ComputedName* best = nullptr;
  for (const ComputedName& c : computed) {
    if (scope == nullptr ? c.on_item : !c.on_item || c.list != scope->list) continue;
    const bool begins = path == c.name || path.starts_with(c.name + ".");
    if (begins && (best == nullptr || best->name.size() < c.name.size())) best = &c;
  }
  return best;
}

std::optional<NameMeaning> in_scope(const std::string& path, const ItemScope* scope, const NameTable& names) {
  if (const ComputedName* computed = computed_in(path, names.computed, scope)) {
    const std::string form =
        path.size() > computed->name.size() ? path.substr(computed->name.size() + 1) : "";
    const auto problem = is_form(nullptr, computed->type, form) ? NameMeaning::Problem::none
                                                                : NameMeaning::Problem::unknown_form;
    return NameMeaning{problem, computed->type, {computed->name}, form, 0, nullptr};
  }
  const std::vector<Declaration>& members = scope == nullptr ? names.parameters : *scope->members;
  const NameMeaning found = among(path, members);
  if (!found.steps.empty() || found.problem != NameMeaning::Problem::unknown) return found;
  return std::nullopt;
}

}  // namespace

const std::vector<Declaration>& document_names() {
  static const std::vector<Declaration> names = [] {
    std::vector<Declaration> list(4);
    list[0].name = "datum", list[0].type = Type::date, list[0].label = "Dokumentets datum";
    list[1].name = "villkorsdatum", list[1].type = Type::date, list[1].label = "Villkorsdatum";
    list[2].name = "diarienummer", list[2].type = Type::text, list[2].label = "Diarienummer",
    list[2].required = false;
    // Of a local agreement: the agreement that it fills out.
    list[3].name = "foralder", list[3].type = Type::group, list[3].label = "Huvudavtal";
    list[3].members.resize(4);
    const std::array<const char*, 4> members = {"titel", "version", "datum", "diarienummer"};
    for (std::size_t i = 0; i < members.size(); ++i) list[3].members[i].name = members[i];
    list[3].members[2].type = Type::date;
    list[3].members[3].required = false;
    return list;
  }();
  return names;
}

NameMeaning meaning(const std::string& path, const std::vector<ItemScope>& scopes, const NameTable& names) {
  if (path == "-first" || path == "-last" || path == "-index") {
    const auto problem = scopes.empty() ? NameMeaning::Problem::unknown : NameMeaning::Problem::none;
    return {problem, path == "-index" ? Type::integer : Type::flag, {path}, "", 0, nullptr};
  }
  for (std::size_t depth = 0; depth <= scopes.size(); ++depth) {
    auto found = in_scope(path, depth == scopes.size() ? nullptr : &scopes[depth], names);
    if (!found) continue;
    found->depth = static_cast<int>(depth);
    return *found;
  }
  return {NameMeaning::Problem::unknown, Type::text, {}, "", 0, nullptr};
}

std::vector<ItemScope> scopes_inside(const std::vector<std::string>& enclosing, const NameTable& names) {
  std::vector<ItemScope> scopes;
  for (const std::string& path : enclosing) {
    const NameMeaning section = meaning(path, scopes, names);
    if (section.problem != NameMeaning::Problem::none || section.type != Type::list ||
        section.declaration == nullptr)
      continue;
    const bool outermost = static_cast<std::size_t>(section.depth) == scopes.size();
    scopes.insert(scopes.begin(), {outermost ? path : std::string(), &section.declaration->members});
  }
  return scopes;
}

std::vector<std::string> visible_names(const std::vector<ItemScope>& scopes, const NameTable& names) {
  std::vector<std::string> visible;
  for (const ItemScope& scope : scopes)
    for (const Declaration& d : *scope.members) visible.push_back(d.name);
  for (const Declaration& d : names.parameters) visible.push_back(d.name);
  for (const ComputedName& c : names.computed) visible.push_back(c.name);
  return visible;
}

}  // namespace klausul
