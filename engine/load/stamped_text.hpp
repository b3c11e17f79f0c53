#pragma once
#include <string>
#include <vector>

#include "diag/origin.hpp"
#include "values/swedish.hpp"

namespace klausul {

/// One Mustache tag of an author's text.
struct TagUse {
  enum class Kind { field, section, inverted, block };
  Kind kind = Kind::field;
  std::string path;  ///< "kostnad.andel", as the author wrote it.
  FieldPlace place = FieldPlace::running;
  std::string holder;  ///< Name of the element that the tag stands in; the attribute's for one.
  std::vector<std::string>
      enclosing;  ///< Paths of the sections it stands in, outermost first; inverted ones left out.
  OriginId origin = OriginId::none;
};

/// A `<klausul ref>`: where another clause's text is to be put.
struct ReferenceSlot {
  std::string marker;  ///< The piece of `StampedText::xml` that it replaces; unique in it.
  std::string id;
  std::string version;  ///< Pinned version, or empty for a floating reference.
  std::string variant;
  std::string holder;                  ///< Name of the element that the slot stands in.
  std::vector<std::string> enclosing;  ///< As in TagUse.
  OriginId origin = OriginId::none;
};

struct TopElement {
  std::string name;
  OriginId origin = OriginId::none;
};

/// A picture that a text shows.
struct ImageUse {
  std::string file;  ///< In `templates/bilder/`.
  OriginId origin = OriginId::none;
};

/// A text body that Mustache may render: every element carries its ticket (`o`), every field its name (`f`),
/// every tag its kind, place and ticket (`{{belopp.@l17}}`: `l` running text, `k` compact place, `s`
/// section, `b` a value that is elements), printed attributes have become `a` elements, and references are
/// slots. Linted: rendering it gives well-formed XML.
struct StampedText {
  std::string xml;
  std::vector<TagUse> uses;
  std::vector<ReferenceSlot> slots;
  std::vector<ImageUse> images;
  std::vector<TopElement> top;  ///< The outermost elements, for checking against the slot that they go into.
};

}  // namespace klausul
