#include "load/reference_slot.hpp"

#include "load/head.hpp"
#include "load/tags.hpp"

namespace klausul {

std::optional<ReferenceSlot> read_slot(pugi::xml_node element, const XmlFile& file) {
  const std::string ref = element.attribute("ref").value();
  if (ref.empty()) return std::nullopt;
  const auto fault = [&](Slug slug, std::vector<std::string> arguments) {
    file.fault_at(slug, file.origin(element, "ref"), std::move(arguments));
    return std::nullopt;
  };
  const std::size_t at_sign = ref.find('@');
  ReferenceSlot slot;
  slot.id = ref.substr(0, at_sign);
  if (at_sign != std::string::npos) slot.version = ref.substr(at_sign + 1);
  slot.variant = element.attribute("variant").value();
  slot.origin = file.origin(element);
  if (at_sign != std::string::npos && !is_version(slot.version))
    return fault(Slug::bad_version, {slot.version});
  if (slot.id.find('/') != std::string::npos || slot.id.find("..") != std::string::npos)
    return fault(Slug::outside_library, {ref});
  if (!is_clause_id(slot.id)) return fault(Slug::non_ascii_key, {slot.id, folded_id(slot.id)});
  return slot;
}

}  // namespace klausul
