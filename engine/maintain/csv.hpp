#pragma once
#include <span>
#include <string>
#include <string_view>

namespace klausul {

/// A field that spreadsheet programs show and do not compute: one that begins with `=`, `+`, `-` or `@`, or
/// with white space before such a sign, a tab or a line break, gets an apostrophe before it. A plain negative
/// number, "-1 250,50", is what it is and is left.
std::string shown_field(std::string_view field);

/// One record of a table by RFC 4180: fields parted by commas, those with a comma, a quotation mark or a line
/// break in quotation marks, which are doubled within; ended by CRLF. Each field is a `shown_field`.
std::string csv_record(std::span<const std::string> fields);

}  // namespace klausul
