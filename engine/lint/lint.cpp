#include "lint/lint.hpp"

#include <algorithm>

namespace klausul {
namespace {

using Rule = Findings (*)(const LintText&);
using NameRule = Findings (*)(const LintText&, const std::vector<std::string>&);

// What a sentence shows by itself.
constexpr Rule sentence_rules[] = {percent_spacing,    range_hyphen,       statute_spacing,   two_months,
                                   slashed_date,       no_such_date,       clock_style,       straight_quote,
                                   colon_space,        doubled_word,       dots_for_ellipsis, doubled_part,
                                   misspelling,        lost_word,          unfilled_place,    filler_text,
                                   passive_assignment, lost_reference,     space_before_stop, amount_spacing,
                                   personal_number,    point_for_thousands};
constexpr Rule leftover_rules[] = {unfilled_place, filler_text, lost_reference, personal_number};
// What the lines of a text that came from elsewhere show.
constexpr Rule document_rules[] = {mixed_script,          date_style,        other_year,  section_bullet,
                                   semicolon_before_list, hard_space_indent, web_remnant, mixed_ordinal,
                                   mixed_decisions,       double_space};
constexpr NameRule name_rules[] = {person_variant, group_variant};

void take(Findings&& fresh, Findings& findings) {
  for (Finding& finding : fresh) findings.push_back(std::move(finding));
}

// In the order of the text.
Findings in_order(Findings findings) {
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return a.byte < b.byte; });
  return findings;
}

Findings sentence_findings(const LintText& text) {
  Findings findings;
  for (const Rule rule : sentence_rules) take(rule(text), findings);
  return findings;
}

}  // namespace

Findings lint_passage(std::string_view utf8) { return in_order(sentence_findings(LintText(utf8))); }

Findings lint_leftovers(std::string_view utf8) {
  const LintText text(utf8);
  Findings findings;
  for (const Rule rule : leftover_rules) take(rule(text), findings);
  return in_order(std::move(findings));
}

Findings lint_document(std::string_view utf8, const std::vector<std::string>& names) {
  const LintText text(utf8);
  Findings findings = sentence_findings(text);
  for (const Rule rule : document_rules) take(rule(text), findings);
  for (const NameRule rule : name_rules) take(rule(text, names), findings);
  return in_order(std::move(findings));
}

void lint_file(FileId file, const std::vector<std::string>& names, const Sources& sources, Origins& origins,
               Diagnostics& diagnostics) {
  const auto ticket = [&](std::size_t byte) {
    return origins.add({sources.pos(file, byte), "", OriginId::none});
  };
  for (Finding& finding : lint_document(sources.at(file).text(), names)) {
    std::vector<Note> notes;
    if (finding.other) notes.push_back({Note::Kind::other_here, ticket(*finding.other), ""});
    diagnostics.add(finding.slug, ticket(finding.byte), std::move(finding.arguments), std::move(notes));
  }
}

}  // namespace klausul
