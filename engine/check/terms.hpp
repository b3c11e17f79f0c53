#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"

namespace klausul {

/// A defined term, or a place that uses one.
struct Term {
  std::string text;
  OriginId origin = OriginId::none;
};

/// What a text defines (`<definition term>`), what it says is defined (`<begrepp>`), and all its other words.
struct Terms {
  std::vector<Term> defined, used;
  std::vector<std::u32string> words;  ///< In small letters, in order.
};

/// Reads an assembly's stamped text, sections that are off included. Terms that a field fills in are left
/// out: nobody knows them yet.
Terms read_terms(std::string_view stamped_xml);

/// True if `word` is a form of `term` (both in small letters): the same stem, whatever inflection or second
/// part of a compound follows. Coarse on purpose: it decides only what a person is asked to look at.
bool is_form_of(std::u32string_view word, std::u32string_view term);

/// Says `duplicate-term`, `undefined-term` and `unused-term` of a template with its clauses.
void check_terms(std::string_view stamped_xml, Diagnostics& diagnostics);

}  // namespace klausul
