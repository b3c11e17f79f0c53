#include "load/hyphenation.hpp"

#include <algorithm>
#include <set>

#include "base/utf8.hpp"
#include "diag/messages.hpp"
#include "load/source_text.hpp"
#include "load/xml.hpp"

namespace klausul {
namespace {

constexpr std::size_t longest_word = 90;  // letters; what libhyphen takes

bool is_small_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7); }

// That three letters must follow a cut is seen to when an inflected word is cut ("budget=året").
std::string too_near() {
  return both("minst två bokstäver ska stå före och efter varje - och =",
              "at least two letters must stand before and after each - and =");
}

// Why the word cannot be used, in both languages; empty if it can.
std::string fault_in(const std::u32string& word, bool part) {
  std::size_t letters = 0, after = 0;
  bool any = false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (is_small_letter(word[i])) {
      ++letters, ++after;
      continue;
    }
    if (word[i] != U'-' && word[i] != U'=')
      return both("väntade bara små bokstäver, - och =", "expected only small letters, - and =");
    if (letters < 2 || after == 0) return too_near();
    any = true;
    after = 0;
  }
  if (letters > longest_word) return both("ordet är för långt", "the word is too long");
  if (part && letters < 3)
    return both("en förled eller efterled har minst tre bokstäver",
                "a first or last part has at least three letters");
  if (!part && any && after < 2) return too_near();
  return {};
}

class ListReader {
 public:
  ListReader(FileId file, const LoadContext& context) : file_(file), context_(context) {}

  void line(std::string_view line, std::size_t offset) {
    line = line.substr(0, line.find('#'));
    const std::string word = trimmed(line);
    if (word.empty()) return;
    const std::size_t at = offset + line.find_first_not_of(" \t");
    const bool first_part = word.size() > 1 && word.ends_with('=');
    const bool last_part = word.size() > 1 && !first_part && word.starts_with('=');
    const std::string cuts = word.substr(last_part ? 1 : 0, word.size() - (first_part || last_part ? 1 : 0));
    std::string fault = fault_in(to_utf32(cuts), first_part || last_part);
    if (fault.empty() &&
        !seen_.insert((last_part ? "=" : "") + letters_of(cuts) + (first_part ? "=" : "")).second)
      fault = both("ordet står redan i listan", "the word is in the list already");
    if (!fault.empty()) return say(Slug::bad_hyphenation, at, {word, fault});
    (first_part ? list_.first_parts : last_part ? list_.last_parts : list_.words).push_back(cuts);
  }

  void say(Slug slug, std::size_t offset, std::vector<std::string> arguments) const {
    const OriginId origin = context_.origins.add({context_.sources.pos(file_, offset), {}, OriginId::none});
    context_.diagnostics.add(slug, origin, std::move(arguments));
  }

  HyphenationList take() { return std::move(list_); }

 private:
  static std::string letters_of(std::string cuts) {
    std::erase_if(cuts, [](char c) { return c == '-' || c == '='; });
    return cuts;
  }

  FileId file_;
  const LoadContext& context_;
  HyphenationList list_;
  std::set<std::string> seen_;
};

// Says why the file cannot be read as text.
bool is_text(const ListReader& reader, std::string_view text) {
  if (text.size() > file_size_limit) {
    reader.say(Slug::file_too_large, 0, {std::to_string(file_size_limit)});
    return false;
  }
  if (const auto bad = first_invalid_utf8(text)) {
    const std::string byte = code_point_name(static_cast<unsigned char>(text[*bad])).substr(4);
    reader.say(Slug::invalid_utf8, *bad, {"0x" + byte});
    return false;
  }
  return true;
}

}  // namespace

std::shared_ptr<const HyphenationList> load_hyphenation(const std::string& path, const LoadContext& context) {
  std::optional<std::string> bytes = context.files.read(path);
  if (!bytes) {
    if (const std::optional<SystemReason> reason = context.files.obstacle(path))
      context.diagnostics.add(Slug::file_unreadable, OriginId::none,
                              {path, both(reason->swedish, reason->english)});
    return nullptr;
  }
  const FileId file = context.sources.add(path, std::move(*bytes));
  const std::string& text = context.sources.at(file).text();
  ListReader reader(file, context);
  if (!is_text(reader, text)) return nullptr;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    reader.line(std::string_view(text).substr(begin, end - begin), begin);
    begin = end + 1;
  }
  HyphenationList list = reader.take();
  SourceText source = hashed(text);
  list.sha256 = std::move(source.sha256);
  list.bytes = std::move(source.bytes);
  return std::make_shared<const HyphenationList>(std::move(list));
}

}  // namespace klausul
