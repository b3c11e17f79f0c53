#include "cli/preparations.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "values/swedish.hpp"

namespace klausul {
namespace {

// The document's own lines that a request speaks from; in the same order for equal requests.
std::vector<OriginId> lines_of(const Request& request) {
  std::vector<OriginId> lines = {request.template_origin};
  for (const auto& [clause, choice] : request.variants) lines.push_back(choice.origin);
  for (const LockedInput& input : request.locked) lines.push_back(input.origin);
  return lines;
}

// What was told at the lines of one document, told at those of another that asks for the same.
void tell(const Diagnostics& faults, const std::vector<OriginId>& there, const std::vector<OriginId>& here,
          Diagnostics& into) {
  const auto moved = [&](OriginId origin) {
    const auto at = std::find(there.begin(), there.end(), origin);
    return at == there.end() ? origin : here[static_cast<std::size_t>(at - there.begin())];
  };
  for (const Diagnostic& d : faults.all()) {
    std::vector<Note> notes = d.notes;
    for (Note& note : notes) note.origin = moved(note.origin);
    into.add(d.slug, moved(d.origin), d.arguments, std::move(notes));
  }
}

}  // namespace

std::string preparation_key(const std::string& root, const Request& request) {
  std::string key =
      root + "\n" + request.template_reference + "\n" + iso_date(request.terms_date) + "\n" + request.style;
  for (const auto& [clause, choice] : request.variants) key += "\n" + clause + "=" + choice.variant;
  for (const LockedInput& input : request.locked)
    key += fmt::format("\n{} {} {} {} {}", static_cast<int>(input.kind), input.name,
                       status_name(input.status), input.variant, input.pinned);
  for (const auto& [named, version] : request.instead) key += "\ninstead " + named + " " + version;
  if (const auto& parent = request.parent) {
    key += fmt::format("\nparent {} {} {}", parent->version, parent->date, parent->binds);
    for (const ParentFile& file : parent->files) key += "\n" + file.name + " " + file.source.sha256;
  }
  return key;
}

Preparation& Preparations::preparation_for(const std::string& root, const Request& request,
                                           const Inspector& inspect, Diagnostics& faults) {
  const std::lock_guard lock(mutex_);
  const auto [known, fresh] = all_.try_emplace(preparation_key(root, request));
  Preparation& shared = known->second;
  if (fresh) prepare_for(shared, root, request, inspect);
  tell(shared.asked, shared.asked_at, lines_of(request), faults);
  return shared;
}

void Preparations::prepare_for(Preparation& shared, const std::string& root, const Request& request,
                               const Inspector& inspect) {
  const std::size_t files = session_.sources.all().size();
  shared.library = std::make_unique<Library>(
      root, LoadContext{session_.files, session_.sources, session_.origins, shared.faults});
  shared.prepared = prepare(request, *shared.library, session_.origins, shared.faults, inspect);
  shared.asked_at = lines_of(request);
  Diagnostics of_library;
  for (const Diagnostic& d : shared.faults.all())
    (Origins::is_apart(d.origin) ? shared.asked : of_library).add(d.slug, d.origin, d.arguments, d.notes);
  shared.faults = std::move(of_library);
  for (std::size_t i = files; i < session_.sources.all().size(); ++i)
    outputs_.protect(session_.sources.all()[i].path());
}

}  // namespace klausul
