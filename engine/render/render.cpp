#include "render/render.hpp"

#include <algorithm>

#include "diag/messages.hpp"
#include "render/inputs.hpp"
#include "render/strict_context.hpp"

namespace klausul {
namespace {

constexpr std::size_t rendered_size_limit = std::size_t{64} << 20;
// What Mustache writes into. Past the limit it keeps nothing more, so that lists within lists cannot eat the
// memory.
struct LimitedText {
  std::string text;
  LimitedText& operator<<(const std::string& piece) {
    if (text.size() <= rendered_size_limit) text += piece;
    return *this;
  }
};

constexpr std::size_t notes_limit = 5;  // more lines than this help nobody

void say_lacks(const StrictContext& context, const View& view, Rendered& rendered, Diagnostics& diagnostics) {
  for (const StrictContext::Lack& lack : context.lacks()) {
    std::vector<Note> notes;
    for (const OriginId tag : lack.used_by)
      if (notes.size() < notes_limit) notes.push_back({Note::Kind::used_here, tag, ""});
    const Slug slug = view.draft ? Slug::gap : lack.in_item ? Slug::missing_item_value : Slug::missing_value;
    diagnostics.add(slug, lack.place, {lack.name, lack.label, lack.remedy}, std::move(notes));
    if (view.draft) rendered.missing.push_back({lack.name, lack.label, lack.list, lack.place});
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

void mark_computed(const Assembly& assembly, std::set<const Declaration*>& used) {
  for (const Computation& computation : assembly.computations)
    for (const std::string& name : inputs_of(computation)) mark_used(name, assembly.names.parameters, used);
}

void say_unused(const Prepared& prepared, const View& view, std::set<const Declaration*> used,
                Diagnostics& diagnostics) {
  mark_computed(prepared.assembly, used);
  for (const CompiledCheck& check : prepared.checks)
    for (const std::string& name : check.condition->names())
      mark_used(name, prepared.assembly.names.parameters, used);
  std::set<const Declaration*> said;
  for (const auto& [declaration, origin] : view.given) {
    const bool composite = declaration->type == Type::group;
    if (!composite && used.count(declaration) == 0 && said.insert(declaration).second)
      diagnostics.add(Slug::unused_value, origin, {declaration->name});
  }
}

// The ids of the clauses whose text is in the document: sections have left the others out.
std::set<std::string> clauses_in(const std::string& xml) {
  constexpr std::string_view opening = "<k c=\"";
  std::set<std::string> ids;
  for (std::size_t at = xml.find(opening); at != std::string::npos; at = xml.find(opening, at + 1)) {
    const std::size_t begin = at + opening.size();
    ids.insert(xml.substr(begin, xml.find('@', begin) - begin));
  }
  return ids;
}

void check_relations(const Assembly& assembly, const std::string& xml, Diagnostics& diagnostics) {
  const std::set<std::string> present = clauses_in(xml);
  for (const Relation& relation : assembly.relations) {
    if (present.count(relation.clause) == 0) continue;
    const bool there = present.count(relation.other) > 0;
    if (relation.required && !there)
      diagnostics.add(Slug::required_clause, relation.origin, {relation.clause, relation.other});
    if (!relation.required && there)
      diagnostics.add(Slug::incompatible_clauses, relation.origin, {relation.clause, relation.other});
  }
}

}  // namespace

Rendered render(const Prepared& prepared, const View& view, Diagnostics& diagnostics) {
  StrictContext context(prepared, view);
  Rendered rendered;
  LimitedText text;
  rendered.xml = std::move(prepared.text->mustache().render(context, text).text);
  if (context.too_many_items() || rendered.xml.size() > rendered_size_limit)
    diagnostics.add(Slug::document_too_large, view.origin,
                    {both(std::to_string(StrictContext::item_limit) + " poster, 64 MB text",
                          std::to_string(StrictContext::item_limit) + " items, 64 MB of text")});
  say_lacks(context, view, rendered, diagnostics);
  check_relations(prepared.assembly, rendered.xml, diagnostics);
  if (!diagnostics.has_errors()) say_unused(prepared, view, context.used(), diagnostics);
  return rendered;
}

}  // namespace klausul
