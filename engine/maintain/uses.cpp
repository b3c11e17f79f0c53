#include "maintain/uses.hpp"

#include <algorithm>
#include <deque>
#include <set>

#include "dialect/vocabulary.hpp"

namespace klausul {
namespace {

Status status_of(std::string_view name) {
  for (const Status status : {Status::review, Status::approved, Status::rejected, Status::repealed})
    if (status_name(status) == name) return status;
  return Status::draft;
}

LockedInput version_in(const LockTags& tags, const ItemName& item) {
  LockedInput version;
  version.kind = item.kind == FileKind::clause  ? LockedInput::Kind::clause
                 : item.kind == FileKind::style ? LockedInput::Kind::style
                                                : LockedInput::Kind::document_template;
  version.name = tags.value("namn");
  version.status = status_of(tags.raw("lage"));
  version.variant = tags.value("variant");
  version.pinned = tags.raw("fast") == "ja";
  version.shown = tags.raw("visas") != "nej";
  return version;
}

bool names(std::string_view name, const ItemName& item) {
  const std::size_t size = item.id.size();
  return name.starts_with(item.id) && name.substr(size).starts_with('@') &&
         (item.version.empty() || name.substr(size + 1) == item.version);
}

// The references of templates, followed breadth first, so that the first way found is the shortest.
class Search {
 public:
  Search(const ItemName& item, Library& library) : item_(item), library_(library) {}

  std::optional<Referrer> from(const Template& start) {
    if (item_.kind == FileKind::document_template) return std::nullopt;
    if (item_.kind == FileKind::style) return by_style(start);
    struct Step {
      const Clause* clause;
      std::vector<std::string> through;
    };
    std::deque<Step> open = {{&start, {}}};
    std::set<std::string> seen;
    for (; !open.empty(); open.pop_front()) {
      const Step step = open.front();
      if (const auto slot = slot_in(*step.clause)) return Referrer{&start.head, step.through, slot->version};
      for (const ReferenceSlot& slot : step.clause->body.slots)
        for (const ClauseKey& key : versions_of(slot)) {
          if (!seen.insert(key.text()).second || !library_.may_refer(key)) continue;
          const Clause* next = library_.use_clause(key);
          if (next == nullptr) continue;
          open.push_back({next, step.through});
          open.back().through.push_back(key.text());
        }
    }
    return std::nullopt;
  }

 private:
  bool leads(const std::string& id, const std::string& version) const {
    return id == item_.id && (item_.version.empty() || version.empty() || version == item_.version);
  }
  std::optional<ReferenceSlot> slot_in(const Clause& clause) const {
    for (const ReferenceSlot& slot : clause.body.slots)
      if (leads(slot.id, slot.version)) return slot;
    return std::nullopt;
  }
  std::optional<Referrer> by_style(const Template& start) const {
    const std::size_t at = std::min(start.style.find('@'), start.style.size());
    const std::string version = start.style.substr(std::min(at + 1, start.style.size()));
    if (!leads(start.style.substr(0, at), version)) return std::nullopt;
    return Referrer{&start.head, {}, version};
  }
  std::vector<ClauseKey> versions_of(const ReferenceSlot& slot) const {
    std::vector<ClauseKey> keys;
    for (const std::string& version : library_.clause_versions(slot.id))
      if (slot.version.empty() || slot.version == version) keys.push_back({slot.id, version});
    return keys;
  }

  const ItemName& item_;
  Library& library_;
};

}  // namespace

LockUses uses_in_lock(std::string_view text, const ItemName& item) {
  LockUses uses;
  bool is_lock = false;
  for (LockTags tags(text); !uses.complete && tags.next();) {
    is_lock = is_lock || tags.is("las");
    uses.complete = is_lock && (tags.is("parametrar") || tags.is("resultat"));
    if (is_lock && tags.is(root_name(item.kind)) && names(tags.raw("namn"), item))
      uses.versions.push_back(version_in(tags, item));
  }
  if (!uses.versions.empty()) static_cast<LockBeginning&>(uses) = lock_beginning(text);
  return uses;
}

std::vector<Referrer> referrers(const ItemName& item, Library& library) {
  std::vector<Referrer> found;
  Search search(item, library);
  for (const std::string& id : library.template_ids())
    for (const std::string& version : library.template_versions(id)) {
      const Template* start = library.use_template({id, version});
      auto referrer = start == nullptr ? std::nullopt : search.from(*start);
      if (referrer) found.push_back(std::move(*referrer));
    }
  return found;
}

}  // namespace klausul
