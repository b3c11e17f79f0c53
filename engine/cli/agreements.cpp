#include "cli/agreements.hpp"

#include "check/check_file.hpp"
#include "cli/lock_search.hpp"
#include "diag/messages.hpp"
#include "load/parameters.hpp"
#include "store/beginning.hpp"
#include "store/folders.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

// A parameter file's root, after such comments as it may begin with.
constexpr std::size_t root_read = 4 * 1024;

// "avtal/avtal" for its parameter file, its lock and its records; empty for what is none of them.
std::string base_of(const std::string& path) {
  for (const std::string_view ending : {".las.xml", ".uppgifter.xml"})
    if (path.ends_with(ending)) return path.substr(0, path.size() - ending.size());
  if (!path.ends_with(".xml") || lies_beside(path)) return {};
  return path.substr(0, path.size() - 4);
}

}  // namespace

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
  for (const std::string& base : bases(paths)) look_at(base, found);
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
  if (const auto reason = session_.files.obstacle(path))
    return session_.diagnostics.add(Slug::file_unreadable, OriginId::none,
                                    {path, both(reason->swedish, reason->english)});
  if (!session_.files.is_folder(path)) {
    const std::string base = base_of(path);
    found.insert(base.empty() ? path : base);
    return;
  }
  for (const std::string& file : files_under(session_.files, path, ".xml"))
    if (const std::string base = base_of(path == "." ? file.substr(2) : file); !base.empty())
      found.insert(base);
}

void AgreementSearch::look_at(const std::string& base, std::vector<RegisteredAgreement>& found) {
  Agreement agreement;
  agreement.parameters = base + ".xml";
  agreement.lock_path = lock_path(agreement.parameters);
  const std::string records = records_path(agreement.parameters);
  const bool has_records = session_.files.is_file(records);
  if (!session_.files.is_file(agreement.lock_path)) return say_unlocked(agreement.parameters, has_records);
  auto lock = read_lock_beginning(agreement.lock_path, session_);
  if (!lock || lock->document_kind == "arende") return;
  agreement.lock = std::move(*lock);
  compare_parameters(agreement);
  if (has_records) read_records(agreement, records);
  check_records(agreement, day_, session_.diagnostics);
  AgreementSummary summary = summary_of(agreement);
  found.push_back({std::move(agreement), std::move(summary)});
}

void AgreementSearch::say_unlocked(const std::string& parameters, bool has_records) {
  const std::string text = read_beginning(parameters, root_read).value_or("");
  if (text.empty() && !has_records) {
    load_parameters(parameters, session_.context());  // says that it is not there
    return;
  }
  if (has_records || root_tag(text).name == "avtal")
    session_.diagnostics.add(Slug::agreement_unlocked, OriginId::none, {parameters});
}

void AgreementSearch::compare_parameters(const Agreement& agreement) {
  const auto bytes = session_.files.read(agreement.parameters);
  if (!bytes)
    session_.diagnostics.add(Slug::parameters_missing, OriginId::none, {agreement.parameters});
  else if (!agreement.lock.is_of(*bytes))
    session_.diagnostics.add(Slug::parameters_changed, OriginId::none, {agreement.parameters});
}

void AgreementSearch::read_records(Agreement& agreement, const std::string& path) {
  auto records = load_records(path, session_.context());
  agreement.is_readable = records.has_value();
  if (!records) return;
  agreement.records = std::move(*records);
  if (const Registers* registers = registers_for(path))
    check_bodies(agreement.records, *registers, session_.diagnostics);
}

// Null where there is no library: then the bodies are what they are called.
const Registers* AgreementSearch::registers_for(const std::string& path) {
  const auto [folder, fresh] = libraries_.try_emplace(folder_of(path));
  if (fresh) folder->second = session_.find_library_for(path).value_or("");
  const std::string& root = folder->second;
  if (root.empty()) return nullptr;
  const auto known = registers_.find(root);
  if (known != registers_.end()) return &known->second;
  return &registers_.emplace(root, Registers::load(root + "/clauses/register", session_.context()))
              .first->second;
}

}  // namespace klausul
