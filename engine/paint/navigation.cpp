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

Navigation::Navigation(const PagedDocument& pages, const std::vector<ObjectId>& page_objects,
                       HaruDocument& haru)
    : pages_(pages), page_objects_(page_objects), haru_(haru) {
  for (const Destination& destination : pages.destinations)
    destinations_.try_emplace(destination.anchor, &destination);
}

std::optional<std::string> Navigation::destination(const std::string& anchor) const {
  const auto found = destinations_.find(anchor);
  if (found == destinations_.end()) return std::nullopt;
  const Destination& to = *found->second;
  if (to.page < 0 || static_cast<std::size_t>(to.page) >= page_objects_.size()) return std::nullopt;
  std::string out = "[";
  append_reference(out, page_objects_[static_cast<std::size_t>(to.page)]);
  out += "/XYZ 0 ";
  append_points(out, pages_.height - to.y);
  return out + " null]";
}

std::optional<std::string> Navigation::target(const LinkArea& area) const {
  if (!area.url.empty())
    return Entries().raw("A", "<</S/URI" + Entries().text("URI", uri_text(area.url)).str() + ">>").str();
  const std::optional<std::string> to = destination(area.anchor);
  if (!to) return std::nullopt;
  return Entries().raw("Dest", *to).str();
}

std::string Navigation::rectangle(const LinkArea& area) const {
  const Length bottom = pages_.height - area.y - area.height;
  std::string out = "[";
  for (const Length edge : {area.x, bottom, area.x + area.width, bottom + area.height}) {
    append_points(out, edge);
    out += ' ';
  }
  out.back() = ']';
  return out;
}

std::string Navigation::add_links(int page, TagTree& tags) const {
  std::string annotations;
  for (const LinkArea& area : pages_.pages[static_cast<std::size_t>(page)].links) {
    const std::optional<std::string> to = target(area);
    if (!to) continue;
    const ObjectId annotation = haru_.reserve();
    Entries entries;
    entries.name("Type", "Annot").name("Subtype", "Link").raw("Rect", rectangle(area));
    entries.raw("Border", "[0 0 0]")
        .integer("F", 4);  // 4: it is printed, which PDF/A asks of every annotation
    entries.text("Contents", !area.alternative.empty() ? area.alternative
                             : area.url.empty()        ? area.anchor
                                                       : area.url);
    if (area.element != StructureId::artifact)
      entries.integer("StructParent", tags.attach(page, area.element, annotation));
    haru_.define(annotation, entries.str() + *to);
    append_reference(annotations, annotation);
    annotations += ' ';
  }
  return annotations.empty() ? "" : "[" + annotations + "]";
}

ObjectId Navigation::add_outline(const TagTree& tags) const {
  const std::vector<Relatives> relatives = relatives_of(pages_.outline);
  if (relatives.empty()) return ObjectId::none;
  const ObjectId root = haru_.reserve();
  std::vector<ObjectId> objects;
  for (std::size_t i = 0; i < relatives.size(); ++i) objects.push_back(haru_.reserve());
  const auto object_of = [&](int entry) {
    return entry < 0 ? root : objects[static_cast<std::size_t>(entry)];
  };
  int last = 0;
  for (std::size_t i = 0; i < relatives.size(); ++i) {
    const OutlineEntry& entry = pages_.outline[i];
    const Relatives& kin = relatives[i];
    if (kin.parent < 0) last = static_cast<int>(i);
    Entries entries;
    entries.text("Title", entry.title).reference("Parent", object_of(kin.parent));
    if (kin.previous >= 0) entries.reference("Prev", object_of(kin.previous));
    if (kin.next >= 0) entries.reference("Next", object_of(kin.next));
    if (kin.first >= 0)
      entries.reference("First", object_of(kin.first)).reference("Last", object_of(kin.last));
    if (kin.descendants > 0) entries.integer("Count", kin.descendants);
    if (const auto to = destination(entry.anchor)) entries.raw("Dest", *to);
    if (entry.element != StructureId::document && entry.element != StructureId::artifact)
      entries.reference("SE", tags.object_of(entry.element));
    haru_.define(objects[i], entries.str());
  }
  Entries entries;
  entries.name("Type", "Outlines").reference("First", objects.front()).reference("Last", object_of(last));
  haru_.define(root, entries.integer("Count", static_cast<std::int64_t>(relatives.size())).str());
  return root;
}

// A new range begins where a label is not the number after the one before it.
std::string Navigation::page_labels() const {
  std::string ranges;
  int expected = -1;
  for (std::size_t i = 0; i < pages_.pages.size(); ++i) {
    const int number = label_number(pages_.pages[i].label);
    if (number < 0 || number != expected) {
      const Entries range = number < 0 ? Entries().text("P", pages_.pages[i].label)
                                       : Entries().name("S", "D").integer("St", number);
      ranges += std::to_string(i) + "<<" + range.str() + ">>";
    }
    expected = number < 0 ? -1 : number + 1;
  }
  return "<</Nums[" + ranges + "]>>";
}

}  // namespace klausul
