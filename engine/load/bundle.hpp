#pragma once
#include <optional>
#include <string>
#include <vector>

#include "load/parameters.hpp"

namespace klausul {

/// One document of a bundle.
struct BundlePiece {
  enum class Kind {
    agreement,
    paper,      ///< Another parameter file that belongs to it, such as an annex.
    proposal,   ///< What one body of one party is asked to decide or to propose.
    signatures  ///< A party's own page to sign.
  };
  Kind kind = Kind::agreement;
  std::string name;   ///< Of its file, without ending: "avtal", "forslag-berg-1", "underskrift-berg".
  std::string file;   ///< Of an agreement or a paper: its parameter file, from where we are.
  std::string party;  ///< "part.berg"; of an agreement or a paper empty.
  std::string body;   ///< Of a proposal: "organ.ks_berg".
  OriginId body_origin = OriginId::none;
  std::size_t party_number = 0, step_number = 0;  ///< Where the bundle's file tells of it.
};

/// `<bunt>`: an agreement and all that is made with it. Which levels a party has is what the file says.
struct Bundle {
  std::string path;
  std::vector<BundlePiece> pieces;             ///< The agreement first.
  std::size_t points = 0;                      ///< How many there are to decide.
  std::vector<std::string> parties;            ///< Ids of all who have a <part>.
  OriginId agreement_origin = OriginId::none;  ///< Of <avtal>.
};

/// Reads a bundle's file. Says every fault of its form and answers nothing if there is one. The values for
/// the documents that are made from it are looked at by `load_piece`.
std::optional<Bundle> load_bundle(const std::string& path, const LoadContext& context);

/// The parameters of one of its documents: of a file of their own, or put together from what the bundle says
/// of all proposals, of the party and of the body. A value keeps the line that it stands on.
std::optional<Parameters> load_piece(const Bundle& bundle, const BundlePiece& piece,
                                     const LoadContext& context);

}  // namespace klausul
