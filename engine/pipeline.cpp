#include "pipeline.hpp"

#include <algorithm>

#include "model/number.hpp"
#include "model/parse.hpp"
#include "render/bind.hpp"
#include "render/render.hpp"
#include "seal/sha256.hpp"
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
  document.gaps = listed_gaps(rendered.missing);
  document.draft = !prepared.assembly.approved() || !document.gaps.empty();
  if (document.title.empty()) document.title = prepared.assembly.template_choice.key.id;
}

Manifest manifest_of(const Prepared& prepared, const Parameters& parameters, const Sources& sources,
                     const Origins& origins) {
  Manifest manifest;
  manifest.engine = "klausul " KLAUSUL_VERSION;
  manifest.template_key = prepared.assembly.template_choice.key.text();
  for (const Selection& clause : prepared.assembly.clauses)
    manifest.clauses.emplace_back(clause.key.text(),
                                  sha256(sources.at(origins.at(clause.head_origin).pos.file).text()));
  manifest.parameters_hash = sha256(parameters.bytes);
  return manifest;
}

template <typename Stage>
bool stops(const Inspector& inspect, std::string_view stage, Stage dump_it) {
  return inspect && inspect(stage, dump_it);
}

}  // namespace

Request request_of(const Parameters& parameters) {
  return {parameters.template_reference, parameters.template_origin, parameters.terms_date,
          parameters.variants};
}

std::optional<Prepared> prepare(const Request& request, Library& library, Origins& origins,
                                Diagnostics& diagnostics, const Inspector& inspect) {
  const Registers& registers = library.registers();
  std::optional<Assembly> assembly = resolve(request, library, origins, diagnostics);
  if (!assembly || diagnostics.has_errors()) return std::nullopt;
  if (stops(inspect, "resolve", [&] { return dump(*assembly); })) return std::nullopt;
  Prepared prepared = compile(std::move(*assembly), registers, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  if (stops(inspect, "compile", [&] { return dump(prepared); })) return std::nullopt;
  return prepared;
}

std::optional<Assembled> fill(const Prepared& prepared, const Parameters& parameters, const Sources& sources,
                              Origins& origins, Workshop& workshop, const FillOptions& options,
                              Diagnostics& diagnostics) {
  // A document that may not be built as it is goes on to `render` all the same, so that what is missing in it
  // is told in the same run.
  const bool refused = !options.draft && !prepared.assembly.approved();
  const auto refuse = [&] {
    if (refused)
      diagnostics.add(Slug::draft_needed, parameters.template_origin, {prepared.assembly.unapproved()});
    return std::nullopt;
  };
  const View view = bind(prepared, parameters, options.draft, diagnostics);
  if (stops(options.inspect, "bind", [&] {
        return dump(Value{view.values, Type::group, view.origin}) + "\n";
      }))
    return refuse();
  if (diagnostics.has_errors()) return refuse();
  const Rendered rendered = render(prepared, view, diagnostics);
  if (refused || diagnostics.has_errors()) return refuse();
  if (stops(options.inspect, "render", [&] { return rendered.xml + "\n"; })) return std::nullopt;

  Assembled result;
  result.document = parse(rendered.xml, diagnostics);
  describe(result.document, prepared, parameters, rendered);
  if (stops(options.inspect, "parse", [&] { return dump(result.document); })) return std::nullopt;
  number(result.document, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  if (stops(options.inspect, "number", [&] { return dump(result.document); })) return std::nullopt;

  result.pages =
      layout(result.document, prepared.assembly.style, workshop.faces, *workshop.hyphenator, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  if (stops(options.inspect, "layout", [&] { return dump(result.pages); })) return std::nullopt;
  result.manifest = options.provenance ? manifest_of(prepared, parameters, sources, origins) : Manifest{};
  PaintOptions painting;
  painting.manifest = result.manifest;
  std::optional<std::string> pdf = paint(result.pages, workshop.faces, painting, diagnostics);
  if (!pdf || diagnostics.has_errors()) return std::nullopt;
  result.pdf = std::move(*pdf);
  if (stops(options.inspect, "paint", [&] { return result.pdf; })) return std::nullopt;
  return result;
}

}  // namespace klausul
