#include "parent_of.hpp"

#include <algorithm>
#include <filesystem>

#include "diag/messages.hpp"
#include "load/missing_file.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

std::string beside(const std::string& parameters, const std::string& file) {
  return (std::filesystem::path(parameters).parent_path() / file).lexically_normal().generic_string();
}

LockedInput as_held(const Selection& selection) {
  LockedInput held;
  held.name = selection.key.text();
  held.status = selection.status;
  held.variant = selection.variant;
  return held;
}

void take_openings(const Head* head, Parent& parent) {
  if (head == nullptr) return;
  for (const Opening& opening : head->openings)
    (opening.cost.empty() ? parent.open_clauses : parent.open_costs)
        .insert(opening.cost.empty() ? opening.clause : opening.cost);
}

// What binds is what stands in the agreement; a clause in a section that is off does not.
void take_text(const Assembly& assembly, const Document& document, Library& library, Parent& parent) {
  const std::set<std::string> printed = printed_clauses(assembly, document);
  take_openings(library.template_head(assembly.template_choice.key), parent);
  for (const Selection& selection : assembly.clauses) {
    if (printed.count(selection.key.text()) == 0) continue;
    parent.clauses.push_back(as_held(selection));
    take_openings(library.clause_head(selection.key), parent);
  }
}

bool say_bad(const ParentReference& asked, const std::string& swedish, const std::string& english,
             Diagnostics& diagnostics) {
  diagnostics.add(Slug::bad_parent, asked.file_origin, {asked.file, both(swedish, english)});
  return false;
}

// The issue that the local agreement was written for is the one that is there.
bool is_issue(const ParentReference& asked, const Parent& parent, Diagnostics& diagnostics) {
  const std::string wanted = "version=\"" + (asked.version.empty() ? "1.0" : asked.version) + "\"";
  if (parent.version.empty())
    return say_bad(asked, "det har ingen version; skriv " + wanted + " på dess <avtal>",
                   "it has no version; write " + wanted + " on its <avtal>", diagnostics);
  const std::string date = iso_date(asked.date);
  if (asked.version != parent.version)
    diagnostics.add(Slug::parent_mismatch, asked.version_origin,
                    {asked.file, "version", asked.version, parent.version});
  if (date != parent.date)
    diagnostics.add(Slug::parent_mismatch, asked.date_origin, {asked.file, "datum", date, parent.date});
  return asked.version == parent.version && date == parent.date;
}

}  // namespace

bool Parents::ask_for_parent(const Parameters& local, const std::string& root, Request& request,
                             Diagnostics& diagnostics) {
  if (!local.parent) return true;
  const std::lock_guard lock(mutex_);
  Path path;
  return ask(local, root, path, request, diagnostics);
}

bool Parents::ask(const Parameters& local, const std::string& root, Path& path, Request& request,
                  Diagnostics& diagnostics) {
  if (!local.parent) return true;
  const ParentReference& asked = *local.parent;
  const std::string file = beside(local.path, asked.file);
  path.push_back(std::filesystem::path(local.path).lexically_normal().generic_string());
  if (!files_.is_file(file))
    return diagnostics.add(Slug::file_not_found, asked.file_origin, missing_file(file, files_)), false;
  if (std::find(path.begin(), path.end(), file) != path.end())
    return say_bad(asked, "det leder tillbaka till det lokala avtalet",
                   "it leads back to the local agreement", diagnostics);
  const std::shared_ptr<const Parent> there = parent_at(file, root, path);
  if (!there)
    return say_bad(asked, "det har fel; de visas av klausul check " + file,
                   "it has faults; klausul check " + file + " shows them", diagnostics);
  Parent parent = *there;
  parent.file = asked.file;
  for (ParentFile& read : parent.files) read.name = read.name == file ? asked.file : lock_path(asked.file);
  parent.binds = request.locked.empty();
  if (parent.binds && !is_issue(asked, parent, diagnostics)) return false;
  parent.version = asked.version, parent.date = iso_date(asked.date);
  request.parent = std::make_shared<const Parent>(std::move(parent));
  return true;
}

std::shared_ptr<const Parent> Parents::parent_at(const std::string& file, const std::string& root,
                                                 Path& path) {
  const auto known = known_.find(root + "\n" + file);
  if (known != known_.end()) return known->second;
  return known_[root + "\n" + file] = read(file, root, path);
}

std::shared_ptr<const Parent> Parents::read(const std::string& file, const std::string& root, Path& path) {
  Sources sources;
  Origins origins;
  Diagnostics faults;  // those of the parent; its own check tells them
  const LoadContext context{files_, sources, origins, faults};
  const auto parameters = load_parameters(file, context);
  if (!parameters || faults.has_errors()) return nullptr;
  Request request = request_of(*parameters);
  Parent parent;
  parent.files.push_back({file, hashed(parameters->bytes)});
  if (const std::string beside = lock_path(file); files_.is_file(beside)) {
    const auto lock = load_lock(beside, context);
    if (!lock) return nullptr;
    ask_for_locked(*lock, request);
    parent.files.push_back({beside, hashed(files_.read(beside).value_or(""))});
  }
  Library library(root, context);
  if (!ask(*parameters, root, path, request, faults)) return nullptr;
  const auto prepared = prepare(request, library, origins, faults);
  auto statement = prepared ? state(*prepared, *parameters, faults) : std::nullopt;
  if (!statement) return nullptr;
  parent.title = statement->document.title;
  parent.version = parameters->version;
  parent.date = iso_date(parameters->date);
  parent.diary_number = parameters->diary_number;
  parent.draft = statement->document.draft;
  parent.values = std::move(statement->view.values);
  parent.period = period_of(prepared->assembly.names.parameters, parent.values);
  take_text(prepared->assembly, statement->document, library, parent);
  return std::make_shared<const Parent>(std::move(parent));
}

}  // namespace klausul
