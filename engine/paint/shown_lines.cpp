#include "paint/shown_lines.hpp"

#include <memory>
#include <string>
#include <unordered_map>

namespace klausul {
namespace {

using Glyphs = std::vector<Glyph>;

constexpr std::size_t most_lines = 8192;  // some twenty megabytes with their glyphs

struct ShownLine {
  std::shared_ptr<const Glyphs> glyphs;  // held, so that no others can come to lie where they do
  std::string text;
  bool ends_with_hyphen = false;
  bool alike = false;  // in every document
  std::string operators, codes;
  std::int64_t thousandths = 0, blanks = 0;
};

ShownLine line_of(const TextFragment& fragment, const FontCodes& codes) {
  FontCodes fresh = codes.unused();
  const Shown shown = show_text(fragment, fresh);
  ShownLine line;
  line.glyphs = fragment.glyphs.shared();
  line.alike = !shown.joined && !shown.follows_look && !fragment.soft_hyphen && fresh.has_common_only();
  if (!line.alike) return line;
  line.text = fragment.text;
  line.ends_with_hyphen = ends_with_hyphen(fragment);
  line.operators = shown.operators;
  line.codes = fresh.common_used();
  line.thousandths = shown.thousandths;
  line.blanks = shown.blanks;
  return line;
}

const ShownLine& remembered(const TextFragment& fragment, const FontCodes& codes) {
  thread_local std::unordered_map<const Glyphs*, ShownLine> lines;
  const Glyphs* key = fragment.glyphs.shared().get();
  if (const auto found = lines.find(key); found != lines.end()) return found->second;
  if (lines.size() == most_lines) lines.clear();
  return lines.emplace(key, line_of(fragment, codes)).first->second;
}

}  // namespace

Shown show_shared_line(const TextFragment& fragment, FontCodes& codes) {
  const ShownLine& line = remembered(fragment, codes);
  if (!line.alike || line.text != fragment.text || line.ends_with_hyphen != ends_with_hyphen(fragment))
    return show_text(fragment, codes);
  codes.use(line.codes);
  Shown shown;
  shown.thousandths = line.thousandths;
  shown.blanks = line.blanks;
  shown.operators = line.operators;
  return shown;
}

}  // namespace klausul
