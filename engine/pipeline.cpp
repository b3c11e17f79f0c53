#include "pipeline.hpp"

#include <algorithm>

#include "decide/alternatives.hpp"
#include "decide/amounts.hpp"
#include "decide/annexes.hpp"
#include "decide/approvals.hpp"
#include "decide/citations.hpp"
#include "decide/lint.hpp"
#include "decide/mandate.hpp"
#include "decide/phrase.hpp"
#include "decide/points.hpp"
#include "decide/signatories.hpp"
#include "model/number.hpp"
#include "model/parse.hpp"
#include "render/bind.hpp"
#include "render/render.hpp"
#include "render/trace_values.hpp"
#include "resolve/seals.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

// The gaps as page one lists them: what several items of a list lack is told once, with their number.
std::vector<Gap> listed_gaps(const std::vector<MissingValue>& missing) {
  std::vector<Gap> gaps;
  for (const MissingValue& m : missing) {
    const std::string name = m.list.empty() ? m.name : m.list + "." + m.name;
    const auto same = std::find_if(gaps.begin(), gaps.end(), [&](const Gap& g) { return g.name == name; });
    if (same == gaps.end())
      gaps.push_back({name, m.label, 1, m.origin});
    else
      ++same->count;
  }
  return gaps;
}

// What the document says of itself, beyond its text.
void describe(Document& document, const Prepared& prepared, const Parameters& parameters,
              const Rendered& rendered) {
  document.kind = prepared.assembly.document_kind;
  document.date = iso_date(parameters.date);
  document.diary_number = parameters.diary_number;
  document.images = prepared.assembly.images;
  document.gaps = listed_gaps(rendered.missing);
  document.draft = !prepared.assembly.approved() || !document.gaps.empty();
  if (document.title.empty()) document.title = prepared.assembly.template_choice.key.id;
}

// What a body may do is looked up before anybody reads what it says it does.
void decide(const Prepared& prepared, const FillOptions& options, Document& document,
            Diagnostics& diagnostics) {
  for (Gap& gap : check_mandates(document, prepared.registers, options.draft, diagnostics))
    document.gaps.push_back(std::move(gap)), document.draft = true;
  lint_decisions(document, diagnostics);
  settle_alternatives(document, options.alternative, diagnostics);
  if (!diagnostics.has_errors())
    phrase_decisions(document, prepared.registers, prepared.assembly.style.decisions);
}

// What the file is to follow and to carry.
PaintOptions painting(const Filled& filled, const FillOptions& options) {
  PaintOptions result;
  result.part = options.part;
  result.compact = options.compact;
  if (!options.provenance) return result;
  const std::vector<Ingredient> made_from = ingredients_of(filled);
  result.manifest = manifest_of(made_from);
  if (options.part == PdfPart::a3a || options.part == PdfPart::a4f)
    result.attachments = attachments_of(made_from);
  return result;
}

bool has_signature_areas(const PagedDocument& pages) {
  return std::any_of(pages.pages.begin(), pages.pages.end(),
                     [](const Page& page) { return !page.signature_areas.empty(); });
}

template <typename Stage>
bool stops(const Inspector& inspect, std::string_view stage, Stage dump_it) {
  return inspect && inspect(stage, dump_it);
}

}  // namespace

const Hyphenator& Workshop::hyphenator(const std::shared_ptr<const HyphenationList>& list) {
  const std::string hash = list ? list->sha256 : std::string();
  if (!hyphenator_ || hash != list_hash_) {
    list_hash_ = hash;
    hyphenator_ = make_swedish_hyphenator(list);
    set_before.clear();
  }
  return *hyphenator_;
}

void Workshop::trim() {
  if (faces.trim()) set_before.clear();
}

bool hyphenates(const Stylesheet& style) {
  return std::any_of(style.text.begin(), style.text.end(),
                     [](const TextStyle& look) { return look.hyphenate; });
}

Request request_of(const Parameters& parameters) {
  return {parameters.template_reference,
          parameters.template_origin,
          parameters.terms_date,
          parameters.variants,
          {}};
}

void ask_for_locked(const Lock& lock, Request& request) {
  for (const LockedInput& input : lock.inputs) {
    if (input.in_library()) request.locked.push_back(input);
    if (input.kind == LockedInput::Kind::style && request.style.empty()) request.style = input.key().id;
  }
}

