#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "diag/source.hpp"
#include "lint/rules.hpp"

namespace klausul {

/// Every rule over a whole text, in the order of the text. `names` are those of the registers (bodies,
/// parties, persons): they settle which of two spellings is right. Precondition: valid UTF-8.
Findings lint_document(std::string_view utf8, const std::vector<std::string>& names);

/// The rules that need no more than a sentence, for text that stands in an element of its own: a paragraph of
/// a clause, with `field_mark` for each field, or a value.
Findings lint_passage(std::string_view utf8);

/// Those of them that look for what is left of a form, and for personal numbers: what no finished document
/// may say, whatever its style.
Findings lint_leftovers(std::string_view utf8);

/// Says what `lint_document` finds in `file`, each at its line and column.
void lint_file(FileId file, const std::vector<std::string>& names, const Sources& sources, Origins& origins,
               Diagnostics& diagnostics);

}  // namespace klausul
