#include "cli/shown_documents.hpp"

#include "cli/preparations.hpp"

namespace klausul {

const ShownDocuments::Latest& ShownDocuments::prepared_for(const std::string& root, const Request& request) {
  std::string key = preparation_key(root, request);
  if (latest_ && latest_->key == key) return *latest_;
  latest_ = std::make_unique<Latest>();
  Latest& fresh = *latest_;
  fresh.key = std::move(key);
  fresh.library =
      std::make_unique<Library>(root, LoadContext{files_, fresh.sources, fresh.origins, fresh.faults});
  fresh.prepared = prepare(request, *fresh.library, fresh.origins, fresh.faults);
  return fresh;
}

std::optional<Assembled> ShownDocuments::show(const LockedDocument& document, const WithIncoming& what,
                                              Diagnostics& diagnostics) {
  Request request = request_of(document.parameters());
  ask_for_locked(document.lock(), request);
  request.locked = what.held;
  request.instead = what.instead;
  if (!parents_.ask_for_parent(document.parameters(), document.root(), request, diagnostics))
    return std::nullopt;
  const Latest& latest = prepared_for(document.root(), request);
  // Their lines are not the document's: what matters is that they are there, and their words.
  diagnostics.append(latest.faults);
  if (!latest.prepared) return std::nullopt;
  FillOptions options = locked_way({}, {}, document.lock(), diagnostics);
  options.draft = true;
  options.paint = false;
  return fill(*latest.prepared, document.parameters(), workshop_, options, diagnostics);
}

}  // namespace klausul
