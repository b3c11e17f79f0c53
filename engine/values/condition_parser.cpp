// A recursive-descent parser that writes postfix steps as it goes:
//
//   either = both { "eller" both }
//   both   = claim { "och" claim }
//   claim  = sum [ ("<" | "<=" | "=" | ">=" | ">" | "!=") sum ]
//   sum    = single { ("+" | "-") single }
//   single = "inte" single | "-" single | name | literal | "(" either ")" | "antal" "(" name { "," name } ")"
#include <array>
#include <utility>

#include "values/condition_program.hpp"

namespace klausul {
namespace {

constexpr int deepest = 100;

using Operator = std::pair<std::string_view, ConditionStep::Kind>;
constexpr std::array comparisons = {
    Operator{"<", ConditionStep::Kind::less},    Operator{"<=", ConditionStep::Kind::less_equal},
    Operator{"=", ConditionStep::Kind::equal},   Operator{">=", ConditionStep::Kind::greater_equal},
    Operator{">", ConditionStep::Kind::greater}, Operator{"!=", ConditionStep::Kind::unequal}};

class Parser {
 public:
  Parser(const std::vector<Token>& tokens, std::optional<ConditionFault>& fault)
      : tokens_(tokens), fault_(fault) {}

  std::vector<ConditionStep> steps() {
    read_either();
    if (!fault_ && token().kind != Token::Kind::end) fail_at_end();
    return fault_ ? std::vector<ConditionStep>() : std::move(steps_);
  }

 private:
  const Token& token() const { return tokens_[at_]; }
  bool is(std::string_view symbol) const {
    return token().kind == Token::Kind::symbol && token().text == symbol;
  }
  const Operator* comparison() const {
    for (const Operator& one : comparisons)
      if (is(one.first)) return &one;
    return nullptr;
  }

  void add(ConditionStep::Kind kind, std::size_t position) { steps_.push_back({kind, {}, {}, position}); }

  // Reads one operand after another as long as `symbol` stands between them.
  void read_chain(std::string_view symbol, ConditionStep::Kind kind, void (Parser::*operand)()) {
    (this->*operand)();
    while (!fault_ && is(symbol)) {
      const std::size_t position = tokens_[at_++].position;
      (this->*operand)();
      add(kind, position);
    }
  }

  void read_either() { read_chain("eller", ConditionStep::Kind::disjunction, &Parser::read_both); }
  void read_both() { read_chain("och", ConditionStep::Kind::conjunction, &Parser::read_claim); }

  void read_claim() {
    read_sum();
    const Operator* found = fault_ ? nullptr : comparison();
    if (!found) return;
    const std::size_t position = tokens_[at_++].position;
    read_sum();
    add(found->second, position);
    if (!fault_ && comparison())
      fail({"två jämförelser i rad", "two comparisons in a row"},
           {"skriv a < b och b < c", "write a < b och b < c"});
  }

  void read_sum() {
    read_single();
    while (!fault_ && (is("+") || is("-"))) {
      const ConditionStep::Kind kind = is("+") ? ConditionStep::Kind::add : ConditionStep::Kind::subtract;
      const std::size_t position = tokens_[at_++].position;
      read_single();
      add(kind, position);
    }
  }

  void read_single() {
    if (++depth_ > deepest) fail({"för många nivåer", "too many levels"});
    if (!fault_) read_at_depth();
    --depth_;
  }

  void read_at_depth() {
    const Token& first = token();
    if (is("inte") || is("-")) {
      ++at_;
      read_single();
      return add(first.text == "-" ? ConditionStep::Kind::negate : ConditionStep::Kind::negation,
                 first.position);
    }
    if (is("(")) {
      ++at_;
      read_either();
      if (fault_) return;
      if (!is(")")) return fail_expecting({"')'", "')'"});
      ++at_;
      return;
    }
    if (first.text == "antal" && tokens_[at_ + 1].text == "(") return read_count();
    const bool operand = first.kind == Token::Kind::name || first.kind == Token::Kind::literal;
    if (!operand) return fail_expecting({"ett namn eller ett värde", "a name or a value"});
    ++at_;
    const bool name = first.kind == Token::Kind::name;
    steps_.push_back({name ? ConditionStep::Kind::name : ConditionStep::Kind::literal,
                      name ? first.text : std::string(), first.literal, first.position});
  }

  // The counts of what is named, added up.
  void read_count() {
    at_ += 2;
    for (bool first = true; !fault_; first = false) {
      if (token().kind != Token::Kind::name) return fail_expecting({"ett namn", "a name"});
      steps_.push_back({ConditionStep::Kind::presence, token().text, {}, token().position});
      if (!first) add(ConditionStep::Kind::add, token().position);
      ++at_;
      if (!is(",")) break;
      ++at_;
    }
    if (!is(")")) return fail_expecting({"',' eller ')'", "',' or ')'"});
    ++at_;
  }

  void fail(const BilingualPhrase& message, BilingualPhrase hint = {}) {
    if (fault_) return;
    const BilingualPhrase place = position_words(token().position);
    fault_ = ConditionFault{{message.swedish + " " + place.swedish, message.english + " " + place.english},
                            std::move(hint)};
  }

  void fail_expecting(const BilingualPhrase& wanted) {
    const bool end = token().kind == Token::Kind::end;
    const std::string found = "'" + shortened(token().text) + "'";
    fail({"väntade " + wanted.swedish + ", fann " + (end ? "slutet" : found),
          "expected " + wanted.english + ", found " + (end ? "the end" : found)});
  }

  void fail_at_end() { fail_expecting({"'och', 'eller' eller slutet", "'och', 'eller' or the end"}); }

  const std::vector<Token>& tokens_;
  std::optional<ConditionFault>& fault_;
  std::size_t at_ = 0;
  int depth_ = 0;
  std::vector<ConditionStep> steps_;
};

}  // namespace

std::vector<ConditionStep> condition_steps(const std::vector<Token>& tokens,
                                           std::optional<ConditionFault>& fault) {
  return Parser(tokens, fault).steps();
}

}  // namespace klausul
