#include "render/strict_context.hpp"

#include <algorithm>
#include <charconv>

#include "base/joined.hpp"
#include "dialect/gap_mark.hpp"
#include "render/inputs.hpp"
#include "render/remedy.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

std::size_t number_of(std::string_view digits) {
  std::size_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

std::string first_of(const std::string& name) { return name.substr(0, name.find('.')); }
std::string rest_of(const std::string& name) {
  const std::size_t point = name.find('.');
  return point == std::string::npos ? std::string() : name.substr(point + 1);
}

std::string label_of(const Declaration* declaration, const std::string& name) {
  return declaration == nullptr ? name : std::string(declaration->shown_label());
}

}  // namespace

StrictContext::StrictContext(const Prepared& prepared, const View& view)
    : prepared_(prepared),
      view_(view),
      text_(*prepared.text),
      asked_(text_.tags().size()),
      size_(text_.fixed_size()) {}

std::set<const Declaration*> StrictContext::used() const {
  std::set<const Declaration*> used = prepared_.used_by_rules;
  for (std::size_t i = 0; i < asked_.size(); ++i)
    if (asked_[i] && text_.tags()[i].what.declaration != nullptr)
      used.insert(text_.tags()[i].what.declaration);
  return used;
}

std::set<std::string> StrictContext::asked() const {
  std::set<std::string> names;
  // A computed name may be a whole with its point: "kostnad.andel".
  const auto add = [&](const std::string& name) { names.insert(first_of(name)); };
  for (std::size_t i = 0; i < asked_.size(); ++i)
    if (asked_[i]) add(text_.tags()[i].what.steps.front());
  // Each is made from those before it.
  const std::vector<Computation>& computations = prepared_.assembly.computations;
  for (std::size_t i = computations.size(); i-- > 0;)
    if (names.count(computations[i].name) > 0)
      for (const std::string& input : prepared_.inputs[i]) add(input);
  return names;
}

// A list's items are handed to Mustache as the numbers of their entries in `items_`.
void StrictContext::push(const Data* data) {
  if (data->is_string())
    stack_.emplace_back(items_[number_of(data->string_value())]);
  else
    stack_.emplace_back(std::nullopt);
}

void StrictContext::pop() { stack_.pop_back(); }

// Takes so much of the room that is left for text.
bool StrictContext::fits(std::size_t size) const {
  size_ += size;
  too_large_ = too_large_ || size_ > size_limit;
  return !too_large_;
}

const StrictContext::Data* StrictContext::keep(Data data) const {
  lists_.push_back(std::move(data));
  return &lists_.back();
}

// `-first`, `-last` and `-index` of the innermost list.
const StrictContext::Data* StrictContext::given(const Tag& asked) const {
  const auto item = std::find_if(stack_.rbegin(), stack_.rend(), [](const auto& i) { return i.has_value(); });
  if (item == stack_.rend()) return nullptr;
  if (asked.path == "-first") return (*item)->index == 0 ? &yes_ : &no_;
  if (asked.path == "-last") return (*item)->index + 1 == (*item)->count ? &yes_ : &no_;
  if (asked.path != "-index") return nullptr;
  printed_ = Data(std::to_string((*item)->index + 1));
  return &printed_;
}

const Value* StrictContext::value_of(const Tag& asked) const {
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

const StrictContext::Data* StrictContext::get(const std::string& number) const {
  const std::size_t index = number_of(number);
  const Tag& asked = text_.tags()[index];
  if (asked.path.starts_with('-')) return given(asked);
  asked_[index] = true;
  const Value* value = value_of(asked);
  if (value != nullptr) places_.push_back(value->origin);
  return asked.how == 's' ? section(asked, value) : field(asked, value);
}

const StrictContext::Data* StrictContext::section(const Tag& asked, const Value* value) const {
  const auto answer = [this](bool on) { return on ? &yes_ : &no_; };
  const bool is_missing = value == nullptr || value->is_missing();
  const bool required = asked.what.declaration != nullptr && asked.what.declaration->required;
  if (asked.what.type == Type::list) return list_section(asked, value);
  if (is_missing && required) lack(asked, value);
  if (is_missing || !fits(asked.fixed_size)) return &no_;
  if (const Flag* flag = value->as<Flag>()) return answer(flag->on);
  if (const auto* choice = value->as<klausul::Choice>(); choice && !asked.what.form.empty())
    return answer(choice->key == asked.what.form);
  if (const auto* entry = value->as<RegisterEntry>(); entry && !asked.what.form.empty())
    return answer(!entry->field(asked.what.form).empty());
  return &yes_;
}

const StrictContext::Data* StrictContext::list_section(const Tag& asked, const Value* value) const {
  const Declaration* declaration = asked.what.declaration;
  Data result(Data::type::list);
  const List* list = value == nullptr ? nullptr : value->as<List>();
  std::vector<const Group*> groups;
  if (list != nullptr) {
    for (const Value& item : list->items) groups.push_back(item.as<Group>());
  } else if (declaration->required) {
    lack(asked, value);
    // A draft shows a missing list as one item of gaps, so that its form can be seen. Elsewhere what such an
    // item lacks would only repeat the fault.
    if (view_.draft) gap_items_.emplace_back(), groups.push_back(&gap_items_.back());
  }
  too_large_ = too_large_ || items_.size() + groups.size() > item_limit;
  if (!fits(asked.fixed_size * groups.size())) return &no_;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    items_.push_back({groups[i], i, groups.size()});
    result.push_back(Data(std::to_string(items_.size() - 1)));
  }
  return keep(std::move(result));
}

