#include "store/several_files.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <set>
#include <sstream>

#include "seal/sha256.hpp"
#include "store/conflict_file.hpp"
#include "store/folders.hpp"
#include "store/leftovers.hpp"
#include "store/temporary.hpp"

namespace klausul {
namespace {

constexpr std::string_view first_line = "klausul-pagar 1";
constexpr std::string_view no_file = "-";

/// A line of the journal.
struct Entry {
  std::string before, after, ending, path;
};

void step(const BeforeStep& before_step) {
  if (before_step) before_step();
}

std::string journal_of(const std::string& folder) { return folder + "/" + std::string(journal_name); }

std::string hash_or_none(const std::optional<std::string>& bytes) {
  return bytes ? seal_of(*bytes) : std::string(no_file);
}

std::string from_folder(const std::string& path, const std::string& folder) {
  return path.starts_with(folder + "/") ? path.substr(folder.size() + 1) : path;
}

std::string journal_text(const std::vector<Entry>& entries) {
  std::string text = std::string(first_line) + "\n";
  for (const Entry& entry : entries)
    text += entry.before + " " + entry.after + " " + entry.ending + " " + entry.path + "\n";
  return text;
}

// A journal that comes from elsewhere with a library must not move files out of it.
bool stays_inside(const std::string& path) {
  return !path.empty() && path.front() != '/' && ("/" + path + "/").find("/../") == std::string::npos;
}

std::optional<Entry> read_entry(const std::string& line) {
  std::istringstream words(line);
  Entry entry;
  words >> entry.before >> entry.after >> entry.ending;
  words.get();
  std::getline(words, entry.path);
  const auto leftover = leftover_named("x" + entry.ending);
  const bool good = leftover && leftover->of == "x" && stays_inside(entry.path);
  return good ? std::optional(entry) : std::nullopt;
}

std::optional<std::vector<Entry>> read_journal(const std::string& text) {
  std::istringstream lines(text);
  std::string line;
  if (!std::getline(lines, line) || line != first_line) return std::nullopt;
  std::vector<Entry> entries;
  while (std::getline(lines, line)) {
    auto entry = read_entry(line);
    if (!entry) return std::nullopt;
    entries.push_back(std::move(*entry));
  }
  return entries;
}

void flush_folders(const std::vector<std::string>& places) {
  std::set<std::string> folders;
  for (const std::string& place : places) folders.insert(folder_of(place));
  for (const std::string& folder : folders) flush_folder(folder);
}

/// Several files on their way.
class Writing {
 public:
  Writing(const std::string& folder, const BeforeStep& before_step)
      : folder_(folder), before_step_(before_step) {}

  std::optional<SeveralFailure> run(const std::vector<Change>& changes) {
    for (const Change& change : changes)
      if (auto failure = prepare(change)) return give_up(std::move(failure));
    flush_folders(places_);
    step(before_step_);
    if (auto reason = write_atomically(journal_of(folder_), journal_text(entries_)))
      return give_up(SeveralFailure{journal_of(folder_), *reason, false});
    for (std::size_t i = 0; i < places_.size(); ++i) {
      step(before_step_);
      if (auto reason = put_in_place(places_[i] + entries_[i].ending, places_[i]))
        return SeveralFailure{changes[i].path, *reason, true};
    }
    flush_folders(places_);
    step(before_step_);
    ::unlink(journal_of(folder_).c_str());
    flush_folder(folder_);
    return std::nullopt;
  }

 private:
  std::optional<SeveralFailure> prepare(const Change& change) {
    if (auto refusal = occupied(change.path)) return SeveralFailure{change.path, *refusal, false};
    const std::string place = followed(change.path);
    if (place.empty()) return SeveralFailure{change.path, system_reason(errno), false};
    step(before_step_);
    const Temporary temporary = write_temporary(place, change.bytes, Flush::before_return);
    if (temporary.failure) return SeveralFailure{change.path, *temporary.failure, false};
    places_.push_back(place);
    entries_.push_back({hash_or_none(change.read), seal_of(change.bytes), temporary.path.substr(place.size()),
                        from_folder(change.path, folder_)});
    return std::nullopt;
  }

  std::optional<SeveralFailure> give_up(std::optional<SeveralFailure> failure) const {
    for (std::size_t i = 0; i < places_.size(); ++i) ::unlink((places_[i] + entries_[i].ending).c_str());
    return failure;
  }

  const std::string& folder_;
  const BeforeStep& before_step_;
  std::vector<Entry> entries_;
  std::vector<std::string> places_;  ///< Of each entry, where its links lead.
};

// Does what remains of one file.
std::optional<SystemReason> finish(const Entry& entry, const std::string& folder, FinishedChange& change) {
  const DiskFiles files;
  const std::string path = folder + "/" + entry.path, place = followed(path);
  if (place.empty()) return system_reason(errno);
  const std::string temporary = place + entry.ending, now = hash_or_none(files.read(place));
  const auto waiting = files.read(temporary);
  if (now == entry.after) {
    if (waiting) ::unlink(temporary.c_str());
    change.written.push_back(path);
    return std::nullopt;
  }
  if (!waiting) return std::nullopt;  // it was put in place, and somebody has changed it since
  const bool as_decided = now == entry.before && seal_of(*waiting) == entry.after;
  const std::string target = as_decided ? place : conflict_path(path, files);
  if (auto reason = put_in_place(temporary, target)) return reason;
  if (as_decided)
    change.written.push_back(path);
  else
    change.kept_apart.push_back({path, target});
  flush_folder(folder_of(target));
  return std::nullopt;
}

}  // namespace

std::optional<SeveralFailure> write_several(const std::string& folder, const std::vector<Change>& changes,
                                            const BeforeStep& before_step) {
  return Writing(folder, before_step).run(changes);
}

std::optional<FinishedChange> finish_several(const std::string& folder, const BeforeStep& before_step) {
  const DiskFiles files;
  const std::string journal = journal_of(folder);
  const auto text = files.read(journal);
  if (!text) return std::nullopt;
  FinishedChange change;
  const auto entries = read_journal(*text);
  const SystemReason unknown{0, "den är inte skriven av klausul", "it is not what klausul writes"};
  if (!entries) change.failure = SeveralFailure{journal, unknown, true};
  for (std::size_t i = 0; entries && i < entries->size() && !change.failure; ++i) {
    step(before_step);
    if (auto reason = finish((*entries)[i], folder, change))
      change.failure = SeveralFailure{folder + "/" + (*entries)[i].path, *reason, true};
  }
  if (change.failure) return change;
  step(before_step);
  ::unlink(journal.c_str());
  flush_folder(folder);
  return change;
}

std::optional<UnfinishedChange> unfinished_change(const Files& files, const std::string& folder) {
  const auto text = files.read(journal_of(folder));
  if (!text) return std::nullopt;
  UnfinishedChange change;
  const auto entries = read_journal(*text);
  for (const Entry& entry : entries.value_or(std::vector<Entry>())) {
    change.paths.push_back(folder + "/" + entry.path);
    change.temporaries.push_back(followed(change.paths.back()) + entry.ending);
  }
  return change;
}

}  // namespace klausul
