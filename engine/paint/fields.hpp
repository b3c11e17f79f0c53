#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "paint/navigation.hpp"

namespace klausul {

/// The unsigned signature fields of a document (ISO 32000-1, 12.7.4.5). Each is shown by one annotation,
/// which is the field as well.
class SignatureFields {
 public:
  explicit SignatureFields(const Way& way) : way_(way) {}

  /// Adds the fields on a page, ties them to their elements, and appends them to what stands in the page's
  /// /Annots.
  void add(int page, std::string& annotations);
  /// The catalog's /AcroForm; `none` if there are no fields.
  ObjectId add_form() const;

 private:
  ObjectId appearance(const SignatureArea& area);

  Way way_;
  std::string fields_;
  std::map<std::pair<Length, Length>, ObjectId> appearances_;  // by size
};

}  // namespace klausul
