// How long each stage takes for one document, cold (the first in the process) and warm (the median of the
// rest):
//   build/tests/klausul_stages LIBRARY PARAMS.xml [ROUNDS]
// The engine reads no clock; the inspector that --stop-after uses is called after every stage, and this looks
// at the clock there.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <vector>

#include "pipeline.hpp"

namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point& last) {
  const Clock::time_point now = Clock::now();
  const double passed = std::chrono::duration<double, std::milli>(now - last).count();
  last = now;
  return passed;
}

struct Round {
  std::vector<std::pair<std::string, double>> stages;
  std::size_t pages = 0, bytes = 0;
};

Round run(const std::string& root, const std::string& path, klausul::Workshop& workshop) {
  using namespace klausul;
  DiskFiles files;
  Sources sources;
  Origins origins;
  Diagnostics diagnostics;
  const LoadContext context{files, sources, origins, diagnostics};
  Round round;
  Clock::time_point last = Clock::now();
  FillOptions options;
  options.draft = true;
  options.inspect = [&](std::string_view stage, const std::function<std::string()>&) {
    round.stages.emplace_back(stage, milliseconds_since(last));
    return false;
  };
  Library library(root, context);
  const auto parameters = load_parameters(path, context);
  round.stages.emplace_back("load", milliseconds_since(last));
  if (!parameters) return round;
  const auto prepared = prepare(request_of(*parameters), library, origins, diagnostics, options.inspect);
  if (!prepared) return round;
  const auto made = fill(*prepared, *parameters, workshop, options, diagnostics);
  if (made) round.pages = made->pages.pages.size(), round.bytes = made->pdf.size();
  return round;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values.empty() ? 0 : values[values.size() / 2];
}

}  // namespace

int main(int count, char** words) {
  if (count < 3) return std::fprintf(stderr, "usage: klausul_stages LIBRARY PARAMS.xml [ROUNDS]\n"), 2;
  const int rounds = count > 3 ? std::atoi(words[3]) : 50;
  klausul::Workshop workshop;
  const Round cold = run(words[1], words[2], workshop);
  if (cold.pages == 0) return std::fprintf(stderr, "the document could not be built\n"), 2;
  std::map<std::string, std::vector<double>> warm;
  for (int i = 0; i < rounds; ++i)
    for (const auto& [stage, time] : run(words[1], words[2], workshop).stages) warm[stage].push_back(time);
  std::printf("%zu pages, %zu bytes, %d warm rounds\nstage       cold ms   warm ms\n", cold.pages, cold.bytes,
              rounds);
  double cold_sum = 0, warm_sum = 0;
  for (const auto& [stage, time] : cold.stages) {
    std::printf("%-10s %8.3f  %8.3f\n", stage.c_str(), time, median(warm[stage]));
    cold_sum += time;
    warm_sum += median(warm[stage]);
  }
  std::printf("%-10s %8.3f  %8.3f\n", "all", cold_sum, warm_sum);
}
