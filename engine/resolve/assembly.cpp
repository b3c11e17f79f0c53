#include <algorithm>

#include "diag/messages.hpp"
#include "resolve/resolve.hpp"

namespace klausul {

bool Assembly::approved() const { return unapproved().empty(); }

std::string Assembly::unapproved() const {
  std::vector<const Selection*> open;
  if (template_choice.status != Status::approved) open.push_back(&template_choice);
  if (style_choice.status != Status::approved) open.push_back(&style_choice);
  for (const Selection& s : clauses)
    if (s.status != Status::approved) open.push_back(&s);
  if (open.empty() && parent && parent->binds && parent->draft)
    return both("huvudavtalet " + parent->file, "the parent agreement " + parent->file);
  constexpr std::size_t most = 5;
  std::string listed;
  for (std::size_t i = 0; i < std::min(most, open.size()); ++i)
    listed += (i == 0 ? "" : ", ") + std::string(open[i] == &style_choice ? "stil:" : "") +
              open[i]->key.text() + " (" + std::string(status_name(open[i]->status)) + ")";
  if (open.size() <= most) return listed;
  const std::string more = std::to_string(open.size() - most);
  return both(listed + " och " + more + " till", listed + " and " + more + " more");
}

std::string dump(const Assembly& assembly) {
  const auto line = [](const char* kind, const Selection& s) {
    return std::string(kind) + " " + s.key.text() + " [" + std::string(status_name(s.status)) + "] " +
           s.why.substr(s.why.find('\x1F') + 1) + "\n";
  };
  std::string text = line("template", assembly.template_choice) + line("style", assembly.style_choice);
  for (const Selection& clause : assembly.clauses) text += line("clause", clause);
  return text + assembly.xml + "\n";
}

}  // namespace klausul
