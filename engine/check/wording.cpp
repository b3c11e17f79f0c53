#include "check/wording.hpp"

#include <algorithm>

#include "check/fixed_text.hpp"
#include "check/of_use.hpp"
#include "lint/lint.hpp"
#include "load/places.hpp"

namespace klausul {
namespace {

// The byte of the file that a place in it stands for.
std::size_t offset_of(SourcePos pos, const SourceFile& file) {
  const std::string_view line = file.line(pos.line);
  std::size_t in_line = 0;
  for (int column = 1; column < pos.column && in_line < line.size(); ++column) {
    ++in_line;
    while (in_line < line.size() && (static_cast<unsigned char>(line[in_line]) & 0xC0) == 0x80) ++in_line;
  }
  return static_cast<std::size_t>(line.data() - file.text().data()) + in_line;
}

// Looks over the texts among given values.
class ValueReader {
 public:
  using Rules = Findings (*)(std::string_view);
  ValueReader(Rules rules, const Sources& sources, Origins& origins, Diagnostics& diagnostics)
      : rules_(rules), sources_(sources), origins_(origins), diagnostics_(diagnostics) {}

  void read(const std::vector<GivenValue>& values, const std::vector<Declaration>& declared) {
    for (const GivenValue& value : values) {
      const auto known = std::find_if(declared.begin(), declared.end(),
                                      [&](const Declaration& d) { return d.name == value.name; });
      if (known == declared.end()) continue;
      if (known->type == Type::text || known->type == Type::paragraphs) read_text(value);
      if (known->type == Type::decision && !value.text.empty()) read_decision(value);
      for (const std::vector<GivenValue>& item : value.items) read(item, known->members);
      read(value.members, known->members);
    }
  }

 private:
  void read_text(const GivenValue& value) {
    const std::size_t first = value.text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos || value.has_reference || value.text_origin == OriginId::none) return;
    for (Finding& finding : rules_(std::string_view(value.text).substr(first)))
      diagnostics_.add(finding.slug, place(value, finding.byte), std::move(finding.arguments));
  }

  void read_decision(const GivenValue& value) {
    const SourcePos pos = origins_.at(value.text_origin).pos;
    const SourceFile& file = sources_.at(pos.file);
    const std::size_t begin = file.text().rfind('<', offset_of(pos, file));
    for (const Passage& passage : element_passages(file.text(), begin))
      for (Finding& finding : rules_(passage.text)) {
        const SourcePos there = sources_.pos(pos.file, passage.offsets[finding.byte]);
        diagnostics_.add(finding.slug, origins_.add({there, "", OriginId::none}),
                         std::move(finding.arguments));
      }
  }

  // The place of a byte of the text; the text's own where a comment stands in it.
  OriginId place(const GivenValue& value, std::size_t byte) const {
    const SourcePos pos = origins_.at(value.text_origin).pos;
    const SourceFile& file = sources_.at(pos.file);
    const std::size_t begin = offset_of(pos, file);
    const std::string_view rest = std::string_view(file.text()).substr(begin);
    const std::string_view raw = rest.substr(0, rest.find('<'));
    const std::size_t offset = raw_offset(raw, byte);
    if (offset >= raw.size()) return value.text_origin;
    return origins_.add({sources_.pos(pos.file, begin + offset), "", OriginId::none});
  }

  Rules rules_;
  const Sources& sources_;
  Origins& origins_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_wording(const Head& head, const CheckBench& bench, Diagnostics& diagnostics) {
  if (!is_of_use(head, bench.day)) return;
  const Origin origin = bench.origins.at(head.origin);
  for (const Passage& passage : fixed_passages(bench.sources.at(origin.pos.file).text()))
    for (Finding& finding : lint_passage(passage.text)) {
      const SourcePos pos = bench.sources.pos(origin.pos.file, passage.offsets[finding.byte]);
      diagnostics.add(finding.slug, bench.origins.add({pos, origin.clause, OriginId::none}),
                      std::move(finding.arguments));
    }
}

void check_given_wording(const Parameters& parameters, const NameTable& names, const CheckBench& bench,
                         Diagnostics& diagnostics) {
  ValueReader(lint_passage, bench.sources, bench.origins, diagnostics)
      .read(parameters.values, names.parameters);
}

void check_given_leftovers(const Parameters& parameters, const NameTable& names, const Sources& sources,
                           Origins& origins, Diagnostics& diagnostics) {
  ValueReader(lint_leftovers, sources, origins, diagnostics).read(parameters.values, names.parameters);
}

}  // namespace klausul
