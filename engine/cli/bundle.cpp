#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "cli/bundle_documents.hpp"
#include "cli/bundle_folder.hpp"
#include "cli/commands.hpp"
#include "store/several_files.hpp"

namespace klausul {
namespace {

BundleWay way_of(const BundleOptions& options) {
  BundleWay way{{}, false};
  way.asked.draft = options.draft;
  way.asked.part = options.part;
  way.asked.signature_fields = options.signature_fields;
  way.asked.jobs = options.jobs;
  return way;
}

class Bundler {
 public:
  Bundler(const BundleOptions& options, Session& session)
      : options_(options), session_(session), outputs_(session), made_(way_of(options), session, outputs_) {}

  int run() {
    if (!made_.make(options_.file)) return refuse();
    const std::vector<ProvedDocument>& documents = made_.documents();
    FolderFiles files;
    for (std::size_t i = 0; i < documents.size(); ++i)
      files.emplace_back(documents[i].name, made_.take_pdf(i));
    const std::string proof = proof_json(documents);
    files.emplace_back("bevis.txt", proof_text(documents));
    files.emplace_back("bevis.json", proof + "\n");
    const std::vector<OldDocument> old = old_documents(options_.output, files);
    if (!write_all(options_.output, std::move(files), outputs_, session_.diagnostics)) return refuse();
    const std::string told = remove_old(old, session_);
    if (!session_.json()) std::cerr << told;
    if (!session_.json()) tell(documents);
    return session_.finish(
        fmt::format(R"({{"folder": {}, "proof": {}}})", json_string(options_.output), proof), made_.gaps());
  }

 private:
  int refuse() {
    const int code = session_.finish("");
    if (!session_.json() && !unfinished_change(session_.files, options_.output))
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
    std::cerr << fmt::format(
        "{}: {} {} {} {}\n", options_.output + "/bevis.txt", points,
        points == 1 ? session_.say("beslutspunkt lyder lika i", "decision point reads alike in")
                    : session_.say("beslutspunkter lyder lika i", "decision points read alike in"),
        deciding, session_.say("dokument", "documents"));
  }

  const BundleOptions& options_;
  Session& session_;
  OutputFiles outputs_;
  BundleDocuments made_;
};

}  // namespace

int bundle(const BundleOptions& options, Session& session) { return Bundler(options, session).run(); }

}  // namespace klausul
