#include "diag/messages.hpp"

#include <algorithm>
#include <cassert>

#include "base/utf8.hpp"
#include "diag/message_tables.hpp"

namespace klausul {
namespace {

// The text with {n} replaced by the n-th argument. Without fmt: a message is data, and a wrong one must not
// throw.
std::string filled(std::string_view text, const std::vector<std::string>& arguments) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool doubled = i + 1 < text.size() && text[i] == text[i + 1];
    if ((text[i] == '{' || text[i] == '}') && doubled) {
      result += text[i++];
    } else if (text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}') {
      const auto index = static_cast<std::size_t>(text[i + 1] - '0');
      if (index < arguments.size()) result += arguments[index];
      i += 2;
    } else {
      result += text[i];
    }
  }
  return result;
}

// True if the text has a place whose argument is missing or empty.
bool has_empty_place(std::string_view text, const std::vector<std::string>& arguments) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '{') continue;
    if (i + 1 < text.size() && text[i + 1] == '{') {
      ++i;
      continue;
    }
    const auto index = static_cast<std::size_t>(text[i + 1] - '0');
    if (index >= arguments.size() || arguments[index].empty()) return true;
  }
  return false;
}

const Wording& wording(const Message& message, Language language) {
  return language == Language::swedish ? message.swedish : message.english;
}

std::vector<std::string> all_in_language(std::vector<std::string> arguments, Language language) {
  for (std::string& argument : arguments) argument = in_language(argument, language);
  return arguments;
}

std::vector<Message> joined_tables() {
  std::vector<Message> all;
  for (const std::span<const Message> table :
       {messages_of_reading(), messages_of_values(), messages_of_choosing(), messages_of_keeping(),
        messages_of_agreements(), messages_of_pages(), messages_of_decisions(), messages_of_program(),
        messages_of_wording()})
    all.insert(all.end(), table.begin(), table.end());
  return all;
}

}  // namespace

std::span<const Message> messages() {
  static const std::vector<Message> all = joined_tables();
  return all;
}

const Message& message_of(Slug slug) {
  const Message& message = messages()[static_cast<std::size_t>(slug)];
  assert(message.slug_value == slug);
  return message;
}

std::string both(std::string_view swedish, std::string_view english) {
  return std::string(swedish) + '\x1F' + std::string(english);
}

// Words in both languages are "swedish\x1Fenglish".
std::string in_language(const std::string& words, Language language) {
  const std::size_t split = words.find('\x1F');
  if (split == std::string::npos) return words;
  return language == Language::swedish ? words.substr(0, split) : words.substr(split + 1);
}

std::vector<std::string> mixed_word_arguments(const MixedWord& word) {
  const std::string right = word.latin.empty() ? both("om ordet", "the word anew") : "'" + word.latin + "'";
  return {std::string(word.text), code_point_name(word.stranger), right};
}

std::string message_text(const Diagnostic& diagnostic, Language language) {
  return filled(wording(message_of(diagnostic.slug), language).message,
                all_in_language(diagnostic.arguments, language));
}

std::string hint_text(const Diagnostic& diagnostic, Language language) {
  std::string_view hints = wording(message_of(diagnostic.slug), language).hint;
  const std::vector<std::string> arguments = all_in_language(diagnostic.arguments, language);
  while (!hints.empty()) {
    const std::string_view hint = hints.substr(0, hints.find('|'));
    if (!has_empty_place(hint, arguments)) return filled(hint, arguments);
    hints.remove_prefix(std::min(hints.size(), hint.size() + 1));
  }
  return {};
}

std::string note_text(const Note& note, Language language) {
  const bool swedish = language == Language::swedish;
  switch (note.kind) {
    case Note::Kind::used_here:
      return swedish ? "används i" : "used in";
    case Note::Kind::declared_here:
      return swedish ? "deklareras i" : "declared in";
    case Note::Kind::other_here:
      return swedish ? "den andra finns i" : "the other is in";
    case Note::Kind::included_here:
      return filled(swedish ? "{0} tas med från" : "{0} included from", {note.argument});
  }
  return {};
}

}  // namespace klausul
