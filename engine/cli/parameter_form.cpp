#include "cli/parameter_form.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "cli/form_conditions.hpp"
#include "diag/messages.hpp"
#include "load/statutes.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

std::string indented(int depth) { return std::string(static_cast<std::size_t>(depth) * 2, ' '); }

// "--" may not stand in an XML comment, and a label may hold anything.
std::string without_double_hyphens(std::string text) {
  for (std::size_t at = text.find("--"); at != std::string::npos; at = text.find("--", at))
    text.replace(at, 2, "–");
  return text;
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

std::string swedish(const std::string& words) { return in_language(words, Language::swedish); }

// What every document has stands on the root element.
bool is_own(const Declaration& d) {
  return d.name == "datum" || d.name == "villkorsdatum" || d.name == "diarienummer" || d.name == "foralder";
}

std::string entry_words(const Registers::Entry& entry) {
  if (entry.type == Type::statute)
    return format({entry.entry, entry.type, OriginId::none}, "", FieldPlace::running).value_or("");
  return std::string(entry.entry.field("namn"));
}

class Form {
 public:
  Form(const Registers& registers, Date date, std::map<std::string, std::string> conditions)
      : registers_(registers), date_(date), conditions_(std::move(conditions)) {}

  std::string all(const std::vector<Declaration>& declarations) {
    // Clauses and template declare in an order of their own: each heading stands once, with all that is its.
    std::vector<std::string> groups = {""};
    for (const Declaration& d : declarations)
      if (std::find(groups.begin(), groups.end(), d.group) == groups.end()) groups.push_back(d.group);
    std::string text;
    for (const std::string& group : groups) {
      if (!group.empty())
        text += "\n" + indented(1) + "<!-- ===== " + without_double_hyphens(group) + " ===== -->\n";
      for (const Declaration& d : declarations)
        if (outermost_ = &d; d.group == group && !is_own(d)) text += "\n" + value(d, 1, true);
    }
    return text;
  }

 private:
  // A value with what is said of it. What may be left out is put into a comment whole; within one, comments
  // cannot stand, so its members are told above it.
  std::string value(const Declaration& d, int depth, bool told) {
    const bool aside = !d.required || !d.default_value.empty();
    if (!aside) return (told ? comment(about(d), depth) : "") + element(d, depth, told, false);
    const std::string words = about(d) + (has_members(d) ? members_words(d.members, 1) : "");
    std::string text = element(d, depth, false, true);
    if (std::count(text.begin(), text.end(), '\n') == 1)
      text = indented(depth) + "<!-- " +
             text.substr(indented(depth).size(), text.size() - indented(depth).size() - 1) + " -->\n";
    else
      text = indented(depth) + "<!--\n" + text + indented(depth) + "-->\n";
    return (told ? comment(words, depth) : "") + text;
  }

  static bool has_members(const Declaration& d) { return d.type == Type::list || d.type == Type::group; }

  std::string element(const Declaration& d, int depth, bool told, bool within_comment) {
    const std::string start = indented(depth) + "<";
    if (d.type == Type::list) return list(d, depth, told, within_comment);
    if (d.type == Type::group)
      return start + "grupp namn=\"" + d.name + "\">\n" +
             members(d.members, depth + 1, told, within_comment) + indented(depth) + "</grupp>\n";
    if (d.type == Type::decision)
      return start + "beslut namn=\"" + d.name + "\" organ=\"\" verb=\"\">\n" + indented(depth + 1) +
             "<beslutspunkt binder=\"\"></beslutspunkt>\n" + indented(depth) + "</beslut>\n";
    if (is_register_type(d.type))
      return start + "varde namn=\"" + d.name + "\" ref=\"" + escaped(d.default_value) + "\"/>\n";
    return start + "varde namn=\"" + d.name + "\">" + escaped(d.default_value) + "</varde>\n";
  }

  std::string members(const std::vector<Declaration>& declarations, int depth, bool told,
                      bool within_comment) {
    std::string text;
    for (const Declaration& d : declarations)
      text += within_comment ? element(d, depth, false, true) : value(d, depth, told);
    return text;
  }

  // As many items as there must be at least, so that the file can be built as it is; the first is explained.
  std::string list(const Declaration& d, int depth, bool told, bool within_comment) {
    int items = 1;
    std::from_chars(d.minimum.data(), d.minimum.data() + d.minimum.size(), items);
    std::string text = indented(depth) + "<lista namn=\"" + d.name + "\">\n";
    for (int i = 0; i < std::max(items, 1); ++i)
      text += indented(depth + 1) + "<post>\n" +
              members(d.members, depth + 2, told && i == 0, within_comment) + indented(depth + 1) +
              "</post>\n";
    return text + indented(depth) + "</lista>\n";
  }

  // The words go on below each other, after the width of the comment's own beginning.
  static std::string comment(const std::string& words, int depth) {
    std::string text = without_double_hyphens(words);
    const std::string margin = "\n" + indented(depth) + std::string(5, ' ');
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + margin.size()))
      text.replace(at, 1, margin);
    return indented(depth) + "<!-- " + text + " -->\n";
  }

  std::string members_words(const std::vector<Declaration>& declarations, int depth) {
    std::string text;
    for (const Declaration& d : declarations) {
      std::string words = d.name + ": " + about(d);
      const std::string margin = "\n" + indented(depth);
      for (std::size_t at = words.find('\n'); at != std::string::npos;
           at = words.find('\n', at + margin.size()))
        words.replace(at, 1, margin);
      text += margin + words;
      if (has_members(d)) text += members_words(d.members, depth + 1);
    }
    return text;
  }

  // What it is called, what it is, how it is written, within what: all that is needed to fill it in.
  std::string about(const Declaration& d) {
    std::string text = fmt::format("{}: {}", d.shown_label(), swedish(type_phrase(d.type)));
    const bool bounded = d.type == Type::integer && !(d.minimum.empty() && d.maximum.empty());
    const std::string example = bounded ? between(d.minimum, d.maximum) : swedish(written_example(d.type));
    if (d.type == Type::paragraphs)
      text += " med tom rad emellan";
    else if (d.type == Type::flag)
      text += ", " + example;
    else if (!example.empty() && d.choices.empty() && d.type != Type::text)
      text += ", till exempel " + example;
    if (!d.minimum.empty()) text += ", minst " + d.minimum + items_word(d, d.minimum);
    if (!d.maximum.empty()) text += ", högst " + d.maximum + items_word(d, d.maximum);
    if (!d.pattern_help.empty()) text += ", " + d.pattern_help;
    text += ".";
    if (!d.default_value.empty())
      text += " Förvalt, om inget annat anges.";
    else if (!d.required)
      text += " Frivilligt.";
    const auto condition = conditions_.find(d.name);
    if (&d == outermost_ && condition != conditions_.end()) text += " Behövs bara " + condition->second + ".";
    if (!d.help.empty()) text += " " + d.help + (d.help.ends_with('.') ? "" : ".");
    if (d.type == Type::list) text += " En <post> för var och en.";
    return text + lines(d);
  }

  // A number in the lower part of what is allowed.
  static std::string between(const std::string& minimum, const std::string& maximum) {
    int low = 0;
    std::from_chars(minimum.data(), minimum.data() + minimum.size(), low);
    int high = low + 10;
    std::from_chars(maximum.data(), maximum.data() + maximum.size(), high);
    return std::to_string(low + (high - low) / 3);
  }

  static std::string items_word(const Declaration& d, const std::string& count) {
    return d.type != Type::list ? "" : count == "1" ? " post" : " poster";
  }

  std::string lines(const Declaration& d) {
    if (d.type == Type::decision) return decision_lines(d);
    if (is_register_type(d.type)) return entry_lines(d);
    std::string text;
    for (const Choice& choice : d.choices) text += "\n  " + choice.key + ": " + choice.label;
    return text;
  }

  std::string decision_lines(const Declaration& d) {
    Declaration body = d;
    body.type = Type::body;
    return "\n  verb: beslutar | beslutar-for-egen-del | rekommenderar | foreslar | uppdrar | "
           "lagger-till-handlingarna"
           "\n  till vem, om verbet behöver det: <adressat ref=\"part.region\"/> före punkterna"
           "\n  en <beslutspunkt> för varje åtgärd, som den följer på \"att\", utan punkt sist: anta planen "
           "för 2024"
           "\n  binder: egen | region | kommuner | parter\n  organ: den som beslutar" +
           entry_lines(body);
  }

  std::string repealed_words(const Registers::Entry& entry) const {
    if (entry.type != Type::statute || is_in_force(entry.entry, date_)) return {};
    const RegisterEntry* newer = statute_of(std::string(entry.entry.field("ersatt-av")), registers_);
    return " (gäller inte " + iso_date(date_) + (newer == nullptr ? "" : "; i stället " + newer->id) + ")";
  }

  // The entries that fit, so that nobody has to look them up; written once for each kind.
  std::string entry_lines(const Declaration& d) {
    const auto [known, first] = first_of_.emplace(d.type, d.name);
    if (!first) return "\n  en av dem som räknas upp vid " + known->second;
    std::string text;
    for (const std::string& id : registers_.ids())
      if (const Registers::Entry& entry = *registers_.find(id); entry.type == d.type)
        text += "\n  " + id + ": " + entry_words(entry) + repealed_words(entry);
    return text.empty() ? "\n  registret har ingen sådan: lägg till i clauses/register/" : text;
  }

  const Registers& registers_;
  Date date_;
  std::map<std::string, std::string> conditions_;  ///< Of outermost names: when they are needed.
  const Declaration* outermost_ = nullptr;         ///< The one that is being written.
  std::map<Type, std::string> first_of_;
};

