#include "values/declaration.hpp"

#include <algorithm>

#include "diag/messages.hpp"
#include "values/compare.hpp"
#include "values/pattern.hpp"
#include "values/type_words.hpp"
#include "values/white_space.hpp"

namespace klausul {
namespace {

// Gathers what is said of one declaration.
struct Checker {
  const Declaration& declaration;
  Diagnostics& diagnostics;

  void say(const std::string& swedish, const std::string& english) {
    diagnostics.add(Slug::bad_declaration, declaration.origin, {declaration.name, both(swedish, english)});
  }

  void check_bounds();
  std::optional<Value> checked_bound(const std::string& attribute, const std::string& written);
  void check_default();
  void check_pattern();
  void check_choices();
  void check_members();
  void check_watch();
};

bool holds_members(Type type) { return type == Type::list || type == Type::group; }
// Values that are elements and not one text.
bool is_composite(Type type) { return holds_members(type) || type == Type::decision; }

// A list's bounds count its items.
Type bound_type(Type type) { return type == Type::list ? Type::integer : type; }

std::optional<Value> Checker::checked_bound(const std::string& attribute, const std::string& written) {
  if (written.empty()) return std::nullopt;
  const Type type = bound_type(declaration.type);
  const BilingualPhrase words = type_words(type), own = type_words(declaration.type);
  if (!has_order(type)) {
    say(own.swedish + " kan inte ha '" + attribute + "'", own.english + " cannot have '" + attribute + "'");
    return std::nullopt;
  }
  std::optional<Value> bound = read_bound(type, written);
  const std::string start = attribute + "=\"" + shortened(written) + "\" ";
  if (!bound) {
    say(start + "är inte " + words.swedish, start + "is not " + words.english);
  } else if (declaration.type == Type::list && bound->as<Integer>()->number < 0) {
    say(start + "är ett negativt antal poster", start + "is a negative number of items");
  }
  return bound;
}

void Checker::check_bounds() {
  const std::optional<Value> minimum = checked_bound("minst", declaration.minimum);
  const std::optional<Value> maximum = checked_bound("hogst", declaration.maximum);
  if (!minimum || !maximum) return;
  const auto order = compare_values(*minimum, *maximum);
  if (order && *order > 0) say("minst är större än hogst", "minst is greater than hogst");
}

void Checker::check_default() {
  if (declaration.default_value.empty() || is_register_type(declaration.type)) return;
  if (is_composite(declaration.type)) {
    const BilingualPhrase words = type_words(declaration.type);
    return say(words.swedish + " kan inte ha 'forvalt'", words.english + " cannot have 'forvalt'");
  }
  // The default is read as a value would be, and what is then said becomes the reason.
  Diagnostics said;
  if (read_value(declaration, declaration.default_value, declaration.origin, said)) return;
  const Diagnostic& fault = said.all().front();
  say("förvalet " + message_text(fault, Language::swedish),
      "the default " + message_text(fault, Language::english));
}

void Checker::check_pattern() {
  if (declaration.pattern.empty()) return;
  if (declaration.type != Type::text)
    say("bara en text kan ha 'monster'", "only a text can have 'monster'");
  else if (!is_usable_pattern(declaration.pattern))
    say("mönstret '" + declaration.pattern + "' kan inte användas",
        "the pattern '" + declaration.pattern + "' cannot be used");
}

void Checker::check_choices() {
  const std::vector<Choice>& choices = declaration.choices;
  if (declaration.type != Type::choice) {
    if (!choices.empty()) say("bara ett val kan ha alternativ", "only a choice can have choices");
    return;
  }
  if (choices.empty()) say("ett val behöver alternativ", "a choice needs choices");
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const std::string& key = choices[i].key;
    if (key.empty()) say("ett alternativ saknar nyckel", "one of the choices has no key");
    if (!choices[i].label.empty() && is_invisible(choices[i].label))
      say("alternativet '" + key + "' har en tom etikett", "the choice '" + key + "' has a blank label");
    const auto same = [&key](const Choice& choice) { return choice.key == key; };
    const auto end = choices.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::any_of(choices.begin(), end, same))
      say("alternativet '" + key + "' finns två gånger", "the choice '" + key + "' is there twice");
  }
}

void Checker::check_members() {
  const BilingualPhrase words = type_words(declaration.type);
  const bool needed = holds_members(declaration.type);
  if (needed && declaration.members.empty())
    say(words.swedish + " behöver parametrar", words.english + " needs parameters");
  if (!needed && !declaration.members.empty())
    say(words.swedish + " kan inte ha parametrar", words.english + " cannot have parameters");
  for (const Declaration& member : declaration.members) check_declaration(member, diagnostics);
}

void Checker::check_watch() {
  if (declaration.notice_from != NoticeFrom::untold && declaration.watch != Watch::notice_period)
    say("raknas-fran hör ihop med bevakning=\"uppsagningstid\"",
        "raknas-fran belongs to bevakning=\"uppsagningstid\"");
  if (declaration.watch == Watch::none) return;
  const Type wanted = declaration.watch == Watch::notice_period ? Type::integer : Type::date;
  if (declaration.type == wanted) return;
  const std::string attribute = "bevakning=\"" + std::string(watch_name(declaration.watch)) + "\"";
  say("bara " + type_words(wanted).swedish + " kan ha " + attribute,
      "only " + type_words(wanted).english + " can have " + attribute);
}

}  // namespace

const Declaration* Declaration::member(std::string_view member_name) const {
  for (const Declaration& one : members)
    if (one.name == member_name) return &one;
  return nullptr;
}

const Declaration* Declarations::parameter(std::string_view name) const {
  for (const Declaration& one : parameters)
    if (one.name == name) return &one;
  return nullptr;
}

void check_declaration(const Declaration& declaration, Diagnostics& diagnostics) {
  Checker checker{declaration, diagnostics};
  const int before = diagnostics.error_count();
  checker.check_bounds();
  checker.check_pattern();
  checker.check_choices();
  checker.check_watch();
  // A default that is tried against faulty bounds, pattern or choices would only repeat their fault.
  if (diagnostics.error_count() == before) checker.check_default();
  checker.check_members();
}

}  // namespace klausul