std::optional<Prepared> prepare(const Request& request, Library& library, Origins& origins,
                                Diagnostics& diagnostics, const Inspector& inspect) {
  const Registers& registers = library.registers();
  std::optional<Assembly> assembly = resolve(request, library, origins, diagnostics);
  if (assembly && !diagnostics.has_errors()) check_seals(*assembly, library, diagnostics);
  if (!assembly || diagnostics.has_errors()) return std::nullopt;
  if (stops(inspect, "resolve", [&] { return dump(*assembly); })) return std::nullopt;
  if (hyphenates(assembly->style)) prepare_swedish_hyphenation();
  Prepared prepared = compile(std::move(*assembly), registers, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  if (stops(inspect, "compile", [&] { return dump(prepared); })) return std::nullopt;
  return prepared;
}

std::optional<Statement> state(const Prepared& prepared, const Parameters& parameters,
                               Diagnostics& diagnostics) {
  View view = bind(prepared, parameters, true, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  Rendered rendered = render(prepared, view, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  Document document = parse(std::move(rendered.xml), diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  describe(document, prepared, parameters, rendered);
  return Statement{std::move(view), std::move(document)};
}

std::optional<Assembled> fill(const Prepared& prepared, const Parameters& parameters, Workshop& workshop,
                              const FillOptions& options, Diagnostics& diagnostics) {
  // A document that may not be built as it is goes on to `render` all the same, so that what is missing in it
  // is told in the same run.
  const bool refused = !options.draft && !prepared.assembly.approved();
  const auto refuse = [&] {
    if (refused)
      diagnostics.add(Slug::draft_needed, parameters.template_origin, {prepared.assembly.unapproved()});
    return std::nullopt;
  };
  View view = bind(prepared, parameters, options.draft, diagnostics);
  if (stops(options.inspect, "bind",
            [&] { return dump(Value{view.values, Type::group, view.origin}) + "\n"; }))
    return refuse();
  if (diagnostics.has_errors()) return refuse();
  Rendered rendered = render(prepared, view, diagnostics);
  if (refused || diagnostics.has_errors()) return refuse();
  if (stops(options.inspect, "render", [&] { return rendered.xml + "\n"; })) return std::nullopt;

  Assembled result;
  result.document = parse(std::move(rendered.xml), diagnostics);
  describe(result.document, prepared, parameters, rendered);
  result.document.signature_fields = options.signature_fields;
  if (stops(options.inspect, "parse", [&] { return dump(result.document); })) return std::nullopt;
  result.points = points_of(result.document);
  check_signatories(result.document, view.values, diagnostics);
  if (const auto& parent = prepared.assembly.parent) check_amounts(result.document, *parent, diagnostics);
  check_approvals(result.document, view.values, prepared.registers, diagnostics);
  if (!options.as_locked)
    check_citations(result.document, view.values, rendered.asked, prepared.registers, parameters.terms_date,
                    diagnostics);
  decide(prepared, options, result.document, diagnostics);
  number(result.document, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  lint_annexes(result.document, view.values, diagnostics);
  if (stops(options.inspect, "number", [&] { return dump(result.document); })) return std::nullopt;

  const Hyphenator& hyphenator = workshop.hyphenator(prepared.assembly.hyphenation);
  Diagnostics of_layout;
  result.pages = layout(result.document, prepared.assembly.style,
                        {workshop.faces, hyphenator, &workshop.set_before}, of_layout);
  trace_to_values(of_layout, prepared, view, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  if (stops(options.inspect, "layout", [&] { return dump(result.pages); })) return std::nullopt;
  if (options.signature_fields && !has_signature_areas(result.pages))
    diagnostics.add(Slug::no_signature_to_field, prepared.assembly.template_choice.head_origin);
  if (diagnostics.has_errors()) return std::nullopt;
  if (!options.paint) return result;
  PaintOptions how = painting({prepared, parameters, view, rendered, result.document}, options);
  std::optional<std::string> pdf = paint(result.pages, workshop.faces, how, diagnostics);
  result.manifest = std::move(how.manifest);
  if (!pdf || diagnostics.has_errors()) return std::nullopt;
  result.pdf = std::move(*pdf);
  result.view = std::move(view);
  result.asked = std::move(rendered.asked);
  if (stops(options.inspect, "paint", [&] { return result.pdf; })) return std::nullopt;
  return result;
}

}  // namespace klausul