// A statute in the form `citerad`, with what `number` needs to choose its words.
std::string marked_citation(const RegisterEntry& entry, const std::string& first) {
  const std::string mark(citation_mark);
  const std::string later = glued_statute(entry.field("citerad_senare"));
  return mark + std::string(entry.field("sfs")) + mark + later + mark + first;
}

const StrictContext::Data* StrictContext::field(const Tag& asked, const Value* value) const {
  if (value == nullptr || value->is_missing()) return lack(asked, value);
  if (const Markup* markup = value->as<Markup>()) {
    if (!fits(markup->xml.size())) return nullptr;
    printed_ = Data(markup->xml);
    return &printed_;
  }
  const FieldPlace place = asked.how == 'k' ? FieldPlace::compact : FieldPlace::running;
  std::optional<std::string> text = format(*value, asked.what.form, place);
  if (!text || text->empty()) return lack(asked, value);
  const RegisterEntry* entry = value->as<RegisterEntry>();
  if (entry != nullptr && value->type == Type::statute && asked.what.form == "citerad")
    text = marked_citation(*entry, *text);
  if (!fits(text->size())) return nullptr;
  printed_ = Data(*text);
  return &printed_;
}

const StrictContext::Data* StrictContext::lack(const Tag& asked, const Value* value) const {
  const std::string name = name_of(asked, value);
  const bool computed = asked.what.declaration == nullptr;
  if (!computed || !note_missing_inputs(asked.what.steps.front(), asked.origin)) {
    const bool placeless = value == nullptr || value->origin == OriginId::none;
    const bool of_parent = asked.what.steps.front() == "foralder";
    const bool in_item = static_cast<std::size_t>(asked.what.depth) < asked.scopes;
    note_lack({name,
               label_of(asked.what.declaration, name),
               of_parent   ? view_.parent_origin
               : placeless ? view_.origin
                           : value->origin,
               in_item,
               in_item ? asked.list_at_hand : std::string(),
               {},
               remedy_of(asked, value)},
              asked.origin);
  }
  printed_ = Data(std::string(gap_mark) + "[SAKNAS: " + name + "]");
  return &printed_;
}

std::string StrictContext::remedy_of(const Tag& asked, const Value* value) {
  const RegisterEntry* entry = value == nullptr ? nullptr : value->as<RegisterEntry>();
  if (entry != nullptr) return remedy_for_field(*entry, asked.what.form);
  return asked.what.declaration == nullptr ? std::string()
                                           : remedy_for_value(*asked.what.declaration, asked.what.steps);
}

// What is missing is the value, whatever form of it was asked for; unless it is there and only the form is
// not: a field that a register entry lacks.
std::string StrictContext::name_of(const Tag& asked, const Value* value) {
  if (value != nullptr && !value->is_missing()) return asked.path;
  return joined(asked.what.steps, ".");
}

// A computed value is missing because something it is made from is: that is what the author can mend. `name`
// is the computation's, perhaps with more behind a dot.
bool StrictContext::note_missing_inputs(const std::string& name, OriginId tag) const {
  bool found = false;
  for (const Computation& computation : prepared_.assembly.computations) {
    if (computation.name != first_of(name)) continue;
    for (const std::string& input : inputs_of(computation)) found = note_missing_input(input, tag) || found;
  }
  return found;
}

bool StrictContext::note_missing_input(const std::string& input, OriginId tag) const {
  const std::string first = first_of(input), rest = rest_of(input);
  const Declaration* declaration = meaning(first, {}, prepared_.assembly.names).declaration;
  if (declaration == nullptr) return note_missing_inputs(first, tag);
  const Value* value = view_.values.find(first);
  if (value == nullptr || value->is_missing()) {
    note_lack({first,
               label_of(declaration, first),
               value == nullptr ? view_.origin : value->origin,
               false,
               {},
               {},
               remedy_for_value(*declaration, {first})},
              tag);
    return true;
  }
  const List* list = value->as<List>();
  return list != nullptr && note_missing_members(*declaration, *list, first_of(rest), tag);
}

bool StrictContext::note_missing_members(const Declaration& of, const List& list, const std::string& name,
                                         OriginId tag) const {
  const Declaration* member = of.member(name);
  if (member == nullptr) return note_missing_inputs(name, tag);
  if (member->type == Type::flag && !member->required) return false;  // left out, it says no
  bool found = false;
  for (const Value& item : list.items) {
    const Group* group = item.as<Group>();
    const Value* value = group == nullptr ? nullptr : group->find(name);
    if (value != nullptr && !value->is_missing()) continue;
    note_lack({name,
               label_of(member, name),
               value == nullptr ? item.origin : value->origin,
               true,
               of.name,
               {},
               remedy_for_value(*member, {name})},
              tag);
    found = true;
  }
  return found;
}

void StrictContext::note_lack(Lack lack, OriginId tag) const {
  const auto [place, fresh] = lack_at_.try_emplace({lack.name, lack.place}, lacks_.size());
  if (fresh) lacks_.push_back(std::move(lack));
  std::vector<OriginId>& used_by = lacks_[place->second].used_by;
  if (std::find(used_by.begin(), used_by.end(), tag) == used_by.end()) used_by.push_back(tag);
}

}  // namespace klausul
