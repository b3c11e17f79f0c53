#include "load/stamp.hpp"

// Mustache turns text into text and forgets where it came from. So before it runs, this pass writes tickets
// into the text itself: `o` on every element, `f` round every field in running text, and in every tag a last
// component that says what is asked for and from where. Whatever Mustache copies takes its tickets along;
// whatever it drops takes them with it. The same pass refuses everything that could make the rendered text
// something other than well-formed XML, so that all mistakes an author can make are found here, on the
// author's own lines.
//
// A section must open and close among the children of one element. Tags are looked for in each text node on
// its own, after comments are gone and neighbouring text is joined, since `{<!-- -->{#x}}` would otherwise
// slip past.

#include <optional>

#include "base/edit_distance.hpp"
#include "base/utf8.hpp"
#include "diag/messages.hpp"
#include "dialect/vocabulary.hpp"
#include "load/reference_slot.hpp"
#include "load/stamped_tag.hpp"
#include "load/stamper.hpp"

namespace klausul {
namespace {

// An element that holds nothing would be printed as nothing: a number, a bullet or a heading with a blank
// behind it. A cell may be empty, and so may a list of appendices, an appendix outside the document, and what
// never holds anything.
bool is_empty(pugi::xml_node element, const ElementRule& rule) {
  const bool may_be = rule.element == Element::cell || rule.element == Element::appendix_list ||
                      rule.element == Element::appendix || (!rule.text && rule.children.empty()) ||
                      (rule.element == Element::addressee && element.attribute("ref")) ||
                      (rule.element == Element::decisions && element.attribute("varde"));
  if (may_be) return false;
  for (const pugi::xml_node child : element.children())
    if (child.type() != pugi::node_pcdata || !all_space(child.value())) return false;
  return true;
}

}  // namespace

std::vector<std::string> Stamper::enclosing() const {
  std::vector<std::string> paths;
  for (const OpenSection& section : open_)
    if (!section.inverted) paths.push_back(section.path);
  return paths;
}

void Stamper::append_tag(pugi::xml_node target, const MustacheTag& tag, OriginId origin, FieldPlace place) {
  const TagUse::Kind kind = tag.kind == MustacheTag::Kind::section    ? TagUse::Kind::section
                            : tag.kind == MustacheTag::Kind::inverted ? TagUse::Kind::inverted
                                                                      : TagUse::Kind::field;
  result_.uses.push_back({kind, tag.name, place, holder_of(target), enclosing(), origin});
  append_stamped(target, tag, origin, place);
}

// Keeps the stack of open sections; true if the tag may go into the text.
bool Stamper::open_or_close(const MustacheTag& tag, OriginId origin, pugi::xml_node parent,
                            std::size_t first_open) {
  if (tag.kind == MustacheTag::Kind::section || tag.kind == MustacheTag::Kind::inverted) {
    open_.push_back({tag.name, tag.kind == MustacheTag::Kind::inverted, origin});
    return true;
  }
  if (open_.size() <= first_open || open_.back().path != tag.name) {
    file_.fault_at(Slug::straddling_section, origin, {tag.name, parent.name()});
    return false;
  }
  return true;
}

void Stamper::visit_text(pugi::xml_node parent, const std::vector<pugi::xml_node>& pieces,
                         std::size_t first_open) {
  const ElementRule* rule = rule_for(parent.name());
  const std::string text = joined_text(pieces);
  const bool holds_text = rule == nullptr || rule->text;
  pugi::xml_node holder = parent.insert_child_before("x", pieces.front());
  std::size_t at = 0;
  const auto plain = [&](std::size_t end) {
    const std::string_view between = std::string_view(text).substr(at, end - at);
    append_text(holder, between);
    lint_words(between, file_, [&](std::size_t place) { return text_origin(file_, pieces, at + place); });
    if (!holds_text && !all_space(between))
      file_.fault_at(
          Slug::stray_text,
          text_origin(
              file_, pieces,
              at + (between.size() - trimmed(between).size() ? between.find_first_not_of(" \t\r\n") : 0)),
          {parent.name(), collapsed(between).substr(0, 40), std::string(example_child(*rule))});
  };
  for (MustacheTag tag = find_tag(text, 0); tag.kind != MustacheTag::Kind::end; tag = find_tag(text, at)) {
    plain(tag.begin);
    at = tag.end;
    const OriginId origin = text_origin(file_, pieces, tag.begin);
    if (!lint_tag(tag, origin, file_.context().diagnostics) || tag.kind == MustacheTag::Kind::comment)
      continue;
    if (tag.kind == MustacheTag::Kind::field) {
      if (!holds_text)
        file_.fault_at(Slug::stray_text, origin,
                       {parent.name(), "{{" + tag.name + "}}", std::string(example_child(*rule))});
      append_tag(holder, tag, origin, place_in(parent));
    } else if (open_or_close(tag, origin, parent, first_open)) {
      if (tag.kind == MustacheTag::Kind::close) {
        append_stamped_end(holder, tag, open_.back().origin);
        open_.pop_back();
      } else {
        OpenSection self = open_.back();
        open_.pop_back();  // a section does not stand in itself
        append_tag(holder, tag, origin, place_in(parent));
        open_.push_back(self);
      }
    }
  }
  plain(text.size());
  for (pugi::xml_node made = holder.first_child(); made; made = holder.first_child())
    parent.insert_move_before(made, holder);
  parent.remove_child(holder);
  for (const pugi::xml_node piece : pieces) parent.remove_child(piece);
}

void Stamper::visit_children(pugi::xml_node parent) {
  const std::size_t first_open = open_.size();
  std::vector<pugi::xml_node> children(parent.begin(), parent.end());
  for (std::size_t i = 0; i < children.size();) {
    if (children[i].type() == pugi::node_pcdata) {
      std::vector<pugi::xml_node> pieces;
      while (i < children.size() && children[i].type() == pugi::node_pcdata) pieces.push_back(children[i++]);
      visit_text(parent, pieces, first_open);
    } else {
      visit_element(children[i++], parent);
    }
  }
  for (; open_.size() > first_open; open_.pop_back())
    file_.fault_at(Slug::unclosed_section, open_.back().origin, {open_.back().path, parent.name()});
}

void Stamper::visit_element(pugi::xml_node element, pugi::xml_node parent) {
  const std::string name = element.name();
  const ElementRule* rule = rule_for(name);
  if (is_engine_name(name)) return file_.fault(Slug::reserved_name, element, {name});
  if (rule == nullptr)
    return file_.fault(Slug::unknown_element, element, {name, closest(name, element_names())});
  const ElementRule* holder = rule_for(parent.name());
  // A clause may be nothing but points, for the decisions that refer to it.
  const bool points = rule->element == Element::decision_point && holder != nullptr &&
                      holder->element == Element::text &&
                      std::string_view(parent.parent().name()) == "klausul";
  if (holder == nullptr || (!may_hold(*holder, name) && !points)) {
    const std::string holders = holders_of(name);
    file_.fault(Slug::misplaced_element, element,
                {name, parent.name(),
                 holders.empty() ? "" : both("det får stå i " + holders, "it may stand in " + holders)});
  }
  // A table's head is repeated on every page, and a note is not.
  if (rule->element == Element::footnote && std::string_view(parent.parent().name()) == "huvudrad")
    file_.fault(Slug::misplaced_element, element, {name, "huvudrad", ""});
  if (rule->element == Element::clause_reference && tags_) return make_slot(element, parent);
  if (rule->element == Element::clause_reference)
    return file_.fault(
        Slug::misplaced_element, element,
        {name, parent.name(), both("skriv beslutspunkterna här", "write the points of the decision here")});
  if (element.attribute("varde") && rule->element == Element::decisions && tags_)
    return make_value_slot(element, parent);
  visit_known(element, *rule);
}

void Stamper::visit_known(pugi::xml_node element, const ElementRule& rule) {
  const OriginId origin = file_.origin(element);
  if (is_empty(element, rule)) file_.fault_at(Slug::empty_element, origin, {element.name(), ""});
  visit_children(element);
  if (rule.element == Element::figure) note_image(element);
  stamp_attributes(element, rule);
  element.append_attribute("o").set_value(origin_digits(origin).c_str());
}

// `<beslut varde="beslut"/>`: what the parameter holds is put here, with the parameter file's own tickets.
void Stamper::make_value_slot(pugi::xml_node element, pugi::xml_node parent) {
  const OriginId origin = file_.origin(element, "varde");
  const std::string path = element.attribute("varde").value();
  if (!is_clause_id(path)) return file_.fault_at(Slug::non_ascii_key, origin, {path, folded_id(path)});
  file_.allow_attributes(element, {"varde", "datum", "fattat"});
  for (const pugi::xml_node child : element.children())
    if (child.type() == pugi::node_element || !all_space(child.value()))
      file_.fault(Slug::misplaced_element, child, {child.name(), "beslut varde", ""});
  result_.uses.push_back(
      {TagUse::Kind::block, path, FieldPlace::running, parent.name(), enclosing(), origin});
  pugi::xml_node slot = parent.insert_child_before("d", element);
  slot.append_attribute("n").set_value(path.c_str());
  slot.append_attribute("o").set_value(origin_digits(file_.origin(element)).c_str());
  say_of_value(element, slot);
  append_text(slot, "{{" + path + ".@b" + origin_digits(origin) + "}}");
  parent.remove_child(element);
}

// What the template says of a decision that a parameter holds: when it is made, and whether it has been.
void Stamper::say_of_value(pugi::xml_node element, pugi::xml_node slot) {
  for (const AttributeRule& rule : rule_for(Element::decisions).attributes) {
    const pugi::xml_attribute given = element.attribute(std::string(rule.name).c_str());
    if (given.empty() || (rule.name != "datum" && rule.name != "fattat")) continue;
    if (rule.kind != AttributeKind::printed) slot.append_copy(given);
    check_attribute(element, rule, given);
  }
  while (const pugi::xml_node printed = element.child("a")) slot.append_move(printed);
}

// Who cannot see a picture is told what it shows, unless it shows nothing.
void Stamper::note_image(pugi::xml_node element) {
  const std::string file = element.attribute("fil").value();
  const bool decoration = std::string_view(element.attribute("dekoration").value()) == "ja";
  const bool described = !all_space(element.attribute("alt").value());
  if (described == decoration)
    file_.fault(decoration ? Slug::needless_alternative : Slug::missing_alternative, element, {file});
  if (is_image_name(file)) result_.images.push_back({file, file_.origin(element, "fil")});
}

void Stamper::make_slot(pugi::xml_node element, pugi::xml_node parent) {
  stamp_attributes(element, rule_for(Element::clause_reference));
  for (const pugi::xml_node child : element.children())
    if (child.type() == pugi::node_element || !all_space(child.value()))
      file_.fault(Slug::misplaced_element, child, {child.name(), "klausul", ""});
  std::optional<ReferenceSlot> slot = read_slot(element, file_);
  if (!slot) return;
  const std::string number = std::to_string(result_.slots.size());
  slot->marker = "<s n=\"" + number + "\"/>";
  slot->holder = parent.name();
  slot->enclosing = enclosing();
  result_.slots.push_back(*slot);
  parent.insert_child_before("s", element).append_attribute("n").set_value(number.c_str());
  parent.remove_child(element);
}

StampedText stamp(pugi::xml_node body, const XmlFile& file) { return Stamper(file).run(body); }

std::string stamp_value(pugi::xml_node element, const XmlFile& file) {
  return Stamper(file, false).run_value(element);
}

}  // namespace klausul
