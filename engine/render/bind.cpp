#include "render/bind.hpp"

#include <algorithm>
#include <charconv>

#include "base/edit_distance.hpp"
#include "diag/messages.hpp"
#include "render/item_checks.hpp"
#include "render/parent_values.hpp"
#include "render/run_checks.hpp"
#include "values/swedish.hpp"
#include "values/white_space.hpp"

namespace klausul {
namespace {

Value missing(Type type, OriginId origin) { return {Missing{}, type, origin}; }

// "1 post", "3 poster".
std::string items_phrase(std::size_t count) {
  const std::string number = std::to_string(count);
  return count == 1 ? both("1 post", "1 item") : both(number + " poster", number + " items");
}

class Binder {
 public:
  Binder(const Registers& registers, View& view, Diagnostics& diagnostics)
      : registers_(registers), view_(view), diagnostics_(diagnostics) {}

  Group bind_all(const std::vector<Declaration>& declarations, const std::vector<GivenValue>& given,
                 OriginId place) {
    say_unknown(declarations, given);
    Group group;
    for (const Declaration& d : declarations) {
      const auto found =
          std::find_if(given.begin(), given.end(), [&](const GivenValue& v) { return v.name == d.name; });
      group.set(d.name, found == given.end() ? without(d, place) : noted(d, *found));
    }
    return group;
  }

 private:
  void say_unknown(const std::vector<Declaration>& declarations, const std::vector<GivenValue>& given) {
    std::vector<std::string> names;
    for (const Declaration& d : declarations) names.push_back(d.name);
    for (const GivenValue& v : given)
      if (!v.name.empty() && std::find(names.begin(), names.end(), v.name) == names.end())
        diagnostics_.add(Slug::unknown_value, v.origin, {v.name, closest(v.name, names)});
  }

  Value noted(const Declaration& d, const GivenValue& given) {
    const std::size_t outer = within_;
    within_ = view_.given.size();
    view_.given.push_back({&d, given.origin, OriginId::none, outer});
    Value value = with(d, given);
    if (says_anything(given) && !value.is_missing()) view_.given[within_].value = value.origin;
    within_ = outer;
    return value;
  }

  // What a parameter is when the file says nothing: its default, or nothing.
  Value without(const Declaration& d, OriginId place) {
    if (d.type == Type::group) return {bind_all(d.members, {}, place), Type::group, place};
    if (d.default_value.empty()) return missing(d.type, place);
    if (is_register_type(d.type)) return from_register(d, d.default_value, d.origin);
    const std::optional<Value> value = read_value(d, d.default_value, d.origin, diagnostics_);
    return value ? *value : missing(d.type, place);
  }

  Value with(const Declaration& d, const GivenValue& given) {
    using Element = GivenValue::Element;
    const Element wanted = d.type == Type::list       ? Element::list
                           : d.type == Type::group    ? Element::group
                           : d.type == Type::decision ? Element::decision
                                                      : Element::value;
    if (given.element != wanted) {
      constexpr const char* names[] = {"varde", "lista", "grupp", "beslut"};
      diagnostics_.add(Slug::wrong_value_element, given.origin,
                       {d.name, type_phrase(d.type), names[static_cast<std::size_t>(wanted)]},
                       {{Note::Kind::declared_here, d.origin, ""}});
      return missing(d.type, given.origin);
    }
    if (wanted == Element::list) return list(d, given);
    if (wanted == Element::decision && given.text.empty()) return missing(d.type, given.origin);
    if (wanted == Element::decision) return {Markup{given.text}, Type::decision, given.origin};
    if (wanted == Element::group)
      return {bind_all(d.members, given.members, given.origin), Type::group, given.origin};
    return scalar(d, given);
  }

  // An empty element is a value not given yet: that is how `klausul new` leaves what is to be filled in.
  static bool is_blank(const GivenValue& given) {
    return given.has_reference ? given.reference.empty() : collapsed(given.text).empty();
  }

  static bool says_anything(const GivenValue& given) {
    const auto any = [](const std::vector<GivenValue>& values) {
      return std::any_of(values.begin(), values.end(), says_anything);
    };
    if (given.element == GivenValue::Element::group) return any(given.members);
    if (given.element == GivenValue::Element::list)
      return std::any_of(given.items.begin(), given.items.end(), any);
    return !is_blank(given);
  }

