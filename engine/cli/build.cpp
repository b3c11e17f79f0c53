#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <deque>
#include <iostream>
#include <map>
#include <mutex>

#include "check/wording.hpp"
#include "cli/commands.hpp"
#include "cli/locked.hpp"
#include "cli/output_file.hpp"
#include "cli/start_early.hpp"
#include "cli/worker.hpp"
#include "parent_of.hpp"
#include "pipeline.hpp"

// Documents that ask for the same template, day and variants share what is prepared, with a library of
// their own, so that its faults are told once and stop no others. Documents are read, filled
// and written side by side, each with texts and tickets of its own, which are gone when it is done: thousands
// take no more memory than one. What there is to say of them is gathered and said in the order of the command
// line.

namespace klausul {
namespace {

/// One document on its way, and what came of it.
struct Job {
  std::string path, output;
  Diagnostics faults;
  Sources sources;
  Origins origins = Origins::apart();
  DocumentLock lock;
  Preparation* shared = nullptr;
  bool written = false, draft = false;
  std::size_t pages = 0, bytes = 0, gaps = 0;
};

std::string result_json(const Job& job) {
  if (!job.written && !job.lock.comparison) return "null";
  return fmt::format(R"({{"pdf": {}, "pages": {}, "bytes": {}, "draft": {}, "gaps": {}, "lock": {}}})",
                     job.written ? json_string(job.output) : "null", job.pages, job.bytes, job.draft,
                     job.gaps, lock_json(job.lock));
}

// Looks at the clock after each stage; prints the dump of the stage that was asked for, and stops there.
Inspector inspector_for(Timings& timings, const std::string& stage) {
  return [&timings, stage](std::string_view done, const std::function<std::string()>& dump) {
    timings.ended(done);
    if (done != stage) return false;
    std::cout << dump();
    return true;
  };
}

class Builder {
 public:
  Builder(const BuildOptions& options, Session& session)
      : options_(options), session_(session), outputs_(session), preparations_(session, outputs_) {
    fill_options_.draft = options.draft;
    fill_options_.provenance = options.provenance;
    fill_options_.part = part_named(options.part);
    fill_options_.compact = options.compact.value_or(true);
    fill_options_.signature_fields = options.signature_fields;
    fill_options_.alternative = options.alternative;
    shows_progress_ = options.parameters.size() > 1 && !session.json() && ::isatty(STDERR_FILENO) == 1;
  }

  int run() {
    if (!is_possible() || !list_jobs()) return session_.finish("");
    if (options_.stop_after.empty()) start_early();
    make_all();
    return finish();
  }

 private:
  bool refuse(const std::string& swedish, const std::string& english) {
    session_.diagnostics.add(Slug::wrong_use, OriginId::none, {both(swedish, english)});
    return false;
  }

  bool is_possible() {
    const bool several = options_.parameters.size() > 1;
    if (several && !options_.stop_after.empty())
      return refuse("--stop-after tar ett dokument i taget", "--stop-after takes one document at a time");
    if (options_.compact.value_or(false) && fill_options_.part == PdfPart::a1a)
      return refuse("PDF/A-1 tillåter inte --compact: utelämna den, eller välj en annan del med --pdf",
                    "PDF/A-1 does not allow --compact: leave it out, or choose another part with --pdf");
    return is_place_for(options_.output, several, session_);
  }

  std::string output_of(const std::string& parameters) const {
    if (options_.output.empty()) return default_output(parameters);
    return session_.files.is_folder(options_.output) ? output_in(options_.output, parameters)
                                                     : options_.output;
  }

  // Before anything is written, two documents that would be written to one file are told.
  bool list_jobs() {
    std::map<std::string, std::string> outputs;
    for (const std::string& path : options_.parameters) {
      Job& job = jobs_.emplace_back();
      job.path = path;
      job.output = output_of(path);
      outputs_.protect(path);
      const auto [first, fresh] = outputs.try_emplace(resolved_path(job.output), path);
      if (!fresh)
        refuse("'" + first->second + "' och '" + path + "' skulle båda skrivas till '" + job.output + "'",
               "'" + first->second + "' and '" + path + "' would both be written to '" + job.output + "'");
    }
    return !session_.diagnostics.has_errors();
  }

  // What is prepared for such documents; nothing if there is no library.
  Preparation* preparation_for(const Job& job, const Parameters& parameters, Worker& worker,
                               Diagnostics& faults) {
    const std::optional<std::string> root = session_.library_for(job.path, faults);
    if (!root) return nullptr;
    Request request = request_of(parameters);
    request.style = options_.style;
    if (job.lock.lock) ask_for_locked(*job.lock.lock, request);
    if (!parents_.ask_for_parent(parameters, *root, request, faults)) return nullptr;
    return &preparations_.preparation_for(*root, request, worker.options.inspect, faults);
  }

  void make_all() {
    const std::size_t threads = threads_for(jobs_.size(), options_.jobs);
    on_threads(threads, [this, threads] { make_some(threads > 1); });
  }

  // What one thread does: takes the next document until there is none.
  void make_some(bool with_copies) {
    Worker worker(session_.files);
    worker.options = fill_options_;
    worker.options.inspect = inspector_for(worker.timings, options_.stop_after);
    for (std::size_t i = next_++; i < jobs_.size(); i = next_++) {
      make(jobs_[i], worker, with_copies);
      worker.workshop.trim();
      show_progress(i + 1);
    }
    const std::lock_guard lock(adding_);
    timings_.add(worker.timings);
  }

