#include "maintain/csv.hpp"

namespace klausul {

std::string csv_record(std::span<const std::string> fields) {
  std::string record;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) record += ',';
    if (fields[i].find_first_of(",\"\r\n") == std::string::npos) {
      record += fields[i];
      continue;
    }
    record += '"';
    for (const char c : fields[i]) record += c == '"' ? std::string("\"\"") : std::string(1, c);
    record += '"';
  }
  return record + "\r\n";
}

}  // namespace klausul
