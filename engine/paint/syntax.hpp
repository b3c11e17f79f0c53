#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/length.hpp"

namespace klausul {

/// The number of an indirect object in a PDF file.
enum class ObjectId : std::uint32_t { none = 0 };

// PDF's written forms (ISO 32000-1, 7.3), made from integers only, so that no locale can touch them.

void append_integer(std::string& out, std::int64_t value);
/// `value` thousandths as a decimal number with at most three decimals: 12500 is "12.5".
void append_thousandths(std::string& out, std::int64_t value);
/// A length in points.
inline void append_points(std::string& out, Length length) { append_thousandths(out, length.millipoints); }
/// "/Name", with what a name may not hold written as #xx.
void append_name(std::string& out, std::string_view name);
/// "12 0 R"
void append_reference(std::string& out, ObjectId object);
/// A text string: plain where it is ASCII, else UTF-16BE with its mark, in hexadecimal.
void append_text(std::string& out, std::string_view utf8);
/// `utf8` as UTF-16BE in hexadecimal digits.
void append_utf16_hex(std::string& out, std::string_view utf8);
/// The lowest `digits` hexadecimal digits of `value`, upper case; at most eight.
void append_hex(std::string& out, std::uint32_t value, int digits);

/// What stands between << and >> of a dictionary, written entry by entry.
class Entries {
 public:
  Entries& name(std::string_view key, std::string_view value);
  Entries& integer(std::string_view key, std::int64_t value);
  Entries& reference(std::string_view key, ObjectId value);
  Entries& text(std::string_view key, std::string_view utf8);
  /// `value` is written as it is: an array, a dictionary, a keyword.
  Entries& raw(std::string_view key, std::string_view value);

  const std::string& str() const { return out_; }

 private:
  std::string out_;
};

}  // namespace klausul
