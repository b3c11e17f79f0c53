#include "maintain/item.hpp"

#include <algorithm>

#include "base/joined.hpp"
#include "diag/suggestion.hpp"
#include "dialect/vocabulary.hpp"

namespace klausul {
namespace {

constexpr FileKind kinds[] = {FileKind::clause, FileKind::document_template, FileKind::style};

Slug unknown_slug(FileKind kind) {
  return kind == FileKind::clause              ? Slug::unknown_clause
         : kind == FileKind::document_template ? Slug::unknown_template
                                               : Slug::unknown_style;
}

const Diagnostics& item_faults(const ItemName& item, Library& library) {
  if (item.kind == FileKind::clause) return library.clause_faults(item.key());
  return item.kind == FileKind::style ? library.style_faults(item.key())
                                      : library.template_faults(item.key());
}

}  // namespace

std::string ItemName::text() const {
  const std::string prefix = kind == FileKind::clause ? "" : std::string(root_name(kind)) + ":";
  return prefix + id + (version.empty() ? "" : "@" + version);
}

std::optional<ItemName> parse_item(std::string_view text) {
  ItemName item;
  const std::size_t colon = text.find(':');
  if (colon != std::string_view::npos) {
    const auto kind = std::find_if(std::begin(kinds), std::end(kinds),
                                   [&](FileKind k) { return root_name(k) == text.substr(0, colon); });
    if (kind == std::end(kinds)) return std::nullopt;
    item.kind = *kind;
    text.remove_prefix(colon + 1);
  }
  const std::size_t at = text.find('@');
  item.id = text.substr(0, at);
  if (at != std::string_view::npos) item.version = text.substr(at + 1);
  const bool good = is_clause_id(item.id) && (at == std::string_view::npos || is_version(item.version));
  return good ? std::optional(item) : std::nullopt;
}

std::vector<std::string> item_ids(FileKind kind, const Library& library) {
  switch (kind) {
    case FileKind::clause:
      return library.clause_ids();
    case FileKind::document_template:
      return library.template_ids();
    case FileKind::style:
      return library.style_ids();
  }
  return {};
}

std::vector<std::string> item_versions(const ItemName& item, const Library& library) {
  switch (item.kind) {
    case FileKind::clause:
      return library.clause_versions(item.id);
    case FileKind::document_template:
      return library.template_versions(item.id);
    case FileKind::style:
      return library.style_versions(item.id);
  }
  return {};
}

std::string item_path(const ItemName& item, const Library& library) {
  switch (item.kind) {
    case FileKind::clause:
      return library.clause_path(item.key());
    case FileKind::document_template:
      return library.template_path(item.key());
    case FileKind::style:
      return library.style_path(item.key());
  }
  return {};
}

const Head* item_head(const ItemName& item, Library& library) {
  switch (item.kind) {
    case FileKind::clause:
      return library.clause_head(item.key());
    case FileKind::document_template:
      return library.template_head(item.key());
    case FileKind::style:
      return library.style_head(item.key());
  }
  return nullptr;
}

std::vector<const Head*> item_family(const ItemName& item, Library& library) {
  std::vector<const Head*> family;
  for (const std::string& version : item_versions(item, library)) {
    const ItemName one{item.kind, item.id, version};
    if (const Head* head = item_head(one, library))
      family.push_back(head);
    else
      use_item(one, library);
  }
  return family;
}

void tell_broken_seals(const ItemName& item, Library& library, Diagnostics& diagnostics) {
  for (const std::string& version : item_versions(item, library)) {
    if (!item.version.empty() && version != item.version) continue;
    for (const Diagnostic& fault : item_faults({item.kind, item.id, version}, library).all())
      if (fault.slug == Slug::seal_broken)
        diagnostics.add(fault.slug, fault.origin, fault.arguments, fault.notes);
  }
}

bool use_item(const ItemName& item, Library& library) {
  switch (item.kind) {
    case FileKind::clause:
      return library.use_clause(item.key()) != nullptr && library.is_sound_clause(item.key());
    case FileKind::document_template:
      return library.use_template(item.key()) != nullptr && library.is_sound_template(item.key());
    case FileKind::style:
      return library.use_style(item.key()) != nullptr && library.is_sound_style(item.key());
  }
  return false;
}

std::optional<ItemName> find_item(const ItemName& named, const Library& library, Diagnostics& diagnostics) {
  const std::vector<std::string> versions = item_versions(named, library);
  ItemName found = named;
  if (versions.empty()) {
    diagnostics.add(unknown_slug(named.kind), OriginId::none,
                    {named.id, suggestion(named.id, item_ids(named.kind, library))});
    return std::nullopt;
  }
  if (found.version.empty()) found.version = versions.back();
  if (std::find(versions.begin(), versions.end(), found.version) != versions.end()) return found;
  diagnostics.add(Slug::unknown_version, OriginId::none, {named.id, named.version, joined(versions)});
  return std::nullopt;
}

}  // namespace klausul
