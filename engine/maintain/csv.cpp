#include "maintain/csv.hpp"

#include <algorithm>

namespace klausul {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "-1 250,50": nothing that a program could compute with.
bool is_negative_number(std::string_view field) {
  return field.size() > 1 && field.front() == '-' && is_digit(field[1]) && is_digit(field.back()) &&
         std::all_of(field.begin() + 1, field.end(),
                     [](char c) { return is_digit(c) || c == '.' || c == ',' || c == ' '; });
}

// What spreadsheet programs take for a formula, whatever quotation marks stand round it. Some pass over white
// space first, and take a leading tab or line break away.
bool is_formula(std::string_view field) {
  const std::size_t first = field.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return false;
  return field.substr(0, first).find_first_of("\t\r\n") != std::string_view::npos ||
         (std::string_view("=+-@").find(field[first]) != std::string_view::npos &&
          !is_negative_number(field));
}

}  // namespace

std::string shown_field(std::string_view field) {
  return (is_formula(field) ? "'" : "") + std::string(field);
}

std::string csv_record(std::span<const std::string> fields) {
  std::string record;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) record += ',';
    const std::string field = shown_field(fields[i]);
    if (field.find_first_of(",\"\r\n") == std::string::npos) {
      record += field;
      continue;
    }
    record += '"';
    for (const char c : field) record += c == '"' ? std::string("\"\"") : std::string(1, c);
    record += '"';
  }
  return record + "\r\n";
}

}  // namespace klausul
