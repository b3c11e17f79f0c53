#include "load/content_seal.hpp"

#include <algorithm>

#include "diag/messages.hpp"
#include "seal/canonical.hpp"
#include "seal/sha256.hpp"

namespace klausul {
namespace {

std::vector<CanonicalAttribute> attributes_of(pugi::xml_node node) {
  std::vector<CanonicalAttribute> attributes;
  for (const pugi::xml_attribute attribute : node.attributes())
    attributes.push_back({attribute.name(), attribute.value()});
  return attributes;
}

// How deep it goes is known: `parse_xml` refuses what is nested deeper than `depth_limit`.
void write(pugi::xml_node node, CanonicalXml& to) {
  if (node.type() == pugi::node_pcdata) return to.text(node.value());
  to.open(node.name(), attributes_of(node));
  for (const pugi::xml_node child : node.children()) write(child, to);
  to.close(node.name());
}

const HistoryEvent* approval_in(const Head& head) {
  const auto found = std::find_if(head.history.rbegin(), head.history.rend(), [](const HistoryEvent& e) {
    return e.what == status_name(Status::approved) && !e.link.empty();
  });
  return found == head.history.rend() ? nullptr : &*found;
}

// What is wrong with the seal, in words; empty if nothing is.
std::string fault_of(const Head& head) {
  const HistoryEvent* approval = approval_in(head);
  if (!head.seal.empty() && head.seal != head.content_seal)
    return both("innehållet stämmer inte med sigillet", "the content does not fit the seal");
  if (approval == nullptr || approval->content == head.seal) return {};
  if (head.seal.empty()) return both("sigillet är borttaget", "the seal has been taken away");
  return both("sigillet är ett annat än det som står i historiken", "the seal is not the one in the history");
}

}  // namespace

std::string content_seal(pugi::xml_node root) {
  CanonicalXml canonical;
  std::vector<CanonicalAttribute> attributes = attributes_of(root);
  std::erase_if(attributes, [](const auto& a) { return a.name == "sigill" || a.name == "status"; });
  canonical.open(root.name(), std::move(attributes));
  for (const pugi::xml_node child : root.children()) {
    // White space beside text that has no business there does not count either: the history may stand after
    // it.
    if (child.type() == pugi::node_pcdata)
      canonical.text(trimmed(child.value()));
    else if (std::string_view(child.name()) != "historik")
      write(child, canonical);
  }
  canonical.close(root.name());
  return seal_of(canonical.bytes());
}

void read_seal(pugi::xml_node root, Head& head, const XmlFile& file) {
  head.seal = root.attribute("sigill").value();
  const bool recorded = std::any_of(head.history.begin(), head.history.end(),
                                    [](const HistoryEvent& e) { return !e.content.empty(); });
  if (head.seal.empty() && !recorded) return;
  head.content_seal = content_seal(root);
  const std::string words = fault_of(head);
  if (words.empty()) return;
  const std::string shelf = std::string_view(root.name()) == "klausul" ? "" : root.name() + std::string(":");
  file.fault_at(Slug::seal_broken, file.origin(root, "sigill"),
                {head.key.text(), words, shelf + head.key.id});
}

}  // namespace klausul
