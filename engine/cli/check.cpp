#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <utility>

#include "check/check_file.hpp"
#include "check/check_library.hpp"
#include "check/leftovers.hpp"
#include "check/newer_demands.hpp"
#include "check/statutes.hpp"
#include "check/wording.hpp"
#include "cli/agreements.hpp"
#include "cli/bundle_documents.hpp"
#include "cli/commands.hpp"
#include "cli/locked.hpp"
#include "cli/told_once.hpp"
#include "parent_of.hpp"
#include "pipeline.hpp"
#include "store/conflict_file.hpp"

namespace klausul {
namespace {

namespace fs = std::filesystem;

bool is_library(const std::string& path, const Files& files) {
  return files.is_folder(path + "/clauses") && files.is_folder(path + "/templates");
}

const std::string records_ending = ".uppgifter.xml";
const std::string bundle_ending = ".bunt.xml";

class Checker {
 public:
  Checker(Date day, Session& session) : day_(day), session_(session), newer_demands_(day) {}

  /// What the texts of locked documents have become, for a terminal.
  const std::string& changes() const { return changes_; }

  void check_path(const std::string& path) {
    if (!session_.files.is_folder(path)) {
      if (is_left(path)) return;
      check_file(path);
      return check_records_of({path});
    }
    if (!may_be_read(path)) return;
    if (is_library(path, session_.files)) return check_whole_library(path);
    for (const std::string& file : files_under(session_.files, path, ".xml"))
      if (!is_left(file) && (!lies_beside(file) || file.ends_with(bundle_ending))) check_file(file);
    std::vector<std::string> recorded;
    for (const std::string& records : files_under(session_.files, path, records_ending))
      recorded.push_back(records.substr(0, records.size() - records_ending.size()) + ".xml");
    check_records_of(recorded);
  }

  /// What can be told only when all documents have been seen.
  void check_all_together() {
    newer_demands_.tell(session_.diagnostics);
    leftovers_.tell(session_.diagnostics);
  }

 private:
  CheckBench bench() { return {session_.files, session_.sources, session_.origins, workshop_, day_}; }

  // Says so if the file is what was kept of a write that came second.
  bool is_left(const std::string& file) {
    const auto other = conflicted_file(file);
    if (other) session_.diagnostics.add(Slug::left_conflict, OriginId::none, {file, *other});
    return other.has_value();
  }

  // A folder that may not be read looks empty, and what lies in it would be said not to exist. What killed
  // writers have left in it is told too.
  bool may_be_read(const std::string& folder) {
    if (const auto reason = session_.files.obstacle(folder)) {
      session_.diagnostics.add(Slug::file_unreadable, OriginId::none,
                               {folder, both(reason->swedish, reason->english)});
      return false;
    }
    bool readable = true;
    for (const FolderEntry& entry : session_.files.entries(folder)) {
      leftovers_.look_at(folder, entry, session_.files);
      if (entry.kind == FolderEntry::Kind::folder)
        readable = may_be_read(folder + "/" + entry.name) && readable;
    }
    return readable;
  }

  void check_whole_library(const std::string& path) {
    Diagnostics faults;
    Library library(path, bench().context(faults));
    check_library(library, bench(), faults);
    tell(faults);
  }

  void check_file(const std::string& path) {
    Diagnostics faults;
    const std::string root_name = root_tag(session_.files.read(path).value_or("")).name;
    if (is_library_root(root_name)) {
      const std::string root = session_.find_library_for(path).value_or("");
      check_library_file(inside(path, root), root, bench(), faults);
    } else if (root_name == "bunt") {
      faults = faults_of_bundle(path);
    } else {
      return check_document(path);
    }
    tell(faults);
  }

  // Of agreements whose decisions and signatures are recorded beside them.
  void check_records_of(std::vector<std::string> agreements) {
    std::erase_if(agreements, [&](const std::string& file) {
      return !file.ends_with(".xml") || lies_beside(file) || !session_.files.is_file(records_path(file));
    });
    if (!agreements.empty()) AgreementSearch(day_, session_).run(agreements);
  }

  // A bundle too: its documents are made, and what they decide is held against each other.
  Diagnostics faults_of_bundle(const std::string& path) {
    Diagnostics before = std::exchange(session_.diagnostics, {});
    OutputFiles nothing_written(session_);
    BundleDocuments({{}, true}, session_, nothing_written).make(path);
    return std::exchange(session_.diagnostics, std::move(before));
  }

  // A library, opened once for all documents that are made from it.
  struct OpenLibrary {
    Diagnostics faults;
    std::unique_ptr<Library> library;
  };
  OpenLibrary& open_library(const std::string& root) {
    OpenLibrary& open = open_[root];
    if (!open.library) open.library = std::make_unique<Library>(root, bench().context(open.faults));
    return open;
  }

