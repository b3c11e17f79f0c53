#pragma once
#include <memory>
#include <string>
#include <vector>

#include "cli/clause_bench.hpp"
#include "maintain/agreement.hpp"
#include "maintain/uses.hpp"

namespace klausul {

/// A locked document that was made from an item.
struct UsingDocument {
  std::string lock;
  LockUses uses;
  AgreementSummary agreement;
};

/// Who uses an item: the templates that refer to it, and the locked documents that were made from it.
class ItemUses {
 public:
  /// Looks for templates in the library at `root`, and for locks in `paths` (see `locks_in`). Says what makes
  /// that not to be relied on (see `say_unreliable`).
  ItemUses(const ItemName& item, const std::string& root, const std::vector<std::string>& paths,
           Session& session);

  const std::vector<Referrer>& templates() const { return templates_; }
  const std::vector<UsingDocument>& documents() const { return documents_; }

  /// "3 mallar, 1 låst dokument".
  std::string counts(const Session& session) const;
  /// What they are, with lines that begin with two blanks.
  std::string words(const ClauseBench& bench) const;
  /// `"templates": [...], "documents": [...]`.
  std::string json() const;

 private:
  std::unique_ptr<Library> library_;  ///< That the templates' heads live in.
  std::vector<Referrer> templates_;
  std::vector<UsingDocument> documents_;
};

}  // namespace klausul