bool prints_parent(const Assembly& assembly) {
  return assembly.xml.find("{{foralder.") != std::string::npos ||
         assembly.xml.find("{{#foralder") != std::string::npos;
}

}  // namespace

std::string parameter_form(const Assembly& assembly, const Registers& registers, const FormRequest& request) {
  const std::string_view root = assembly.document_kind == "arende" ? "arende" : "avtal";
  std::string text = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<!-- Fyll i mellan taggarna och i ref=\"\". Det som inte fylls i blir en lucka i utkastet.\n"
      "     Frivilligt står inom kommentarstecken: ta bort tecknen kring det som behövs.\n"
      "     datum: dokumentets datum. diarienummer: handlingens, till exempel KS 2024/17.\n"
      "{}"
      "     villkorsdatum=\"2023-10-13\" kan läggas till, om versionerna ska väljas för en annan dag. -->\n"
      "<{} mall=\"{}\" datum=\"{}\"{} diarienummer=\"\">\n",
      request.opens ? "     version: avtalets egen; lokala avtal under det namnger den.\n" : "", root,
      request.template_reference, iso_date(request.date), request.opens ? " version=\"1.0\"" : "");
  if (prints_parent(assembly))
    text +=
        "\n  <!-- Huvudavtalet som detta fyller ut. avtal: dess parameterfil, sökväg härifrån, till exempel\n"
        "       ../huvudavtal/avtal.xml. version, datum: som de står på dess rotelement.\n"
        "       Det som huvudavtalets låsta klausuler frågar efter hämtas därifrån: ta bort de värdena här. "
        "-->\n"
        "  <foralder avtal=\"\" version=\"\" datum=\"\"/>\n";
  return text + Form(registers, request.date, conditions_of(assembly)).all(assembly.names.parameters) +
         fmt::format("</{}>\n", root);
}

}  // namespace klausul
