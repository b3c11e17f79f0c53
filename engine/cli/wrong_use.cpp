#include "cli/wrong_use.hpp"

#include <algorithm>
#include <optional>

#include "base/edit_distance.hpp"
#include "diag/messages.hpp"
#include "diag/suggestion.hpp"

namespace klausul {
namespace {

// The part of CLI11's message before or after its first colon.
std::string before_colon(const std::string& words) { return words.substr(0, words.find(": ")); }
std::string after_colon(const std::string& words) {
  const std::size_t colon = words.find(": ");
  return colon == std::string::npos ? words : words.substr(colon + 2);
}

template <typename Kind>
bool is(const CLI::ParseError& error) {
  return dynamic_cast<const Kind*>(&error) != nullptr;
}

// The innermost command that was named.
const CLI::App& innermost(const CLI::App& app) {
  const std::vector<CLI::App*> named = app.get_subcommands();
  return named.empty() ? app : innermost(*named.front());
}

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(command->get_name());
  return names;
}

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options())
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

bool is_option(const std::string& word) { return word.size() > 1 && word.front() == '-'; }

// "klausul clause show": what to type to get there.
std::string path_of(const CLI::App& app) {
  return app.get_parent() == nullptr ? "klausul" : path_of(*app.get_parent()) + " " + app.get_name();
}

void tell_option(const std::string& word, const CLI::App& app, Diagnostics& diagnostics) {
  const std::string name = word.substr(0, word.find('=')), page = path_of(app) + " --help";
  const std::vector<std::string> names = option_names(app);
  std::string remedy = both("se " + page, "see " + page);
  if (std::find(names.begin(), names.end(), name) != names.end())
    remedy = both("det ska stå efter kommandot", "it belongs after the command");
  else if (name.size() > 2 && !closest(name, names).empty())
    remedy = suggestion(name, names);
  diagnostics.add(Slug::unknown_argument, OriginId::none, {both("val", "option"), name, remedy});
}

// A word that a slip of the pen may have made of an option or a command; true if there is one and it is told.
bool tell_unknown(const CLI::App& app, Diagnostics& diagnostics) {
  const CLI::App& inner = innermost(app);
  const std::vector<std::string> words = app.remaining(true), commands = command_names(inner);
  const auto option = std::find_if(words.begin(), words.end(), is_option);
  const auto other = std::find_if_not(words.begin(), words.end(), is_option);
  if (option != words.end() && (other == words.end() || commands.empty() || option < other))
    return tell_option(*option, inner, diagnostics), true;
  if (other == words.end()) return false;
  const std::string remedy =
      commands.empty() ? both("se " + path_of(inner) + " --help", "see " + path_of(inner) + " --help")
                       : suggestion(*other, commands);
  const std::string what = commands.empty() ? "argument" : both("kommando", "command");
  diagnostics.add(Slug::unknown_argument, OriginId::none, {what, *other, remedy});
  return true;
}

std::string wrong_use_words(const CLI::ParseError& error) {
  const std::string words = error.what();
  if (is<CLI::RequiredError>(error)) {
    const std::string what = words.substr(0, words.find(" is required"));
    if (what == "A subcommand")
      return both("ange ett kommando; --help visar vilka som finns",
                  "name a command; --help shows which there are");
    return both(what + " måste anges", what + " must be given");
  }
  if (is<CLI::ArgumentMismatch>(error))
    return both(before_colon(words) + " behöver ett värde, och bara ett",
                before_colon(words) + " needs a value, and only one");
  if (is<CLI::ValidationError>(error) || is<CLI::ConversionError>(error)) {
    std::string problem = after_colon(words), swedish = problem;
    const std::size_t not_in = swedish.find(" not in ");
    if (not_in != std::string::npos) swedish.replace(not_in, 8, " är inget av ");
    return both(before_colon(words) + ": " + swedish, before_colon(words) + ": " + problem);
  }
  return both("fel i argumenten: " + words, "wrong arguments: " + words);
}

}  // namespace

void tell_wrong_use(const CLI::ParseError& error, const CLI::App& app, Diagnostics& diagnostics) {
  const bool may_be_a_slip = is<CLI::RequiredError>(error) || is<CLI::ExtrasError>(error);
  if (may_be_a_slip && tell_unknown(app, diagnostics)) return;
  const std::string page = path_of(innermost(app)) + " --help";
  diagnostics.add(Slug::wrong_use, OriginId::none,
                  {wrong_use_words(error), both("se " + page, "see " + page)});
}

}  // namespace klausul