  void make(Job& job, Worker& worker, bool with_copies) {
    worker.timings.start();
    const auto parameters = load_parameters(job.path, {session_.files, job.sources, job.origins, job.faults});
    const bool stops = worker.options.inspect("load", [&] { return parameters ? dump(*parameters) : ""; });
    if (!parameters || job.faults.has_errors() || stops) return;
    const LoadContext context{session_.files, job.sources, job.origins, job.faults};
    job.lock = lock_beside(job.path, context);
    if (job.faults.has_errors()) return;
    const bool locks_anew = options_.relock || !job.lock.lock;
    if (locks_anew && refuse_signed(job.path, job.lock.lock.value_or(Lock()), context)) return;
    job.shared = preparation_for(job, *parameters, worker, job.faults);
    if (job.shared == nullptr || !job.shared->prepared) return;
    worker.timings.start();
    fill_one(job, *parameters, worker.prepared_for(*job.shared, with_copies), worker);
    if (!job.faults.all().empty()) return;
    job.sources = {};
    job.origins = {};
  }

  void fill_one(Job& job, const Parameters& parameters, const Prepared& prepared, Worker& worker) {
    const FillOptions options =
        job.lock.lock ? locked_way(options_, worker.options, *job.lock.lock, job.faults) : worker.options;
    if (job.faults.has_errors()) return;
    const auto assembled = fill(prepared, parameters, worker.workshop, options, job.faults);
    if (!assembled) return;
    if (!options.as_locked)
      check_given_leftovers(parameters, prepared.assembly.names, job.sources, job.origins, job.faults);
    job.draft = assembled->document.draft;
    job.pages = assembled->pages.pages.size();
    job.bytes = assembled->pdf.size();
    job.gaps = assembled->document.gaps.size();
    const bool warned = job.faults.has_warnings() || job.shared->faults.has_warnings();
    if (options_.strict && (job.gaps > 0 || warned)) return refuse_incomplete(job);
    write(job, {prepared, parameters, options, *assembled}, worker);
    worker.timings.ended("write");
  }

  // The document first: a lock tells of one that is there.
  void write(Job& job, const Made& made, Worker& worker) {
    const bool locking = options_.relock || (options_.lock && !job.lock.lock);
    if (!locking && !job.lock.lock) {
      job.written = outputs_.write(job.output, made.document.pdf, job.faults);
      return;
    }
    const Lock lock = worker.locks.lock_of(made);
    if (!compare_with_lock(job.lock, lock, options_.relock, job.faults)) return;
    job.written = put(job, made.document.pdf);
    if (!job.written || !locking) return;
    if (write_lock(job.lock, lock, job.shared->library->root(), job.faults))
      say_renewed(job.lock, job.faults);
  }

  // A locked document that is there already is not written again, and one that was signed not written over.
  bool put(Job& job, const std::string& pdf) {
    const auto there =
        session_.files.is_file(job.output) ? session_.files.read(job.output) : std::optional<std::string>();
    if (there == pdf) return true;
    const LoadContext context{session_.files, job.sources, job.origins, job.faults};
    if (there && refuse_over_signed(job.output, *there, job.path, context)) return false;
    return outputs_.write(job.output, pdf, job.faults);
  }

  // With --strict what would be told beside the document is told instead of it.
  static void refuse_incomplete(Job& job) {
    std::ptrdiff_t warnings = 0;
    for (const Diagnostics* faults : {&job.faults, &job.shared->faults})
      warnings += std::count_if(faults->all().begin(), faults->all().end(),
                                [](const Diagnostic& d) { return severity(d.slug) == Severity::warning; });
    job.faults.add(Slug::strict_refused, OriginId::none,
                   {std::to_string(warnings), std::to_string(job.gaps)});
  }

  int finish() {
    if (shows_progress_) std::cerr << "\r\x1b[K";
    std::string results;
    bool gaps = false;
    for (Job& job : jobs_) {
      if (job.shared != nullptr && !std::exchange(job.shared->told, true))
        session_.diagnostics.append(job.shared->faults);
      session_.adopt(std::move(job.sources), job.origins, job.faults);
      results += (results.empty() ? "" : ", ") + result_json(job);
      gaps = gaps || job.gaps > 0;
      if (job.written && !session_.json()) tell(job);
    }
    if (options_.timings) std::cerr << timings_.table();
    if (jobs_.size() > 1 && !session_.json()) tell_all();
    const int code = session_.finish(jobs_.size() == 1 ? results : "[" + results + "]", gaps);
    for (const Job& job : jobs_)
      if (!session_.json()) std::cerr << lock_changes(job.lock, session_);
    return code;
  }

  void tell(const Job& job) const {
    std::cerr << fmt::format("{} ({} {}{})\n", job.output, job.pages, pages_word(job.pages),
                             job.draft ? ", UTKAST" : "");
  }

  void tell_all() const {
    std::size_t written = 0, pages = 0;
    for (const Job& job : jobs_)
      if (job.written) ++written, pages += job.pages;
    std::cerr << fmt::format("{} {} {} {}, {} {}\n", written, session_.say("av", "of"), jobs_.size(),
                             session_.say("dokument skrivna", "documents written"), pages, pages_word(pages));
  }

  std::string_view pages_word(std::size_t pages) const {
    return pages == 1 ? session_.say("sida", "page") : session_.say("sidor", "pages");
  }

  void show_progress(std::size_t number) const {
    if (shows_progress_ && number % 8 == 0) std::cerr << fmt::format("\r{}/{}", number, jobs_.size());
  }

  const BuildOptions& options_;
  Session& session_;
  FillOptions fill_options_;
  OutputFiles outputs_;
  bool shows_progress_ = false;
  std::deque<Job> jobs_;
  Preparations preparations_;
  Parents parents_{session_.files};
  std::mutex adding_;
  Timings timings_;
  std::atomic<std::size_t> next_{0};
};

}  // namespace

int build(const BuildOptions& options, Session& session) { return Builder(options, session).run(); }

}  // namespace klausul
