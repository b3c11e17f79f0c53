#include "cli/locked_document.hpp"

#include "parent_of.hpp"

namespace klausul {

LockedDocument::LockedDocument(const std::string& parameters, Session& session)
    : LockedDocument(parameters, session.context(), session) {}

LockedDocument::LockedDocument(const std::string& parameters, const LoadContext& context,
                               const Session& session)
    : context_(context) {
  parameters_ = load_parameters(parameters, context);
  if (!parameters_) return;
  beside_ = lock_beside(parameters, context);
  if (!beside_.read) context.diagnostics.add(Slug::lock_missing, OriginId::none, {parameters});
  root_ = session.library_for(parameters, context.diagnostics);
}

std::optional<std::shared_ptr<const Parent>> LockedDocument::parent(Diagnostics& diagnostics) const {
  Request request = request_of(*parameters_);
  if (!Parents(context_.files).ask_for_parent(*parameters_, *root_, request, diagnostics))
    return std::nullopt;
  return request.parent;
}

std::optional<Lock> LockedDocument::made_from(const std::vector<LockedInput>& held, Workshop& workshop,
                                              Diagnostics& diagnostics) {
  Request request = request_of(*parameters_);
  ask_for_locked(lock(), request);
  request.locked = held;
  Library library(*root_, context(diagnostics));
  if (!Parents(context_.files).ask_for_parent(*parameters_, *root_, request, diagnostics))
    return std::nullopt;
  const auto prepared = prepare(request, library, context_.origins, diagnostics);
  if (!prepared) return std::nullopt;
  const FillOptions options = locked_way({}, {}, lock(), diagnostics);
  const auto document = fill(*prepared, *parameters_, workshop, options, diagnostics);
  if (!document) return std::nullopt;
  return LockMaker(context_.files, workshop).lock_of({*prepared, *parameters_, options, *document});
}

}  // namespace klausul
