#pragma once
#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace klausul {

/// How long the stages took. The engine reads no clock: this one is looked at where `FillOptions::inspect` is
/// called, after each stage. One a thread; `add` puts two together.
class Timings {
 public:
  /// Time from here on belongs to the stage that ends next.
  void start() { last_ = Clock::now(); }
  void ended(std::string_view stage);
  void add(const Timings& other);

  /// A line for each stage, in the order in which they first ended: milliseconds in all, and for each time.
  std::string table() const;

 private:
  using Clock = std::chrono::steady_clock;
  struct Stage {
    std::string name;
    Clock::duration spent{};
    int times = 0;
  };
  Stage& stage(std::string_view name);

  Clock::time_point last_ = Clock::now();
  std::vector<Stage> stages_;
};

}  // namespace klausul
