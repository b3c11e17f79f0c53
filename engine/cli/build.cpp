#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <deque>
#include <iostream>
#include <map>
#include <set>
#include <thread>

#include "cli/commands.hpp"
#include "cli/output_file.hpp"
#include "pipeline.hpp"

// Documents that ask for the same template, day and variants share what is prepared; each group has a library
// of its own, so that its faults are told once and stop no other group. Documents are then filled side by
// side, and what there is to say of them is gathered and said in the order of the command line.

namespace klausul {
namespace {

/// What is prepared once for all documents that ask for the same.
struct Group {
  Diagnostics faults;
  std::unique_ptr<Library> library;
  std::optional<Prepared> prepared;
};

/// One document on its way.
struct Job {
  std::string path, output;
  Diagnostics faults;
  std::optional<Parameters> parameters;
  Group* group = nullptr;
  // What came of it.
  bool written = false, draft = false;
  std::size_t pages = 0, bytes = 0, gaps = 0;
};

std::string result_json(const Job& job) {
  if (!job.written) return "null";
  return fmt::format(R"({{"pdf": {}, "pages": {}, "bytes": {}, "draft": {}, "gaps": {}}})",
                     json_string(job.output), job.pages, job.bytes, job.draft, job.gaps);
}

PdfPart part_named(const std::string& name) {
  return name == "a-1a"   ? PdfPart::a1a
         : name == "a-3a" ? PdfPart::a3a
         : name == "a-4f" ? PdfPart::a4f
                          : PdfPart::a2a;
}

// Prints the dump of the stage that was asked for, and stops there.
Inspector stop_at(const std::string& stage) {
  if (stage.empty()) return {};
  return [stage](std::string_view done, const std::function<std::string()>& dump) {
    if (done != stage) return false;
    std::cout << dump();
    return true;
  };
}

class Builder {
 public:
  Builder(const BuildOptions& options, Session& session) : options_(options), session_(session) {
    fill_options_.draft = options.draft;
    fill_options_.provenance = options.provenance;
    fill_options_.part = part_named(options.part);
    fill_options_.compact = options.compact.value_or(true);
    fill_options_.signature_fields = options.signature_fields;
    fill_options_.inspect = stop_at(options.stop_after);
  }

  int run() {
    if (!is_possible()) return session_.finish("");
    load();
    if (options_.stop_after == "load") return show_loaded();
    for (Job& job : jobs_) prepare_group(job);
    outputs_.emplace(session_);
    fill_all();
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
    if (several && !options_.output.empty() && !session_.files.is_folder(options_.output))
      return refuse("med flera dokument är -o en mapp, och '" + options_.output + "' är ingen",
                    "with several documents -o is a folder, and '" + options_.output + "' is none");
    return true;
  }

  std::string output_of(const std::string& parameters) const {
    if (options_.output.empty()) return default_output(parameters);
    if (options_.parameters.size() == 1) return options_.output;
    const std::string file = default_output(parameters);
    return options_.output + (options_.output.ends_with('/') ? "" : "/") + file.substr(file.rfind('/') + 1);
  }

  void load() {
    std::set<std::string> outputs;
    for (const std::string& path : options_.parameters) {
      Job& job = jobs_.emplace_back();
      job.path = path;
      job.output = output_of(path);
      if (!outputs.insert(job.output).second)
        job.faults.add(Slug::wrong_use, OriginId::none,
                       {both("två dokument skulle skrivas till '" + job.output + "'",
                             "two documents would be written to '" + job.output + "'")});
      LoadContext context{session_.files, session_.sources, session_.origins, job.faults};
      job.parameters = load_parameters(path, context);
    }
  }

  int show_loaded() {
    Job& job = jobs_.front();
    if (job.parameters) std::cout << dump(*job.parameters);
    session_.diagnostics.append(job.faults);
    return session_.finish("");
  }

  // What must be equal for two documents to share a preparation.
  static std::string key_of(const std::string& root, const Request& request) {
    std::string key = root + "\n" + request.template_reference + "\n" + iso_date(request.terms_date);
    for (const auto& [clause, choice] : request.variants) key += "\n" + clause + "=" + choice.variant;
    return key;
  }

