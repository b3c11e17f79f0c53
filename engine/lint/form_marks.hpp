#pragma once
// For the sources of this room only.
#include "lint/text.hpp"

namespace klausul {

/// The end of a mark that a form has where something is to be written and that begins at `at`, or -1:
/// "<<NAMN>>", "{{namn}}", "ÅÅÅÅ-MM-DD", a line of dots, "??", "bilaga X".
LintText::Index form_mark_end(const LintText& text, LintText::Index at);

/// The end of what a spreadsheet shows for a cell that it cannot compute ("#REF!"), or -1.
LintText::Index cell_fault_end(const LintText& text, LintText::Index at);

}  // namespace klausul
