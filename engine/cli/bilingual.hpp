#pragma once
#include <algorithm>
#include <span>
#include <string_view>

namespace klausul {

/// A text of the program's own in both languages, by its key.
struct Bilingual {
  std::string_view key;
  const char* swedish;
  const char* english;
};

/// The text with the key; null if the table has none.
inline const Bilingual* find_text(std::span<const Bilingual> table, std::string_view key) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const Bilingual& one) { return one.key == key; });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace klausul
