#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "diag/source.hpp"

namespace klausul {

/// A ticket for a place in the author's own text: stamped at loading, carried by everything that is made from
/// it, redeemed only when something is to be said or tagged.
enum class OriginId : std::uint32_t { none = 0 };

/// Where a piece of the document came from.
struct Origin {
  SourcePos pos;
  std::string clause;  ///< "lokal.hyra@3.0"; empty for a template, a style or a parameter file.
  OriginId via =
      OriginId::none;  ///< The reference that included the clause, for the element that stands in its place.
};

/// The table of origins. What many documents share is one table; a document's own origins are a second table
/// on top of it, so that threads can fill documents from one shared, unchanging base.
class Origins {
 public:
  Origins() = default;
  /// A table on top of `shared`, which must outlive it and must not grow as long as it is used.
  explicit Origins(const Origins& shared) : shared_(&shared), first_(shared.size()) {}

  OriginId add(Origin origin);
  /// Precondition: `id` is not `none` and came from this table or the one below it.
  const Origin& at(OriginId id) const;
  std::size_t size() const { return first_ + own_.size(); }

  /// Says that the reference at `reference` brought in `clause` ("id@version"); the first reference is kept.
  void include(const std::string& clause, OriginId reference);
  /// The reference that first brought in `clause`, or `none`.
  OriginId included_by(const std::string& clause) const;

 private:
  const Origins* shared_ = nullptr;
  std::size_t first_ = 0;
  std::vector<Origin> own_;
  std::vector<std::pair<std::string, OriginId>> inclusions_;
};

}  // namespace klausul
