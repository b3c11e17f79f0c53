#include "cli/lock_search.hpp"

#include "diag/messages.hpp"
#include "store/beginning.hpp"

namespace klausul {
namespace {

// The clauses of nearly every agreement are named within it; the text, which is the most of a lock, is not
// read.
constexpr std::size_t first_read = 16 * 1024;

// Its terms date, and what it holds of the library: the rest of its beginning is its own.
void read_making(const std::string& text, LockFound& found) {
  for (LockTags tags(text); tags.next() && !tags.is("parametrar") && !tags.is("resultat");) {
    if (tags.is("dokument")) found.terms_date = tags.value("villkorsdatum");
    if (tags.is("klausul") || tags.is("mall") || tags.is("stil"))
      found.made_from.append(tags.raw("namn")).append(tags.raw("fast") == "ja" ? "!\n" : "\n");
  }
  if (found.terms_date.empty()) found.terms_date = found.uses.date;
  found.made_from += found.terms_date;
}

}  // namespace

std::set<std::string> locks_in(const std::vector<std::string>& paths, Session& session) {
  std::set<std::string> found;
  const std::vector<std::string> here = {"."};
  for (std::string path : paths.empty() ? here : paths) {
    while (path.size() > 1 && path.ends_with('/')) path.pop_back();
    if (!session.files.is_folder(path)) {
      found.insert(path);
      continue;
    }
    if (const auto reason = session.files.obstacle(path))
      session.diagnostics.add(Slug::file_unreadable, OriginId::none,
                              {path, both(reason->swedish, reason->english)});
    for (const std::string& lock : files_under(session.files, path, ".las.xml"))
      found.insert(lock.substr(path == "." ? 2 : 0));
  }
  return found;
}

std::string read_lock(const std::string& path, const Session& session,
                      const std::function<bool(const std::string&)>& is_enough) {
  std::string text = read_beginning(path, first_read).value_or("");
  if (is_enough(text) || text.size() < first_read) return text;
  text = session.files.read(path).value_or("");
  is_enough(text);
  return text;
}

std::optional<LockFound> look_into_lock(const std::string& lock, const ItemName& item, Session& session) {
  LockUses uses;
  const std::string text = read_lock(
      lock, session, [&](const std::string& read) { return (uses = uses_in_lock(read, item)).complete; });
  if (!uses.complete) load_lock(lock, session.context());  // says why it is none
  if (!uses.complete || uses.versions.empty()) return std::nullopt;
  LockFound found{std::move(uses), {}, {}};
  read_making(text, found);
  return found;
}

std::string parameters_beside(const std::string& lock) {
  constexpr std::string_view ending = ".las.xml";
  return lock.substr(0, lock.size() - (lock.ends_with(ending) ? ending.size() : 0)) + ".xml";
}

}  // namespace klausul
