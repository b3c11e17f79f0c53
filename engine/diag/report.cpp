#include "diag/report.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.hpp"

namespace klausul {
namespace {

struct Place {
  std::string file;
  int line = 0;
  int column = 0;
};

Place place_of(OriginId origin, const ReportContext& context) {
  if (origin == OriginId::none) return {};
  const SourcePos& pos = context.origins.at(origin).pos;
  if (pos.file == FileId::none) return {};
  return {context.sources.at(pos.file).path(), pos.line, pos.column};
}

std::string place_prefix(const Place& place) {
  if (place.file.empty()) return {};
  if (place.line == 0) return place.file + ": ";
  if (place.column == 0) return fmt::format("{}:{}: ", place.file, place.line);
  return fmt::format("{}:{}:{}: ", place.file, place.line, place.column);
}

std::string_view severity_word(Severity severity, Language language) {
  const bool swedish = language == Language::swedish;
  if (severity == Severity::error) return swedish ? "fel" : "error";
  if (severity == Severity::warning) return swedish ? "varning" : "warning";
  return swedish ? "notis" : "note";
}

// The author's line with a caret under the column. Long lines are cut so that the caret stays in sight.
std::string quoted_line(OriginId origin, const ReportContext& context) {
  const Place place = place_of(origin, context);
  if (place.line == 0) return {};
  const SourcePos& pos = context.origins.at(origin).pos;
  std::u32string line = to_utf32(context.sources.at(pos.file).line(pos.line));
  if (!is_valid_utf8(context.sources.at(pos.file).line(pos.line))) return {};
  std::replace(line.begin(), line.end(), U'\t', U' ');
  const auto column = static_cast<std::size_t>(std::max(place.column, 1)) - 1;
  constexpr std::size_t width = 100;
  std::size_t start = column > width - 20 ? column - width / 2 : 0;
  start = std::min(start, line.size());
  const std::string shown = (start > 0 ? "…" : "") + to_utf8(line.substr(start, width));
  std::string text = fmt::format("{:>5} | {}\n", place.line, shown);
  if (place.column > 0)
    text += fmt::format("      | {:>{}}\n", "^", column - start + 1 + (start > 0 ? 1 : 0));
  return text;
}

// A report is read by others than the file: what identifies a person is not repeated in it.
bool may_quote(Slug slug) { return slug != Slug::personal_number; }

std::vector<Note> notes_with_inclusion(const Diagnostic& diagnostic, const ReportContext& context) {
  std::vector<Note> notes = diagnostic.notes;
  if (diagnostic.origin == OriginId::none) return notes;
  const std::string clause(context.origins.at(diagnostic.origin).clause);
  const OriginId reference = clause.empty() ? OriginId::none : context.origins.included_by(clause);
  if (reference != OriginId::none) notes.push_back({Note::Kind::included_here, reference, clause});
  return notes;
}

std::string note_line(const Note& note, const ReportContext& context) {
  return fmt::format("      {}: {} {}\n", severity_word(Severity::note, context.language),
                     note_text(note, context.language), place_text(note.origin, context));
}

std::string one_text(const Diagnostic& diagnostic, const ReportContext& context) {
  std::string text = fmt::format("{}{}: {} [{}]\n", place_prefix(place_of(diagnostic.origin, context)),
                                 severity_word(severity(diagnostic.slug), context.language),
                                 message_text(diagnostic, context.language), slug_name(diagnostic.slug));
  if (may_quote(diagnostic.slug)) text += quoted_line(diagnostic.origin, context);
  const std::string hint = hint_text(diagnostic, context.language);
  const std::string_view hint_word = context.language == Language::swedish ? "råd" : "hint";
  if (!hint.empty()) text += fmt::format("      {}: {}\n", hint_word, hint);
  for (const Note& note : notes_with_inclusion(diagnostic, context)) text += note_line(note, context);
  return text;
}

std::string place_json(const Place& place) {
  return fmt::format(R"("file": {}, "line": {}, "column": {})", json_string(place.file), place.line,
                     place.column);
}

std::string one_json(const Diagnostic& diagnostic, const ReportContext& context) {
  std::string notes;
  for (const Note& note : notes_with_inclusion(diagnostic, context)) {
    if (!notes.empty()) notes += ", ";
    notes += fmt::format(R"({{"message": {}, {}}})", json_string(note_text(note, context.language)),
                         place_json(place_of(note.origin, context)));
  }
  const Severity level = severity(diagnostic.slug);
  return fmt::format(R"({{"slug": {}, "severity": "{}", {}, "message": {}, "hint": {}, "notes": [{}]}})",
                     json_string(slug_name(diagnostic.slug)), severity_word(level, Language::english),
                     place_json(place_of(diagnostic.origin, context)),
                     json_string(message_text(diagnostic, context.language)),
                     json_string(hint_text(diagnostic, context.language)), notes);
}

std::vector<const Diagnostic*> in_order(const Diagnostics& diagnostics, const ReportContext& context) {
  std::vector<const Diagnostic*> sorted;
  for (const Diagnostic& diagnostic : diagnostics.all()) sorted.push_back(&diagnostic);
  const auto key = [&context](const Diagnostic* d) {
    const Place place = place_of(d->origin, context);
    return std::tuple(place.file, place.line, place.column);
  };
  std::stable_sort(sorted.begin(), sorted.end(),
                   [&key](const Diagnostic* a, const Diagnostic* b) { return key(a) < key(b); });
  return sorted;
}

}  // namespace

std::string report_text(const Diagnostics& diagnostics, const ReportContext& context) {
  std::string text;
  for (const Diagnostic* diagnostic : in_order(diagnostics, context)) text += one_text(*diagnostic, context);
  return text;
}

std::string report_json(const Diagnostics& diagnostics, const ReportContext& context) {
  std::string text = "[";
  for (const Diagnostic* diagnostic : in_order(diagnostics, context))
    text += (text.size() > 1 ? ",\n  " : "\n  ") + one_json(*diagnostic, context);
  return text + (text.size() > 1 ? "\n]" : "]");
}

std::string json_string(std::string_view text) {
  // A file's name may be any bytes; JSON is UTF-8.
  if (const auto bad = first_invalid_utf8(text)) {
    std::string whole(text);
    for (auto at = bad; at; at = first_invalid_utf8(whole)) whole.replace(*at, 1, "\xEF\xBF\xBD");
    return json_string(whole);
  }
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\')
      result += '\\', result += c;
    else if (c == '\n')
      result += "\\n";
    else if (c == '\t')
      result += "\\t";
    else if (static_cast<unsigned char>(c) < 0x20)
      result += fmt::format("\\u{:04x}", static_cast<unsigned char>(c));
    else
      result += c;
  }
  return result + "\"";
}

std::string place_text(OriginId origin, const ReportContext& context) {
  const Place place = place_of(origin, context);
  if (place.line == 0) return place.file;
  return fmt::format("{}:{}", place.file, place.line);
}

}  // namespace klausul
