#include "cli/locked_document.hpp"

namespace klausul {

LockedDocument::LockedDocument(const std::string& parameters, Session& session) : session_(session) {
  parameters_ = load_parameters(parameters, session.context());
  if (!parameters_) return;
  beside_ = lock_beside(parameters, session.context());
  if (!beside_.read) session.diagnostics.add(Slug::lock_missing, OriginId::none, {parameters});
  root_ = session.library_for(parameters, session.diagnostics);
}

std::optional<Lock> LockedDocument::made_from(const std::vector<LockedInput>& held, Workshop& workshop,
                                              Diagnostics& diagnostics) {
  Request request = request_of(*parameters_);
  ask_for_locked(lock(), request);
  request.locked = held;
  Library library(*root_, {session_.files, session_.sources, session_.origins, diagnostics});
  const auto prepared = prepare(request, library, session_.origins, diagnostics);
  if (!prepared) return std::nullopt;
  const FillOptions options = locked_way({}, {}, lock(), diagnostics);
  const auto document = fill(*prepared, *parameters_, workshop, options, diagnostics);
  if (!document) return std::nullopt;
  return LockMaker(session_.files, workshop).lock_of({*prepared, *parameters_, options, *document});
}

}  // namespace klausul
