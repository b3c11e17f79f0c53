#include "paint/syntax.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace klausul {
namespace {

constexpr std::string_view hex_digits = "0123456789ABCDEF";

// What a name is written with as it is (ISO 32000-1, 7.3.5).
constexpr std::array<bool, 256> regular_characters = [] {
  std::array<bool, 256> regular{};
  for (std::size_t c = '!'; c <= '~'; ++c)
    regular[c] = std::string_view("()<>[]{}/%#").find(static_cast<char>(c)) == std::string_view::npos;
  return regular;
}();

bool is_regular(char c) { return regular_characters[static_cast<unsigned char>(c)]; }

// By pointer and size: by two pointers it would go through `replace`.
void append_written(std::string& out, const char* begin, const char* end) {
  out.append(begin, static_cast<std::size_t>(end - begin));
}

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

// PDFDocEncoding from byte 0x80 on, where it is not Latin-1.
constexpr std::array<char16_t, 31> pdfdoc_specials = {
    0x2022, 0x2020, 0x2021, 0x2026, 0x2014, 0x2013, 0x0192, 0x2044, 0x2039, 0x203A, 0x2212,
    0x2030, 0x201E, 0x201C, 0x201D, 0x2018, 0x2019, 0x201A, 0x2122, 0xFB01, 0xFB02, 0x0141,
    0x0152, 0x0160, 0x0178, 0x017D, 0x0131, 0x0142, 0x0153, 0x0161, 0x017E};

// A character's byte, or -1.
int pdfdoc_byte(char32_t c) {
  if ((c >= ' ' && c <= '~') || (c >= 0xA1 && c <= 0xFF && c != 0xAD)) return static_cast<int>(c);
  if (c == 0x20AC) return 0xA0;
  const auto* const at = std::find(pdfdoc_specials.begin(), pdfdoc_specials.end(), c);
  return at == pdfdoc_specials.end() ? -1 : 0x80 + static_cast<int>(at - pdfdoc_specials.begin());
}

// Whether PDFDocEncoding can say all of it. What begins like a mark of another encoding would be taken for
// it.
bool to_pdfdoc(std::string_view utf8, std::string& bytes) {
  for (std::size_t i = 0; i < utf8.size();) {
    const int byte = pdfdoc_byte(decode_utf8(utf8, i));
    if (byte < 0) return false;
    bytes += static_cast<char>(byte);
  }
  return !bytes.starts_with("\xFE\xFF") && !bytes.starts_with("\xEF\xBB\xBF");
}

void append_literal(std::string& out, std::string_view bytes) {
  out += '(';
  append_escaped(out, bytes);
  out += ')';
}

int digits_of(std::uint64_t value) {
  int digits = 1;
  for (; value >= 10'000; value /= 10'000) digits += 4;
  return digits + (value >= 10 ? 1 : 0) + (value >= 100 ? 1 : 0) + (value >= 1000 ? 1 : 0);
}

// The three digits of each number below a thousand, and two bytes more, so that three can be copied from any.
constexpr auto three_digits = [] {
  std::array<char, 3002> digits{};
  for (std::size_t i = 0; i < 1000; ++i) {
    digits[3 * i] = static_cast<char>('0' + i / 100);
    digits[3 * i + 1] = static_cast<char>('0' + i / 10 % 10);
    digits[3 * i + 2] = static_cast<char>('0' + i % 10);
  }
  return digits;
}();

// Room for three bytes is needed at `at`, whatever is written.
char* write_small(char* at, std::uint32_t value) {
  const int digits = 1 + (value >= 10 ? 1 : 0) + (value >= 100 ? 1 : 0);
  std::copy_n(three_digits.data() + 3 * value + 3 - digits, 3, at);
  return at + digits;
}

// The digits of `value`, at least `least` of them. Numbers are most of what a page and its structure are made
// of, and most of them are short.
char* write_digits(char* at, std::uint64_t value, int least) {
  if (value < 1000 && least == 1) return write_small(at, static_cast<std::uint32_t>(value));
  char* const end = at + std::max(digits_of(value), least);
  char* begin = end;
  for (; value > 0xFFFFFFFF; value /= 10) *--begin = static_cast<char>('0' + value % 10);
  auto rest = static_cast<std::uint32_t>(value);  // quicker to divide
  for (; begin != at; rest /= 10) *--begin = static_cast<char>('0' + rest % 10);
  return end;
}

// Thousandths without the zeros at their end. Precondition: 0 < `fraction` < 1000.
char* write_thousandths(char* at, std::uint32_t fraction) {
  const char* digits = three_digits.data() + 3 * fraction;
  std::copy_n(digits, 3, at);
  return at + (digits[2] != '0' ? 3 : digits[1] != '0' ? 2 : 1);
}

}  // namespace

