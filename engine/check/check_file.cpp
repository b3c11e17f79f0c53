#include "check/check_file.hpp"

#include <algorithm>

#include "check/check_template.hpp"
#include "check/statutes.hpp"
#include "check/wording.hpp"
#include "dialect/vocabulary.hpp"
#include "store/conflict_file.hpp"
#include "maintain/history.hpp"
#include "store/folders.hpp"

// A file is known by its root element, so that it can be checked wherever it lies and whatever it is called.
// The root is found by reading over what may stand before it; a file that is not XML goes to the reader that
// its root names, and that reader says what is wrong.

namespace klausul {
namespace {

constexpr std::string_view ending = ".xml";
constexpr std::string_view blanks = " \t\r\n";

// Where the root element's name begins, after declarations and comments.
std::size_t find_root(const std::string& bytes) {
  std::size_t at = bytes.find('<');
  while (at != std::string::npos && at + 1 < bytes.size() && (bytes[at + 1] == '?' || bytes[at + 1] == '!')) {
    const std::string_view end = bytes.compare(at, 4, "<!--") == 0 ? "-->" : ">";
    at = bytes.find(end, at + 2);
    if (at != std::string::npos) at = bytes.find('<', at);
  }
  return at == std::string::npos ? at : at + 1;
}

// The value of an attribute in a start tag.
std::string attribute_in(const std::string& tag, const std::string& name) {
  for (std::size_t at = tag.find(name); at != std::string::npos; at = tag.find(name, at + 1)) {
    if (at == 0 || blanks.find(tag[at - 1]) == std::string_view::npos) continue;
    std::size_t quote = tag.find_first_not_of(blanks, at + name.size());
    if (quote == std::string::npos || tag[quote] != '=') continue;
    quote = tag.find_first_not_of(blanks, quote + 1);
    if (quote == std::string::npos || (tag[quote] != '"' && tag[quote] != '\'')) continue;
    const std::size_t end = tag.find(tag[quote], quote + 1);
    return end == std::string::npos ? std::string() : tag.substr(quote + 1, end - quote - 1);
  }
  return {};
}

std::string in_library(const std::string& root, const char* folder) {
  return root == "." ? folder : root + "/" + folder;
}

void check_clause(const ClauseKey& key, Library& library, const CheckBench& bench, Diagnostics& diagnostics) {
  const Clause* clause = library.use_clause(key);
  if (clause == nullptr) return;
  check_lone_clause(*clause, library.registers(), diagnostics);
  if (library.is_sound_clause(key)) check_text(*clause, library.registers(), bench, diagnostics);
  check_record(clause->head, diagnostics);
}

void check_style(const ClauseKey& key, Library& library, Diagnostics& diagnostics) {
  if (const StyleFile* style = library.use_style(key)) check_record(style->head, diagnostics);
}

void check_one_template(const ClauseKey& key, Library& library, const CheckBench& bench,
                        Diagnostics& diagnostics) {
  check_template(key, library, bench, diagnostics);
  const Template* file = library.use_template(key);
  if (file == nullptr) return;
  check_record(file->head, diagnostics);
  if (library.is_sound_template(key)) check_text(*file, library.registers(), bench, diagnostics);
}

// True if the file lies in the library under its right name, and has been checked as what it is.
bool check_in_place(const std::string& path, Library& library, const CheckBench& bench,
                    Diagnostics& diagnostics) {
  const RootTag tag = root_tag(bench.files.read(path).value_or(""));
  const std::string& root = library.root();
  const std::string clauses = in_library(root, "clauses"), templates = in_library(root, "templates");
  if (tag.name == "register") return path.starts_with(clauses + "/register/") && (library.registers(), true);
  const bool style = tag.name == "stil";
  const auto key = key_of_path(path, tag.name == "klausul" ? clauses
                                     : style               ? templates + "/stil"
                                                           : templates);
  if (!key) return false;
  if (style)
    check_style(*key, library, diagnostics);
  else if (tag.name == "mall")
    check_one_template(*key, library, bench, diagnostics);
  else
    check_clause(*key, library, bench, diagnostics);
  return true;
}

void check_by_itself(const std::string& path, const RootTag& tag, const CheckBench& bench,
                     Diagnostics& diagnostics) {
  const LoadContext context = bench.context(diagnostics);
  const ClauseKey key{tag.id, tag.version};
  if (tag.name == "register") {
    Registers::load(folder_of(path), context);
  } else if (tag.name == "stil") {
    load_style(path, key, OriginId::none, context);
  } else if (tag.name == "mall") {
    load_template(path, key, OriginId::none, context);
  } else {
    load_clause(path, key, OriginId::none, context);
  }
}

}  // namespace

RootTag root_tag(const std::string& bytes) {
  const std::size_t begin = find_root(bytes);
  if (begin == std::string::npos) return {};
  const std::string tag = bytes.substr(begin, bytes.find('>', begin) - begin);
  return {tag.substr(0, tag.find_first_of(" \t\r\n/")), attribute_in(tag, "id"),
          attribute_in(tag, "version")};
}

bool is_library_root(const std::string& name) {
  return name == "klausul" || name == "mall" || name == "stil" || name == "register";
}

std::optional<ClauseKey> key_of_path(const std::string& path, const std::string& folder) {
  if (!path.starts_with(folder + "/") || !path.ends_with(ending)) return std::nullopt;
  std::string id = path.substr(folder.size() + 1, path.size() - folder.size() - 1 - ending.size());
  const std::size_t at = id.rfind('@');
  if (at == std::string::npos) return std::nullopt;
  const std::string version = id.substr(at + 1);
  id.erase(at);
  if (id.find('.') != std::string::npos)
    return std::nullopt;  // the folders are what the points of an id stand for
  std::replace(id.begin(), id.end(), '/', '.');
  return is_clause_id(id) && is_version(version) ? std::optional(ClauseKey{id, version}) : std::nullopt;
}

void check_text(const Clause& clause, const Registers& registers, const CheckBench& bench,
                Diagnostics& diagnostics) {
  check_wording(clause.head, bench, diagnostics);
  check_statutes(clause, registers, bench, diagnostics);
}

// A file that the library never reads: what was kept of a write that came second, or one with a wrong name.
void say_never_read(const std::string& path, const char* form, Diagnostics& diagnostics) {
  if (const auto other = conflicted_file(path))
    return diagnostics.add(Slug::left_conflict, OriginId::none, {path, *other});
  diagnostics.add(Slug::misplaced_file, OriginId::none, {path, form});
}

void check_names(const std::string& root, const CheckBench& bench, Diagnostics& diagnostics) {
  const std::string clauses = in_library(root, "clauses"), templates = in_library(root, "templates");
  for (const std::string& path : files_under(bench.files, clauses, std::string(ending)))
    if (!path.starts_with(clauses + "/register/") && !key_of_path(path, clauses))
      say_never_read(path, "clauses/a/b/c@1.0.xml", diagnostics);
  for (const std::string& path : files_under(bench.files, templates, std::string(ending))) {
    const bool style = path.starts_with(templates + "/stil/");
    if (!key_of_path(path, style ? templates + "/stil" : templates))
      say_never_read(path, style ? "templates/stil/a@1.0.xml" : "templates/a@1.0.xml", diagnostics);
  }
}

void check_library_file(const std::string& path, const std::string& library_root, const CheckBench& bench,
                        Diagnostics& diagnostics) {
  const RootTag tag = root_tag(bench.files.read(path).value_or(""));
  if (library_root.empty()) return check_by_itself(path, tag, bench, diagnostics);
  Library library(library_root, bench.context(diagnostics));
  if (check_in_place(path, library, bench, diagnostics)) return;
  const std::string clauses = in_library(library_root, "clauses"),
                    templates = in_library(library_root, "templates");
  if (path.starts_with(clauses + "/") || path.starts_with(templates + "/")) {
    const char* form = tag.name == "klausul" ? "clauses/a/b/c@1.0.xml"
                       : tag.name == "mall"  ? "templates/a@1.0.xml"
                       : tag.name == "stil"  ? "templates/stil/a@1.0.xml"
                                             : "clauses/register/a.xml";
    say_never_read(path, form, diagnostics);
  }
  check_by_itself(path, tag, bench, diagnostics);
}

}  // namespace klausul
