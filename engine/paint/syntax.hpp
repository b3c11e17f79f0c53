#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/length.hpp"

namespace klausul {

/// The number of an indirect object in a PDF file.
enum class ObjectId : std::uint32_t { none = 0 };

/// A rectangle on a page, from its lower left corner, as PDF measures.
struct Box {
  Length left, bottom, right, top;
};

// PDF's written forms (ISO 32000-1, 7.3), made from integers only, so that no locale can touch them.

void append_integer(std::string& out, std::int64_t value);
/// Writes what `append_decimal` does, at most 24 bytes, from `at` on; answers where it ends.
char* write_decimal(char* at, std::int64_t value, int places);
/// `value` / 10^`places`, of at most nine, as a decimal number without needless zeros: 12500 of 3 places is
/// "12.5".
void append_decimal(std::string& out, std::int64_t value, int places);
inline void append_thousandths(std::string& out, std::int64_t value) { append_decimal(out, value, 3); }
/// A length in points.
inline void append_points(std::string& out, Length length) { append_thousandths(out, length.millipoints); }
/// "/Name", with what a name may not hold written as #xx.
void append_name(std::string& out, std::string_view name);
/// "12 0 R"
void append_reference(std::string& out, ObjectId object);
/// The inside of a literal string: a backslash before what needs one.
void append_escaped(std::string& out, std::string_view bytes);
/// A text string: in PDFDocEncoding where that can say it (ISO 32000-1, annex D.2), a byte a character; else
/// UTF-16BE with its mark, in hexadecimal.
void append_text(std::string& out, std::string_view utf8);
/// `utf8` as UTF-16BE in hexadecimal digits.
void append_utf16_hex(std::string& out, std::string_view utf8);
/// The lowest `digits` hexadecimal digits of `value`, upper case; at most eight.
void append_hex(std::string& out, std::uint32_t value, int digits);
/// "[0 0 595.276 841.89]"
void append_box(std::string& out, const Box& box);

/// What stands between << and >> of a dictionary, written entry by entry.
class Entries {
 public:
  Entries& name(std::string_view key, std::string_view value);
  Entries& integer(std::string_view key, std::int64_t value);
  Entries& reference(std::string_view key, ObjectId value);
  Entries& text(std::string_view key, std::string_view utf8);
  Entries& box(std::string_view key, const Box& value);
  /// `value` is written as it is: an array, a dictionary, a keyword.
  Entries& raw(std::string_view key, std::string_view value);
  /// Entries that are written already.
  Entries& append(std::string_view entries);
  /// The entries of a dictionary inside this one.
  Entries& dictionary(std::string_view key, const Entries& value);

  bool empty() const { return out_.empty(); }
  const std::string& str() const { return out_; }

 private:
  std::string out_;
};

}  // namespace klausul
