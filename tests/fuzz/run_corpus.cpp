// The doors of `doors.hpp` as a plain test: every file of every case goes in as it is and with some of its
// bytes changed. The numbers are drawn by a generator written out here, so that every machine tries the same
// inputs. On a fault the input lies in the file that is named. run_corpus TESTS_FOLDER [SEED [ROUNDS]]

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>

#include "case_folder.hpp"
#include "doors.hpp"

namespace {

using klausul::CaseFolder;
using klausul::FuzzedLibrary;

// Steele, Lea and Flood's SplitMix64.
class Numbers {
 public:
  explicit Numbers(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t limit) {
    state_ += 0x9E3779B97F4A7C15u;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return static_cast<std::size_t>((z ^ (z >> 31)) % limit);
  }

 private:
  std::uint64_t state_;
};

// What breaks parsers: the marks of XML and Mustache, and pieces of the dialect.
constexpr const char* pieces[] = {"{{",
                                  "}}",
                                  "{{#a}}",
                                  "{{/a}}",
                                  "{{^ja}}",
                                  "{{{",
                                  "{{&amp;x}}",
                                  "<!--",
                                  "-->",
                                  "<![CDATA[",
                                  "]]>",
                                  "<?x?>",
                                  "&amp;",
                                  "&",
                                  "&#0;",
                                  "&#x7;",
                                  "<",
                                  ">",
                                  "</",
                                  "/>",
                                  "\"",
                                  "'",
                                  "\xC3",
                                  "\xEF\xB7\x90",
                                  "\xED\xA0\x80",
                                  "\x01",
                                  "\r\n",
                                  "\xEF\xBB\xBF",
                                  "<stycke>",
                                  "</stycke>",
                                  "<lista>",
                                  "<cell/>",
                                  "<klausul ref=\"a\"/>",
                                  "<hanvisning till=\"a\"/>",
                                  " o=\"1\"",
                                  " namn=\"a\"",
                                  "99999999999999999999",
                                  "-1",
                                  "0",
                                  "{{-index}}",
                                  "{{datum}}",
                                  "{{datum.iso}}",
                                  "<avsnitt rubrik=\"{{datum}}\">",
                                  "</avsnitt>",
                                  "<punkt>",
                                  "2023-02-30",
                                  "<sida/>"};

std::string changed(std::string text, Numbers& numbers) {
  for (std::size_t changes = 1 + numbers.below(3); changes > 0 && !text.empty(); --changes) {
    const std::size_t at = numbers.below(text.size());
    const std::size_t length = std::min(text.size() - at, 1 + numbers.below(24));
    switch (numbers.below(5)) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text.insert(at, text.substr(numbers.below(text.size()), length));
        break;
      case 2:
        text[at] = static_cast<char>(numbers.below(256));
        break;
      case 3:
        text.resize(at);
        break;
      default:
        text.insert(at, pieces[numbers.below(std::size(pieces))]);
        break;
    }
  }
  return text;
}

// Keeps what is being tried, for the message if it goes wrong.
void remember(const FuzzedLibrary& library) {
  std::ofstream file("klausul_fuzz_input.txt", std::ios::binary);
  for (const auto& [path, text] : library) file << "=== " << path << "\n" << text << "\n";
}

}  // namespace

int main(int count, char** words) {
  if (count < 2) return 2;
  const std::uint64_t seed = count > 2 ? std::strtoull(words[2], nullptr, 10) : 20231013;
  const int rounds = count > 3 ? std::atoi(words[3]) : 24;
  std::size_t tried = 0;
  FuzzedLibrary trying;
  try {
    Numbers numbers(seed);
    for (const CaseFolder& one : klausul::read_cases(words[1])) {
      klausul::fill_library(trying = one.files.all());
      for (const auto& [path, text] : one.files.all()) {
        const bool shared =
            path.find("/register/") != std::string::npos || path.find("/stil/") != std::string::npos;
        for (int round = 0; round < (shared ? rounds / 12 : rounds); ++round, ++tried) {
          trying = one.files.all();
          trying[path] = changed(text, numbers);
          if (round % 4 == 0) klausul::load_bytes(trying[path]);
          if (round % 4 == 1) klausul::keep_bytes(trying[path]);
          klausul::fill_library(trying);
        }
      }
    }
  } catch (const std::exception& fault) {
    remember(trying);
    std::fprintf(stderr, "the engine threw: %s; the input lies in klausul_fuzz_input.txt\n", fault.what());
    return 1;
  }
  std::printf("%zu inputs\n", tried);
  return 0;
}
