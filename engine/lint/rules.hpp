#pragma once
// The rules, one function each. Every one looks for a mistake that was found in real minutes and proposals,
// and answers where it is and what should stand there. A rule that cannot be sure is silent: an author who is
// told what is right already reads no further.
#include <string>
#include <vector>

#include "lint/finding.hpp"

namespace klausul {

// Figures (figures.cpp).
/// "48,8%": a hard space stands before the sign.
Findings percent_spacing(const LintText& text);
/// "13-29 år": between figures stands a dash. Dates, telephone, record and organisation numbers are none.
Findings range_hyphen(const LintText& text);
/// "9a §", "3§", "§14", "5kap.": a statute's parts stand apart.
Findings statute_spacing(const LintText& text);

// Dates and times (dates.cpp, clock.cpp).
/// "27 maj februari 2016". Which month is right is said only where the weekday tells it.
Findings two_months(const LintText& text);
/// "24/2 2023", "13/10-23" and "den 12/5": in words, "den 24 februari 2023".
Findings slashed_date(const LintText& text);
/// A date in figures in a sentence, in a text that has dates in words too.
Findings date_style(const LintText& text);
/// A line with nothing but a date that is the first such line's in another year: the head of later pages.
Findings other_year(const LintText& text);
/// "kl. 09:30–12.00": one way in one text, and a point rather than a colon.
Findings clock_style(const LintText& text);

/// "31 juni", "2023-02-30", "29 februari 2023" (no_such_date.cpp).
Findings no_such_date(const LintText& text);

// Amounts (amounts.cpp).
/// "780.000 kr": groups of three stand apart by hard spaces. Numbers of sections have no unit.
Findings point_for_thousands(const LintText& text);
/// "5000kr".
Findings amount_spacing(const LintText& text);

// Leftovers (leftovers.cpp, personal_number.cpp).
/// "XXX", "TODO", "____", "[namn]", "Klicka här för att ange text.", and the marks of forms (form_marks.cpp).
Findings unfilled_place(const LintText& text);
/// "Lorem ipsum".
Findings filler_text(const LintText& text);
/// "Fel! Hittar inte referenskälla.", "#REF!"
Findings lost_reference(const LintText& text);
/// A personnummer or samordningsnummer with its right check digit. The argument does not tell it whole.
Findings personal_number(const LintText& text);

// Signs (signs.cpp, lists.cpp, spaces.cpp).
/// "att" in straight quotation marks; marks of inches and of ditto are none.
Findings straight_quote(const LintText& text);
/// Three points for an ellipsis, and two for a full stop; leaders have more.
Findings dots_for_ellipsis(const LintText& text);
/// "Jämt: s": an ending is written to its colon.
Findings colon_space(const LintText& text);
/// "§God och nära vård" at a line's start: a bullet that lost its face.
Findings section_bullet(const LintText& text);
/// "meddelar följande;" before a list. A list whose items end so is none.
Findings semicolon_before_list(const LintText& text);
/// Hard spaces in a row, at a line's start or alone on a line; said once.
Findings hard_space_indent(const LintText& text);
/// Two spaces between words of a line that has no columns; in a long line also three.
Findings double_space(const LintText& text);
/// "avtalet ." and "avtalet , som".
Findings space_before_stop(const LintText& text);
/// "Hoppa över navigering", "Vi använder cookies …".
Findings web_remnant(const LintText& text);

// Words (words.cpp, lost_words.cpp).
/// "av av". Words that may well meet themselves are left alone ("hur det är är oklart").
Findings doubled_word(const LintText& text);
/// "länslänsgemensam".
Findings doubled_part(const LintText& text);
/// A short list of misspellings that are no other word.
Findings misspelling(const LintText& text);
/// A word that mixes Latin letters with others, with its Latin spelling where that is certain.
Findings mixed_script(const LintText& text);
/// "deltar sammanträden": some turns that need a word between. Which is for the author to say.
Findings lost_word(const LintText& text);
/// "uppdras att": one assigns to somebody.
Findings passive_assignment(const LintText& text);

// Names (names.cpp). `names` are known to be right.
/// A person's name in two spellings that sound alike.
Findings person_variant(const LintText& text, const std::vector<std::string>& names);
/// "Fredaggruppen" for "Fredagsgruppen", "LIFO" for "L-IFO", a name with "i" and without.
Findings group_variant(const LintText& text, const std::vector<std::string>& names);
/// "2 vice ordförande" where "2:e vice ordförande" stands too.
Findings mixed_ordinal(const LintText& text);

// Decisions (decisions.cpp).
/// Numbered points under "… beslutar" that are att-clauses here and sentences there.
Findings mixed_decisions(const LintText& text);

}  // namespace klausul
