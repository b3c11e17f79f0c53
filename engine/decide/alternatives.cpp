#include "decide/alternatives.hpp"

#include <algorithm>
#include <set>

#include "maintain/word_diff.hpp"
#include "values/white_space.hpp"

namespace klausul {
namespace {

Run in_bold(Run run) {
  run.strong = true;
  return run;
}

Block part(BlockKind kind, const Block& like, OriginId origin) {
  Block block;
  block.kind = kind;
  block.origin = origin;
  block.via = like.via;
  block.clause = like.clause;
  return block;
}

// "Alternativ B: några ledamöter".
std::string heading(const AlternativeWording& wording) {
  std::string name = wording.name;
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return "Alternativ " + name + ": " + wording.by;
}

// The wording with what is new in bold, and after it, in brackets, what falls away.
std::vector<Run> marked(const std::string& proposal, const AlternativeWording& wording) {
  std::vector<Run> runs;
  std::string gone;
  const std::string other = collapsed(plain_text(wording.runs));
  for (const DiffLine& line : compare_lines({proposal}, {other}, LineKind::prose))
    for (const DiffPiece& piece : line.pieces) {
      if (piece.kind == DiffPiece::Kind::gone)
        gone += (gone.empty() ? "" : " … ") + collapsed(piece.text);
      else if (piece.kind == DiffPiece::Kind::added)
        runs.push_back(in_bold(plain_run(piece.text, wording.origin)));
      else
        runs.push_back(plain_run(piece.text, wording.origin));
    }
  if (!gone.empty()) {
    runs.push_back(plain_run(" [utgår: ", wording.origin));
    runs.push_back(in_bold(plain_run(gone, wording.origin)));
    runs.push_back(plain_run("]", wording.origin));
  }
  return runs;
}

Block side_by_side(const Block& item) {
  Block table = part(BlockKind::table, item, item.origin);
  Block head = part(BlockKind::head_row, item, item.origin), row = part(BlockKind::row, item, item.origin);
  const auto add = [&](Block& to, std::vector<Run> runs, OriginId origin) {
    to.children.push_back(part(BlockKind::cell, item, origin));
    to.children.back().runs = std::move(runs);
  };
  const std::string proposal = collapsed(plain_text(item.runs));
  add(head, {plain_run("Förslag", item.origin)}, item.origin);
  add(row, {plain_run(proposal, item.origin)}, item.origin);
  for (const AlternativeWording& wording : item.decision->alternatives) {
    add(head, {plain_run(heading(wording), wording.origin)}, wording.origin);
    add(row, marked(proposal, wording), wording.origin);
  }
  const int share = 100 / static_cast<int>(head.children.size());
  table.column_weights.assign(head.children.size(), share);
  table.children = {std::move(head), std::move(row)};
  return table;
}

class Settler {
 public:
  explicit Settler(const std::string& chosen) {
    for (const char c : chosen) chosen_ += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }

  void walk(Block& block, bool inside) {
    inside = inside || (block.kind == BlockKind::decisions && block.decision);
    for (Block& child : block.children) walk(child, inside);
    if (inside && block.decision && !block.decision->alternatives.empty()) settle(block);
  }

  bool found() const { return chosen_.empty() || found_; }
  std::string known() const {
    std::string list;
    for (const std::string& name : known_) list += (list.empty() ? "" : ", ") + name;
    return list;
  }

 private:
  void settle(Block& item) {
    if (chosen_.empty()) return item.children.push_back(side_by_side(item));
    for (const AlternativeWording& wording : item.decision->alternatives) {
      known_.insert(wording.name);
      if (wording.name != chosen_) continue;
      item.runs = wording.runs;
      found_ = true;
    }
  }

  std::string chosen_;
  bool found_ = false;
  std::set<std::string> known_;
};

}  // namespace

void settle_alternatives(Document& document, const std::string& chosen, Diagnostics& diagnostics) {
  Settler settler(chosen);
  settler.walk(document.root, false);
  if (!settler.found()) diagnostics.add(Slug::unknown_alternative, OriginId::none, {chosen, settler.known()});
}

}  // namespace klausul
