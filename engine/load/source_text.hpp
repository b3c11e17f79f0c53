#pragma once
#include <memory>
#include <string>

namespace klausul {

/// A file as it was read, shared by all documents that carry it along.
struct SourceText {
  std::shared_ptr<const std::string> bytes;
  std::string sha256;
};

/// `bytes` with their hash.
SourceText hashed(std::string bytes);

}  // namespace klausul
