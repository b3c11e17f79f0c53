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

#include <algorithm>
#include <sstream>
#include <utility>

#include "base/edit_distance.hpp"
#include "base/utf8.hpp"
#include "diag/messages.hpp"
#include "dialect/vocabulary.hpp"
#include "load/head.hpp"
#include "load/tags.hpp"

namespace klausul {
namespace {

class Stamper {
 public:
  explicit Stamper(const XmlFile& file) : file_(file) {}

  StampedText run(pugi::xml_node body) {
    for (const pugi::xml_node child : body.children())
      if (child.type() == pugi::node_element) result_.top.push_back({child.name(), file_.origin(child)});
    visit_children(body);
    std::ostringstream text;
    for (const pugi::xml_node child : body.children()) child.print(text, "", pugi::format_raw);
    result_.xml = text.str();
    return std::move(result_);
  }

 private:
  struct OpenSection {
    std::string path;
    bool inverted = false;
    OriginId origin = OriginId::none;
  };

  void visit_children(pugi::xml_node parent);
  void visit_text(pugi::xml_node parent, const std::vector<pugi::xml_node>& pieces, std::size_t first_open);
  void visit_element(pugi::xml_node element, pugi::xml_node parent);
  void check_attribute(pugi::xml_node element, const AttributeRule& rule, pugi::xml_attribute attribute);
  void stamp_attributes(pugi::xml_node element, const ElementRule& rule);
  void printed_attribute(pugi::xml_node element, const std::string& name, const std::string& value,
                         OriginId origin);
  void make_slot(pugi::xml_node element, pugi::xml_node parent);
  void note_image(pugi::xml_node element);
  void append_tag(pugi::xml_node target, const Tag& tag, OriginId origin, Place place);
  bool open_or_close(const Tag& tag, OriginId origin, pugi::xml_node parent, std::size_t first_open);
  std::vector<std::string> enclosing() const;
  Place place_in(pugi::xml_node element) const;

