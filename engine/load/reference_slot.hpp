#pragma once
// For the sources of this room only.
#include <optional>

#include "load/stamped_text.hpp"
#include "load/xml.hpp"

namespace klausul {

/// What a `<klausul ref>` asks for; marker, holder and sections are left to the stamper. Says `bad-version`,
/// `outside-library` or `non-ascii-key` for a reference that can name nothing; nothing then, or if it has
/// none.
std::optional<ReferenceSlot> read_slot(pugi::xml_node element, const XmlFile& file);

}  // namespace klausul
