// Writes the PDF and the model of every case that makes a document, for those who look at files from outside:
//
//   klausul_case_files FOLDER [a-1a|a-2a|a-3a|a-4f]
//
// NAME.pdf, and NAME.txt with what `klausul build --stop-after number` prints. Prints the names.

#include <cstdio>
#include <fstream>

#include "build_case.hpp"

namespace klausul {
namespace {

struct NamedPart {
  std::string_view name;
  PdfPart part;
};

constexpr NamedPart parts[] = {
    {"a-1a", PdfPart::a1a}, {"a-2a", PdfPart::a2a}, {"a-3a", PdfPart::a3a}, {"a-4f", PdfPart::a4f}};

bool write(const std::string& path, const std::string& bytes) {
  std::ofstream stream(path, std::ios::binary);
  stream << bytes;
  return stream.flush().good();
}

// What is wrong with the run, or nothing.
const char* write_all(const std::string& folder, PdfPart part) {
  Workshop workshop;
  FillOptions options;
  options.part = part;
  int written = 0;
  for (const CaseFolder& one : read_cases(KLAUSUL_TESTS_FOLDER)) {
    Outcome outcome;
    run_case(one, workshop, options, outcome);
    if (!outcome.assembled) continue;
    const std::string path = folder + "/" + one.name;
    if (!write(path + ".pdf", outcome.assembled->pdf) ||
        !write(path + ".txt", dump(outcome.assembled->document)))
      return "cannot write";
    std::printf("%s\n", one.name.c_str());
    ++written;
  }
  return written > 0 ? nullptr : "no case makes a document";
}

}  // namespace
}  // namespace klausul

int main(int count, char** words) {
  const std::string_view wanted = count > 2 ? words[2] : "a-2a";
  const char* wrong = "usage: klausul_case_files FOLDER [a-1a|a-2a|a-3a|a-4f]";
  for (const auto& [name, part] : klausul::parts)
    if (count > 1 && name == wanted) wrong = klausul::write_all(words[1], part);
  if (wrong != nullptr) std::fprintf(stderr, "%s\n", wrong);
  return wrong != nullptr;
}
