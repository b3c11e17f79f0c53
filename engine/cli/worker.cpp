#include "cli/worker.hpp"

#include <algorithm>
#include <thread>

namespace klausul {

const Prepared& Worker::prepared_for(const Preparation& shared, bool with_copies) {
  if (!with_copies) return *shared.prepared;
  const auto known = copies_.find(&shared);
  if (known != copies_.end()) return known->second;
  return copies_.emplace(&shared, copy_for_thread(*shared.prepared)).first->second;
}

std::size_t threads_for(std::size_t documents, int asked) {
  const auto most =
      static_cast<std::size_t>(asked > 0 ? asked : std::max(1u, std::thread::hardware_concurrency()));
  return std::min(most, documents);
}

void on_threads(std::size_t threads, const std::function<void()>& work) {
  if (threads < 2) return work();
  std::vector<std::thread> workers;
  for (std::size_t i = 0; i < threads; ++i) workers.emplace_back(work);
  for (std::thread& worker : workers) worker.join();
}

}  // namespace klausul
