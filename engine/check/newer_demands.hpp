#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "load/library.hpp"
#include "load/parameters.hpp"
#include "maintain/demands.hpp"
#include "resolve/resolve.hpp"

namespace klausul {

/// Gathers, over many documents, what newer versions of their clauses demand and their parameter files do not
/// give. Newer is a draft, a version in review, or an approved one whose last day is not before `day` and
/// that nothing has replaced by then. Where a document cannot come to the newer version without another
/// template, since a reference names the one it has, and where the older version demands the value too,
/// nothing is gathered.
class NewerDemands {
 public:
  explicit NewerDemands(Date day) : day_(day) {}

  /// `library` is the document's; what is wrong with its newer versions is told as it tells faults.
  void look_at(const Parameters& parameters, const Assembly& assembly, Library& library);

  /// Says `needs-parameter`, once for each value, at its declaration in the newer version.
  void tell(Diagnostics& diagnostics) const;

 private:
  struct Wanted {
    std::string label;
    OriginId origin = OriginId::none;
    std::vector<std::string> files;
  };
  void look_at(const Selection& used, const Parameters& parameters, const Assembly& assembly,
               Library& library);

  Date day_;
  std::map<std::pair<std::string, std::string>, Wanted> wanted_;  ///< By version and name.
};

}  // namespace klausul
