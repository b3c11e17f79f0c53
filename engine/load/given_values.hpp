#pragma once
// For the sources of this room only.
#include <string>
#include <vector>

#include "load/parameters.hpp"
#include "load/xml.hpp"

namespace klausul {

/// The elements that give values: "varde", "lista", "grupp", "beslut".
const std::vector<std::string>& value_elements();

/// What the children of `parent` give, in order; says each fault. Its children may be `allowed` ones; those
/// that give no value are passed over.
std::vector<GivenValue> read_given(pugi::xml_node parent, const std::vector<std::string>& allowed,
                                   const XmlFile& file);

/// The value that a `<beslut>` gives; the element's own name is no part of it. Changes the element.
GivenValue read_given_decision(pugi::xml_node node, const XmlFile& file);

/// A `version` attribute, "1.0"; empty, with `bad-version` said, for what is none.
std::string read_version_attribute(pugi::xml_node node, const XmlFile& file);

}  // namespace klausul
