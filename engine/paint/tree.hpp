#pragma once
#include <string>
#include <string_view>

#include "paint/haru.hpp"

namespace klausul {

/// Writes a name tree or a number tree (ISO 32000-1, 7.9.6 and 7.9.7): few keys in one dictionary, many in
/// nodes of their own.
class TreeWriter {
 public:
  /// `leaf` is "Names" or "Nums".
  TreeWriter(std::string_view leaf, HaruDocument& haru) : leaf_(leaf), haru_(haru) {}

  /// Key and value as they are written in PDF. In the order of the keys.
  void add(std::string_view key, std::string_view value);
  /// The entries of the tree's root.
  std::string finish();

 private:
  void flush();

  std::string leaf_;
  HaruDocument& haru_;
  std::string pairs_, first_, last_, kids_;
  int count_ = 0;
};

}  // namespace klausul
