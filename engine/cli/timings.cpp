#include "cli/timings.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace klausul {

Timings::Stage& Timings::stage(std::string_view name) {
  const auto known =
      std::find_if(stages_.begin(), stages_.end(), [&](const Stage& stage) { return stage.name == name; });
  if (known != stages_.end()) return *known;
  stages_.push_back({std::string(name), {}, 0});
  return stages_.back();
}

void Timings::ended(std::string_view name) {
  const Clock::time_point now = Clock::now();
  Stage& done = stage(name);
  done.spent += now - last_;
  ++done.times;
  last_ = now;
}

void Timings::add(const Timings& other) {
  for (const Stage& theirs : other.stages_) {
    Stage& ours = stage(theirs.name);
    ours.spent += theirs.spent;
    ours.times += theirs.times;
  }
}

std::string Timings::table() const {
  std::string text = fmt::format("{:10} {:>10} {:>8} {:>10}\n", "", "ms", "×", "ms/×");
  const auto line = [&](std::string_view name, Clock::duration spent, int times) {
    const double ms = std::chrono::duration<double, std::milli>(spent).count();
    text += fmt::format("{:10} {:10.2f} {:8} {:10.3f}\n", name, ms, times, ms / std::max(times, 1));
  };
  for (const Stage& stage : stages_) line(stage.name, stage.spent, stage.times);
  return text;
}

}  // namespace klausul
