#include "load/source_text.hpp"

#include "seal/sha256.hpp"

namespace klausul {

SourceText hashed(std::string bytes) {
  std::string hash = sha256(bytes);
  return {std::make_shared<const std::string>(std::move(bytes)), std::move(hash)};
}

}  // namespace klausul
