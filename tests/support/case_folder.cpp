#include "case_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace klausul {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream stream(text);
  return {std::istream_iterator<std::string>(stream), {}};
}

// What stands between `<!-- MARK` and `-->` on a line; nothing if the line has no such comment.
std::string comment_on(const std::string& line, const std::string& mark) {
  const std::size_t begin = line.find("<!-- " + mark);
  if (begin == std::string::npos) return {};
  const std::size_t inside = begin + 5 + mark.size();
  return line.substr(inside, line.find("-->", inside) - inside);
}

std::string fault(const std::string& file, int line, const std::string& slug) {
  return file + ":" + std::to_string(line) + " " + slug;
}

// `<!-- vantat: a b -->` speaks of the next line, `<!-- vantat rad 0: a -->` of the line it names.
void find_faults(const std::string& file, const std::string& text, std::vector<std::string>& faults) {
  std::istringstream lines(text);
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    for (const std::string& slug : words_of(comment_on(line, "vantat:")))
      faults.push_back(fault(file, number + 1, slug));
    const std::string named = comment_on(line, "vantat rad ");
    const std::size_t colon = named.find(':');
    if (colon == std::string::npos) continue;
    for (const std::string& slug : words_of(named.substr(colon + 1)))
      faults.push_back(fault(file, std::stoi(named.substr(0, colon)), slug));
  }
}

void add_folder(const fs::path& folder, MemoryFiles& files) {
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    const std::string relative = entry.path().lexically_relative(folder).generic_string();
    if (relative.starts_with("expect/")) continue;
    files.put(std::string(CaseFolder::root) + "/" + relative, bytes_of(entry.path()));
  }
}

CaseFolder read_case(const fs::path& folder, const fs::path& shared) {
  CaseFolder result;
  result.name = folder.filename().string();
  result.path = folder.string();
  add_folder(shared, result.files);
  add_folder(folder, result.files);
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string relative = entry.path().lexically_relative(folder).generic_string();
    if (entry.is_regular_file() && !relative.starts_with("expect/"))
      find_faults(relative, bytes_of(entry.path()), result.faults);
  }
  std::istringstream listed(result.expected("faults.txt"));
  for (std::string line; std::getline(listed, line);)
    if (!line.empty() && line.front() != '#') result.faults.push_back(line);
  std::sort(result.faults.begin(), result.faults.end());
  const std::string parameters =
      result.files.read(std::string(CaseFolder::root) + "/parametrar.xml").value_or("");
  const std::vector<std::string> orders = words_of(comment_on(parameters, "bygg:"));
  result.draft = std::count(orders.begin(), orders.end(), "draft") > 0;
  result.sign_fields = std::count(orders.begin(), orders.end(), "sign-fields") > 0;
  for (const std::string& order : orders)
    if (order.starts_with("alternativ-")) result.alternative = order.substr(order.find('-') + 1);
  result.check = std::count(orders.begin(), orders.end(), "check") > 0;
  return result;
}

}  // namespace

bool CaseFolder::has(const std::string& expectation) const {
  return fs::exists(fs::path(path) / "expect" / expectation);
}

std::string CaseFolder::expected(const std::string& expectation) const {
  return bytes_of(fs::path(path) / "expect" / expectation);
}

void CaseFolder::write(const std::string& expectation, const std::string& text) const {
  std::ofstream(fs::path(path) / "expect" / expectation, std::ios::binary) << text;
}

std::vector<CaseFolder> read_cases(const std::string& tests_folder) {
  std::vector<CaseFolder> cases;
  const fs::path shared = fs::path(tests_folder) / "cases" / "_bas";
  for (const char* group : {"cases", "regressions"}) {
    if (!fs::is_directory(fs::path(tests_folder) / group)) continue;
    for (const auto& entry : fs::directory_iterator(fs::path(tests_folder) / group))
      if (entry.is_directory() && !entry.path().filename().string().starts_with("_"))
        cases.push_back(read_case(entry.path(), shared));
  }
  std::sort(cases.begin(), cases.end(),
            [](const CaseFolder& a, const CaseFolder& b) { return a.name < b.name; });
  return cases;
}

}  // namespace klausul
