#pragma once
#include <span>
#include <string>
#include <string_view>

#include "base/scripts.hpp"
#include "diag/diagnostic.hpp"

namespace klausul {

enum class Language { swedish, english };

/// The words of one kind of fault in one language. The message says the fault, the hint the remedy; `{0}`,
/// `{1}` … are places for the diagnostic's arguments. A hint may be several, parted by `|`: the first whose
/// arguments are all there is said. An empty hint is none.
struct Wording {
  std::string_view message;
  std::string_view hint;
};

struct Message {
  Slug slug_value;
  std::string_view slug;
  Severity severity;
  Wording swedish;
  Wording english;
};

/// Every message, in the order of `Slug`.
std::span<const Message> messages();
const Message& message_of(Slug slug);

/// An argument that is words rather than a name: it has a text in each language, and the reader's is shown.
std::string both(std::string_view swedish, std::string_view english);
/// Such words as one of the two says them; words in one language are as they are.
std::string in_language(const std::string& words, Language language);

/// What `mixed_script` says of a word.
std::vector<std::string> mixed_word_arguments(const MixedWord& word);

/// The message of `diagnostic` with its arguments filled in.
std::string message_text(const Diagnostic& diagnostic, Language language);
/// Its hint, or nothing if it has none, or each lacks an argument.
std::string hint_text(const Diagnostic& diagnostic, Language language);
std::string note_text(const Note& note, Language language);

}  // namespace klausul
