#include "values/compute.hpp"

#include <span>

#include "values/condition.hpp"
#include "values/operand.hpp"
#include "values/scope.hpp"
#include "values/share_out.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

// Makes the results of one computation after another. Each result is there afterwards, missing if nothing
// better.
class Computer {
 public:
  Computer(Group& values, const std::vector<ComputedName>& types, Diagnostics& diagnostics)
      : values_(values), types_(types), diagnostics_(diagnostics) {}

  void compute(const Computation& computation) {
    current_ = &computation;
    std::visit(*this, computation.rule);
  }

  void operator()(const SumDeclaration& rule);
  void operator()(const AllocationDeclaration& rule);
  void operator()(const EnumerationDeclaration& rule);
  void operator()(const ExpressionDeclaration& rule);
  void operator()(const DivisionDeclaration& rule);

 private:
  const std::string& name() const { return current_->name; }
  Value made(decltype(Value::data) data, Type type) const {
    return {std::move(data), type, current_->origin};
  }

  Type known_type(const std::string& name, bool on_item, Type otherwise) const {
    for (const ComputedName& one : types_)
      if (one.name == name && one.on_item == on_item) return one.type;
    return otherwise;
  }

  List* list_at(const std::string& path) {
    Value* value = find_path(values_, path);
    return value ? value->as<List>() : nullptr;
  }

  void say(const BilingualPhrase& reason) {
    diagnostics_.add(Slug::bad_computation, current_->origin, {name(), joined(reason)});
  }

  // What is wrong with the amount is told where the author gave it.
  void say(const ShareOutResult& result, const Value& amount) {
    const bool given = result.amount_is_wrong && amount.origin != OriginId::none;
    std::vector<Note> notes;
    if (given && amount.origin != current_->origin)
      notes.push_back({Note::Kind::used_here, current_->origin, ""});
    diagnostics_.add(Slug::bad_computation, given ? amount.origin : current_->origin,
                     {name(), joined(*result.fault)}, std::move(notes));
  }

  void set_missing_shares(List* list, Type type);
  void set_shares(List& list, const ShareOut& shares, const Value& amount);
  void set_parts(Value& item, const DivisionDeclaration& rule, Type type);
  std::optional<std::string> item_text(const Value& item, const std::string& path);

  Group& values_;
  const std::vector<ComputedName>& types_;
  Diagnostics& diagnostics_;
  const Computation* current_ = nullptr;
};

const Value* member_of(const Value& item, std::string_view path) {
  const Group* group = item.as<Group>();
  return group ? find_path(*group, path) : nullptr;
}

Value zero(Type type) {
  if (type == Type::money) return {Money{}, type};
  if (type == Type::integer) return {Integer{}, type};
  return {Decimal{}, type};
}

Type type_of_first(const List* list, const std::string& member) {
  const Value* value = list && !list->items.empty() ? member_of(list->items.front(), member) : nullptr;
  return value ? value->type : Type::integer;
}

// A flag that is not given counts as off, as it does in a section.
bool is_selected(const Value& item, const SumDeclaration& rule) {
  if (rule.selection.empty()) return true;
  const Value* member = member_of(item, rule.selection);
  const Flag* flag = member ? member->as<Flag>() : nullptr;
  return (flag && flag->on) == rule.selected;
}

void Computer::operator()(const SumDeclaration& rule) {
  const List* list = list_at(rule.list);
  const Type type = known_type(name(), false, type_of_first(list, rule.member));
  if (!list) return values_.set(name(), made(Missing(), type));
  Operand sum{zero(type)};
  for (const Value& item : list->items) {
    if (!is_selected(item, rule)) continue;
    const Value* member = member_of(item, rule.member);
    OperationResult result = add_operands(sum, {member ? *member : Value{Missing(), type}}, false);
    if (result.fault) say(result.fault->message);
    sum = result.fault ? Operand{Value{Missing(), type}} : std::move(result.operand);
    if (sum.value.is_missing()) break;
  }
  values_.set(name(), made(std::move(sum.value.data), type));
}

void Computer::set_missing_shares(List* list, Type type) {
  for (Value& item : list ? std::span<Value>(list->items) : std::span<Value>()) {
    Group* group = item.as<Group>();
    if (!group) continue;
    group->set(name(), made(Missing(), type));
    group->set(name() + ".andel", made(Missing(), Type::percent));
  }
  // Only now: a new name in the outer scope moves the list.
  values_.set(name() + ".summa", made(Missing(), type));
  values_.set(name() + ".andel_summa", made(Missing(), Type::percent));
}

