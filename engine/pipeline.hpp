#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "fonts/face_library.hpp"
#include "layout/layout.hpp"
#include "layout/paragraph_cache.hpp"
#include "load/parameters.hpp"
#include "model/document.hpp"
#include "paint/paint.hpp"
#include "provenance.hpp"
#include "render/bind.hpp"
#include "render/prepared.hpp"

namespace klausul {

/// What one thread owns: faces with their shaped words, hyphenation, and the lines of paragraphs set before.
class Workshop {
 public:
  FaceLibrary faces;
  ParagraphCache set_before;

  /// The same one, with the words it has cut, as long as the list says the same.
  const Hyphenator& hyphenator(const std::shared_ptr<const HyphenationList>& list);
  /// To be called between documents: forgets words when there are very many.
  void trim();

 private:
  std::string list_hash_;
  std::unique_ptr<Hyphenator> hyphenator_;
};

/// Shown each stage's value as text when it is done; true stops there. Empty asks nothing.
using Inspector = std::function<bool(std::string_view stage, const std::function<std::string()>& dump)>;

struct FillOptions {
  bool draft = false;  ///< Build what is not wholly approved or complete, marked UTKAST.
  bool provenance =
      true;  ///< The manifest goes into the PDF, and its sources where the part has attachments.
  PdfPart part = PdfPart::a2a;
  bool compact = true;            ///< Object streams, where the part allows them.
  std::string alternative;        ///< Which wording of the points that have several; empty shows them all.
  bool signature_fields = false;  ///< Says `no-signature-to-field` if there is nowhere to put them.
  bool paint = true;              ///< False: pages are made, and no file of them.
  bool as_locked = false;  ///< What it cites was judged when it was locked; registers may have learnt more.
  Inspector inspect;
};

/// A finished document and what it came from.
struct Assembled {
  std::string pdf;
  Document document;
  PagedDocument pages;
  Manifest manifest;
  View view;  ///< The values it holds; what is declared of them is the prepared document's.
  std::vector<std::string> points;  ///< Of its decisions, see `points_of`.
  std::set<std::string> asked;  ///< Outermost names whose values its text, or what it computes, asked for.
};

/// Everything that many documents share: template, clauses and style chosen for the terms date, joined and
/// compiled. Nothing if they have faults.
std::optional<Prepared> prepare(const Request& request, Library& library, Origins& origins,
                                Diagnostics& diagnostics, const Inspector& inspect = {});

/// One document. Nothing if its parameters have faults, or if `inspect` stopped it; never half a document.
std::optional<Assembled> fill(const Prepared& prepared, const Parameters& parameters, Workshop& workshop,
                              const FillOptions& options, Diagnostics& diagnostics);

/// What a document says, before it has pages.
struct Statement {
  View view;
  Document document;
};
/// The same document, as a draft, as far as its words are known without their numbers. Nothing if its
/// parameters have faults.
std::optional<Statement> state(const Prepared& prepared, const Parameters& parameters,
                               Diagnostics& diagnostics);

/// True if a text of the style may be cut at line ends.
bool hyphenates(const Stylesheet& style);

/// The request that a parameter file makes.
Request request_of(const Parameters& parameters);
/// Asks for the versions that its lock holds.
void ask_for_locked(const Lock& lock, Request& request);

}  // namespace klausul
