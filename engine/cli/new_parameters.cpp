#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iostream>

#include "cli/commands.hpp"
#include "cli/in_language.hpp"
#include "cli/output_file.hpp"
#include "pipeline.hpp"
#include "store/atomic_write.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

std::string indented(int depth) { return std::string(static_cast<std::size_t>(depth) * 2, ' '); }

// "--" may not stand in an XML comment, and a label may hold anything.
std::string comment(std::string text) {
  for (std::size_t at = text.find("--"); at != std::string::npos; at = text.find("--", at))
    text.replace(at, 2, "–");
  return "<!-- " + text + " -->";
}

std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : text)
    if (c == '&')
      result += "&amp;";
    else if (c == '<')
      result += "&lt;";
    else if (c == '"')
      result += "&quot;";
    else
      result += c;
  return result;
}

class Writer {
 public:
  Writer(const Session& session, const Registers& registers) : session_(session), registers_(registers) {}

  std::string all(const std::vector<Declaration>& declarations, int depth) {
    std::string text, group;
    for (const Declaration& d : declarations) {
      if (d.name == "datum" || d.name == "villkorsdatum" || d.name == "diarienummer" || d.name == "foralder")
        continue;
      if (depth == 1 && d.group != group && !d.group.empty())
        text += "\n" + indented(depth) + comment("== " + d.group + " ==") + "\n";
      group = d.group;
      text += one(d, depth);
    }
    return text;
  }

 private:
  std::string one(const Declaration& d, int depth) {
    std::string text = indented(depth) + comment(about(d)) + "\n" + indented(depth);
    if (d.type == Type::list) return text + list(d, depth);
    if (d.type == Type::group)
      return text + "<grupp namn=\"" + d.name + "\">\n" + all(d.members, depth + 1) + indented(depth) +
             "</grupp>\n";
    if (d.type == Type::decision) return text + "<beslut namn=\"" + d.name + "\"></beslut>\n";
    if (is_register_type(d.type))
      return text + "<varde namn=\"" + d.name + "\" ref=\"" + escaped(d.default_value) + "\"/>\n";
    return text + "<varde namn=\"" + d.name + "\">" + escaped(d.default_value) + "</varde>\n";
  }

  // As many items as there must be at least, so that the file can be built as it is.
  std::string list(const Declaration& d, int depth) {
    int items = 1;
    std::from_chars(d.minimum.data(), d.minimum.data() + d.minimum.size(), items);
    std::string text = "<lista namn=\"" + d.name + "\">\n";
    for (int i = 0; i < std::max(items, 1); ++i)
      text +=
          indented(depth + 1) + "<post>\n" + all(d.members, depth + 2) + indented(depth + 1) + "</post>\n";
    return text + indented(depth) + "</lista>\n";
  }

  // Label, type, bounds and help in one line: what a drafter needs to know to fill it in.
  std::string about(const Declaration& d) {
    std::string text =
        fmt::format("{}: {}", d.shown_label(), in_language(type_phrase(d.type), session_.language()));
    const std::string example = in_language(written_example(d.type), session_.language());
    const bool free_text = d.type == Type::text || d.type == Type::paragraphs;
    if (!example.empty() && d.choices.empty() && !free_text)
      text += ", " + std::string(session_.say("till exempel ", "such as ")) + example;
    for (std::size_t i = 0; i < d.choices.size(); ++i)
      text += (i == 0 ? ": " : " | ") + d.choices[i].key + " (" + d.choices[i].label + ")";
    if (!d.minimum.empty()) text += std::string(session_.say(", minst ", ", at least ")) + d.minimum;
    if (!d.maximum.empty()) text += std::string(session_.say(", högst ", ", at most ")) + d.maximum;
    if (!d.pattern_help.empty()) text += ", " + d.pattern_help;
    if (!d.required)
      text += std::string(session_.say(" (frivillig: ta bort raden om den inte behövs)",
                                       " (optional: remove the line if it is not needed)"));
    if (!d.help.empty()) text += ". " + d.help;
    return text + entries(d.type);
  }

  // The register ids that fit, so that nobody has to look them up.
  std::string entries(Type type) {
    if (!is_register_type(type)) return {};
    std::string ids;
    for (const std::string& id : registers_.ids())
      if (registers_.find(id)->type == type) ids += (ids.empty() ? " [" : " ") + id;
    return ids.empty() ? ids : ids + "]";
  }

  const Session& session_;
  const Registers& registers_;
};

}  // namespace

int new_parameters(const NewOptions& options, Session& session) {
  const std::optional<Date> day = date_option(options.date, session);
  const std::optional<std::string> root =
      session.library_for(options.output.empty() ? "./x" : options.output, session.diagnostics);
  if (!day || !root) return session.finish("");
  if (!is_place_for(options.output, false, session)) return session.finish("");
  if (!options.output.empty() && session.files.is_file(options.output)) {
    session.diagnostics.add(Slug::write_failed, OriginId::none,
                            {options.output, both("filen finns redan", "the file exists already"),
                             both("välj ett annat namn", "choose another name")});
    return session.finish("");
  }
  Library library(*root, session.context());
  const Registers& registers = library.registers();
  const Request request{options.template_reference, OriginId::none, *day, {}, {}};
  const std::optional<Assembly> assembly = resolve(request, library, session.origins, session.diagnostics);
  if (!assembly || session.diagnostics.has_errors()) return session.finish("");
  const std::string element = assembly->document_kind == "arende" ? "arende" : "avtal";
  const std::string text = fmt::format(
      "<{} mall=\"{}\" datum=\"{}\" diarienummer=\"\">\n{}</{}>\n", element, options.template_reference,
      iso_date(*day), Writer(session, registers).all(assembly->names.parameters, 1), element);
  if (options.output.empty()) {
    std::cout << text;
  } else if (const auto failure = write_atomically(options.output, text)) {
    session.diagnostics.add(Slug::write_failed, OriginId::none,
                            {options.output, both(failure->swedish, failure->english),
                             write_remedy(*failure, options.output, "parametrar.xml", session.files)});
  }
  return session.finish("{\"file\": " + json_string(options.output) + "}");
}

}  // namespace klausul
