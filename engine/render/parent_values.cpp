#include "render/parent_values.hpp"

#include "diag/messages.hpp"
#include "lint/money_in_words.hpp"
#include "load/stamped_tag.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

// What a local agreement prints of its parent.
Value parent_value(const Parent& parent, OriginId origin) {
  const auto text = [&](const std::string& words) {
    return words.empty() ? Value{Missing{}, Type::text, origin} : Value{Text{words}, Type::text, origin};
  };
  Group group;
  group.set("titel", text(parent.title));
  group.set("version", text(parent.version));
  group.set("datum", {*parse_iso_date(parent.date), Type::date, origin});
  group.set("diarienummer", text(parent.diary_number));
  return {std::move(group), Type::group, origin};
}

// The markup of a decision with `ticket` as where each of its elements stands; of one that says the same,
// it is the same then. Elements tell it in `o`; text has its "<" escaped, and attributes their quotation
// mark.
std::string placed_markup(const std::string& xml, const std::string& ticket) {
  constexpr std::string_view attribute = " o=\"";
  std::string out;
  bool in_tag = false, in_quotes = false;
  for (std::size_t i = 0; i < xml.size(); ++i) {
    if (in_tag && !in_quotes && xml.compare(i, attribute.size(), attribute) == 0) {
      out += std::string(attribute) + ticket + '"';
      i = xml.find('"', i + attribute.size());
      continue;
    }
    out += xml[i];
    if (xml[i] == '"') in_quotes = in_tag && !in_quotes;
    if (xml[i] == '<') in_tag = true;
    if (xml[i] == '>' && !in_quotes) in_tag = false;
  }
  return out;
}

void place_at(OriginId origin, Value& value) {
  value.origin = origin;
  if (Markup* markup = value.as<Markup>()) markup->xml = placed_markup(markup->xml, origin_digits(origin));
  if (List* list = value.as<List>())
    for (Value& item : list->items) place_at(origin, item);
  if (Group* group = value.as<Group>())
    for (auto& [name, member] : group->members) place_at(origin, member);
}

std::string words_of(const Value& value) {
  const Markup* markup = value.as<Markup>();
  return markup == nullptr ? dump(value) : placed_markup(markup->xml, "");
}

std::string told(const Value* there) {
  if (there == nullptr) return both("inget värde", "no value");
  return there->as<Markup>() == nullptr ? dump(*there) : both("ett annat beslut", "another decision");
}

// What a locked clause asks for has the parent's value. To write it again is needless, and to write another
// is a fault.
void take_locked_values(const Assembly& assembly, OriginId origin, Group& values, Diagnostics& diagnostics) {
  const Parent& parent = *assembly.parent;
  for (const std::string& name : assembly.names_of_locked) {
    Value* here = values.find(name);
    const Value* there = parent.value(name);
    if (here == nullptr || (here->is_missing() && there == nullptr)) continue;
    if (here->is_missing())
      *here = *there, place_at(origin, *here);
    else if (parent.binds && (there == nullptr || words_of(*here) != words_of(*there)))
      diagnostics.add(Slug::locked_value, here->origin, {name, parent.file, told(there)});
  }
}

// A sum in running text is outside what declarations tell of costs.
class WordsOfItsOwn {
 public:
  WordsOfItsOwn(const Parent& parent, Diagnostics& diagnostics)
      : parent_(parent), diagnostics_(diagnostics) {}

  void look_at(const std::string& name, const Value& value) {
    if (const Text* text = value.as<Text>()) say(name, text->text, value.origin);
    if (const Markup* markup = value.as<Markup>()) say(name, markup->xml, value.origin);
    if (const List* list = value.as<List>())
      for (const Value& item : list->items) look_at(name, item);
    if (const Group* group = value.as<Group>())
      for (const auto& [member, inner] : group->members) look_at(member, inner);
  }

 private:
  void say(const std::string& name, const std::string& words, OriginId origin) {
    if (const auto sum = money_in_words(words))
      diagnostics_.add(Slug::amount_in_words, origin,
                       {name, *sum, parent_.file, Parent::listed(parent_.open_costs)});
  }

  const Parent& parent_;
  Diagnostics& diagnostics_;
};

OriginId place_of(const Declaration& declared, Watch watch, Date day, const Group& values) {
  const Value* value = declared.watch == watch ? values.find(declared.name) : nullptr;
  const Date* found = value == nullptr ? nullptr : value->as<Date>();
  return found != nullptr && *found == day ? value->origin : OriginId::none;
}

// A day on which the local agreement holds and its parent does not, told where it is given.
void say_outside(const Assembly& assembly, Watch watch, std::pair<Date, Date> days, const Group& values,
                 Diagnostics& diagnostics) {
  const bool first = watch == Watch::begins;
  for (const Declaration& declared : assembly.names.parameters)
    if (const OriginId place = place_of(declared, watch, days.first, values); place != OriginId::none)
      diagnostics.add(Slug::outside_dates, place,
                      {assembly.parent->file, iso_date(days.first),
                       first ? both("det börjar gälla " + iso_date(days.second) + "; rätta dagen",
                                    "it begins on " + iso_date(days.second) + "; correct the day")
                             : both("det slutar gälla " + iso_date(days.second) + "; rätta dagen",
                                    "it ends on " + iso_date(days.second) + "; correct the day")});
}

// The local agreement comes after its parent, and holds while it does; a proposal comes after what it is
// about.
void check_days(const Assembly& assembly, const Group& values, Diagnostics& diagnostics) {
  const Parent& parent = *assembly.parent;
  const Value* own = values.find("datum");
  const Date* day = own == nullptr ? nullptr : own->as<Date>();
  const Date parents_day = *parse_iso_date(parent.date);
  const bool early = day != nullptr && *day < parents_day;
  const std::string dated = both("det är daterat " + parent.date, "it is dated " + parent.date);
  if (assembly.document_kind != "avtal") {
    if (early) diagnostics.add(Slug::outside_dates, own->origin, {parent.file, iso_date(*day), dated});
    return;
  }
  if (early)
    diagnostics.add(
        Slug::bad_parent, own->origin,
        {parent.file, both("det är daterat " + parent.date + ", efter det lokala avtalet, " + iso_date(*day),
                           "it is dated " + parent.date + ", after the local agreement, " + iso_date(*day))});
  const Period here = period_of(assembly.names.parameters, values);
  const Period& there = parent.period;
  if (here.begins && there.begins && *here.begins < *there.begins)
    say_outside(assembly, Watch::begins, {*here.begins, *there.begins}, values, diagnostics);
  if (here.ends && there.ends && *here.ends > *there.ends)
    say_outside(assembly, Watch::ends, {*here.ends, *there.ends}, values, diagnostics);
}

}  // namespace

void take_parent_values(const Assembly& assembly, OriginId origin, Group& values, Diagnostics& diagnostics) {
  const Parent& parent = *assembly.parent;
  take_locked_values(assembly, origin, values, diagnostics);
  // A proposal to enter into it may speak of its sums; it agrees nothing.
  if (parent.binds && assembly.document_kind == "avtal") {
    WordsOfItsOwn own(parent, diagnostics);
    for (const auto& [name, value] : values.members)
      if (assembly.names_of_locked.count(name) == 0) own.look_at(name, value);
  }
  if (parent.binds) check_days(assembly, values, diagnostics);
  values.set("foralder", parent_value(parent, origin));
}

}  // namespace klausul
