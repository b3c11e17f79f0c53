#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "load/context.hpp"
#include "values/value.hpp"

namespace klausul {

/// The library's registers: who and what a parameter file may refer to by id.
class Registers {
 public:
  struct Entry {
    RegisterEntry entry;
    Type type = Type::party;
    OriginId origin = OriginId::none;
  };

  /// Reads every file of `folder` (`clauses/register`). A library without registers has empty ones.
  static Registers load(const std::string& folder, const LoadContext& context);

  const Entry* find(const std::string& id) const;
  std::vector<std::string> ids() const;

 private:
  std::map<std::string, Entry> entries_;
};

}  // namespace klausul
