#pragma once
#include <functional>
#include <map>

#include "cli/preparations.hpp"
#include "cli/timings.hpp"
#include "lock_of.hpp"

namespace klausul {

/// What one thread has of its own to make documents with.
struct Worker {
  explicit Worker(const Files& files) : locks(files, workshop) {}

  /// What is prepared, to render with. Rendering changes it, so of several threads each has a copy of
  /// its own.
  const Prepared& prepared_for(const Preparation& shared, bool with_copies);

  Workshop workshop;
  LockMaker locks;
  FillOptions options;
  Timings timings;

 private:
  std::map<const Preparation*, Prepared> copies_;
};

/// How many threads make `documents` when `asked` for so many; 0 asks for as many as the machine has.
std::size_t threads_for(std::size_t documents, int asked);

/// Does `work` on so many threads at once, or here if one is enough.
void on_threads(std::size_t threads, const std::function<void()>& work);

}  // namespace klausul
