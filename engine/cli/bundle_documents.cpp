#include "cli/bundle_documents.hpp"

#include <algorithm>
#include <utility>

#include "check/wording.hpp"
#include "cli/start_early.hpp"
#include "cli/told_once.hpp"

namespace klausul {
namespace {

// A page without a place to sign has no field for it either.
bool signs(const BundlePiece& piece) {
  return piece.kind == BundlePiece::Kind::agreement || piece.kind == BundlePiece::Kind::signatures;
}

// Each level of a party is a body of that party, or one that several share.
void check_body(const BundlePiece& piece, const Registers& registers, Diagnostics& faults) {
  const Registers::Entry* body = registers.find(piece.body);
  const std::string owner(body == nullptr ? "" : body->entry.field("part"));
  if (piece.kind == BundlePiece::Kind::proposal && !owner.empty() && owner != piece.party)
    faults.add(Slug::body_of_another_party, piece.body_origin, {piece.body, owner, piece.party});
}

}  // namespace

BundleDocuments::BundleDocuments(BundleWay way, Session& session, OutputFiles& outputs)
    : way_(std::move(way)),
      session_(session),
      outputs_(outputs),
      preparations_(session, outputs),
      parents_(session.files) {
  fill_options_.draft = way_.asked.draft;
  fill_options_.part = part_named(way_.asked.part);
}

bool BundleDocuments::make(const std::string& file) {
  bundle_ = load_bundle(file, session_.context());
  root_ = bundle_ ? session_.library_for(file, session_.diagnostics) : std::nullopt;
  if (!root_) return false;
  start_early();
  outputs_.protect(file);
  for (const BundlePiece& piece : bundle_->pieces) {
    jobs_.emplace_back().piece = &piece;
    if (!piece.file.empty()) outputs_.protect(piece.file);
  }
  const std::size_t threads = threads_for(jobs_.size(), way_.asked.jobs);
  on_threads(threads, [this, threads] { make_some(threads > 1); });
  gather();
  check_parties();
  return !session_.diagnostics.has_errors() && prove(documents_, session_.diagnostics);
}

void BundleDocuments::make_some(bool with_copies) {
  Worker worker(session_.files);
  worker.options = fill_options_;
  for (std::size_t i = next_++; i < jobs_.size(); i = next_++) {
    make(jobs_[i], worker, with_copies);
    worker.workshop.trim();
  }
}

FillOptions BundleDocuments::options_for(const Job& job, const DocumentLock& lock, const Prepared& prepared,
                                         Worker& worker, Diagnostics& faults) const {
  FillOptions options =
      lock.lock ? locked_way(way_.asked, worker.options, *lock.lock, faults) : worker.options;
  options.draft = options.draft || (way_.draft_when_needed && !prepared.assembly.approved());
  options.signature_fields = options.signature_fields || (way_.asked.signature_fields && signs(*job.piece));
  return options;
}

void BundleDocuments::make(Job& job, Worker& worker, bool with_copies) {
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
  check_body(*job.piece, prepared.registers, job.faults);
  const FillOptions options = options_for(job, lock, prepared, worker, job.faults);
  const auto assembled = fill(prepared, *parameters, worker.workshop, options, job.faults);
  if (!assembled || job.faults.has_errors()) return;
  if (lock.lock &&
      !compare_with_lock(lock, worker.locks.lock_of({prepared, *parameters, options, *assembled}), false,
                         job.faults))
    return;
  if (!options.as_locked)
    check_given_leftovers(*parameters, prepared.assembly.names, job.sources, job.origins, job.faults);
  if (job.piece->kind == BundlePiece::Kind::agreement)
    job.parties = worker.locks.lock_of({prepared, *parameters, options, *assembled}).parties;
  take(*assembled, job);
}

// Whoever signs the agreement has to decide it too.
void BundleDocuments::check_parties() {
  const std::vector<std::string>& there = bundle_->parties;
  for (const LockedParty& party : jobs_.front().parties)
    if (party.signs && std::find(there.begin(), there.end(), party.id) == there.end())
      session_.diagnostics.add(Slug::missing_element, bundle_->agreement_origin,
                               {"bunt", "part ref=\"" + party.id + "\""});
}

void BundleDocuments::take(const Assembled& assembled, Job& job) const {
  job.made = proved(job.piece->name + ".pdf", assembled);
  job.made.party = job.piece->party;
  job.made.body = job.piece->body;
  job.made.proposes = job.piece->kind == BundlePiece::Kind::proposal;
  job.gaps = assembled.document.gaps.size();
  job.pdf = assembled.pdf;
}

void BundleDocuments::gather() {
  for (Job& job : jobs_) {
    if (job.shared != nullptr && !std::exchange(job.shared->told, true))
      session_.diagnostics.append(job.shared->faults);
    session_.adopt(std::move(job.sources), job.origins, job.faults);
    gaps_ = gaps_ || job.gaps > 0;
    documents_.push_back(job.made);
  }
  Diagnostics once;
  ToldOnce(session_).tell(session_.diagnostics, once);
  session_.diagnostics = std::move(once);
}

}  // namespace klausul
