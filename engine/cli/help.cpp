#include "cli/help.hpp"

#include <stdexcept>

namespace klausul {

const char* help_text(std::string_view key, Language language) {
  const Bilingual* words = find_text(help_texts(), key);
  if (words == nullptr) throw std::out_of_range(std::string(key));
  return language == Language::swedish ? words->swedish : words->english;
}

void translate_labels(CLI::App& app, Language language) {
  if (language == Language::english) return;
  const auto formatter = std::dynamic_pointer_cast<CLI::Formatter>(app.get_formatter());
  app.option_defaults()->group("Val");  // commands take it over when they are added
  for (const auto& [label, swedish] :
       std::initializer_list<std::pair<const char*, const char*>>{{"Usage", "Användning"},
                                                                  {"Positionals", "Argument"},
                                                                  {"OPTIONS", "VAL"},
                                                                  {"SUBCOMMAND", "KOMMANDO"},
                                                                  {"REQUIRED", "KRÄVS"}})
    formatter->label(label, swedish);
}

}  // namespace klausul
