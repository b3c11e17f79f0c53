#include "paint/navigation.hpp"

#include <charconv>

namespace klausul {
namespace {

// RFC 3986: what may stand in a URI stands; anything else is written as %XX of its UTF-8 bytes.
std::string uri_text(std::string_view url) {
  std::string out;
  for (const char c : url) {
    if (c > ' ' && c <= '~') {
      out += c;
    } else {
      out += '%';
      append_hex(out, static_cast<unsigned char>(c), 2);
    }
  }
  return out;
}

// A label that is a number as people write it, or -1.
int label_number(const std::string& label) {
  int number = -1;
  const auto [end, error] = std::from_chars(label.data(), label.data() + label.size(), number);
  const bool whole = error == std::errc() && end == label.data() + label.size();
  return whole && number > 0 && std::to_string(number) == label ? number : -1;
}

// The places of an entry's relatives in the outline; -1 is none (the root, for a parent).
struct Relatives {
  int parent = -1, previous = -1, next = -1, first = -1, last = -1;
  int descendants = 0;
};

// An entry's parent is the nearest one before it with a lower level.
std::vector<Relatives> relatives_of(const std::vector<OutlineEntry>& outline) {
  std::vector<Relatives> all(outline.size());
  Relatives root;
  std::vector<int> open;  // the entry, its parent, and so on outward, outermost first
  for (int i = 0; i < static_cast<int>(outline.size()); ++i) {
    const auto at = [&](int entry) -> Relatives& {
      return entry < 0 ? root : all[static_cast<std::size_t>(entry)];
    };
    const int level = outline[static_cast<std::size_t>(i)].level;
    while (!open.empty() && outline[static_cast<std::size_t>(open.back())].level >= level) open.pop_back();
    const int parent = open.empty() ? -1 : open.back();
    at(i).parent = parent;
    at(i).previous = at(parent).last;
    if (at(parent).last >= 0) at(at(parent).last).next = i;
    if (at(parent).first < 0) at(parent).first = i;
    at(parent).last = i;
    for (const int ancestor : open) ++at(ancestor).descendants;
    open.push_back(i);
  }
  return all;
}

}  // namespace

// PDF/UA-2, 8.8: a way within a document leads to an element, beside the place on a page that older readers
// take.
void Navigation::append_jump(std::string& out, const Anchors::Place& to) const {
  std::string place = "/XYZ 0 ";
  append_points(place, way_.pages.height - to.y);
  place += " null]";
  out += way_.rules.pdf_2_0() ? "/A<</S/GoTo/D[" : "/Dest[";
  append_reference(out, way_.page_objects[static_cast<std::size_t>(to.page)]);
  out += place;
  if (!way_.rules.pdf_2_0()) return;
  out += "/SD[";
  append_reference(out, way_.tags.object_of(to.element));
  out += place + ">>";
}

bool Navigation::append_target(std::string& out, const LinkArea& area) const {
  if (!area.url.empty()) {
    out += Entries().raw("A", "<</S/URI" + Entries().text("URI", uri_text(area.url)).str() + ">>").str();
    return true;
  }
  const Anchors::Place* to = way_.anchors.find(area.anchor);
  if (to) append_jump(out, *to);
  return to != nullptr;
}

const std::string& Navigation::said_of(const LinkArea& area) const {
  if (area.element != StructureId::artifact) {
    const StructureElement& element = way_.pages.structure[static_cast<std::size_t>(area.element)];
    if (!element.alternative.empty()) return element.alternative;
  }
  return !area.alternative.empty() ? area.alternative : area.url.empty() ? area.anchor : area.url;
}

void Navigation::add_links(int page, std::string& annotations) const {
  for (const LinkArea& area : way_.pages.pages[static_cast<std::size_t>(page)].links) {
    std::string target;
    if (!append_target(target, area)) continue;
    const ObjectId annotation = way_.haru.reserve();
    const Length bottom = way_.pages.height - area.y - area.height;
    Entries entries;
    entries.name("Subtype", "Link");  // /Type may be left out
    entries.box("Rect", {area.x, bottom, area.x + area.width, bottom + area.height});
    entries.raw("Border", "[0 0 0]").integer("F", 4);  // it is printed, which PDF/A asks of every annotation
    entries.text("Contents", said_of(area));
    if (area.element != StructureId::artifact)
      entries.integer("StructParent", way_.tags.attach(page, area.element, annotation));
    way_.haru.define(annotation, entries.append(target).str());
    append_reference(annotations, annotation);
    annotations += ' ';
  }
}

ObjectId Navigation::add_outline() const {
  const std::vector<OutlineEntry>& outline = way_.pages.outline;
  const std::vector<Relatives> relatives = relatives_of(outline);
  if (relatives.empty()) return ObjectId::none;
  const ObjectId root = way_.haru.reserve();
  std::vector<ObjectId> objects;
  for (std::size_t i = 0; i < relatives.size(); ++i) objects.push_back(way_.haru.reserve());
  const auto object_of = [&](int entry) {
    return entry < 0 ? root : objects[static_cast<std::size_t>(entry)];
  };
  int last = 0;
  for (std::size_t i = 0; i < relatives.size(); ++i) {
    const OutlineEntry& entry = outline[i];
    const Relatives& kin = relatives[i];
    if (kin.parent < 0) last = static_cast<int>(i);
    Entries entries;
    entries.text("Title", entry.title).reference("Parent", object_of(kin.parent));
    if (kin.previous >= 0) entries.reference("Prev", object_of(kin.previous));
    if (kin.next >= 0) entries.reference("Next", object_of(kin.next));
    if (kin.first >= 0)
      entries.reference("First", object_of(kin.first)).reference("Last", object_of(kin.last));
    if (kin.descendants > 0) entries.integer("Count", kin.descendants);
    std::string jump;
    if (const Anchors::Place* to = way_.anchors.find(entry.anchor)) append_jump(jump, *to);
    way_.haru.define(objects[i], entries.append(jump).str());
  }
  Entries entries;
  entries.name("Type", "Outlines").reference("First", objects.front()).reference("Last", object_of(last));
  way_.haru.define(root, entries.integer("Count", static_cast<std::int64_t>(relatives.size())).str());
  return root;
}

// A new range begins where a label is not the number after the one before it.
std::string Navigation::page_labels() const {
  std::string ranges;
  int expected = -1;
  for (std::size_t i = 0; i < way_.pages.pages.size(); ++i) {
    const int number = label_number(way_.pages.pages[i].label);
    if (number < 0 || number != expected) {
      const Entries range = number < 0 ? Entries().text("P", way_.pages.pages[i].label)
                                       : Entries().name("S", "D").integer("St", number);
      ranges += std::to_string(i) + "<<" + range.str() + ">>";
    }
    expected = number < 0 ? -1 : number + 1;
  }
  return "<</Nums[" + ranges + "]>>";
}

}  // namespace klausul
