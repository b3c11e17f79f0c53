#include "check/terms.hpp"

#include <algorithm>
#include <charconv>

#include "base/letters.hpp"
#include "base/utf8.hpp"

// The text is the engine's own (`load/stamp`): well-formed, with tickets as attribute `o` and printed
// attributes as elements `a`, so that a walk over its tags is enough.

namespace klausul {
namespace {

// What inflection puts after a Swedish noun's or adjective's stem, longest first.
constexpr std::u32string_view endings[] = {U"arna", U"erna", U"orna", U"ande", U"ens", U"ets",
                                           U"ar",   U"er",   U"or",   U"en",   U"et",  U"na",
                                           U"a",    U"e",    U"n",    U"t",    U"s"};
constexpr std::size_t least_stem = 4;

constexpr bool is_in_word(char32_t c) { return is_capital(c) || is_small(c) || (c >= U'0' && c <= U'9'); }

std::vector<std::u32string> words_of(std::string_view text) {
  std::vector<std::u32string> words;
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode_utf8(text, at);
    if (!is_in_word(c)) {
      open = false;
      continue;
    }
    if (!open) words.emplace_back();
    open = true;
    words.back() += to_small(c);
  }
  return words;
}

std::u32string_view stem_of(std::u32string_view word) {
  for (const std::u32string_view ending : endings)
    if (word.ends_with(ending) && word.size() - ending.size() >= least_stem)
      return word.substr(0, word.size() - ending.size());
  return word;
}

// The value of an attribute in a start tag, as the stamp writes it.
std::string_view attribute(std::string_view tag, std::string_view start) {
  const std::size_t at = tag.find(start);
  if (at == tag.npos) return {};
  const std::string_view rest = tag.substr(at + start.size());
  return rest.substr(0, rest.find('"'));
}

OriginId ticket(std::string_view tag) {
  const std::string_view digits = attribute(tag, " o=\"");
  std::uint32_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return static_cast<OriginId>(number);
}

class Reader {
 public:
  explicit Reader(std::string_view xml) : rest_(xml) {}

  Terms read() {
    while (!rest_.empty()) {
      text(next('<'));
      if (!rest_.empty()) tag(next('>'));
    }
    return std::move(terms_);
  }

 private:
  // Everything before the character; the character is passed too.
  std::string_view next(char end) {
    const std::size_t at = std::min(rest_.find(end), rest_.size());
    const std::string_view found = rest_.substr(0, at);
    rest_.remove_prefix(std::min(at + 1, rest_.size()));
    return found;
  }

  void tag(std::string_view tag) {
    const std::string_view name = tag.substr(0, tag.find(' '));
    if (name == "definition") place_ = ticket(tag);
    if (name == "a" && attribute(tag, " n=\"") == "term") open(terms_.defined, place_);
    if (name == "begrepp") open(terms_.used, ticket(tag));
    if ((name == "/a" || name == "/begrepp") && into_ != nullptr) close();
  }

  void open(std::vector<Term>& into, OriginId origin) {
    into_ = &into;
    term_ = {{}, origin};
  }

  void close() {
    if (term_.text.find("{{") == std::string::npos && !words_of(term_.text).empty()) into_->push_back(term_);
    into_ = nullptr;
  }

  void text(std::string_view text) {
    if (into_ != nullptr) term_.text += text;
    if (into_ == &terms_.defined) return;
    while (!text.empty()) {
      const std::size_t tag = std::min(text.find("{{"), text.size());
      for (std::u32string& word : words_of(text.substr(0, tag))) terms_.words.push_back(std::move(word));
      text.remove_prefix(std::min(text.find("}}", tag), text.size()));
    }
  }

  std::string_view rest_;
  Terms terms_;
  std::vector<Term>* into_ = nullptr;
  Term term_;
  OriginId place_ = OriginId::none;
};

// True if the words of `term` stand one after the other from `at`.
bool stands_at(const std::vector<std::u32string>& words, std::size_t at,
               const std::vector<std::u32string>& term) {
  if (at + term.size() > words.size()) return false;
  for (std::size_t i = 0; i < term.size(); ++i)
    if (!is_form_of(words[at + i], term[i])) return false;
  return true;
}

bool is_used(const Term& term, const std::vector<std::u32string>& words) {
  const std::vector<std::u32string> sought = words_of(term.text);
  for (std::size_t i = 0; i < words.size(); ++i)
    if (stands_at(words, i, sought)) return true;
  return false;
}

bool are_forms(const Term& one, const Term& other) {
  const std::vector<std::u32string> a = words_of(one.text), b = words_of(other.text);
  return a.size() == b.size() && (stands_at(a, 0, b) || stands_at(b, 0, a));
}

}  // namespace

Terms read_terms(std::string_view stamped_xml) { return Reader(stamped_xml).read(); }

bool is_form_of(std::u32string_view word, std::u32string_view term) {
  return word.starts_with(stem_of(term));
}

void check_terms(std::string_view stamped_xml, Diagnostics& diagnostics) {
  const Terms terms = read_terms(stamped_xml);
  for (std::size_t i = 0; i < terms.defined.size(); ++i) {
    const Term& term = terms.defined[i];
    const auto first = std::find_if(terms.defined.begin(), terms.defined.end(), [&](const Term& other) {
      return words_of(other.text) == words_of(term.text);
    });
    if (first < terms.defined.begin() + static_cast<std::ptrdiff_t>(i))
      diagnostics.add(Slug::duplicate_term, term.origin, {term.text},
                      {{Note::Kind::other_here, first->origin, ""}});
    else if (!is_used(term, terms.words))
      diagnostics.add(Slug::unused_term, term.origin, {term.text});
  }
  for (const Term& use : terms.used)
    if (std::none_of(terms.defined.begin(), terms.defined.end(),
                     [&](const Term& t) { return are_forms(use, t); }))
      diagnostics.add(Slug::undefined_term, use.origin, {use.text});
}

}  // namespace klausul
