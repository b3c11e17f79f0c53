#include "paint/syntax.hpp"

#include <algorithm>
#include <charconv>

#include "base/utf8.hpp"

namespace klausul {
namespace {

constexpr std::string_view hex_digits = "0123456789ABCDEF";

bool is_regular(char c) {
  return c > ' ' && c <= '~' && std::string_view("()<>[]{}/%#").find(c) == std::string_view::npos;
}

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

void append_literal(std::string& out, std::string_view ascii) {
  out += '(';
  for (const char c : ascii) {
    if (c == '(' || c == ')' || c == '\\') out += '\\';
    out += c;
  }
  out += ')';
}

}  // namespace

void append_integer(std::string& out, std::int64_t value) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  out.append(digits, end);
}

void append_thousandths(std::string& out, std::int64_t value) {
  if (value < 0) out += '-';
  const std::int64_t size = value < 0 ? -value : value;
  append_integer(out, size / 1000);
  std::int64_t rest = size % 1000;
  if (rest == 0) return;
  out += '.';
  for (std::int64_t place = 100; rest > 0; place /= 10) {
    out += static_cast<char>('0' + rest / place);
    rest %= place;
  }
}

void append_hex(std::string& out, std::uint32_t value, int digits) {
  char written[8];
  for (int i = digits; i-- > 0; value >>= 4) written[i] = hex_digits[value & 0xF];
  out.append(written, static_cast<std::size_t>(digits));
}

void append_name(std::string& out, std::string_view name) {
  out += '/';
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
  append_integer(out, static_cast<std::int64_t>(object));
  out += " 0 R";
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
  if (is_plain_ascii(utf8)) {
    append_literal(out, utf8);
    return;
  }
  out += "<FEFF";
  append_utf16_hex(out, utf8);
  out += '>';
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

Entries& Entries::raw(std::string_view key, std::string_view value) {
  append_name(out_, key);
  out_ += ' ';
  out_ += value;
  return *this;
}

}  // namespace klausul
