#include "model/paragraphs.hpp"

#include <algorithm>

namespace klausul {

bool blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

bool has_print(const Block& block) {
  const auto shows = [](const Run& run) { return run.kind != Run::Kind::text || !blank(run.text); };
  return !block.children.empty() || std::any_of(block.runs.begin(), block.runs.end(), shows);
}

bool has_content(const Block& block) {
  return std::any_of(block.children.begin(), block.children.end(),
                     [](const Block& child) { return child.kind != BlockKind::head_row; });
}

void split_paragraphs(Block& parent) {
  const auto has_several = [](const Run& run) {
    return !run.field.empty() && run.text.find("\n\n") != std::string::npos;
  };
  const std::vector<Run>& all = parent.children.back().runs;
  if (std::none_of(all.begin(), all.end(), has_several)) return;
  Block whole = std::move(parent.children.back());
  std::vector<Run> runs = std::move(whole.runs);
  whole.runs.clear();
  parent.children.back() = whole;
  for (Run& run : runs) {
    for (std::size_t cut = run.text.find("\n\n"); !run.field.empty() && cut != std::string::npos;
         cut = run.text.find("\n\n")) {
      Run head = run;
      head.text.resize(cut);
      parent.children.back().runs.push_back(std::move(head));
      parent.children.push_back(whole);
      run.text.erase(0, cut + 2);
    }
    parent.children.back().runs.push_back(std::move(run));
  }
}

}  // namespace klausul
