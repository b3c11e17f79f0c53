#include "load/bundle_checks.hpp"

#include <algorithm>

#include "diag/messages.hpp"
#include "load/clause.hpp"

namespace klausul {
namespace {

// The number behind the word "version" in the text, from `at` on; nothing if there is none.
std::string version_in(std::string_view text, std::size_t& at) {
  constexpr std::string_view word = "version ";
  at = text.find(word, at);
  if (at == std::string_view::npos) return {};
  at += word.size();
  const std::size_t end = std::min(text.find_first_not_of("0123456789.", at), text.size());
  std::string version(text.substr(at, end - at));
  while (version.ends_with('.')) version.pop_back();
  return version;
}

bool has_deciding(pugi::xml_node parent, const char* child) {
  for (const pugi::xml_node node : parent.children(child))
    if (std::string_view(node.attribute("verb").value()).starts_with("beslutar")) return true;
  return false;
}

}  // namespace

void check_versions(pugi::xml_node points, const Parameters& agreement, const XmlFile& file) {
  if (agreement.version.empty()) return;
  for (const pugi::xml_node point : points.children("beslutspunkt")) {
    std::string other;
    bool right = false;
    const std::string text = collapsed(point.text().get());
    for (std::size_t at = 0; at != std::string::npos;) {
      const std::string version = version_in(text, at);
      right = right || version == agreement.version;
      if (other.empty() && is_version(version)) other = version;
    }
    if (!other.empty() && !right)
      file.fault(Slug::leans_on_another_paper, point,
                 {"version " + other, both("avtalet i bunten är version " + agreement.version,
                                           "the agreement of the bundle is version " + agreement.version)});
  }
}

void check_decides(pugi::xml_node party, pugi::xml_node points, const XmlFile& file) {
  if (!party.child("steg") || has_deciding(party, "steg") || has_deciding(points, "beslutspunkt")) return;
  file.fault(
      Slug::missing_element, party,
      {std::string("part ref=\"") + party.attribute("ref").value() + "\"", "steg verb=\"beslutar\" …"});
}

}  // namespace klausul
