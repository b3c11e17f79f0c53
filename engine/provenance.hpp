#pragma once
#include <set>
#include <string>
#include <vector>

#include "load/parameters.hpp"
#include "model/document.hpp"
#include "paint/paint.hpp"
#include "render/render.hpp"

namespace klausul {

/// A document and all that it came from.
struct Filled {
  const Prepared& prepared;
  const Parameters& parameters;
  const View& view;
  const Rendered& rendered;
  const Document& document;
};

/// One file that a document was made from.
struct Ingredient {
  enum class Kind { parameters, parent, main_template, style, clause, registry, image, hyphenation };
  Kind kind = Kind::parameters;
  std::string name;  ///< A key for what has versions, else the file's name.
  SourceText source;
  bool printed = true;  ///< Of a clause: its text is in the document, not only what it declares.
};

/// What was read for the document and shows in it, in a fixed order: parameters, the
/// parent agreement's files, template, style; the clauses
/// that are printed, or whose declaration of a printed value counts, but none that a section left out; the
/// registers that values were taken from, the pictures that are shown, and the list of hyphenations.
std::vector<Ingredient> ingredients_of(const Filled& filled);

/// The keys of the clauses whose text the document holds; those in sections that are off are read too.
std::set<std::string> printed_clauses(const Assembly& assembly, const Document& document);

Manifest manifest_of(const std::vector<Ingredient>& ingredients);

/// The ingredients as files to carry along, as they were read: clauses, registers, template, style and
/// parameters and a parent as sources, pictures and hyphenations as supplements; and `underlag.xml`, which
/// lists them with their hashes.
std::vector<Attachment> attachments_of(const std::vector<Ingredient>& ingredients);

}  // namespace klausul
