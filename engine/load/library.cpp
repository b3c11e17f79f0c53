#include "load/library.hpp"

#include <algorithm>
#include <set>

#include "dialect/vocabulary.hpp"
#include "load/hyphenation.hpp"
#include "load/read_image.hpp"

namespace klausul {
namespace {

constexpr std::string_view ending = ".xml";

// "a.b.c" in `folder` is the file stem folder/a/b/c.
std::string stem_of(const std::string& folder, const std::string& id) {
  std::string stem = folder + "/" + id;
  std::replace(stem.begin() + static_cast<std::ptrdiff_t>(folder.size()), stem.end(), '.', '/');
  return stem;
}

std::vector<std::string> ids_in(const Files& files, const std::string& folder, std::string_view taken) {
  std::set<std::string> ids;
  for (const std::string& path : files_under(files, folder, std::string(ending))) {
    std::string id = path.substr(folder.size() + 1);
    const std::size_t at = id.rfind('@');
    if (at == std::string::npos) continue;
    id = id.substr(0, at);
    if (id.starts_with(std::string(taken) + "/")) continue;
    std::replace(id.begin(), id.end(), '/', '.');
    ids.insert(id);
  }
  return {ids.begin(), ids.end()};
}

}  // namespace

Library::Library(std::string root, LoadContext context) : root_(std::move(root)), context_(context) {}

std::string Library::folder(const char* name) const { return root_ == "." ? name : root_ + "/" + name; }

template <typename T, typename Load>
Library::Opened<T>& Library::open(std::map<std::string, std::unique_ptr<Opened<T>>>& shelf,
                                  const std::string& path, const ClauseKey& key, Load load) {
  std::unique_ptr<Opened<T>>& place = shelf[key.text()];
  if (place) return *place;
  place = std::make_unique<Opened<T>>();
  LoadContext apart{context_.files, context_.sources, context_.origins, place->faults};
  place->content = load(path, key, OriginId::none, apart);
  return *place;
}

template <typename T>
const T* Library::use(Opened<T>& opened) {
  if (!opened.told) context_.diagnostics.append(opened.faults);
  opened.told = true;
  return opened.content ? &*opened.content : nullptr;
}

// A folder is listed once: a library of many clauses has them side by side, and each reference asks again.
const std::vector<std::string>& Library::names_in(const std::string& folder) const {
  const auto known = listings_.find(folder);
  if (known != listings_.end()) return known->second;
  return listings_.emplace(folder, context_.files.list(folder)).first->second;
}

std::vector<std::string> Library::versions_of(const std::string& folder, const std::string& id) const {
  std::vector<std::string> versions;
  if (!is_clause_id(id)) return versions;
  const std::string stem = stem_of(folder, id);
  const std::size_t slash = stem.rfind('/');
  const std::string prefix = stem.substr(slash + 1) + "@";
  for (const std::string& name : names_in(stem.substr(0, slash))) {
    if (!name.starts_with(prefix) || !name.ends_with(ending)) continue;
    const std::string version = name.substr(prefix.size(), name.size() - prefix.size() - ending.size());
    if (is_version(version)) versions.push_back(version);
  }
  std::sort(versions.begin(), versions.end(),
            [](const auto& a, const auto& b) { return compare_versions(a, b) < 0; });
  return versions;
}

std::vector<std::string> Library::clause_versions(const std::string& id) const {
  return id.starts_with("register.") ? std::vector<std::string>() : versions_of(folder("clauses"), id);
}
std::vector<std::string> Library::template_versions(const std::string& id) const {
  return versions_of(folder("templates"), id);
}
std::vector<std::string> Library::style_versions(const std::string& id) const {
  return versions_of(folder("templates") + "/stil", id);
}

std::string Library::clause_path(const ClauseKey& key) const {
  return stem_of(folder("clauses"), key.id) + "@" + key.version + ".xml";
}
bool Library::may_refer(const ClauseKey& key) const {
  constexpr std::string_view element = "<klausul";  // the root, and every reference
  const std::optional<std::string> bytes = context_.files.read(clause_path(key));
  return !bytes || bytes->find(element) != bytes->rfind(element);
}
std::string Library::template_path(const ClauseKey& key) const {
  return stem_of(folder("templates"), key.id) + "@" + key.version + ".xml";
}
std::string Library::style_path(const ClauseKey& key) const {
  return stem_of(folder("templates") + "/stil", key.id) + "@" + key.version + ".xml";
}

const Head* Library::clause_head(const ClauseKey& key) {
  const auto& opened = open(clauses_, clause_path(key), key, load_clause);
  return opened.content ? &opened.content->head : nullptr;
}
const Head* Library::template_head(const ClauseKey& key) {
  const auto& opened = open(templates_, template_path(key), key, load_template);
  return opened.content ? &opened.content->head : nullptr;
}
const Head* Library::style_head(const ClauseKey& key) {
  const auto& opened = open(styles_, style_path(key), key, load_style);
  return opened.content ? &opened.content->head : nullptr;
}

const Diagnostics& Library::clause_faults(const ClauseKey& key) {
  return open(clauses_, clause_path(key), key, load_clause).faults;
}
const Diagnostics& Library::template_faults(const ClauseKey& key) {
  return open(templates_, template_path(key), key, load_template).faults;
}
const Diagnostics& Library::style_faults(const ClauseKey& key) {
  return open(styles_, style_path(key), key, load_style).faults;
}

const Clause* Library::use_clause(const ClauseKey& key) {
  return use(open(clauses_, clause_path(key), key, load_clause));
}
const Template* Library::use_template(const ClauseKey& key) {
  return use(open(templates_, template_path(key), key, load_template));
}
const StyleFile* Library::use_style(const ClauseKey& key) {
  return use(open(styles_, style_path(key), key, load_style));
}

void Library::forget_history(const ClauseKey& clause) {
  if (auto& content = open(clauses_, clause_path(clause), clause, load_clause).content)
    std::vector<HistoryEvent>().swap(content->head.history);
}

SourceText Library::source_at(OriginId origin) const {
  if (origin == OriginId::none) return {};
  return hashed(context_.sources.at(context_.origins.at(origin).pos.file).text());
}

std::shared_ptr<const Image> Library::use_image(const std::string& file, OriginId asked_by) {
  const auto [known, fresh] = images_.try_emplace(file);
  if (fresh) known->second = read_image(folder("templates") + "/bilder/" + file, asked_by, context_);
  return known->second;
}

const Registers& Library::registers() {
  if (!registers_)
    registers_ = std::make_unique<Registers>(Registers::load(folder("clauses") + "/register", context_));
  return *registers_;
}

std::shared_ptr<const HyphenationList> Library::hyphenation() {
  if (!hyphenation_) hyphenation_ = load_hyphenation(folder("templates") + "/avstavning.txt", context_);
  return *hyphenation_;
}

std::vector<std::string> Library::clause_ids() const {
  return ids_in(context_.files, folder("clauses"), "register");
}
std::vector<std::string> Library::template_ids() const {
  return ids_in(context_.files, folder("templates"), "stil");
}
std::vector<std::string> Library::style_ids() const {
  return ids_in(context_.files, folder("templates") + "/stil", "");
}

std::optional<std::string> find_library(const std::string& path, const Files& files) {
  std::string folder = path;
  while (true) {
    const std::size_t slash = folder.rfind('/');
    folder = slash == std::string::npos ? "" : folder.substr(0, slash);
    const std::string here = folder.empty() ? (slash == 0 ? "" : ".") : folder;
    if (files.is_folder(here + "/clauses") && files.is_folder(here + "/templates"))
      return here.empty() ? "/" : here;
    if (slash == std::string::npos || slash == 0) return std::nullopt;
  }
}

}  // namespace klausul