  void prepare_group(Job& job) {
    if (job.faults.has_errors() || !job.parameters) return;
    const std::optional<std::string> root = session_.library_for(job.path, job.faults);
    if (!root) return;
    Request request = request_of(*job.parameters);
    request.style = options_.style;
    const auto [known, fresh] = groups_.try_emplace(key_of(*root, request));
    job.group = &known->second;
    if (!fresh) return;
    Group& group = *job.group;
    group.library = std::make_unique<Library>(
        *root, LoadContext{session_.files, session_.sources, session_.origins, group.faults});
    group.prepared = prepare(request, *group.library, session_.origins, group.faults, fill_options_.inspect);
    session_.diagnostics.append(group.faults);
  }

  void fill_all() {
    const auto most = static_cast<std::size_t>(
        options_.jobs > 0 ? options_.jobs : std::max(1u, std::thread::hardware_concurrency()));
    const std::size_t threads = std::min(most, jobs_.size());
    if (threads < 2) return fill_some([](const Group& group) -> const Prepared& { return *group.prepared; });
    std::vector<std::thread> workers;
    for (std::size_t i = 0; i < threads; ++i) workers.emplace_back([this] { fill_with_copies(); });
    for (std::thread& worker : workers) worker.join();
  }

  // Rendering changes what is prepared, so of several threads each has copies of its own.
  void fill_with_copies() {
    std::map<const Group*, Prepared> copies;
    fill_some([&](const Group& group) -> const Prepared& {
      const auto known = copies.find(&group);
      return known != copies.end() ? known->second
                                   : copies.emplace(&group, copy_for_thread(*group.prepared)).first->second;
    });
  }

  // What one thread does: takes the next document until there is none.
  template <typename PreparedOf>
  void fill_some(PreparedOf prepared_of) {
    Workshop workshop;
    for (std::size_t i = next_++; i < jobs_.size(); i = next_++) {
      Job& job = jobs_[i];
      if (job.group == nullptr || !job.group->prepared) continue;
      fill_one(job, prepared_of(*job.group), workshop);
      workshop.faces.trim();
    }
  }

  void fill_one(Job& job, const Prepared& prepared, Workshop& workshop) {
    const auto assembled = fill(prepared, *job.parameters, {session_.sources, session_.origins}, workshop,
                                fill_options_, job.faults);
    if (!assembled) return;
    job.draft = assembled->document.draft;
    job.pages = assembled->pages.pages.size();
    job.bytes = assembled->pdf.size();
    job.gaps = assembled->document.gaps.size();
    const bool warned = job.faults.has_warnings() || job.group->faults.has_warnings();
    if (options_.strict && (job.gaps > 0 || warned)) return refuse_incomplete(job);
    job.written = outputs_->write(job.output, assembled->pdf, job.faults);
  }

  // With --strict what would be told beside the document is told instead of it.
  static void refuse_incomplete(Job& job) {
    std::ptrdiff_t warnings = 0;
    for (const Diagnostics* faults : {&job.faults, &job.group->faults})
      warnings += std::count_if(faults->all().begin(), faults->all().end(),
                                [](const Diagnostic& d) { return severity(d.slug) == Severity::warning; });
    job.faults.add(Slug::strict_refused, OriginId::none,
                   {std::to_string(warnings), std::to_string(job.gaps)});
  }

  int finish() {
    std::string results;
    bool gaps = false;
    for (Job& job : jobs_) {
      session_.diagnostics.append(job.faults);
      results += (results.empty() ? "" : ", ") + result_json(job);
      gaps = gaps || job.gaps > 0;
      if (job.written && !session_.json()) tell(job);
    }
    if (jobs_.size() > 1) return session_.finish("[" + results + "]", gaps);
    return session_.finish(jobs_.front().written ? results : "", gaps);
  }

  void tell(const Job& job) const {
    std::cerr << fmt::format("{} ({} {}{})\n", job.output, job.pages,
                             job.pages == 1 ? session_.say("sida", "page") : session_.say("sidor", "pages"),
                             job.draft ? ", UTKAST" : "");
  }

  const BuildOptions& options_;
  Session& session_;
  FillOptions fill_options_;
  std::optional<OutputFiles> outputs_;
  std::deque<Job> jobs_;
  std::map<std::string, Group> groups_;
  std::atomic<std::size_t> next_{0};
};

}  // namespace

int build(const BuildOptions& options, Session& session) { return Builder(options, session).run(); }

}  // namespace klausul
