#pragma once
// For the sources of this room only.
#include "load/clause.hpp"
#include "load/xml.hpp"

namespace klausul {

/// Reads the root's attributes, `<huvud>` and `<historik>` of a file of the library; `more` are the root's
/// further attributes. Says `id-mismatch` if the file is not `key`'s.
Head read_head(pugi::xml_node root, const XmlFile& file, const ClauseKey& key,
               const std::vector<std::string>& more);

/// Reads `<parametrar>`, which may be absent.
Declarations read_declarations(pugi::xml_node parameters, const XmlFile& file);

/// An ISO date in an attribute, or nothing if it is absent; says `bad-attribute-value` if it is no date.
std::optional<Date> date_attribute(pugi::xml_node node, const char* name, const XmlFile& file);

/// `raknas-fran`; says `bad-attribute-value` for what it is not.
NoticeFrom notice_from_attribute(pugi::xml_node node, const XmlFile& file);

}  // namespace klausul
