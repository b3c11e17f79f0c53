#include "model/document.hpp"

#include <array>

namespace klausul {
namespace {

constexpr std::array<std::string_view, 29> kind_names = {"root",
                                                         "title",
                                                         "subtitle",
                                                         "metadata-head",
                                                         "metadata-item",
                                                         "contents",
                                                         "section",
                                                         "paragraph",
                                                         "list",
                                                         "list-item",
                                                         "decisions",
                                                         "decision-point",
                                                         "definitions",
                                                         "definition",
                                                         "table",
                                                         "head-row",
                                                         "row",
                                                         "sum-row",
                                                         "cell",
                                                         "appendix-list",
                                                         "appendix",
                                                         "signatures",
                                                         "signature",
                                                         "signature-party",
                                                         "signature-name",
                                                         "signature-office",
                                                         "note",
                                                         "figure",
                                                         "page-break"};

// Fields in ⟨…⟩, emphasis as in Markdown, so that a reader sees what came from where.
std::string marked(const Run& run) {
  std::string text = run.text;
  if (run.kind == Run::Kind::line_break) text = "⏎";
  if (run.kind == Run::Kind::page_number) text = "⟨sida⟩";
  if (run.kind == Run::Kind::page_count) text = "⟨sidor⟩";
  if (run.kind == Run::Kind::document_title) text = "⟨dokumenttitel⟩";
  if (run.kind == Run::Kind::footnote) text = "^" + text;
  if (run.kind == Run::Kind::cross_reference) text = "→" + text;
  if (!run.field.empty()) text = "⟨" + run.field + ":" + text + "⟩";
  if (run.gap) return "!" + text;
  if (run.strong) text = "**" + text + "**";
  if (run.emphasis) text = "*" + text + "*";
  return text;
}

std::string marked(const std::vector<Run>& runs) {
  std::string text;
  for (const Run& run : runs) text += marked(run);
  std::string flat;
  for (const char c : text)
    if (c != '\n' && c != '\t' && !(c == ' ' && !flat.empty() && flat.back() == ' '))
      flat += c;
    else if (c == '\n' && !flat.empty() && flat.back() != ' ')
      flat += ' ';
  return flat;
}

void add(const Block& block, int depth, std::string& text) {
  text += std::string(static_cast<std::size_t>(depth) * 2, ' ') + std::string(block_kind_name(block.kind));
  if (!block.number.empty()) text += " " + block.number;
  if (!block.name.empty()) text += " #" + block.name;
  if (!block.clause.empty()) text += " (" + block.clause + ")";
  if (!block.label.empty()) text += " [" + block.label + "]";
  if (block.numeric) text += " numeric";
  if (block.column_span > 1) text += " span=" + std::to_string(block.column_span);
  if (block.row_span > 1) text += " rows=" + std::to_string(block.row_span);
  if (block.heads_row) text += " heads-row";
  if (!block.field_area.empty()) text += " in " + block.field_area;
  if (block.kind == BlockKind::figure)
    text += " " + block.image + " " + std::to_string(block.width_percent) + "% \"" + block.alternative + "\"";
  if (!block.runs.empty()) text += ": " + marked(block.runs);
  text += "\n";
  for (const Block& child : block.children) add(child, depth + 1, text);
}

void add(const char* name, const RunningBand& band, std::string& text) {
  if (band.left.empty() && band.centre.empty() && band.right.empty()) return;
  text += std::string(name) + ": " + marked(band.left) + " | " + marked(band.centre) + " | " +
          marked(band.right) + "\n";
}

}  // namespace

std::string_view block_kind_name(BlockKind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

std::string plain_text(const std::vector<Run>& runs) {
  std::string text;
  for (const Run& run : runs) {
    if (run.kind == Run::Kind::footnote) continue;  // the call of a note is no part of what the text says
    text += run.kind == Run::Kind::line_break ? " " : run.text;
  }
  return text;
}

std::string dump(const Document& document) {
  std::string text = "document \"" + document.title + "\" " + document.kind + " " + document.date;
  if (!document.diary_number.empty()) text += " dnr " + document.diary_number;
  if (!document.author.empty()) text += " by " + document.author;
  text += document.draft ? " UTKAST\n" : "\n";
  for (const Gap& gap : document.gaps) text += "gap " + gap.name + " (" + gap.label + ")\n";
  add("first-header", document.first_header, text);
  add("header", document.header, text);
  add("first-footer", document.first_footer, text);
  add("footer", document.footer, text);
  for (const Block& block : document.root.children) add(block, 0, text);
  for (const Footnote& note : document.footnotes)
    if (!note.number.empty()) text += "footnote " + note.number + ": " + marked(note.runs) + "\n";
  return text;
}

}  // namespace klausul
