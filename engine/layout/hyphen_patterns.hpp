#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace klausul {

/// The Swedish patterns of libhyphen's dictionary. Shared by all threads.
class HyphenPatterns {
 public:
  HyphenPatterns();
  ~HyphenPatterns();
  HyphenPatterns(const HyphenPatterns&) = delete;
  HyphenPatterns& operator=(const HyphenPatterns&) = delete;

  /// How many letters stand before each place where `letters` (lower case, ISO-8859-1, at most 90) may be
  /// cut. None without a dictionary.
  std::vector<std::size_t> cuts(std::string_view letters) const;
  /// The file they were read from; empty without one.
  const std::string& path() const { return path_; }

 private:
  struct Dictionary;
  std::string path_;
  std::unique_ptr<Dictionary> dictionary_;
};

/// The process's patterns, read at the first call if nobody has prepared them.
const HyphenPatterns& hyphen_patterns();

/// Begins to read them on a thread of its own and returns at once.
void prepare_hyphen_patterns();

}  // namespace klausul
