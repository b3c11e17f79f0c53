#include "cli/agreements.hpp"

#include <algorithm>
#include <filesystem>

#include "check/check_file.hpp"
#include "cli/lock_search.hpp"
#include "diag/messages.hpp"
#include "load/parameters.hpp"
#include "store/beginning.hpp"
#include "store/conflict_file.hpp"
#include "store/folders.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

// A parameter file's root, after such comments as it may begin with.
constexpr std::size_t root_read = 4 * 1024;

// Links are not followed: a register that is linked into a library belongs to it.
std::filesystem::path whole_path(const std::string& path) {
  std::error_code error;
  std::filesystem::path whole = std::filesystem::absolute(path, error).lexically_normal();
  return whole.has_filename() ? whole : whole.parent_path();
}

// "." for the folder itself; nothing for what lies outside.
std::optional<std::string> path_within(const std::string& folder, const std::string& path) {
  const std::string inside = whole_path(path).lexically_relative(whole_path(folder)).generic_string();
  return inside.empty() || inside == ".." || inside.starts_with("../") ? std::nullopt : std::optional(inside);
}

// The deepest folder that all of them lie in; a folder lies in itself.
std::string common_folder(const std::vector<std::string>& paths, const Files& files) {
  std::filesystem::path common = whole_path(".");
  for (std::size_t i = 0; i < paths.size(); ++i) {
    const std::filesystem::path folder =
        whole_path(files.is_folder(paths[i]) ? paths[i] : folder_of(paths[i]));
    if (i == 0) common = folder;
    const auto parting = std::mismatch(common.begin(), common.end(), folder.begin(), folder.end()).first;
    std::filesystem::path shared;
    for (auto part = common.begin(); part != parting; ++part) shared /= *part;
    common = shared;
  }
  return common.string();
}

}  // namespace

std::string agreement_base(const std::string& path) {
  for (const std::string_view ending : {".las.xml", ".uppgifter.xml"})
    if (path.ends_with(ending)) return path.substr(0, path.size() - ending.size());
  if (!path.ends_with(".xml") || lies_beside(path)) return {};
  return path.substr(0, path.size() - 4);
}

std::string date_text(const std::optional<Date>& date) { return date ? iso_date(*date) : ""; }
std::string date_json(const std::optional<Date>& date) {
  return date ? "\"" + iso_date(*date) + "\"" : "null";
}

std::optional<LockBeginning> read_lock_beginning(const std::string& path, Session& session) {
  LockBeginning lock;
  read_lock(path, session, [&](const std::string& text) { return (lock = lock_beginning(text)).complete; });
  if (lock.complete) return lock;
  load_lock(path, session.context());  // says why it is none
  return std::nullopt;
}

std::vector<RegisteredAgreement> AgreementSearch::run(const std::vector<std::string>& paths) {
  std::vector<RegisteredAgreement> found;
  named_ = common_folder(paths, session_.files);
  std::set<std::filesystem::path> seen;  // several paths may lead to one file
  for (const std::string& base : bases(paths))
    if (paths.size() < 2 || seen.insert(whole_path(base)).second) look_at(base, found);
  // Folders may be named in several ways; the order is that of the places.
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.place < b.place; });
  return found;
}

std::set<std::string> AgreementSearch::bases(const std::vector<std::string>& paths) {
  std::set<std::string> found;
  for (const std::string& path : paths.empty() ? std::vector<std::string>{"."} : paths)
    take_path(path, found);
  return found;
}

void AgreementSearch::take_path(const std::string& given, std::set<std::string>& found) {
  std::string path = given;
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  if (const auto reason = session_.files.obstacle(path)) {
    unreadable_.push_back({path, "folder"});
    session_.diagnostics.add(Slug::file_unreadable, OriginId::none,
                             {path, both(reason->swedish, reason->english)});
    return;
  }
  if (!session_.files.is_folder(path)) {
    const std::string base = agreement_base(path);
    found.insert(base.empty() ? path : base);
    return;
  }
  for (const std::string& file : files_under(session_.files, path, ".xml"))
    if (const std::string base = agreement_base(path == "." ? file.substr(2) : file); !base.empty())
      found.insert(base);
}

