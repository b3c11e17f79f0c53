#include "render/render.hpp"

#include <algorithm>

#include "diag/messages.hpp"
#include "render/strict_context.hpp"

namespace klausul {
namespace {

// What Mustache writes into.
struct Page {
  std::string text;
  Page& operator<<(const std::string& piece) {
    text += piece;
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
    // An empty element waits to be filled in; another beside it would be one too many.
    const bool stands = std::any_of(view.given.begin(), view.given.end(), [&](const Given& given) {
      return given.origin == lack.place && given.declaration->name == lack.name;
    });
    diagnostics.add(slug, lack.place,
                    {lack.name, lack.label, stands ? "" : lack.remedy, stands ? lack.remedy : ""},
                    std::move(notes));
    if (view.draft) rendered.missing.push_back({lack.name, lack.label, lack.list, lack.place});
  }
}

// Of a name that the text asks for somewhere, every item's own value is asked for, or told. What is in a list
// that is told is not told again.
void say_unused(const View& view, const StrictContext& context, Diagnostics& diagnostics) {
  const std::set<const Declaration*> used = context.used();
  const std::set<OriginId> places = context.places();
  std::set<const Declaration*> said;
  std::vector<bool> unseen(view.given.size());
  for (std::size_t i = 0; i < view.given.size(); ++i) {
    const auto& [declaration, origin, value, within] = view.given[i];
    if (value == OriginId::none) continue;  // an empty element says nothing that could be missed
    const bool inside = within != SIZE_MAX && unseen[within], never = used.count(declaration) == 0;
    const bool passed_over = !never && within != SIZE_MAX && context.asks_in_text(declaration) &&
                             value != OriginId::none && places.count(value) == 0;
    unseen[i] = inside || (declaration->type != Type::group && (never || passed_over));
    if (unseen[i] && !inside && (passed_over || said.insert(declaration).second))
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
  if (assembly.relations.empty()) return;
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
  Page page;
  rendered.xml = prepared.text->with_fixed_text(prepared.text->mustache().render(context, page).text);
  if (context.too_large())
    diagnostics.add(Slug::document_too_large, view.origin,
                    {both(std::to_string(StrictContext::item_limit) + " poster, 64 MB text",
                          std::to_string(StrictContext::item_limit) + " items, 64 MB of text")});
  say_lacks(context, view, rendered, diagnostics);
  check_relations(prepared.assembly, rendered.xml, diagnostics);
  rendered.asked = context.asked();
  if (!diagnostics.has_errors()) say_unused(view, context, diagnostics);
  return rendered;
}

}  // namespace klausul
