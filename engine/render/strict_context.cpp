#include "render/strict_context.hpp"

#include <algorithm>
#include <charconv>

#include "render/inputs.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

// Marks the text of a gap, so that `parse` can tell it from text that merely looks like one. A noncharacter, which no
// author may write.
constexpr const char* gap_mark = "\xEF\xB7\x90";

unsigned number_of(std::string_view digits) {
  unsigned number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

}  // namespace

// A list's items are handed to Mustache as the numbers of their entries in `items_`.
void StrictContext::push(const Data* data) {
  if (data->is_string()) stack_.emplace_back(items_[number_of(data->string_value())]);
  else stack_.emplace_back(std::nullopt);
}

void StrictContext::pop() { stack_.pop_back(); }

std::vector<ItemScope> StrictContext::scopes() const {
  std::vector<ItemScope> result;
  for (auto it = stack_.rbegin(); it != stack_.rend(); ++it)
    if (*it) result.push_back((*it)->scope);
  return result;
}

StrictContext::Asked StrictContext::read(const std::string& asked) const {
  Asked result;
  const std::size_t at = asked.rfind(".@");
  result.path = asked.substr(0, at);
  result.how = asked[at + 2];
  result.tag = static_cast<OriginId>(number_of(std::string_view(asked).substr(at + 3)));
  result.what = meaning(result.path, scopes(), prepared_.assembly.names);
  return result;
}

const StrictContext::Data* StrictContext::keep(Data data) const {
  answers_.push_back(std::move(data));
  return &answers_.back();
}

// `-first`, `-last` and `-index` of the innermost list.
const StrictContext::Data* StrictContext::given(const Asked& asked) const {
  const auto item = std::find_if(stack_.rbegin(), stack_.rend(), [](const auto& i) { return i.has_value(); });
  if (item == stack_.rend()) return nullptr;
  if (asked.path == "-first") return keep(Data((*item)->index == 0));
  if (asked.path == "-last") return keep(Data((*item)->index + 1 == (*item)->count));
  return asked.path == "-index" ? keep(Data(std::to_string((*item)->index + 1))) : nullptr;
}

const Value* StrictContext::value_of(const Asked& asked) const {
  const Group* group = &view_.values;
  int depth = 0;
  for (auto it = stack_.rbegin(); it != stack_.rend(); ++it) {
    if (!*it) continue;
    if (depth++ == asked.what.depth) {
      group = (*it)->group;
      break;
    }
  }
  const Value* value = nullptr;
  for (const std::string& step : asked.what.steps) {
    value = group == nullptr ? nullptr : group->find(step);
    group = value == nullptr ? nullptr : value->as<Group>();
  }
  return value;
}

const StrictContext::Data* StrictContext::get(const std::string& name) const {
  const Asked asked = read(name);
  if (asked.path.starts_with('-')) return given(asked);
  if (asked.what.declaration != nullptr) used_.insert(asked.what.declaration);
  const Value* value = value_of(asked);
  return asked.how == 's' ? section(asked, value) : field(asked, value);
}

const StrictContext::Data* StrictContext::section(const Asked& asked, const Value* value) const {
  const bool is_missing = value == nullptr || value->is_missing();
  const bool required = asked.what.declaration != nullptr && asked.what.declaration->required;
  if (asked.what.type == Type::list) return list_section(asked, value);
  if (is_missing && required) lack(asked, value);
  if (is_missing) return keep(Data(false));
  if (const Flag* flag = value->as<Flag>()) return keep(Data(flag->on));
  if (const auto* choice = value->as<klausul::Choice>(); choice && !asked.what.form.empty())
    return keep(Data(choice->key == asked.what.form));
  if (const auto* entry = value->as<RegisterEntry>(); entry && !asked.what.form.empty())
    return keep(Data(!entry->field(asked.what.form).empty()));
  return keep(Data(true));
}

