#pragma once
#include <optional>
#include <string>
#include <vector>

#include "cli/locked.hpp"
#include "maintain/impact.hpp"

namespace klausul {

/// A document with its lock, for commands that ask what would become of it.
class LockedDocument {
 public:
  /// Reads both. Says what is wrong with them, and `lock-missing` if there is no lock.
  LockedDocument(const std::string& parameters, Session& session);
  /// The same with texts and tickets apart, which must outlive it: one of thousands.
  LockedDocument(const std::string& parameters, const LoadContext& context, const Session& session);

  bool is_ready() const { return parameters_ && beside_.lock && root_; }
  // Precondition of what follows: it is ready.
  const Lock& lock() const { return *beside_.lock; }
  DocumentLock& beside() { return beside_; }
  const std::string& root() const { return *root_; }
  const Parameters& parameters() const { return *parameters_; }

  /// The agreement that this one fills out, as it binds one without a lock; null if it names none. Nothing,
  /// with what is wrong said, if it cannot be asked for.
  std::optional<std::shared_ptr<const Parent>> parent(Diagnostics& diagnostics) const;

  /// The lock that the document would have if it held these versions; nothing if it cannot be made from
  /// them. A workshop is lent, for many documents.
  std::optional<Lock> made_from(const std::vector<LockedInput>& held, Workshop& workshop,
                                Diagnostics& diagnostics);

 private:
  LoadContext context(Diagnostics& diagnostics) const {
    return {context_.files, context_.sources, context_.origins, diagnostics};
  }

  LoadContext context_;
  DocumentLock beside_;
  std::optional<Parameters> parameters_;
  std::optional<std::string> root_;
};

}  // namespace klausul
