#include "base/utf8.hpp"
#include "values/condition_program.hpp"
#include "values/number_text.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

// Beyond this a condition is a mistake, not a rule.
constexpr std::size_t most_tokens = 1000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_name_start(char c) { return (c >= 'a' && c <= 'z') || c == '_'; }
bool is_name_part(char c) { return is_name_start(c) || is_digit(c); }

class Lexer {
 public:
  Lexer(std::string_view text, std::optional<ConditionFault>& fault) : text_(text), fault_(fault) {}

  std::vector<Token> tokens() {
    for (skip_space(); !fault_ && at_ < text_.size(); skip_space()) {
      read_token();
      if (tokens_.size() > most_tokens) fail({"villkoret är för långt", "the condition is too long"});
    }
    if (fault_) return {};
    begin_token();
    add(Token::Kind::end);
    return std::move(tokens_);
  }

 private:
  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  std::string_view rest() const { return text_.substr(at_); }

  void skip_space() {
    while (at_ < text_.size()) {
      const std::size_t space = group_space(text_, at_);
      const bool other = text_[at_] == '\t' || text_[at_] == '\n' || text_[at_] == '\r';
      if (space == 0 && !other) return;
      at_ += other ? 1 : space;
    }
  }

  void add(Token::Kind kind, Value literal = {}) {
    tokens_.push_back({kind, std::string(text_.substr(begin_, at_ - begin_)), std::move(literal), position_});
  }

  void fail(const BilingualPhrase& message, BilingualPhrase hint = {}) {
    const BilingualPhrase place = position_words(position_);
    fault_ = ConditionFault{{message.swedish + " " + place.swedish, message.english + " " + place.english},
                            std::move(hint)};
  }

  void begin_token() {
    position_ += count_code_points(text_.substr(begin_, at_ - begin_));
    begin_ = at_;
  }

  void read_token() {
    begin_token();
    if (is_name_start(peek())) return read_name();
    if (is_digit(peek())) return is_date() ? read_date() : read_number_literal();
    if (peek() == '\'') return read_text();
    for (const std::string_view symbol : {"<=", ">=", "!=", "<", ">", "=", "+", "-", "(", ")", ","}) {
      if (!rest().starts_with(symbol)) continue;
      at_ += symbol.size();
      return add(Token::Kind::symbol);
    }
    fail_at_character();
  }

  void read_name() {
    while (is_name_part(peek()) || (peek() == '.' && is_name_part(peek(1)))) ++at_;
    const std::string_view name = text_.substr(begin_, at_ - begin_);
    if (is_foreign_letter()) return fail_at_character();
    if (name == "och" || name == "eller" || name == "inte") return add(Token::Kind::symbol);
    if (name == "ja" || name == "nej") return add(Token::Kind::literal, {Flag{name == "ja"}, Type::flag});
    add(Token::Kind::name);
  }

  bool is_date() const {
    std::size_t length = 0;
    for (const char c : std::string_view("0000-00-00")) {
      if (c == '0' ? !is_digit(peek(length)) : peek(length) != c) return false;
      ++length;
    }
    return !is_digit(peek(length));
  }

  void read_date() {
    at_ += 10;
    const std::string text(text_.substr(begin_, 10));
    const std::optional<Date> date = parse_iso_date(text);
    if (!date) return fail({"dagen " + text + " finns inte,", "there is no day " + text + ","});
    add(Token::Kind::literal, {*date, Type::date});
  }

  // A space belongs to the number only before a group of exactly three digits.
  void skip_digits() {
    while (is_digit(peek())) ++at_;
    for (std::size_t space = group_space(text_, at_); space > 0; space = group_space(text_, at_)) {
      const bool group = is_digit(peek(space)) && is_digit(peek(space + 1)) && is_digit(peek(space + 2));
      if (!group || is_digit(peek(space + 3))) return;
      at_ += space + 3;
    }
  }

  void read_number_literal() {
    skip_digits();
    if (peek() == ',' && is_digit(peek(1)))
      for (++at_; is_digit(peek());) ++at_;
    const std::string text(text_.substr(begin_, at_ - begin_));
    if (peek() == '.' && is_digit(peek(1)))
      return fail({"punkt i ett tal", "a point in a number"}, {"skriv komma: 48,8", "write a comma: 48,8"});
    const NumberReading read = read_number(text);
    if (read.fault != NumberFault::none || is_name_part(peek()) || is_foreign_letter())
      return fail({"'" + shortened(text) + "' är inget tal", "'" + shortened(text) + "' is no number"});
    if (read.number.decimals == 0)
      return add(Token::Kind::literal, {Integer{read.number.units}, Type::integer});
    add(Token::Kind::literal, {read.number, Type::decimal});
  }

  void read_text() {
    const std::size_t end = text_.find('\'', at_ + 1);
    if (end == std::string_view::npos) return fail({"texten saknar slut (')", "the text has no end (')"});
    at_ = end + 1;
    add(Token::Kind::literal, {Text{std::string(text_.substr(begin_ + 1, end - begin_ - 1))}, Type::text});
  }

  bool is_foreign_letter() const {
    return static_cast<unsigned char>(peek()) >= 0x80 ? group_space(text_, at_) == 0
                                                      : peek() >= 'A' && peek() <= 'Z';
  }

  void fail_at_character() {
    while (at_ < text_.size() && (is_name_part(peek()) || is_foreign_letter())) ++at_;
    if (at_ > begin_) {
      const std::string word(text_.substr(begin_, at_ - begin_));
      return fail({"'" + shortened(word) + "' är inget namn", "'" + shortened(word) + "' is no name"},
                  {"skriv '" + folded_key(word) + "'", "write '" + folded_key(word) + "'"});
    }
    const std::string sign(1, peek());
    fail({"oväntat tecken '" + sign + "'", "unexpected character '" + sign + "'"});
  }

  std::string_view text_;
  std::optional<ConditionFault>& fault_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;     // where the token now being read begins
  std::size_t position_ = 1;  // the character there
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> condition_tokens(std::string_view text, std::optional<ConditionFault>& fault) {
  return Lexer(text, fault).tokens();
}

BilingualPhrase position_words(std::size_t position) {
  return {"vid tecken " + std::to_string(position), "at character " + std::to_string(position)};
}

}  // namespace klausul