void AgreementSearch::look_at(const std::string& base, std::vector<RegisteredAgreement>& found) {
  Agreement agreement;
  agreement.parameters = base + ".xml";
  agreement.lock_path = lock_path(agreement.parameters);
  say_kept(base);
  const std::string records = records_path(agreement.parameters);
  const bool has_records = session_.files.is_file(records);
  if (!session_.files.is_file(agreement.lock_path)) return say_unlocked(agreement.parameters, has_records);
  auto lock = read_lock_beginning(agreement.lock_path, session_);
  if (!lock) unreadable_.push_back({agreement.lock_path, "lock"});
  if (!lock || lock->document_kind == "arende") return;
  agreement.lock = std::move(*lock);
  compare_parameters(agreement, session_);
  if (has_records) read_records(agreement, records);
  check_records(agreement, day_, session_.diagnostics);
  AgreementSummary summary = summary_of(agreement);
  std::string place = place_of(agreement.parameters);
  found.push_back({std::move(agreement), std::move(summary), std::move(place)});
}

// The root's place in a file, or the first line.
OriginId AgreementSearch::origin_of(const std::string& path, const std::string& text) {
  const std::size_t root = text.find('<' + root_tag(text).name);
  const FileId file = session_.sources.add(path, text);
  return session_.origins.add({session_.sources.pos(file, root == std::string::npos ? 0 : root), {}});
}

// What was to be written to the agreement's files by those who came second, and still lies beside them.
void AgreementSearch::say_kept(const std::string& base) {
  const auto [kept, fresh] = kept_.try_emplace(folder_of(base));
  if (fresh)
    for (const std::string& name : session_.files.list(kept->first))
      if (conflicted_file(name)) kept->second.push_back(name);
  const std::string folder = base.substr(0, base.rfind('/') + 1), stem = base.substr(folder.size()) + ".";
  for (const std::string& name : kept->second)
    if (name.starts_with(stem))
      session_.diagnostics.add(Slug::left_conflict, OriginId::none,
                               {folder + name, folder + *conflicted_file(name)});
}

void AgreementSearch::say_unlocked(const std::string& parameters, bool has_records) {
  const std::string text = read_beginning(parameters, root_read).value_or("");
  if (text.empty() && !has_records) {
    load_parameters(parameters, session_.context());  // says that it is not there
    return;
  }
  if (has_records || root_tag(text).name == "avtal")
    session_.diagnostics.add(Slug::agreement_unlocked, origin_of(parameters, text), {parameters});
}

void compare_parameters(const Agreement& agreement, Session& session) {
  const auto bytes = session.files.read(agreement.parameters);
  if (!bytes)
    session.diagnostics.add(Slug::parameters_missing, OriginId::none, {agreement.parameters});
  else if (!agreement.lock.is_of(*bytes))
    session.diagnostics.add(Slug::parameters_changed, OriginId::none, {agreement.parameters});
}

void AgreementSearch::read_records(Agreement& agreement, const std::string& path) {
  auto records = load_records(path, session_.context());
  agreement.is_readable = records.has_value();
  if (!records) return unreadable_.push_back({path, "records"});
  agreement.records = std::move(*records);
  if (const std::string& id = agreement.records.id; !id.empty() && !ids_.emplace(id, path).second)
    session_.diagnostics.add(Slug::recorded_twice, OriginId::none,
                             {"<uppgifter id=\"" + id + "\"> (" + ids_.at(id) + ", " + path + ")"});
  if (const Registers* registers = registers_for(path))
    check_bodies(agreement.records, *registers, session_.diagnostics);
}

// Empty where there is none.
const std::string& AgreementSearch::library_of(const std::string& path) {
  const auto [folder, fresh] = libraries_.try_emplace(folder_of(path));
  if (fresh) folder->second = session_.find_library_for(path).value_or("");
  return folder->second;
}

std::string AgreementSearch::place_of(const std::string& path) {
  const std::string folder = folder_of(path);
  const auto [known, fresh] = places_.try_emplace(folder);
  if (fresh) {
    const std::string& library = library_of(path);
    const auto inside = library.empty() ? std::nullopt : path_within(library, folder);
    known->second = inside ? *inside : path_within(named_, folder).value_or(folder);
    if (known->second == ".") known->second.clear();
    if (!known->second.empty()) known->second += '/';
  }
  return known->second + path.substr(path.rfind('/') + 1);
}

// Null where there is no library: then the bodies are what they are called.
const Registers* AgreementSearch::registers_for(const std::string& path) {
  const std::string& root = library_of(path);
  if (root.empty()) return nullptr;
  const auto known = registers_.find(root);
  if (known != registers_.end()) return &known->second;
  return &registers_.emplace(root, Registers::load(root + "/clauses/register", session_.context()))
              .first->second;
}

}  // namespace klausul
