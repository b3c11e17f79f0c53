#pragma once
#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "layout/layout.hpp"
#include "page_bounds.hpp"
#include "square_shaper.hpp"

namespace klausul {

/// Cuts the words it is told, at the hyphens in them; "=" is a joint of a compound.
class ToldHyphenator : public Hyphenator {
 public:
  explicit ToldHyphenator(const std::vector<std::string>& words = {}) {
    for (const std::string& word : words) {
      std::string whole;
      std::vector<HyphenPoint> points;
      const bool compound = word.find('=') != std::string::npos;
      for (const char c : word) {
        if (c == '-' || c == '=')
          points.push_back({static_cast<std::uint32_t>(whole.size()), c == '=', compound && c == '-'});
        else
          whole += c;
      }
      points_[whole] = points;
    }
  }
  void points(std::string_view word, std::vector<HyphenPoint>& into) const override {
    const auto found = points_.find(std::string(word));
    if (found != points_.end()) into.insert(into.end(), found->second.begin(), found->second.end());
  }

 private:
  std::map<std::string, std::vector<HyphenPoint>> points_;
};

/// All text is 10 points on 12, so that with the SquareShaper a character is 5 points wide. The text area
/// begins at (20, 30) and holds `columns` characters and `lines` lines. No room anywhere between blocks.
inline Stylesheet plain_style(int columns = 40, int lines = 10) {
  Stylesheet style;
  for (TextStyle& look : style.text) {
    look.family = "Ahem";
    look.size = pt(10);
    look.leading = pt(12);
  }
  style.page = {pt(40 + 5 * columns), pt(60 + 12 * lines), pt(30), pt(30), pt(20), pt(20), pt(15), pt(15),
                false, {}};
  style.table.cell_padding_x = pt(5);
  style.table.cell_padding_y = pt(0);
  style.table.rule = style.table.heavy_rule = {};
  style.list.indent = pt(20);
  style.list.item_spacing = {};
  style.section_number_gap = pt(10);
  style.signature.gap = pt(11);
  style.signature.rule = pt(1);
  style.signature.column_gap = pt(20);
  return style;
}

inline OriginId origin(int n) { return static_cast<OriginId>(n); }

inline Run run(std::string text, int from = 1) {
  Run made;
  made.text = std::move(text);
  made.origin = origin(from);
  return made;
}

inline Block block(BlockKind kind, std::string text = {}, std::vector<Block> children = {}) {
  Block made;
  made.kind = kind;
  made.origin = origin(1);
  if (!text.empty()) made.runs = {run(std::move(text))};
  made.children = std::move(children);
  return made;
}

inline Block paragraph(std::string text) { return block(BlockKind::paragraph, std::move(text)); }

inline Block section(std::string number, std::string heading, std::vector<Block> children, int level = 1) {
  Block made = block(BlockKind::section, std::move(heading), std::move(children));
  made.anchor = "a" + number;
  made.number = std::move(number);
  made.level = level;
  return made;
}

inline Block cell(std::string text, bool numeric = false) {
  Block made = block(BlockKind::cell, std::move(text));
  made.numeric = numeric;
  return made;
}

inline Document document(std::vector<Block> blocks) {
  Document made;
  made.root = block(BlockKind::root, {}, std::move(blocks));
  return made;
}

/// `count` lines, each one word of `columns` characters.
inline std::string full_lines(int count, int columns = 40) {
  std::string text;
  for (int i = 0; i < count; ++i)
    text += std::string(i ? " " : "") + std::string(static_cast<std::size_t>(columns), 'x');
  return text;
}

struct LaidOut {
  PagedDocument pages;
  Diagnostics diagnostics;

  /// Real and artificial text of a page, one line of type a string, with spaces at the ends cut off.
  std::vector<std::string> lines(std::size_t page) const {
    std::map<std::int64_t, std::string> by_height;
    for (const TextFragment& fragment : pages.pages.at(page).text)
      by_height[fragment.y.millipoints] += fragment.text;
    std::vector<std::string> result;
    for (auto& [y, text] : by_height) {
      while (text.ends_with(' ')) text.pop_back();
      result.push_back(text);
    }
    return result;
  }
  std::vector<const TextFragment*> fragments(std::size_t page = 0) const {
    std::vector<const TextFragment*> all;
    for (const TextFragment& fragment : pages.pages.at(page).text) all.push_back(&fragment);
    return all;
  }
  bool said(Slug slug) const {
    return std::any_of(diagnostics.all().begin(), diagnostics.all().end(),
                       [slug](const Diagnostic& one) { return one.slug == slug; });
  }
};

inline LaidOut lay_out(const Document& document, const Stylesheet& style = plain_style(),
                       const std::vector<std::string>& hyphenated = {}) {
  LaidOut result;
  SquareShaper shaper;
  result.pages = layout(document, style, {shaper, ToldHyphenator(hyphenated)}, result.diagnostics);
  return result;
}

/// White space normalised: one blank between words.
inline std::string squeezed(const std::string& text) {
  std::string result;
  for (const char c : text) {
    const bool white = c == ' ' || c == '\n';
    if (white && (result.empty() || result.back() == ' ')) continue;
    result += white ? ' ' : c;
  }
  while (result.ends_with(' ')) result.pop_back();
  return result;
}

}  // namespace klausul
