#include "maintain/adopt.hpp"

#include <algorithm>

#include "load/places.hpp"
#include "maintain/change.hpp"
#include "maintain/new_version.hpp"
#include "resolve/resolve.hpp"

namespace klausul {
namespace {

using What = Adoption::What;

// The references that stand in a template itself, by what they mean for the version.
struct OwnReferences {
  std::vector<std::string> older;
  bool floats = false, names_it = false, any = false;
};

OwnReferences own_references(const Template& file, const Head& incoming, Library& library) {
  OwnReferences own;
  for (const ReferenceSlot& slot : file.body.slots) {
    if (slot.id != incoming.key.id) continue;
    own.any = true;
    const Head* named = slot.version.empty() ? nullptr : library.clause_head({slot.id, slot.version});
    if (wording(named ? named->variant : slot.variant) != wording(incoming.variant)) continue;
    const int order = slot.version.empty() ? 0 : compare_versions(slot.version, incoming.key.version);
    own.floats = own.floats || slot.version.empty();
    own.names_it = own.names_it || slot.version == incoming.key.version;
    if (order < 0 && std::find(own.older.begin(), own.older.end(), slot.version) == own.older.end())
      own.older.push_back(slot.version);
  }
  return own;
}

What what_of_draft(Status status) {
  if (is_editable(status)) return What::edit;
  return status == Status::approved ? What::revise : What::frozen;
}

// Whether a version is approved is told when the template is to be.
void hold(const ClauseKey& key, Request& request) {
  LockedInput held;
  held.name = key.text();
  held.status = Status::approved;
  held.pinned = true;
  request.locked.push_back(std::move(held));
}

Request request_without(const Adoption& adoption, const std::string& id, Request request) {
  for (const std::string& version : adoption.older) hold({id, version}, request);
  return request;
}

Request request_with(const Adoption& adoption, const ClauseKey& incoming, Request request) {
  hold(incoming, request);
  for (const std::string& version : adoption.older)
    request.instead[ClauseKey{incoming.id, version}.text()] = incoming.version;
  return request;
}

bool has(const Diagnostics& faults, const Diagnostic& fault) {
  return std::any_of(faults.all().begin(), faults.all().end(), [&](const Diagnostic& known) {
    return known.slug == fault.slug && known.arguments == fault.arguments;
  });
}

// What is demanded and was not demanded before, under the names that a parameter file has for it.
void add_needs(const std::vector<Declaration>& wanted, const std::vector<Declaration>& before,
               const std::string& prefix, std::vector<Demand>& needs) {
  for (const Declaration& declaration : wanted) {
    const auto known = std::find_if(before.begin(), before.end(),
                                    [&](const Declaration& other) { return other.name == declaration.name; });
    const auto must_be_given = [](const Declaration& d) { return d.required && d.default_value.empty(); };
    if (must_be_given(declaration) && (known == before.end() || !must_be_given(*known)))
      needs.push_back({prefix + declaration.name, &declaration});
    else if (known != before.end())
      add_needs(declaration.members, known->members, prefix + declaration.name + ".", needs);
  }
}

std::vector<std::string> forbidden_with(const std::string& id, const Assembly& assembly) {
  std::vector<std::string> others;
  for (const Relation& relation : assembly.relations) {
    if (relation.required || (relation.clause != id && relation.other != id)) continue;
    const std::string& other = relation.clause == id ? relation.other : relation.clause;
    const bool there = std::any_of(assembly.clauses.begin(), assembly.clauses.end(),
                                   [&](const Selection& clause) { return clause.key.id == other; });
    if (there && std::find(others.begin(), others.end(), other) == others.end()) others.push_back(other);
  }
  return others;
}

void find_references(std::string_view bytes, const ElementPlace& element, std::vector<std::size_t>& values) {
  for (const ElementPlace& child : child_elements(bytes, element)) {
    if (name_of(bytes, child) == "klausul")
      if (const auto place = find_attribute(bytes, child.begin + 1, "ref")) values.push_back(place->value);
    find_references(bytes, child, values);
  }
}

}  // namespace

std::string_view adoption_name(What what) {
  constexpr std::string_view names[] = {"edit",      "revise", "by_itself", "has_it",
                                        "elsewhere", "other",  "frozen",    "unused"};
  return names[static_cast<std::size_t>(what)];
}

Adoption adoption_of(const Template& file, const Referrer* way, const Head& incoming, Library& library) {
  Adoption adoption;
  adoption.item = {FileKind::document_template, file.head.key.id, file.head.key.version};
  const OwnReferences own = own_references(file, incoming, library);
  adoption.older = own.older;
  if (!own.older.empty()) {
    adoption.what = what_of_draft(file.head.status);
  } else if (own.names_it) {
    adoption.what = What::has_it;
  } else if (own.floats || (way != nullptr && way->pinned.empty())) {
    adoption.what = own.any && !own.floats ? What::other : What::by_itself;
  } else if (own.any) {
    adoption.what = What::other;
  } else if (way != nullptr && !way->through.empty()) {
    adoption.what = way->pinned == incoming.key.version ? What::has_it : What::elsewhere;
    adoption.through = way->through.back();
  }
  if (adoption.what == What::revise)
    adoption.becomes =
        next_version(library.template_versions(file.head.key.id), file.head.key.version, false).value_or("");
  return adoption;
}

AdoptionEffects effects_of(const Adoption& adoption, const Clause& incoming, Date day, Library& library,
                           Origins& origins, Diagnostics& diagnostics) {
  const Head& head = library.use_template(adoption.item.key())->head;
  const Request request{adoption.item.key().text(), head.origin, nearest_day(head, day), {}, {}};
  Diagnostics before_faults, faults;
  const ClauseKey& key = incoming.head.key;
  const auto before = resolve(request_without(adoption, key.id, request), library, origins, before_faults);
  const auto after = resolve(request_with(adoption, key, request), library, origins, faults);
  for (const Diagnostic& fault : faults.all())
    if (severity(fault.slug) == Severity::error && !has(before_faults, fault))
      diagnostics.add(fault.slug, fault.origin, fault.arguments, fault.notes);
  AdoptionEffects effects;
  if (!before || !after) return effects;
  add_needs(incoming.declarations.parameters, before->names.parameters, "", effects.needs);
  const std::vector<std::string> known = forbidden_with(key.id, *before);
  for (const std::string& other : forbidden_with(key.id, *after))
    if (std::find(known.begin(), known.end(), other) == known.end()) effects.incompatible.push_back(other);
  return effects;
}

std::string with_references(std::string bytes, const std::vector<std::string>& older,
                            const ClauseKey& incoming) {
  std::vector<std::size_t> values;
  find_references(bytes, root_element(bytes), values);
  for (auto value = values.rbegin(); value != values.rend(); ++value) {
    const std::size_t size = bytes.find(bytes[*value - 1], *value) - *value;
    const std::string reference = bytes.substr(*value, size);
    for (const std::string& version : older)
      if (reference == ClauseKey{incoming.id, version}.text()) bytes.replace(*value, size, incoming.text());
  }
  return bytes;
}

std::optional<std::string> adopted(const LibraryFile& file, const Adoption& adoption,
                                   const ClauseKey& incoming, const Step& who, const Registers& registers,
                                   Diagnostics& diagnostics) {
  // The record is the one that was read; only the content is another.
  LibraryFile changed = file;
  changed.bytes = with_references(file.bytes, adoption.older, incoming);
  // A reference that is written with character references is not found among the bytes.
  if (changed.bytes == file.bytes) {
    diagnostics.add(Slug::not_in_template, file.head.origin,
                    {adoption.item.text(), incoming.id, incoming.text()});
    return std::nullopt;
  }
  changed.content_seal = seal_of_bytes(changed.bytes, file.kind, file.head.key);
  if (adoption.what == Adoption::What::edit) return note_edit(who, changed, registers, diagnostics);
  if (!check_actor(who.actor, registers, diagnostics)) return std::nullopt;
  return revised(changed, adoption.becomes, who);
}

}  // namespace klausul