  // The texts of a document that there is nothing to say of are let go.
  void check_document(const std::string& path) {
    Sources sources;
    Origins origins = Origins::apart();
    Diagnostics faults;
    check_document(path, {session_.files, sources, origins, workshop_, day_}, faults);
    workshop_.trim();
    if (faults.all().empty()) return;
    Diagnostics before = std::exchange(session_.diagnostics, {});
    session_.adopt(std::move(sources), origins, faults);
    const Diagnostics adopted = std::exchange(session_.diagnostics, std::move(before));
    tell(adopted);
  }

  // A parameter file is checked by doing everything but writing it.
  void check_document(const std::string& path, const CheckBench& desk, Diagnostics& faults) {
    const LoadContext context = desk.context(faults);
    const std::optional<Parameters> parameters = load_parameters(path, context);
    const std::optional<std::string> root =
        parameters ? session_.library_for(path, session_.diagnostics) : std::nullopt;
    if (!root) return;
    OpenLibrary& open = open_library(*root);
    Library& library = *open.library;
    DocumentLock beside = lock_beside(path, context);
    Request request = request_of(*parameters);
    if (beside.lock) ask_for_locked(*beside.lock, request);
    if (!parents_.ask_for_parent(*parameters, *root, request, faults)) return;
    const auto prepared = prepare(request, library, session_.origins, faults);
    const bool sound = !open.faults.has_errors();
    tell(std::exchange(open.faults, {}));
    if (!prepared || !sound || faults.has_errors()) return;
    newer_demands_.look_at(*parameters, prepared->assembly, quiet_library(*root));
    check_given_wording(*parameters, prepared->assembly.names, desk, faults);
    check_cited_statutes(*parameters, prepared->assembly.names, library.registers(), desk, faults);
    // What is not approved can only be a draft, and a draft may have gaps.
    FillOptions options;
    if (beside.lock) options = locked_way({}, options, *beside.lock, faults);
    options.draft = options.draft || !prepared->assembly.approved();
    const auto made = fill(*prepared, *parameters, workshop_, options, faults);
    if (!made || !beside.lock) return;
    compare_with_lock(beside, locks_.lock_of({*prepared, *parameters, options, *made}), false, faults);
    changes_ += lock_changes(beside, session_);
  }

  // For a look at versions that no document uses: what is wrong with those is told with the library.
  Library& quiet_library(const std::string& root) {
    std::unique_ptr<Library>& library = quiet_[root];
    if (!library) library = std::make_unique<Library>(root, bench().context(not_told_));
    return *library;
  }

  // The path as the library would write it, so that the file's place in it can be seen.
  static std::string inside(const std::string& path, const std::string& root) {
    std::error_code error;
    const fs::path whole = fs::weakly_canonical(path, error), base = fs::weakly_canonical(root, error);
    const std::string rest = whole.lexically_relative(base).generic_string();
    if (error || root.empty() || rest.empty() || rest.starts_with("..")) return path;
    return root == "." ? rest : root + "/" + rest;
  }

  // Several documents use the same clauses, and each has read them anew: what was told is not told again.
  void tell(const Diagnostics& faults) { told_.tell(faults, session_.diagnostics); }

  Date day_;
  Session& session_;
  Workshop workshop_;
  Parents parents_{session_.files};
  LockMaker locks_{session_.files, workshop_};
  std::string changes_;
  ToldOnce told_{session_};
  NewerDemands newer_demands_;
  Leftovers leftovers_;
  Diagnostics not_told_;
  std::map<std::string, std::unique_ptr<Library>> quiet_;  ///< By root.
  std::map<std::string, OpenLibrary> open_;                ///< By root.
};

}  // namespace

int check(const CheckOptions& options, Session& session) {
  const std::optional<Date> day = date_option(options.date, session);
  if (!day) return session.finish("");
  std::vector<std::string> paths = options.paths;
  if (paths.empty()) {
    const std::optional<std::string> root = session.library_for("./x", session.diagnostics);
    if (!root) return session.finish("");
    paths.push_back(*root);
  }
  Checker checker(*day, session);
  for (std::string& path : paths) {
    while (path.size() > 1 && path.ends_with('/')) path.pop_back();
    checker.check_path(path);
  }
  checker.check_all_together();
  if (!session.json() && session.diagnostics.all().empty())
    std::cerr << session.say("inga fel\n", "no faults\n");
  const int errors = session.diagnostics.error_count();
  const std::vector<Diagnostic>& all = session.diagnostics.all();
  const bool gaps =
      std::any_of(all.begin(), all.end(), [](const Diagnostic& d) { return d.slug == Slug::gap; });
  const int code =
      session.finish(fmt::format(R"({{"checked": {}, "errors": {}}})", paths.size(), errors), gaps);
  if (!session.json()) std::cerr << checker.changes();
  return code;
}

}  // namespace klausul
