#pragma once
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "diag/source.hpp"

namespace klausul {

/// A ticket for a place in the author's own text: stamped at loading, carried by everything that is made from
/// it, redeemed only when something is to be said or tagged.
enum class OriginId : std::uint32_t { none = 0 };

/// Where a piece of the document came from.
struct Origin {
  SourcePos pos;
  /// "lokal.hyra@3.0"; empty for a template, a style or a parameter file. What a table answers is valid as
  /// long as the table is.
  std::string_view clause;
  OriginId via =
      OriginId::none;  ///< The reference that included the clause, for the element that stands in its place.
};

/// The table of origins. What many documents share is one table. A document's own origins are a table apart,
/// whose tickets no shared table gives, so that threads can read and fill documents each on its own while the
/// shared table grows; it is dropped with the document, or taken up by the shared table if there is something
/// to be said.
class Origins {
 public:
  Origins() = default;
  /// A table for one document.
  static Origins apart();

  OriginId add(const Origin& origin);
  /// Precondition: `id` is not `none` and came from this table.
  Origin at(OriginId id) const;
  std::size_t size() const { return places_.size(); }

  /// Takes up every origin of the table apart `own`, whose files have been taken up as the files after
  /// `files`.
  void adopt(const Origins& own, std::size_t files);
  /// What a ticket of a table apart is called in a shared table that had `size` origins when it took that
  /// table up; a shared ticket is called what it was.
  static OriginId adopted(OriginId id, std::size_t size);
  /// True for a ticket of a table apart.
  static bool is_apart(OriginId id) { return adopted(id, 0) != id; }

  /// Says that the reference at `reference` brought in `clause` ("id@version"); the first reference is kept.
  void include(const std::string& clause, OriginId reference);
  /// The reference that first brought in `clause`, or `none`.
  OriginId included_by(const std::string& clause) const;

 private:
  /// An origin as it is kept: a library of fifty thousand clauses has a million.
  struct Place {
    SourcePos pos;
    OriginId via = OriginId::none;
    std::uint32_t clause = 0;  ///< Its number among `clauses_`; 0 for none.
  };
  std::uint32_t number_of(std::string_view clause);

  std::size_t first_ = 0;
  std::vector<Place> places_;
  std::deque<std::string> clauses_;  ///< Their names; the places of one follow each other.
  std::unordered_map<std::string, OriginId> inclusions_;
};

}  // namespace klausul
