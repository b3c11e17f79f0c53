#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <deque>
#include <iostream>
#include <set>

#include "bundle_proof.hpp"
#include "cli/bundle_folder.hpp"
#include "cli/commands.hpp"
#include "cli/locked.hpp"
#include "cli/start_early.hpp"
#include "cli/worker.hpp"
#include "load/bundle.hpp"
#include "parent_of.hpp"

namespace klausul {
namespace {

/// One document of the bundle on its way, and what came of it.
struct Job {
  const BundlePiece* piece = nullptr;
  Diagnostics faults;
  Sources sources;
  Origins origins = Origins::apart();
  Preparation* shared = nullptr;
  ProvedDocument made;
  std::string pdf;
  bool draft = false;
  std::size_t gaps = 0;
};

class Bundler {
 public:
  Bundler(const BundleOptions& options, Session& session)
      : options_(options), session_(session), outputs_(session), preparations_(session, outputs_) {
    asked_.draft = options.draft;
    asked_.part = options.part;
    asked_.signature_fields = options.signature_fields;
    fill_options_.draft = options.draft;
    fill_options_.part = part_named(options.part);
  }

  int run() {
    bundle_ = load_bundle(options_.file, session_.context());
    root_ = bundle_ ? session_.library_for(options_.file, session_.diagnostics) : std::nullopt;
    if (!root_) return session_.finish("");
    start_early();
    outputs_.protect(options_.file);
    for (const BundlePiece& piece : bundle_->pieces) {
      jobs_.emplace_back().piece = &piece;
      if (!piece.file.empty()) outputs_.protect(piece.file);
    }
    const std::size_t threads = threads_for(jobs_.size(), options_.jobs);
    on_threads(threads, [this, threads] { make_some(threads > 1); });
    return finish();
  }

 private:
  void make_some(bool with_copies) {
    Worker worker(session_.files);
    worker.options = fill_options_;
    for (std::size_t i = next_++; i < jobs_.size(); i = next_++) {
      make(jobs_[i], worker, with_copies);
      worker.workshop.trim();
    }
  }

  void make(Job& job, Worker& worker, bool with_copies) {
    const LoadContext context{session_.files, job.sources, job.origins, job.faults};
    const auto parameters = load_piece(*bundle_, *job.piece, context);
    if (!parameters || job.faults.has_errors()) return;
    DocumentLock lock;
    if (!job.piece->file.empty()) lock = lock_beside(job.piece->file, context);
    Request request = request_of(*parameters);
    if (lock.lock) ask_for_locked(*lock.lock, request);
    if (job.faults.has_errors() || !parents_.ask_for_parent(*parameters, *root_, request, job.faults)) return;
    job.shared = &preparations_.preparation_for(*root_, request, {}, job.faults);
    if (!job.shared->prepared) return;
    const Prepared& prepared = worker.prepared_for(*job.shared, with_copies);
    FillOptions options =
        lock.lock ? locked_way(asked_, worker.options, *lock.lock, job.faults) : worker.options;
    // A page without a place to sign has no field for it either.
    options.signature_fields = options.signature_fields || (asked_.signature_fields && signs(job));
    const auto assembled = fill(prepared, *parameters, worker.workshop, options, job.faults);
    if (!assembled || job.faults.has_errors()) return;
    if (lock.lock &&
        !compare_with_lock(lock, worker.locks.lock_of({prepared, *parameters, options, *assembled}), false,
                           job.faults))
      return;
    take(*assembled, job);
  }

  static bool signs(const Job& job) {
    return job.piece->kind == BundlePiece::Kind::agreement ||
           job.piece->kind == BundlePiece::Kind::signatures;
  }

  static void take(const Assembled& assembled, Job& job) {
    job.made = proved(job.piece->name + ".pdf", assembled);
    job.made.party = job.piece->party;
    job.made.body = job.piece->body;
    job.made.proposes = job.piece->kind == BundlePiece::Kind::proposal;
    job.draft = assembled.document.draft;
    job.gaps = assembled.document.gaps.size();
    job.pdf = assembled.pdf;
  }

  // What is wrong with a line that many documents are made from is told once.
  void tell_once() {
    Diagnostics once;
    std::set<std::string> told;
    for (const Diagnostic& d : session_.diagnostics.all()) {
      std::string what = fmt::format("{}|{}", slug_name(d.slug), fmt::join(d.arguments, "|"));
      if (d.origin != OriginId::none) {
        const SourcePos& pos = session_.origins.at(d.origin).pos;
        if (pos.file != FileId::none)
          what += fmt::format("|{}:{}:{}", session_.sources.at(pos.file).path(), pos.line, pos.column);
      }
      if (told.insert(what).second) once.add(d.slug, d.origin, d.arguments, d.notes);
    }
    session_.diagnostics = std::move(once);
  }

  int finish() {
    std::vector<ProvedDocument> documents;
    FolderFiles files;
    bool gaps = false;
    for (Job& job : jobs_) {
      if (job.shared != nullptr && !std::exchange(job.shared->told, true))
        session_.diagnostics.append(job.shared->faults);
      session_.adopt(std::move(job.sources), job.origins, job.faults);
      gaps = gaps || job.gaps > 0;
      documents.push_back(job.made);
      files.emplace_back(job.made.name, std::move(job.pdf));
    }
    tell_once();
    if (session_.diagnostics.has_errors() || !prove(documents, session_.diagnostics)) return refuse();
    const std::string proof = proof_json(documents);
    files.emplace_back("bevis.txt", proof_text(documents));
    files.emplace_back("bevis.json", proof + "\n");
    if (!write_all(options_.output, files, outputs_, session_.diagnostics)) return refuse();
    if (!session_.json()) tell(documents);
    return session_.finish(
        fmt::format(R"({{"folder": {}, "proof": {}}})", json_string(options_.output), proof), gaps);
  }

  int refuse() {
    const int code = session_.finish("");
    if (!session_.json())
      std::cerr << session_.say("ingenting skrevs: en bunt är hel eller ingen\n",
                                "nothing was written: a bundle is whole or none\n");
    return code;
  }

  void tell(const std::vector<ProvedDocument>& documents) const {
    std::size_t pages = 0, points = 0, deciding = 0;
    for (const ProvedDocument& one : documents) {
      pages += one.pages;
      deciding += one.points.empty() ? 0 : 1;
      points = std::max(points, one.points.size());
    }
    std::cerr << options_.output << fmt::format(": {} ", documents.size())
              << session_.say("dokument", "documents") << fmt::format(", {} ", pages)
              << session_.say("sidor", "pages") << "\n";
    std::cerr << fmt::format("{}: {} {} {} {}\n", options_.output + "/bevis.txt", points,
                             session_.say("beslutspunkter lyder lika i", "decision points read alike in"),
                             deciding, session_.say("dokument", "documents"));
  }

  const BundleOptions& options_;
  Session& session_;
  BuildOptions asked_;
  FillOptions fill_options_;
  OutputFiles outputs_;
  Preparations preparations_;
  Parents parents_{session_.files};
  std::optional<Bundle> bundle_;
  std::optional<std::string> root_;
  std::deque<Job> jobs_;
  std::atomic<std::size_t> next_{0};
};

}  // namespace

int bundle(const BundleOptions& options, Session& session) { return Bundler(options, session).run(); }

}  // namespace klausul