void Computer::set_shares(List& list, const ShareOut& shares, const Value& amount) {
  const Money* money = amount.as<Money>();
  const auto share = [&](std::int64_t part, bool approximate = false) {
    return money ? made(Money{part, approximate}, Type::money) : made(Integer{part}, Type::integer);
  };
  std::int64_t sum = 0, tenths = 0;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    sum += shares.parts[i];
    tenths += shares.tenths[i];
    Group* group = list.items[i].as<Group>();
    if (!group) continue;
    group->set(name(), share(shares.parts[i]));
    group->set(name() + ".andel", made(Decimal{shares.tenths[i], 1}, Type::percent));
  }
  // Only now: a new name in the outer scope moves the list.
  values_.set(name() + ".summa", share(sum, money && money->approximate));
  values_.set(name() + ".andel_summa", made(Decimal{tenths, 1}, Type::percent));
}

void Computer::operator()(const AllocationDeclaration& rule) {
  List* list = list_at(rule.list);
  const Value* found = find_path(values_, rule.amount);
  const Value amount = found ? *found : Value{Missing(), Type::money};
  const ShareOutResult result = list ? share_out(amount, *list, rule) : ShareOutResult{};
  if (result.fault) say(result, amount);
  if (result.share_out)
    set_shares(*list, *result.share_out, amount);
  else
    set_missing_shares(list, known_type(name(), true, amount.type));
}

// The text of a member, "kommun", or of one of its forms, "kommun.kort". Nothing if it is missing.
std::optional<std::string> Computer::item_text(const Value& item, const std::string& path) {
  std::string_view form;
  const Value* member = member_of(item, path);
  if (!member) {
    const auto [head, tail] = parted_at_last_dot(path);
    member = member_of(item, head);
    form = tail;
  }
  if (!member || member->is_missing()) return std::nullopt;
  std::optional<std::string> text = format(*member, form, FieldPlace::running);
  if (!text) say({"en post har inget '" + path + "'", "an item has no '" + path + "'"});
  return text;
}

void Computer::operator()(const EnumerationDeclaration& rule) {
  const List* list = list_at(rule.list);
  if (!list) return values_.set(name(), made(Missing(), Type::text));
  std::vector<std::string> texts;
  for (const Value& item : list->items) {
    std::optional<std::string> text = item_text(item, rule.member);
    if (!text) return values_.set(name(), made(Missing(), Type::text));
    texts.push_back(std::move(*text));
  }
  values_.set(name(), made(Text{enumerate(texts)}, Type::text));
}

void Computer::operator()(const ExpressionDeclaration& rule) {
  Diagnostics said;
  const auto expression = Condition::parse(rule.expression, current_->origin, said);
  const auto compute_in = [&](Group& scope) {
    const auto lookup = [&](std::string_view path) -> const Value* {
      const Value* inner = find_path(scope, path);
      return inner ? inner : find_path(values_, path);
    };
    Value value = expression ? expression->compute(lookup, said) : Value{};
    const Type type = known_type(name(), !rule.list.empty(), value.type);
    scope.set(name(), made(std::move(value.data), value.is_missing() ? type : value.type));
  };
  List* list = list_at(rule.list);
  if (rule.list.empty()) compute_in(values_);
  for (Value& item : list ? std::span<Value>(list->items) : std::span<Value>())
    if (Group* group = item.as<Group>()) compute_in(*group);
  for (const Diagnostic& fault : said.all())
    diagnostics_.add(Slug::bad_computation, fault.origin, {name(), fault.arguments.front()});
}

void Computer::set_parts(Value& item, const DivisionDeclaration& rule, Type type) {
  const Value* whole = member_of(item, rule.member);
  const ShareOutResult result = whole ? divide(*whole, rule) : ShareOutResult{};
  if (result.fault) say(result, *whole);
  Group* group = item.as<Group>();
  for (std::size_t i = 0; group && i < static_cast<std::size_t>(rule.parts); ++i) {
    Value part = made(Missing(), type);
    if (result.share_out && type == Type::money) part.data = Money{result.share_out->parts[i]};
    if (result.share_out && type == Type::integer) part.data = Integer{result.share_out->parts[i]};
    group->set(part_name(name(), i), std::move(part));
  }
}

void Computer::operator()(const DivisionDeclaration& rule) {
  const Computation& division = *current_;
  List* list = list_at(rule.list);
  const Type type = known_type(part_name(name(), 0), true, type_of_first(list, rule.member));
  for (Value& item : list ? std::span<Value>(list->items) : std::span<Value>()) set_parts(item, rule, type);
  for (std::size_t i = 0; i < static_cast<std::size_t>(rule.parts); ++i) {
    const std::string part = part_name(division.name, i);
    compute({part + "_summa", SumDeclaration{rule.list, part, {}, true}, division.origin});
  }
}

}  // namespace

void compute(Group& values, const std::vector<Computation>& computations,
             const std::vector<ComputedName>& types, Diagnostics& diagnostics) {
  Computer computer(values, types, diagnostics);
  for (const Computation& computation : computations) computer.compute(computation);
}

void compute(Group& values, const std::vector<Computation>& computations, Diagnostics& diagnostics) {
  compute(values, computations, {}, diagnostics);
}

}  // namespace klausul