char* write_decimal(char* at, std::int64_t value, int places) {
  constexpr std::array<std::uint32_t, 10> powers = {
      1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000};
  std::uint64_t size = value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
  if (value < 0) *at++ = '-';
  const std::uint32_t one = powers[static_cast<std::size_t>(places)];
  const std::uint64_t whole = places == 3 ? size / 1000 : size / one;  // dividing by a constant is quicker
  at = write_digits(at, whole, 1);
  auto fraction = static_cast<std::uint32_t>(size - whole * one);
  if (fraction == 0) return at;
  *at++ = '.';
  if (places == 3) return write_thousandths(at, fraction);
  for (; fraction % 10 == 0; fraction /= 10) --places;
  return write_digits(at, fraction, places);
}

void append_integer(std::string& out, std::int64_t value) {
  char written[24];
  char* at = written;
  if (value < 0) *at++ = '-';
  const std::uint64_t size =
      value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
  append_written(out, written, write_digits(at, size, 1));
}

void append_decimal(std::string& out, std::int64_t value, int places) {
  char written[24];
  append_written(out, written, write_decimal(written, value, places));
}

void append_hex(std::string& out, std::uint32_t value, int digits) {
  char written[8];
  for (int i = digits; i-- > 0; value >>= 4) written[i] = hex_digits[value & 0xF];
  out.append(written, static_cast<std::size_t>(digits));
}

void append_name(std::string& out, std::string_view name) {
  out += '/';
  if (std::all_of(name.begin(), name.end(), is_regular)) {
    out += name;
    return;
  }
  for (const char c : name) {
    if (is_regular(c)) {
      out += c;
    } else {
      out += '#';
      append_hex(out, static_cast<unsigned char>(c), 2);
    }
  }
}

void append_reference(std::string& out, ObjectId object) {
  char written[28];
  char* end = write_digits(written, static_cast<std::uint64_t>(object), 1);
  append_written(out, written, std::copy_n(" 0 R", 4, end));
}

void append_escaped(std::string& out, std::string_view bytes) {
  const auto special = [](char c) { return c == '(' || c == ')' || c == '\\' || c == '\r'; };
  const char* const end = bytes.data() + bytes.size();
  for (const char* at = bytes.data();;) {
    const char* const next = std::find_if(at, end, special);
    append_written(out, at, next);
    if (next == end) return;
    out += '\\';
    // A bare carriage return in a string reads as a line feed (ISO 32000-1, 7.3.4.2).
    out += *next == '\r' ? 'r' : *next;
    at = next + 1;
  }
}

void append_utf16_hex(std::string& out, std::string_view utf8) {
  for (std::size_t i = 0; i < utf8.size();) {
    const auto c = static_cast<std::uint32_t>(decode_utf8(utf8, i));
    if (c < 0x10000) {
      append_hex(out, c, 4);
    } else {
      append_hex(out, 0xD800 + ((c - 0x10000) >> 10), 4);
      append_hex(out, 0xDC00 + ((c - 0x10000) & 0x3FF), 4);
    }
  }
}

void append_text(std::string& out, std::string_view utf8) {
  if (is_plain_ascii(utf8)) return append_literal(out, utf8);
  std::string bytes;
  if (to_pdfdoc(utf8, bytes)) return append_literal(out, bytes);
  out += "<FEFF";
  append_utf16_hex(out, utf8);
  out += '>';
}

void append_box(std::string& out, const Box& box) {
  out += '[';
  for (const Length edge : {box.left, box.bottom, box.right, box.top}) {
    append_points(out, edge);
    out += ' ';
  }
  out.back() = ']';
}

Entries& Entries::name(std::string_view key, std::string_view value) {
  append_name(out_, key);
  append_name(out_, value);
  return *this;
}

Entries& Entries::integer(std::string_view key, std::int64_t value) {
  append_name(out_, key);
  out_ += ' ';
  append_integer(out_, value);
  return *this;
}

Entries& Entries::reference(std::string_view key, ObjectId value) {
  append_name(out_, key);
  out_ += ' ';
  append_reference(out_, value);
  return *this;
}

Entries& Entries::text(std::string_view key, std::string_view utf8) {
  append_name(out_, key);
  append_text(out_, utf8);
  return *this;
}

Entries& Entries::box(std::string_view key, const Box& value) {
  append_name(out_, key);
  append_box(out_, value);
  return *this;
}

Entries& Entries::raw(std::string_view key, std::string_view value) {
  append_name(out_, key);
  // What begins with a mark of its own needs no blank before it.
  if (value.empty() || std::string_view("[(</").find(value.front()) == std::string_view::npos) out_ += ' ';
  out_ += value;
  return *this;
}

Entries& Entries::append(std::string_view entries) {
  out_ += entries;
  return *this;
}

Entries& Entries::dictionary(std::string_view key, const Entries& value) {
  append_name(out_, key);
  out_ += "<<";
  out_ += value.str();
  out_ += ">>";
  return *this;
}

}  // namespace klausul
