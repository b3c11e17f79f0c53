// How many documents a second one thread makes, each from a parameter file of its own and each written to the disk as
// `klausul build` writes it:
//   klausul_bench LIBRARY OUTPUT_FOLDER [--pdf a-1a|a-2a|a-3a|a-4f] [--no-compact] PARAMS.xml...
// Prints one line of JSON: documents a second and milliseconds a stage, without what is prepared once for all.
// The first document is made twice, first unmeasured: it opens the faces and the hyphenation.

#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <map>
#include <vector>

#include "pipeline.hpp"
#include "store/atomic_write.hpp"

namespace {

using namespace klausul;
using Clock = std::chrono::steady_clock;

double milliseconds(Clock::duration passed) { return std::chrono::duration<double, std::milli>(passed).count(); }

struct Task {
  std::string library, output;
  std::vector<std::string> parameters;
  FillOptions options;
};

std::optional<Task> read(int count, char** words) {
  Task task;
  std::vector<std::string> places;
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    if (word == "--no-compact") {
      task.options.compact = false;
    } else if (word == "--pdf" && i + 1 < count) {
      const std::map<std::string, PdfPart> parts = {
          {"a-1a", PdfPart::a1a}, {"a-2a", PdfPart::a2a}, {"a-3a", PdfPart::a3a}, {"a-4f", PdfPart::a4f}};
      const auto part = parts.find(words[++i]);
      if (part == parts.end()) return std::nullopt;
      task.options.part = part->second;
    } else {
      places.push_back(word);
    }
  }
  if (places.size() < 3) return std::nullopt;
  task.library = places[0];
  task.output = places[1];
  task.parameters.assign(places.begin() + 2, places.end());
  return task;
}

// Everything about one run: what is shared, and the sums.
class Measurement {
 public:
  explicit Measurement(Task task) : task_(std::move(task)) {}

  bool prepare_all() {
    library_.emplace(task_.library, context());
    const auto first = load_parameters(task_.parameters[0], context());
    if (!first) return false;
    prepared_ = prepare(request_of(*first), *library_, origins_, diagnostics_);
    return prepared_ && make(task_.parameters[0]);
  }

  bool measure() {
    stages_.clear();
    pages_ = bytes_ = 0;
    const Clock::time_point start = Clock::now();
    for (const std::string& path : task_.parameters)
      if (!make(path)) return false;
    total_ = milliseconds(Clock::now() - start);
    return true;
  }

  void print() const {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto count = static_cast<double>(task_.parameters.size());
    std::printf("{\"peer\": \"klausul\", \"n\": %zu, \"docs_s\": %.1f, \"pages\": %.1f, \"bytes\": %.0f, \"rss_mb\": %ld",
                task_.parameters.size(), 1000 * count / total_, static_cast<double>(pages_) / count,
                static_cast<double>(bytes_) / count, used.ru_maxrss / 1024);
    for (const auto& [stage, time] : stages_) std::printf(", \"%s\": %.3f", stage.c_str(), time / count);
    std::printf("}\n");
  }

 private:
  LoadContext context() { return {files_, sources_, origins_, diagnostics_}; }

  void lap(std::string_view stage) {
    const Clock::time_point now = Clock::now();
    stages_[std::string(stage)] += milliseconds(now - last_);
    last_ = now;
  }

  bool make(const std::string& path) {
    last_ = Clock::now();
    const auto parameters = load_parameters(path, context());
    lap("load");
    if (!parameters) return false;
    FillOptions options = task_.options;
    options.inspect = [this](std::string_view stage, const std::function<std::string()>&) { return lap(stage), false; };
    const auto made = fill(*prepared_, *parameters, {sources_, origins_}, workshop_, options, diagnostics_);
    if (!made) return false;
    pages_ += made->pages.pages.size();
    bytes_ += made->pdf.size();
    const std::string name = path.substr(path.rfind('/') + 1);
    const bool written = !write_atomically(task_.output + "/" + name + ".pdf", made->pdf, Flush::by_system);
    lap("write");
    return written;
  }

  Task task_;
  DiskFiles files_;
  Sources sources_;
  Origins origins_;
  Diagnostics diagnostics_;
  std::optional<Library> library_;
  std::optional<Prepared> prepared_;
  Workshop workshop_;
  std::map<std::string, double> stages_;
  Clock::time_point last_;
  std::size_t pages_ = 0, bytes_ = 0;
  double total_ = 0;
};

}  // namespace

int main(int count, char** words) {
  std::optional<Task> task = read(count, words);
  if (!task) return std::fprintf(stderr, "usage: klausul_bench LIBRARY FOLDER [--pdf PART] [--no-compact] PARAMS.xml...\n"), 2;
  Measurement run(std::move(*task));
  if (!run.prepare_all() || !run.measure()) return std::fprintf(stderr, "a document could not be built\n"), 2;
  run.print();
}
