#include "maintain/edit_file.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "load/places.hpp"
#include "maintain/element_edit.hpp"
#include "maintain/history.hpp"

namespace klausul {
namespace {

constexpr std::array<std::string_view, 8> root_order = {"id",          "version",  "status",  "giltig-fran",
                                                        "giltig-till", "ersatter", "variant", "sigill"};

std::optional<ElementPlace> history_of(const std::string& bytes) {
  for (const ElementPlace& child : child_elements(bytes, root_element(bytes)))
    if (name_of(bytes, child) == "historik") return child;
  return std::nullopt;
}

// Puts an empty history last in the root, on lines of its own.
void make_history(std::string& bytes) {
  open_element(bytes, root_element(bytes));
  const ElementPlace root = root_element(bytes);
  const std::string end(line_end(bytes));
  const auto children = child_elements(bytes, root);
  const std::string indent = children.empty() ? "  " : indentation(bytes, children.back().begin).value_or("");
  const std::size_t at = children.empty() ? root.tag_end : children.back().end;
  const std::string inner_end = bytes.find_first_of("\r\n", at) < root.close ? "" : end;
  bytes.insert(at, end + indent + "<historik>" + end + indent + "</historik>" + inner_end);
}

std::string event_text(const HistoryEvent& event) {
  std::string text = "<handelse";
  for (const auto& [name, value] : event_attributes(event))
    text += " " + name + "=\"" + attribute_text(value) + "\"";
  return text + " kedja=\"" + event.link + "\"/>";
}

}  // namespace

void set_root_attribute(std::string& bytes, std::string_view name, std::string_view value) {
  set_attribute(bytes, root_element(bytes), {name, value}, root_order);
}

void remove_root_attribute(std::string& bytes, std::string_view name) {
  remove_attribute(bytes, root_element(bytes), name);
}

void add_event(std::string& bytes, const HistoryEvent& event) {
  if (!history_of(bytes)) make_history(bytes);
  set_attribute(bytes, *history_of(bytes), {"kedja", closing_link(event.link)}, root_order);
  const ElementPlace history = *history_of(bytes);
  add_child(bytes, history, child_elements(bytes, history).size(), event_text(event));
}

void clear_history(std::string& bytes) {
  const auto history = history_of(bytes);
  if (!history) return;
  const std::string indent = indentation(bytes, history->begin).value_or("");
  if (history->close < history->end)
    bytes.replace(history->tag_end, history->close - history->tag_end, std::string(line_end(bytes)) + indent);
  remove_attribute(bytes, *history, "kedja");
}

void end_last_line(std::string& bytes) {
  if (!bytes.ends_with('\n')) bytes += line_end(bytes);
}

}  // namespace klausul
