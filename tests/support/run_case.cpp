// Walks tests/cases and tests/regressions. Each folder is a library of its own; the faults it must have stand
// in it as comments above the faulty lines, and what it must become stands in its expect/. See
// tests/README.md.

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "build_case.hpp"
#include "catch.hpp"
#include "diag/report.hpp"
#include "load/lock_file.hpp"
#include "page_bounds.hpp"

namespace klausul {
namespace {

std::string without_root(std::string text) {
  const std::string start = std::string(CaseFolder::root) + "/";
  for (std::size_t at = text.find(start); at != std::string::npos; at = text.find(start, at))
    text.erase(at, start.size());
  return text;
}

std::vector<std::string> faults_of(const Outcome& outcome) {
  std::vector<std::string> faults;
  for (const Diagnostic& d : outcome.diagnostics.all()) {
    const SourcePos pos = d.origin == OriginId::none ? SourcePos{} : outcome.origins.at(d.origin).pos;
    const std::string file =
        pos.file == FileId::none ? "" : without_root(outcome.sources.at(pos.file).path());
    const std::string place = file.empty() ? "" : file + ":" + std::to_string(pos.line) + " ";
    faults.push_back(place + std::string(slug_name(d.slug)));
  }
  std::sort(faults.begin(), faults.end());
  return faults;
}

std::string lines(const std::vector<std::string>& list) {
  std::string text;
  for (const std::string& line : list) text += line + "\n";
  return text;
}

std::string report(const Outcome& outcome) {
  return without_root(
      report_text(outcome.diagnostics, {outcome.sources, outcome.origins, Language::english}));
}

// The faults that are told without a remedy, in either language. A gap is no fault: the draft was asked for.
std::vector<std::string> without_remedy(const Outcome& outcome) {
  std::vector<std::string> slugs;
  for (const Diagnostic& d : outcome.diagnostics.all())
    for (const Language language : {Language::swedish, Language::english})
      if (d.slug != Slug::gap && hint_text(d, language).empty()) slugs.emplace_back(slug_name(d.slug));
  return slugs;
}

void compare(const CaseFolder& one, const std::string& expectation, const std::string& actual) {
  if (!one.has(expectation)) return;
  if (std::getenv("KLAUSUL_UPDATE") != nullptr) return one.write(expectation, actual);
  INFO(one.path + "/expect/" + expectation + "; KLAUSUL_UPDATE=1 rewrites it");
  CHECK(actual == one.expected(expectation));
}

std::string without_space(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool no_break = text.substr(i).starts_with("\u00A0");
    if (no_break)
      ++i;
    else if (text[i] != ' ' && text[i] != '\n' && text[i] != '\t')
      result += text[i];
  }
  return result;
}

// With the numbers of the notes that are called, as the page shows them.
std::string shown_text(const std::vector<Run>& runs) {
  std::string text;
  for (const Run& run : runs) text += run.text;
  return text;
}

// Looks for every block's text in `pages`, each after the one before it.
void check_text(const Block& block, const std::string& pages, std::size_t& from) {
  for (const std::string& text : {without_space(block.label), without_space(shown_text(block.runs))}) {
    const std::size_t at = pages.find(text, from);
    INFO(text);
    CHECK(at != std::string::npos);
    if (at != std::string::npos) from = at + text.size();
  }
  for (const Block& child : block.children) check_text(child, pages, from);
}

// What holds for every document: the pages have the document's text, in order; all of it keeps to the margins
// and comes from a line that exists.
void check_properties(const Assembled& assembled, const Outcome& outcome) {
  std::size_t from = 0;
  check_text(assembled.document.root, without_space(text_of(assembled.pages)), from);
  for (const Footnote& note : assembled.document.footnotes) {
    from = 0;
    Block shown;
    shown.runs = note.runs;
    check_text(shown, without_space(text_of(assembled.pages)), from);
  }
  CHECK(outside_margins(assembled.pages, outcome.page) == "");
  int lost = 0;
  for (const Page& page : assembled.pages.pages)
    for (const TextFragment& fragment : page.text) {
      if (fragment.content == ContentId::none) continue;
      if (fragment.origin == OriginId::none) {
        ++lost;
        continue;
      }
      const SourcePos pos = outcome.origins.at(fragment.origin).pos;
      lost +=
          pos.file == FileId::none || pos.line < 1 || pos.line > outcome.sources.at(pos.file).line_count();
    }
  CHECK(lost ==
        (assembled.document.gaps.empty() ? 0 : 1));  // the heading above the list of gaps is the engine's own
}

}  // namespace

TEST_CASE("every case has exactly the faults that stand in it, and becomes what it must", "[cases]") {
  static Workshop workshop;
  static const std::vector<CaseFolder> cases = read_cases(KLAUSUL_TESTS_FOLDER);
  for (const CaseFolder& one : cases) {
    DYNAMIC_SECTION(one.name) {
      Outcome outcome;
      REQUIRE_NOTHROW(run_case(one, workshop, {}, outcome));
      {
        INFO(report(outcome));
        CHECK(lines(faults_of(outcome)) == lines(one.faults));
        CHECK(lines(without_remedy(outcome)) == "");
      }
      // A case with errors writes nothing, and one without is built.
      CHECK(outcome.assembled.has_value() == (!outcome.diagnostics.has_errors() && !one.check));
      compare(one, "diagnostics.txt", report(outcome));
      if (!outcome.assembled) continue;
      CHECK(outcome.assembled->pdf.starts_with("%PDF-1.7"));
      check_properties(*outcome.assembled, outcome);
      compare(one, "model.txt", dump(outcome.assembled->document));
      compare(one, "pages.txt", dump(outcome.assembled->pages));
      compare(one, "tags.txt", dump_structure(outcome.assembled->pages));
    }
  }
}

TEST_CASE("no sample's text passes the margins", "[cases]") {
  static Workshop workshop;
  const std::filesystem::path root = std::filesystem::path(KLAUSUL_TESTS_FOLDER).parent_path();
  int built = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "samples")) {
    if (entry.path().extension() != ".xml" || lies_beside(entry.path().string())) continue;
    DiskFiles files;
    Outcome outcome;
    const LoadContext context{files, outcome.sources, outcome.origins, outcome.diagnostics};
    Library library(root.string(), context);
    const auto parameters = load_parameters(entry.path().string(), context);
    REQUIRE(parameters);
    FillOptions options;
    options.draft = true;
    build(files, *parameters, library, workshop, options, outcome);
    INFO(entry.path().string() + "\n" + report(outcome));
    REQUIRE(outcome.assembled);
    CHECK(outside_margins(outcome.assembled->pages, outcome.page) == "");
    ++built;
  }
  CHECK(built > 0);
}

}  // namespace klausul
