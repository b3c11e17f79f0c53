#pragma once
#include <string>
#include <utility>
#include <vector>

#include "pipeline.hpp"

namespace klausul {

/// A finished document of a bundle, as its proof tells of it.
struct ProvedDocument {
  std::string name;  ///< Of its file: "forslag-berg-1.pdf".
  std::string title;
  std::string party, body;          ///< Register ids; empty where there is none.
  bool proposes = false;            ///< It is a proposal, which must show the points.
  std::vector<std::string> points;  ///< What its decisions say, see `points_of`.
  bool shown = true;                ///< The finished document shows each of them.
  std::string sha256;               ///< Of the file.
  std::size_t pages = 0;
};

/// What there is to prove of a document, as the file `name`.
ProvedDocument proved(std::string name, const Assembled& document);

/// Holds the points of each document, piece by piece, against those of the first that has some. Says
/// `points-differ` for each that reads otherwise, and `no-points` for a proposal without any. True if every
/// document that decides says the same.
bool prove(const std::vector<ProvedDocument>& documents, Diagnostics& diagnostics);

/// The proof for people, in Swedish as the documents are. Precondition of both: `prove` found no fault.
std::string proof_text(const std::vector<ProvedDocument>& documents);
std::string proof_json(const std::vector<ProvedDocument>& documents);

/// The files that a proof in JSON tells of, each name with its hash; those whose name is no plain file name
/// are left out. Of anything else than such a proof: nothing.
std::vector<std::pair<std::string, std::string>> proved_files(const std::string& proof);

}  // namespace klausul
