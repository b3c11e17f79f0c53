#include "render/run_checks.hpp"

#include <algorithm>

#include "values/swedish.hpp"

namespace klausul {
namespace {

constexpr int deepest = 16;  // computations over computations

// The value of a dotted name in a scope, as conditions name them.
const Value* value_at(const Group& values, std::string_view name) {
  if (const Value* whole = values.find(name)) return whole;
  const std::size_t point = name.find('.');
  if (point == std::string_view::npos) return nullptr;
  const Value* first = values.find(name.substr(0, point));
  const Group* group = first == nullptr ? nullptr : first->as<Group>();
  return group == nullptr ? nullptr : value_at(*group, name.substr(point + 1));
}

// A value as the remedy tells it: what was given, or how many items.
std::string shown(const Value* value) {
  if (value == nullptr) return {};
  if (value->type == Type::flag) return value->as<Flag>() != nullptr && value->as<Flag>()->on ? "ja" : "nej";
  if (const List* list = value->as<List>()) return std::to_string(list->items.size());
  return format(*value, "", FieldPlace::compact).value_or(value->is_missing() ? "–" : "");
}

class CheckRun {
 public:
  CheckRun(const Prepared& prepared, const View& view, Diagnostics& diagnostics)
      : prepared_(prepared), view_(view), diagnostics_(diagnostics) {}

  void run(const CompiledCheck& check) {
    if (check.list.empty()) return run(check, nullptr);
    const Value* value = value_at(view_.values, check.list);
    const List* list = value == nullptr ? nullptr : value->as<List>();
    if (list == nullptr) return;
    for (const Value& item : list->items) run(check, &item);
  }

 private:
  void run(const CompiledCheck& check, const Value* item) {
    const Group* own = item == nullptr ? nullptr : item->as<Group>();
    const auto lookup = [&](std::string_view name) {
      const Value* inner = own == nullptr ? nullptr : value_at(*own, name);
      return inner != nullptr ? inner : value_at(view_.values, name);
    };
    if (check.condition->evaluate(lookup, diagnostics_) != Condition::Outcome::fails) return;
    std::string values;
    for (const std::string& name : check.condition->names())
      if (const std::string text = shown(lookup(name)); !text.empty())
        values += (values.empty() ? "" : ", ") + name + ": " + text;
    diagnostics_.add(Slug::check_failed, place_of(check, item), {check.message, values, check.words},
                     {{Note::Kind::declared_here, check.origin, ""}});
  }

  OriginId place_of(const CompiledCheck& check, const Value* item) const {
    const Group* own = item == nullptr ? nullptr : item->as<Group>();
    for (const std::string& name : check.condition->names()) {
      const Value* inner = own == nullptr ? nullptr : value_at(*own, name);
      if (inner != nullptr && !inner->is_missing() && !is_computed(name)) return inner->origin;
      if (inner != nullptr) continue;
      if (const OriginId place = given_at(name, 0); place != OriginId::none) return place;
    }
    return item == nullptr ? view_.origin : item->origin;
  }

  bool is_computed(std::string_view name) const {
    return computation(name) != prepared_.assembly.computations.size();
  }

  // The place of the computation that makes `name`: "kostnad" of "kostnad.summa".
  std::size_t computation(std::string_view name) const {
    const auto& all = prepared_.assembly.computations;
    const std::string_view head = name.substr(0, name.find('.'));
    return static_cast<std::size_t>(
        std::find_if(all.begin(), all.end(), [&](const Computation& c) { return c.name == head; }) -
        all.begin());
  }

  // Where a value was given, or one that a computed value is made from.
  OriginId given_at(const std::string& name, int depth) const {
    if (depth > deepest) return OriginId::none;
    if (is_computed(name)) {
      for (const std::string& input : prepared_.inputs[computation(name)])
        if (const OriginId place = given_at(input, depth + 1); place != OriginId::none) return place;
      return OriginId::none;
    }
    const Value* value = value_at(view_.values, name);
    if (value == nullptr) value = view_.values.find(name.substr(0, name.find('.')));  // a list's member
    return value == nullptr || value->is_missing() ? OriginId::none : value->origin;
  }

  const Prepared& prepared_;
  const View& view_;
  Diagnostics& diagnostics_;
};

}  // namespace

void run_checks(const Prepared& prepared, const View& view, Diagnostics& diagnostics) {
  CheckRun checks(prepared, view, diagnostics);
  for (const CompiledCheck& check : prepared.checks) checks.run(check);
}

}  // namespace klausul
