#include "paint/common_codes.hpp"

#include <algorithm>
#include <cassert>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "base/utf8.hpp"

namespace klausul {
namespace {

// Texts of a group stand with a blank between them. What is not in a group comes alone. Together, as what is
// not ASCII: at most 97 texts, the bytes from 0x7F to 0xDF.
constexpr std::string_view letters = "a b c d e f g h i j k l m n o p r s t u v y å ä ö , . -";
constexpr std::string_view capitals = "A B C D E F G H I J K L M N O P R S T U V Y Å Ä Ö";
constexpr std::string_view rare_letters = "q w x z";
constexpr std::string_view rare_capitals = "Q W X Z";
constexpr std::string_view digits = "0 1 2 3 4 5 6 7 8 9";
constexpr std::string_view brackets = "( )";
constexpr std::string_view stops = ": ; /";
constexpr std::string_view ligatures = "ff fi fl ffi ffl tt ti ft";
constexpr std::string_view alone =
    "é É § – % ” ! ? \" # $ & ' * + < = > @ [ ] ^ _ ` { | } ~ \\ — ’ ‘ “ „ • … · « » ½ ¼ ¾ ° ² ³ × ÷ ± − € £ "
    "‑ à á è ê ë í ï ñ ó ô ú ü "
    "ç ß æ ø À È Ü Æ Ø š ž č Š Ž Č";
constexpr std::string_view spaces = "\u00a0\u202f\u2009";

// A hyphen at a line's end that is really there; see show_text.cpp.
constexpr std::string_view real_hyphen = "- ";
constexpr std::string_view grouped[] = {letters, capitals, rare_letters, rare_capitals,
                                        digits,  brackets, stops};

constexpr int first_free_byte = 0x7F, last_byte = 0xDF;

// The words of a text, which stand between blanks.
template <class Use>
void each_word(std::string_view texts, Use use) {
  while (!texts.empty()) {
    const std::size_t end = std::min(texts.find(' '), texts.size());
    use(texts.substr(0, end));
    texts.remove_prefix(std::min(end + 1, texts.size()));
  }
}

// Which code a text has, the same in every face.
class Table {
 public:
  Table() {
    add(" ");
    for (const std::string_view texts : grouped) each_word(texts, [&](std::string_view text) { add(text); });
    for (const std::string_view texts : {alone, ligatures})
      each_word(texts, [&](std::string_view text) { add(text); });
    for (std::size_t i = 0; i < spaces.size();) {
      const std::size_t begin = i;
      decode_utf8(spaces, i);
      add(spaces.substr(begin, i - begin));
    }
    add(real_hyphen);
    tabular_ = static_cast<std::uint8_t>(next_);
    assert(next_ + 10 <= last_byte + 1);
  }

  struct Found {
    std::uint8_t code = 0;  // 0 if there is none
    std::string_view text{};
  };

  Found find(std::string_view text, Figures figures) const {
    const auto at = codes_.find(text);
    if (at == codes_.end()) return {};
    if (figures == Figures::proportional) return {at->second, at->first};
    const bool digit = text.size() == 1 && text[0] >= '0' && text[0] <= '9';
    return digit ? Found{static_cast<std::uint8_t>(tabular_ + (text[0] - '0')), at->first} : Found{};
  }

 private:
  void add(std::string_view text) {
    const bool own_byte = text.size() == 1 && !needs_escape(text[0]);
    codes_.emplace(text, own_byte ? static_cast<std::uint8_t>(text[0]) : static_cast<std::uint8_t>(next_++));
  }

  static bool needs_escape(char c) { return c == '(' || c == ')' || c == '\\'; }

  std::map<std::string_view, std::uint8_t> codes_;
  int next_ = first_free_byte;
  std::uint8_t tabular_ = 0;
};

const Table& table() {
  static const Table known;
  return known;
}

}  // namespace

const CommonCodes& CommonCodes::of(const FontFace& face) {
  static std::mutex mutex;
  static std::map<const FontFace*, std::unique_ptr<const CommonCodes>> known;
  const std::lock_guard lock(mutex);
  std::unique_ptr<const CommonCodes>& codes = known[&face];
  if (!codes) codes = std::make_unique<const CommonCodes>(face);
  return *codes;
}

CommonCodes::CommonCodes(const FontFace& face) {
  own_glyphs_.fill(no_glyph);
  std::string all;
  for (const std::string_view texts : grouped) all.append(texts).append(" ");
  all.append(alone).append(" ").append(ligatures).append(" ").append(spaces);
  add_glyphs_of(face, all, Figures::proportional);
  add_glyphs_of(face, digits, Figures::tabular);
  const std::uint8_t hyphen = table().find("-", Figures::proportional).code;
  add(table().find(real_hyphen, Figures::proportional).code, real_hyphen, codes_[hyphen].glyph);
  for (const std::string_view texts : grouped) {
    CodeSet& group = groups_.emplace_back();
    each_word(texts, [&](std::string_view text) {
      const std::uint8_t code = table().find(text, Figures::proportional).code;
      if (codes_[code].key != 0) group.set(code);
    });
  }
}

void CommonCodes::add(std::uint8_t code, std::string_view text, std::uint32_t glyph) {
  Code& own = codes_[code];
  const std::uint32_t key = key_of(text);
  if (own.key != 0 || glyph == 0 || key == 0) return;
  if (first_.size() <= glyph) first_.resize(glyph + 1);
  own = {glyph, key, first_[glyph], text};
  first_[glyph] = code;
  if (key == code && code < 0x80) own_glyphs_[code] = glyph;
}

// Those that stand alone for their text. All are shaped at once: it is what takes time in a program that
// makes one document.
void CommonCodes::add_glyphs_of(const FontFace& face, std::string_view texts, Figures figures) {
  const std::vector<Glyph> glyphs = face.shape(texts, figures).glyphs;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const std::size_t begin = glyphs[i].cluster;
    const std::size_t end = i + 1 < glyphs.size() ? glyphs[i + 1].cluster : texts.size();
    const bool one_of_several = end == begin || (i > 0 && glyphs[i - 1].cluster == begin);
    if (one_of_several) continue;
    const std::string_view text = texts.substr(begin, end - begin);
    const Table::Found found = table().find(text, figures);
    // The same digits in both kinds of figures need no second code.
    if (found.code != 0 && find(glyphs[i].id, text) == 0) add(found.code, found.text, glyphs[i].id);
  }
}

CodeSet CommonCodes::rounded(const CodeSet& used) const {
  CodeSet out = used;
  for (const CodeSet& group : groups_)
    if (2 * (group & used).count() >= group.count()) out |= group;
  return out;
}

}  // namespace klausul