  const XmlFile& file_;
  StampedText result_;
  std::vector<OpenSection> open_;
};

bool blank(std::string_view text) { return trimmed(text).empty(); }

// An element that holds nothing would be printed as nothing: a number, a bullet or a heading with a blank
// behind it. A cell may be empty, and so may a list of appendices, an appendix outside the document, and what
// never holds anything.
bool is_empty(pugi::xml_node element, const ElementRule& rule) {
  const bool may_be = rule.element == Element::cell || rule.element == Element::appendix_list ||
                      rule.element == Element::appendix || (!rule.text && rule.children.empty());
  if (may_be) return false;
  for (const pugi::xml_node child : element.children())
    if (child.type() != pugi::node_pcdata || !blank(child.value())) return false;
  return true;
}

std::string origin_digits(OriginId origin) { return std::to_string(static_cast<unsigned>(origin)); }

// The author's element that a made node will stand in: `x` is the stamper's own, `a` a printed attribute.
std::string holder_of(pugi::xml_node target) {
  if (std::string_view(target.name()) == "a") return target.attribute("n").value();
  return std::string_view(target.name()) == "x" ? target.parent().name() : target.name();
}

void append_text(pugi::xml_node target, std::string_view text) {
  if (!text.empty()) target.append_child(pugi::node_pcdata).set_value(std::string(text).c_str());
}

// A neighbouring run of text nodes, which pugixml leaves apart where a comment stood.
std::string joined(const std::vector<pugi::xml_node>& pieces) {
  std::string text;
  for (const pugi::xml_node piece : pieces) text += piece.value();
  return text;
}

std::vector<std::string> Stamper::enclosing() const {
  std::vector<std::string> paths;
  for (const OpenSection& section : open_)
    if (!section.inverted) paths.push_back(section.path);
  return paths;
}

// Cells, the metadata head and running bands are narrow places, where the compact form of a value belongs.
Place Stamper::place_in(pugi::xml_node element) const {
  for (pugi::xml_node at = element; at; at = at.parent()) {
    const std::string_view name = at.name();
    if (name == "cell" || name == "uppgift" || name == "vanster" || name == "mitten" || name == "hoger")
      return Place::compact;
  }
  return Place::running;
}

void Stamper::append_tag(pugi::xml_node target, const Tag& tag, OriginId origin, Place place) {
  const bool section = tag.kind == Tag::Kind::section || tag.kind == Tag::Kind::inverted;
  const TagUse::Kind kind = tag.kind == Tag::Kind::section    ? TagUse::Kind::section
                            : tag.kind == Tag::Kind::inverted ? TagUse::Kind::inverted
                                                              : TagUse::Kind::field;
  result_.uses.push_back({kind, tag.name, place, holder_of(target), enclosing(), origin});
  const char letter = section ? 's' : place == Place::compact ? 'k' : 'l';
  const std::string asked = tag.name + ".@" + letter + origin_digits(origin);
  if (tag.kind == Tag::Kind::field) {
    pugi::xml_node field = target.append_child("f");
    field.append_attribute("n").set_value(tag.name.c_str());
    field.append_attribute("o").set_value(origin_digits(origin).c_str());
    append_text(field, "{{" + asked + "}}");
  } else {
    append_text(target, (tag.kind == Tag::Kind::section ? "{{#" : "{{^") + asked + "}}");
  }
}

// Keeps the stack of open sections; true if the tag may go into the text.
bool Stamper::open_or_close(const Tag& tag, OriginId origin, pugi::xml_node parent, std::size_t first_open) {
  if (tag.kind == Tag::Kind::section || tag.kind == Tag::Kind::inverted) {
    open_.push_back({tag.name, tag.kind == Tag::Kind::inverted, origin});
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
  const std::string text = joined(pieces);
  const bool holds_text = rule == nullptr || rule->text;
  pugi::xml_node holder = parent.insert_child_before("x", pieces.front());
  std::size_t at = 0;
  const auto plain = [&](std::size_t end) {
    const std::string_view between = std::string_view(text).substr(at, end - at);
    append_text(holder, between);
    lint_words(between, file_, [&](std::size_t place) { return text_origin(file_, pieces, at + place); });
    if (!holds_text && !blank(between))
      file_.fault_at(
          Slug::stray_text,
          text_origin(
              file_, pieces,
              at + (between.size() - trimmed(between).size() ? between.find_first_not_of(" \t\r\n") : 0)),
          {parent.name(), collapsed(between).substr(0, 40), std::string(example_child(*rule))});
  };
  for (Tag tag = next_tag(text, 0); tag.kind != Tag::Kind::end; tag = next_tag(text, at)) {
    plain(tag.begin);
    at = tag.end;
    const OriginId origin = text_origin(file_, pieces, tag.begin);
    if (!lint_tag(tag, origin, file_.context().diagnostics) || tag.kind == Tag::Kind::comment) continue;
    if (tag.kind == Tag::Kind::field) {
      if (!holds_text)
        file_.fault_at(Slug::stray_text, origin,
                       {parent.name(), "{{" + tag.name + "}}", std::string(example_child(*rule))});
      append_tag(holder, tag, origin, place_in(parent));
    } else if (open_or_close(tag, origin, parent, first_open)) {
      if (tag.kind == Tag::Kind::close) {
        append_text(holder, "{{/" + tag.name + ".@s" + origin_digits(open_.back().origin) + "}}");
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
  if (holder == nullptr || !may_hold(*holder, name)) {
    const std::string holders = holders_of(name);
    file_.fault(Slug::misplaced_element, element,
                {name, parent.name(),
                 holders.empty() ? "" : both("det får stå i " + holders, "it may stand in " + holders)});
  }
  // A table's head is repeated on every page, and a note is not.
  if (rule->element == Element::footnote && std::string_view(parent.parent().name()) == "huvudrad")
    file_.fault(Slug::misplaced_element, element, {name, "huvudrad", ""});
  if (rule->element == Element::clause_reference) return make_slot(element, parent);
  const OriginId origin = file_.origin(element);
  if (is_empty(element, *rule)) file_.fault_at(Slug::empty_element, origin, {name, ""});
  visit_children(element);
  if (rule->element == Element::figure) note_image(element);
  stamp_attributes(element, *rule);
  element.append_attribute("o").set_value(origin_digits(origin).c_str());
}

void Stamper::stamp_attributes(pugi::xml_node element, const ElementRule& rule) {
  std::vector<std::string> names;
  for (const AttributeRule& attribute : rule.attributes) names.emplace_back(attribute.name);
  file_.allow_attributes(element, names);
  // Backwards, since each printed attribute becomes the element's first child.
  for (auto attribute = rule.attributes.rbegin(); attribute != rule.attributes.rend(); ++attribute) {
    const std::string name(attribute->name);
    const pugi::xml_attribute given = element.attribute(name.c_str());
    if (given.empty() && attribute->required)
      file_.fault(Slug::missing_attribute, element, {element.name(), name});
    if (!given.empty()) check_attribute(element, *attribute, given);
  }
}

void Stamper::check_attribute(pugi::xml_node element, const AttributeRule& rule,
                              pugi::xml_attribute attribute) {
  const std::string value = attribute.value(), name(rule.name);
  const OriginId origin = file_.origin(element, name);
  if (rule.kind == AttributeKind::printed) {
    printed_attribute(element, name, value, origin);
    element.remove_attribute(attribute);
  } else if (value.find("{{") != std::string::npos) {
    file_.fault_at(Slug::field_in_attribute, origin,
                   {name, printed_attribute_names(*rule_for(element.name()))});
  } else if (const std::string expected = expected_value(rule, value); !expected.empty()) {
    file_.fault_at(Slug::bad_attribute_value, origin, {value, name, expected});
  }
}

void Stamper::printed_attribute(pugi::xml_node element, const std::string& name, const std::string& value,
                                OriginId origin) {
  if (trimmed(value).empty())
    return file_.fault_at(Slug::bad_attribute_value, origin, {value, name, both("en text", "a text")});
  lint_words(value, file_, [&](std::size_t place) { return file_.value_origin(element, name, place); });
  pugi::xml_node holder = element.prepend_child("a");
  holder.append_attribute("n").set_value(name.c_str());
  holder.append_attribute("o").set_value(origin_digits(origin).c_str());
  std::size_t at = 0;
  bool told = false;  // a section's end says nothing new
  for (Tag tag = next_tag(value, 0); tag.kind != Tag::Kind::end; tag = next_tag(value, at)) {
    append_text(holder, std::string_view(value).substr(at, tag.begin - at));
    at = tag.end;
    const OriginId here = file_.value_origin(element, name, tag.begin);
    if (!lint_tag(tag, here, file_.context().diagnostics) || tag.kind == Tag::Kind::comment) continue;
    if (tag.kind == Tag::Kind::field)
      append_tag(holder, tag, here, place_in(element));
    else if (!std::exchange(told, true))
      file_.fault_at(Slug::section_in_attribute, here);
  }
  append_text(holder, std::string_view(value).substr(std::min(at, value.size())));
}

// Who cannot see a picture is told what it shows, unless it shows nothing.
void Stamper::note_image(pugi::xml_node element) {
  const std::string file = element.attribute("fil").value();
  const bool decoration = std::string_view(element.attribute("dekoration").value()) == "ja";
  if (element.attribute("alt").empty() != decoration)
    file_.fault(decoration ? Slug::needless_alternative : Slug::missing_alternative, element, {file});
  if (is_image_name(file)) result_.images.push_back({file, file_.origin(element, "fil")});
}

void Stamper::make_slot(pugi::xml_node element, pugi::xml_node parent) {
  const OriginId origin = file_.origin(element);
  const OriginId where = file_.origin(element, "ref");
  stamp_attributes(element, rule_for(Element::clause_reference));
  for (const pugi::xml_node child : element.children())
    if (child.type() == pugi::node_element || !blank(child.value()))
      file_.fault(Slug::misplaced_element, child, {child.name(), "klausul", ""});
  ReferenceSlot slot;
  const std::string ref = element.attribute("ref").value();
  const std::size_t at_sign = ref.find('@');
  slot.id = ref.substr(0, at_sign);
  if (at_sign != std::string::npos) slot.version = ref.substr(at_sign + 1);
  slot.variant = element.attribute("variant").value();
  slot.holder = parent.name();
  slot.enclosing = enclosing();
  slot.origin = origin;
  slot.marker = "<s n=\"" + std::to_string(result_.slots.size()) + "\"/>";
  if (ref.empty()) return;
  if (at_sign != std::string::npos && !is_version(slot.version))
    return file_.fault_at(Slug::bad_version, where, {slot.version});
  if (slot.id.find('/') != std::string::npos || slot.id.find("..") != std::string::npos)
    return file_.fault_at(Slug::outside_library, where, {ref});
  if (!is_clause_id(slot.id))
    return file_.fault_at(Slug::non_ascii_key, where, {slot.id, folded_id(slot.id)});
  result_.slots.push_back(slot);
  pugi::xml_node marker = parent.insert_child_before("s", element);
  marker.append_attribute("n").set_value(std::to_string(result_.slots.size() - 1).c_str());
  parent.remove_child(element);
}

}  // namespace

StampedText stamp(pugi::xml_node body, const XmlFile& file) { return Stamper(file).run(body); }

}  // namespace klausul
