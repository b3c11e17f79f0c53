// How many documents a second one thread makes once it is warm, files and all, and where the time goes:
//   build/tests/klausul_bench LIBRARY PARAMETERS OUTPUT [--part a-2a] [--no-compact]
// PARAMETERS is a folder of parameter files for one template; every file becomes a PDF in the folder OUTPUT,
// by the path that `klausul build` takes for many documents. Prints one line of JSON. The engine reads no
// clock: the inspector that --stop-after uses is called after every stage, and this looks at the clock there.

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <memory>
#include <stdexcept>
#include <vector>

#include "lock_of.hpp"
#include "pipeline.hpp"
#include "store/atomic_write.hpp"

namespace {

using namespace klausul;
using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int warm_up_documents = 5;

struct Choices {
  std::string library, parameters, output;
  PdfPart part = PdfPart::a2a;
  bool compact = true;
};

/// How long each stage took, for every document.
class StageTimes {
 public:
  void restart() { last_ = Clock::now(); }
  void ended(std::string_view stage) {
    const Clock::time_point now = Clock::now();
    times_[std::string(stage)].push_back(Milliseconds(now - last_).count());
    last_ = now;
  }
  void clear() { times_.clear(); }
  double median(const std::string& stage) {
    std::vector<double>& times = times_[stage];
    if (times.empty()) return 0;
    std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2),
                     times.end());
    return times[times.size() / 2];
  }

 private:
  Clock::time_point last_ = Clock::now();
  std::map<std::string, std::vector<double>> times_;
};

double processor_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

/// Everything that outlives a document, and what came of them all.
class Bench {
 public:
  explicit Bench(const Choices& choices) : choices_(choices) {
    options_.part = choices.part;
    options_.compact = choices.compact;
    options_.inspect = [this](std::string_view stage, const std::function<std::string()>&) {
      times_.ended(stage);
      return false;
    };
    for (const std::string& name : files_.list(choices.parameters))
      if (name.ends_with(".xml")) names_.push_back(name);
    if (names_.empty()) throw std::runtime_error("no parameter files in " + choices.parameters);
  }

  void run() {
    prepare_for(names_.front());
    for (int i = 0; i < warm_up_documents; ++i) make(names_[static_cast<std::size_t>(i) % names_.size()]);
    times_.clear();
    pages_ = bytes_ = 0;
    const Clock::time_point start = Clock::now();
    const double used = processor_seconds();
    for (const std::string& name : names_) make(name);
    report(Milliseconds(Clock::now() - start).count() / 1000, processor_seconds() - used);
  }

 private:
  std::string path_of(const std::string& name) const { return choices_.parameters + "/" + name; }

  void prepare_for(const std::string& name) {
    const LoadContext context{files_, sources_, origins_, diagnostics_};
    library_ = std::make_unique<Library>(choices_.library, context);
    if (const auto parameters = load_parameters(path_of(name), context))
      prepared_ = prepare(request_of(*parameters), *library_, origins_, diagnostics_);
    if (!prepared_) fail(name);
  }

  void make(const std::string& name) {
    times_.restart();
    Sources sources;
    Origins origins = Origins::apart();
    const auto parameters = load_parameters(path_of(name), {files_, sources, origins, diagnostics_});
    times_.ended("load");
    if (!parameters) fail(name);
    const auto made = fill(*prepared_, *parameters, workshop_, options_, diagnostics_);
    if (!made) fail(name);
    const std::string output = choices_.output + "/" + name.substr(0, name.size() - 4) + ".pdf";
    times_.restart();
    if (write_atomically(output, made->pdf, Flush::by_system))
      throw std::runtime_error("cannot write " + output);
    times_.ended("write");
    pages_ += made->pages.pages.size();
    bytes_ += made->pdf.size();
    workshop_.trim();
  }

  [[noreturn]] static void fail(const std::string& name) {
    throw std::runtime_error(name + " cannot be built; klausul build says why");
  }

  void report(double seconds, double seconds_used) {
    const auto count = static_cast<double>(names_.size());
    std::printf("{\"documents\": %zu, \"docs_s\": %.1f, \"docs_cpu_s\": %.1f, ", names_.size(),
                count / seconds, count / seconds_used);
    std::printf("\"bytes\": %.0f, \"pages\": %.2f, \"stages_ms\": {", static_cast<double>(bytes_) / count,
                static_cast<double>(pages_) / count);
    const char* between = "";
    for (const char* stage : {"load", "bind", "render", "parse", "number", "layout", "paint", "write"}) {
      std::printf("%s\"%s\": %.3f", between, stage, times_.median(stage));
      between = ", ";
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("}, \"rss_mb\": %.1f}\n", static_cast<double>(usage.ru_maxrss) / 1024);
  }

  Choices choices_;
  DiskFiles files_;
  Sources sources_;
  Origins origins_;
  Diagnostics diagnostics_;
  std::unique_ptr<Library> library_;
  std::optional<Prepared> prepared_;
  Workshop workshop_;
  FillOptions options_;
  StageTimes times_;
  std::vector<std::string> names_;
  std::size_t pages_ = 0, bytes_ = 0;
};

PdfPart part_asked(const std::string& name) {
  const PdfPart part = part_named(name);
  if (part_name(part) != name) throw std::runtime_error("unknown part " + name);
  return part;
}

Choices choices_from(const std::vector<std::string>& words) {
  Choices choices;
  std::vector<std::string> places;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i] == "--no-compact")
      choices.compact = false;
    else if (words[i] == "--part" && i + 1 < words.size())
      choices.part = part_asked(words[++i]);
    else
      places.push_back(words[i]);
  }
  if (places.size() != 3)
    throw std::runtime_error("usage: klausul_bench LIBRARY PARAMETERS OUTPUT [--part a-2a] [--no-compact]");
  choices.library = places[0], choices.parameters = places[1], choices.output = places[2];
  return choices;
}

}  // namespace

int main(int count, char** words) {
  try {
    Bench(choices_from({words, words + count})).run();
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
  }
}