  Value scalar(const Declaration& d, const GivenValue& given) {
    if (is_blank(given))
      return d.default_value.empty() ? missing(d.type, given.origin) : without(d, given.origin);
    if (is_register_type(d.type)) {
      if (given.has_reference) return from_register(d, given.reference, given.text_origin);
      diagnostics_.add(Slug::bad_value, given.text_origin,
                       {collapsed(given.text), type_phrase(d.type),
                        both("hänvisa till registret: <varde namn=\"" + d.name + "\" ref=\"…\"/>",
                             "refer to the register: <varde namn=\"" + d.name + "\" ref=\"…\"/>")});
      return missing(d.type, given.origin);
    }
    if (given.has_reference) {
      diagnostics_.add(
          Slug::bad_value, given.text_origin,
          {"ref", type_phrase(d.type), both("skriv värdet i elementet", "write the value in the element")});
      return missing(d.type, given.origin);
    }
    if (given.approximate && d.type != Type::money)
      diagnostics_.add(Slug::bad_value, given.origin,
                       {"ungefar", type_phrase(d.type),
                        both("bara belopp kan vara ungefärliga", "only amounts can be approximate")});
    const std::optional<Value> value =
        read_value(d, given.text, given.text_origin, diagnostics_, given.approximate);
    return value ? *value : missing(d.type, given.origin);
  }

  Value from_register(const Declaration& d, const std::string& id, OriginId origin) {
    const Registers::Entry* entry = registers_.find(id);
    if (entry == nullptr) {
      const std::vector<std::string> ids = registers_.ids();
      diagnostics_.add(Slug::unknown_register_entry, origin, {id, closest(id, ids)});
      return missing(d.type, origin);
    }
    if (entry->type != d.type) {
      diagnostics_.add(Slug::wrong_register_entry, origin,
                       {id, type_phrase(entry->type), type_phrase(d.type)});
      return missing(d.type, origin);
    }
    view_.registers.insert(entry->file);
    return {entry->entry, d.type, origin};
  }

  Value list(const Declaration& d, const GivenValue& given) {
    List result;
    for (std::size_t i = 0; i < given.items.size(); ++i) {
      const OriginId place = given.item_origins[i];
      result.items.push_back({bind_all(d.members, given.items[i], place), Type::group, place});
    }
    check_count(d, result.items.size(), given.origin);
    return {std::move(result), Type::list, given.origin};
  }

  // A required list must hold something; an optional one may be empty.
  void check_count(const Declaration& d, std::size_t count, OriginId origin) {
    const auto bound = [](const std::string& text, std::size_t otherwise) {
      std::size_t number = otherwise;
      std::from_chars(text.data(), text.data() + text.size(), number);
      return number;
    };
    const std::size_t least = bound(d.minimum, d.required ? 1 : 0), most = bound(d.maximum, SIZE_MAX);
    const auto say = [&](Slug slug, std::size_t limit) {
      diagnostics_.add(slug, origin, {d.name, items_phrase(count), std::to_string(limit)},
                       {{Note::Kind::declared_here, d.origin, ""}});
    };
    if (count < least) say(Slug::too_few_items, least);
    if (count > most) say(Slug::too_many_items, most);
  }

  const Registers& registers_;
  View& view_;
  Diagnostics& diagnostics_;
  std::size_t within_ = SIZE_MAX;  ///< See `Given`.
};

}  // namespace

View bind(const Prepared& prepared, const Parameters& parameters, bool draft, Diagnostics& diagnostics) {
  View view;
  view.draft = draft;
  view.origin = parameters.origin;
  view.parent_origin =
      parameters.parent_origin == OriginId::none ? parameters.origin : parameters.parent_origin;
  const std::string& kind = prepared.assembly.document_kind;
  if (!parameters.element.empty() && parameters.element != kind)
    diagnostics.add(Slug::wrong_root, parameters.origin, {kind, parameters.element});
  const std::vector<Declaration>& all = prepared.assembly.names.parameters;
  std::vector<GivenValue> given = parameters.values;
  const auto is_own = [](const GivenValue& v) {
    return v.name == "datum" || v.name == "villkorsdatum" || v.name == "diarienummer" || v.name == "foralder";
  };
  for (const GivenValue& v : given)
    if (is_own(v)) diagnostics.add(Slug::reserved_parameter, v.origin, {v.name});
  given.erase(std::remove_if(given.begin(), given.end(), is_own), given.end());
  view.values = Binder(prepared.registers, view, diagnostics).bind_all(all, given, parameters.origin);
  view.values.set("datum", {parameters.date, Type::date, parameters.date_origin});
  view.values.set("villkorsdatum", {parameters.terms_date, Type::date, parameters.date_origin});
  if (!parameters.diary_number.empty())
    view.values.set("diarienummer", {Text{parameters.diary_number}, Type::text, parameters.diary_origin});
  if (prepared.assembly.parent && parameters.parent)
    take_parent_values(prepared.assembly, parameters.parent->origin, view.values, diagnostics);
  check_empty_items(given, diagnostics);
  if (diagnostics.has_errors()) return view;  // what follows would only repeat the faults
  check_items(prepared.assembly, view.values, diagnostics);
  compute(view.values, prepared.assembly.computations, prepared.assembly.names.computed, diagnostics);
  run_checks(prepared, view, diagnostics);
  return view;
}

}  // namespace klausul