const StrictContext::Data* StrictContext::list_section(const Asked& asked, const Value* value) const {
  const Declaration* declaration = asked.what.declaration;
  Data result(Data::type::list);
  const List* list = value == nullptr ? nullptr : value->as<List>();
  const bool outermost = static_cast<std::size_t>(asked.what.depth) == scopes().size();
  const ItemScope scope{outermost ? asked.what.steps.front() : std::string(), &declaration->members};
  std::vector<const Group*> groups;
  if (list != nullptr) {
    for (const Value& item : list->items) groups.push_back(item.as<Group>());
  } else if (declaration->required) {
    // A draft shows a missing list as one item of gaps, so that its form can be seen.
    lack(asked, value);
    gap_items_.emplace_back();
    groups.push_back(&gap_items_.back());
  }
  for (std::size_t i = 0; i < groups.size(); ++i) {
    items_.push_back({scope, groups[i], i, groups.size()});
    result.push_back(Data(std::to_string(items_.size() - 1)));
  }
  return keep(std::move(result));
}

const StrictContext::Data* StrictContext::field(const Asked& asked, const Value* value) const {
  if (value == nullptr || value->is_missing()) return lack(asked, value);
  const Place place = asked.how == 'k' ? Place::compact : Place::running;
  const std::optional<std::string> text = format(*value, asked.what.form, place);
  if (!text || text->empty()) return lack(asked, value);
  return keep(Data(*text));
}

const StrictContext::Data* StrictContext::lack(const Asked& asked, const Value* value) const {
  const bool computed = asked.what.declaration == nullptr;
  const std::string name = name_of(asked, value);
  if (!computed || !note_missing_inputs(asked)) {
    const bool placeless = value == nullptr || value->origin == OriginId::none;
    note_lack(asked.what.declaration, name, placeless ? view_.origin : value->origin, asked);
  }
  return keep(Data(std::string(gap_mark) + "[SAKNAS: " + name + "]"));
}

// What is missing is the value, whatever form of it was asked for; unless it is there and only the form is not: a field
// that a register entry lacks.
std::string StrictContext::name_of(const Asked& asked, const Value* value) {
  if (value != nullptr && !value->is_missing()) return asked.path;
  std::string name;
  for (const std::string& step : asked.what.steps) name += (name.empty() ? "" : ".") + step;
  return name;
}

// A computed value is missing because something it is made from is: that is what the author can mend.
bool StrictContext::note_missing_inputs(const Asked& asked) const {
  bool found = false;
  const std::string name = asked.what.steps.front().substr(0, asked.what.steps.front().find('.'));
  for (const Computation& computation : prepared_.assembly.computations) {
    if (computation.name != name) continue;
    for (const std::string& input : inputs_of(computation)) {
      const std::string first = input.substr(0, input.find('.'));
      const Value* value = view_.values.find(first);
      const NameMeaning what = meaning(first, {}, prepared_.assembly.names);
      if (what.declaration == nullptr || (value != nullptr && !value->is_missing())) continue;
      note_lack(what.declaration, first, value == nullptr ? view_.origin : value->origin, asked);
      found = true;
    }
  }
  return found;
}

std::string StrictContext::list_at_hand() const {
  const auto item = std::find_if(stack_.rbegin(), stack_.rend(), [](const auto& i) { return i.has_value(); });
  return item == stack_.rend() ? std::string() : (*item)->scope.list;
}

void StrictContext::note_lack(const Declaration* declaration, const std::string& name, OriginId place, const Asked& asked) const {
  const bool in_item = static_cast<std::size_t>(asked.what.depth) < scopes().size();
  auto known = std::find_if(lacks_.begin(), lacks_.end(), [&](const Lack& l) { return l.name == name && l.place == place; });
  if (known == lacks_.end()) {
    const std::string label = declaration == nullptr ? name : std::string(declaration->shown_label());
    known = lacks_.insert(lacks_.end(), {name, label, place, in_item, in_item ? list_at_hand() : std::string(), {}});
  }
  if (std::find(known->used_by.begin(), known->used_by.end(), asked.tag) == known->used_by.end())
    known->used_by.push_back(asked.tag);
}

}  // namespace klausul
