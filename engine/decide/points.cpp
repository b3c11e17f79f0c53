#include "decide/points.hpp"

#include "values/white_space.hpp"

namespace klausul {
namespace {

// What a block and those below it say, in order. Other wordings stand in the decision, not in the runs.
void add_words(const Block& block, std::string& words) {
  words += " " + plain_text(block.runs);
  if (block.decision)
    for (const AlternativeWording& other : block.decision->alternatives)
      words += " [" + other.name + ": " + plain_text(other.runs) + "]";
  for (const Block& child : block.children) add_words(child, words);
}

void gather(const Block& block, std::vector<std::string>& points) {
  if (block.kind == BlockKind::decision_point) {
    std::string words;
    add_words(block, words);
    points.push_back(collapsed(words));
    return;
  }
  for (const Block& child : block.children) gather(child, points);
}

std::string without_end(std::string point) {
  if (point.ends_with('.')) point.pop_back();
  return point;
}

// A sentence ends with a full stop that the point may not have, and what follows comes in other blocks.
bool shows(const Block& block, const std::string& words) {
  std::string all;
  add_words(block, all);
  return collapsed(all).find(words) != std::string::npos;
}

}  // namespace

std::vector<std::string> points_of(const Document& document) {
  std::vector<std::string> points;
  gather(document.root, points);
  return points;
}

bool shows(const Document& document, const std::string& point) {
  return shows(document.root, without_end(point));
}

}  // namespace klausul
