#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace klausul {

/// The elements of the dialect's text, with their English names: where the lawyer's Swedish words meet the
/// programmer's. A test holds it against the glossary in `clauses/README.md` and against the XSDs.
enum class Element {
  none,
  text,
  title,
  subtitle,
  author,
  metadata_head,
  metadata_item,
  contents,
  section,
  paragraph,
  list,
  list_item,
  decisions,
  decision_point,
  addressee,
  condition,
  earlier_decision,
  report_back,
  alternative,
  definitions,
  definition,
  table,
  head_row,
  row,
  sum_row,
  cell,
  appendix_list,
  appendix,
  signatures,
  signature,
  signature_party,
  signature_name,
  signature_office,
  note,
  figure,
  footnote,
  page_break,
  clause_reference,
  emphasis,
  strong,
  cross_reference,
  link,
  line_break,
  foreign,
  defined_term,
  wording,
  band_left,
  band_centre,
  band_right,
  page_number,
  page_count,
  document_title
};

enum class AttributeKind {
  key,        ///< A name that the author gives: a–z, 0–9, `_`.
  reference,  ///< A name, clause id or clause id@version that is referred to. Never holds a field.
  printed,    ///< Text that is printed; may hold plain fields.
  flag,       ///< `ja` or `nej`.
  integer,    ///< A whole number from 1 to 100.
  weights,    ///< Whole per cents separated by spaces, one a column.
  choice,     ///< One of `choices`.
  url,        ///< An address beginning with https://, http:// or mailto:.
  language,   ///< A language code such as `en`.
  file        ///< A file's name: a–z, 0–9, `_` and `-`, ending with .png or .svg.
};

struct AttributeRule {
  std::string_view name;
  AttributeKind kind = AttributeKind::key;
  bool required = false;
  std::string_view choices = {};  ///< Separated by spaces.
};

/// What an element may hold and what attributes it has.
struct ElementRule {
  std::string_view name;  ///< The Swedish word.
  Element element = Element::none;
  bool text = false;  ///< May hold text directly.
  std::string_view children;  ///< What it may hold, separated by spaces; %flow and %inline are classes.
  std::vector<AttributeRule> attributes;
};

/// Every rule, in the order of the glossary.
std::span<const ElementRule> vocabulary();

/// The rule for a Swedish element name, or nothing.
const ElementRule* rule_for(std::string_view name);
const ElementRule& rule_for(Element element);

/// True if `parent` may hold `child`; a clause's body is held by the element that its reference stands in.
bool may_hold(const ElementRule& parent, std::string_view child);
/// Names of the elements that may hold `child`, for hints: "avsnitt, text".
std::string holders_of(std::string_view child);
/// All element names, for "did you mean".
std::vector<std::string> element_names();

/// Names that only the engine writes: elements `f` (field), `a` (printed attribute), `d` (decision),
/// `k` (clause), `s` (slot) and attributes `o` (origin), `v` (via), `n` (name), `c` (clause).
bool is_engine_name(std::string_view name);
/// True for a well-formed key: a–z first, then a–z, 0–9 or `_`.
bool is_key(std::string_view name);
/// True for the name of a picture file: a–z, 0–9, `_` and `-`, ending with .png or .svg.
bool is_image_name(std::string_view name);
/// True for keys joined by points: a clause id.
bool is_clause_id(std::string_view id);

}  // namespace klausul
