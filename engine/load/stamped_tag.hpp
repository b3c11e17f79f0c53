#pragma once
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "load/stamped_text.hpp"
#include "load/tags.hpp"

namespace klausul {

/// A ticket as it is written in attributes and tags.
std::string origin_digits(OriginId origin);

/// Which form of a value belongs in `element`: cells, the metadata head and running bands are narrow.
FieldPlace place_in(pugi::xml_node element);

/// The author's element that a made node will stand in: `x` is the stamper's own, `a` a printed attribute.
std::string holder_of(pugi::xml_node made);

/// A text node at the end of `target`; none for no text.
void append_text(pugi::xml_node target, std::string_view text);

/// A field, or the tag that opens a section, with what it asks for and from where as its last component:
/// `{{belopp.@l17}}`. A field gets an `f` round it.
void append_stamped(pugi::xml_node target, const MustacheTag& tag, OriginId origin, FieldPlace place);

/// The tag that closes the section opened at `opened`.
void append_stamped_end(pugi::xml_node target, const MustacheTag& tag, OriginId opened);

}  // namespace klausul
