#pragma once
#include <span>
#include <string>

namespace klausul {

/// One record of a table by RFC 4180: fields parted by commas, those with a comma, a quotation mark or a line
/// break in quotation marks, which are doubled within; ended by CRLF.
std::string csv_record(std::span<const std::string> fields);

}  // namespace klausul
