#pragma once
#include <string>
#include <vector>

#include "model/run.hpp"
#include "values/value.hpp"

namespace klausul {

/// Finds where a value was given that a run of the document prints. The document itself knows the line that
/// asked for it; what is wrong with the value is mended where it stands.
class ValuePlaces {
 public:
  /// A value and the name that the text asks for it by, in a list that of the member.
  struct Named {
    std::string name;
    const Value* value = nullptr;
  };

  /// The values must outlive this.
  explicit ValuePlaces(const Group& values);

  /// The value whose name and words are the run's, or nothing: for fixed text, and where the words are made
  /// from the value in a way that does not show it.
  const Value* find(const Run& run) const;
  /// Where that value was given, or else the run's own place.
  OriginId of(const Run& run) const;

  /// Every value that is no list or group, in the order of their declarations.
  const std::vector<Named>& all() const { return all_; }

 private:
  void gather(const std::string& name, const Value& value);

  std::vector<Named> all_;
};

/// True if `run` prints the value of that name: a register entry by one of its fields, a text by its words or
/// a paragraph of them.
bool prints(const Run& run, const ValuePlaces::Named& named);

}  // namespace klausul
