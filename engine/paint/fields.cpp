#include "paint/fields.hpp"

namespace klausul {

// What an unsigned field looks like: nothing. But PDF/A asks that it has said so, and readers draw a frame of
// their own round what can be signed.
ObjectId SignatureFields::appearance(const SignatureArea& area) {
  const auto [at, fresh] = appearances_.try_emplace({area.width, area.height});
  if (fresh) {
    Entries entries;
    entries.name("Type", "XObject").name("Subtype", "Form").box("BBox", {{}, {}, area.width, area.height});
    at->second = way_.haru.add_stream(entries.raw("Resources", "<<>>").str(), plain_stream(""));
  }
  return at->second;
}

void SignatureFields::add(int page, std::string& annotations) {
  for (const SignatureArea& area : way_.pages.pages[static_cast<std::size_t>(page)].signature_areas) {
    const ObjectId field = way_.haru.reserve();
    const Length bottom = way_.pages.height - area.y - area.height;
    Entries entries;
    entries.name("Type", "Annot").name("Subtype", "Widget").name("FT", "Sig");
    entries.text("T", area.name).text("TU", area.tooltip);
    if (way_.rules.pdf_2_0()) entries.text("Contents", area.tooltip);  // PDF/UA-2, 8.9.2
    entries.box("Rect", {area.x, bottom, area.x + area.width, bottom + area.height});
    entries.integer("F", 4);  // it is printed, which PDF/A asks of every annotation
    entries.reference("P", way_.page_objects[static_cast<std::size_t>(page)]);
    entries.dictionary("AP", Entries().reference("N", appearance(area)));
    if (area.element != StructureId::artifact)
      entries.integer("StructParent", way_.tags.attach(page, area.element, field));
    way_.haru.define(field, entries.str());
    for (std::string* list : {&annotations, &fields_}) {
      append_reference(*list, field);
      *list += ' ';
    }
  }
}

ObjectId SignatureFields::add_form() const {
  if (fields_.empty()) return ObjectId::none;
  // Of /SigFlags the first bit says that there are signature fields; the second, that a signature would be
  // broken by rewriting the file, is set by who signs.
  return way_.haru.add(Entries().raw("Fields", "[" + fields_ + "]").integer("SigFlags", 1).str());
}

}  // namespace klausul
