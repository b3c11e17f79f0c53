#pragma once
#include <atomic>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "bundle_proof.hpp"
#include "cli/commands.hpp"
#include "cli/locked.hpp"
#include "cli/preparations.hpp"
#include "cli/worker.hpp"
#include "load/bundle.hpp"
#include "parent_of.hpp"

namespace klausul {

/// How the documents of a bundle are made.
struct BundleWay {
  BuildOptions asked;      ///< As for `build`; only what a bundle may ask for is looked at.
  bool draft_when_needed;  ///< What is not approved is made as a draft, whether that was asked for or not.
};

/// Makes the documents of a bundle, in memory, for `klausul bundle` to write and `klausul check` to look at.
class BundleDocuments {
 public:
  /// What the documents are made from is kept safe from being written over by `outputs`.
  BundleDocuments(BundleWay way, Session& session, OutputFiles& outputs);

  /// Reads the bundle, makes its documents and holds what they decide against each other. Says every fault in
  /// the session, each once though many documents show it. True if there is no error. Called once.
  bool make(const std::string& file);

  /// After a `make` that was true: what is proved of each document, in the order of the bundle, and its
  /// bytes.
  const std::vector<ProvedDocument>& documents() const { return documents_; }
  std::string take_pdf(std::size_t document) { return std::move(jobs_[document].pdf); }
  /// True if a document has a gap.
  bool gaps() const { return gaps_; }

 private:
  /// One document on its way, and what came of it.
  struct Job {
    const BundlePiece* piece = nullptr;
    Diagnostics faults;
    Sources sources;
    Origins origins = Origins::apart();
    Preparation* shared = nullptr;
    ProvedDocument made;
    std::string pdf;
    std::size_t gaps = 0;
    std::vector<LockedParty> parties;  ///< Of the agreement.
  };

  void make_some(bool with_copies);
  void make(Job& job, Worker& worker, bool with_copies);
  FillOptions options_for(const Job& job, const DocumentLock& lock, const Prepared& prepared, Worker& worker,
                          Diagnostics& faults) const;
  void take(const Assembled& assembled, Job& job) const;
  void gather();
  void check_parties();

  BundleWay way_;
  Session& session_;
  OutputFiles& outputs_;
  Preparations preparations_;
  Parents parents_;
  FillOptions fill_options_;
  std::optional<Bundle> bundle_;
  std::optional<std::string> root_;
  std::deque<Job> jobs_;
  std::atomic<std::size_t> next_{0};
  std::vector<ProvedDocument> documents_;
  bool gaps_ = false;
};

}  // namespace klausul
