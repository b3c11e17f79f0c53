#include "maintain/impact.hpp"

#include <algorithm>

#include "maintain/lifecycle.hpp"
#include "resolve/in_force.hpp"

namespace klausul {
namespace {

bool waits(const Head& head, Date day) {
  return head.status == Status::draft || head.status == Status::review ||
         (head.status == Status::approved && head.valid_from && day < *head.valid_from);
}

std::string after(const DiffLine& line) {
  std::string text;
  for (const DiffPiece& piece : line.pieces)
    if (piece.kind != DiffPiece::Kind::gone) text += piece.text;
  return text;
}

// "13.2 Budget 6" where "13.2 Budget" is a heading.
bool is_contents_line(const std::string& text, const std::set<std::string>& headings) {
  const std::size_t blank = text.rfind(' ');
  return blank != std::string::npos && text.find_first_not_of("0123456789", blank + 1) == std::string::npos &&
         headings.count(text.substr(0, blank)) > 0;
}

}  // namespace

std::optional<ItemName> incoming_version(const ItemName& named, Library& library, Date day,
                                         Diagnostics& diagnostics) {
  auto found = find_item(named, library, diagnostics);
  if (!found) return std::nullopt;
  const Head* newest = nullptr;
  for (const Head* head : item_family(*found, library)) {
    const bool before_waiting =
        head->status == Status::approved && (newest == nullptr || !waits(*newest, day));
    if (named.version.empty() ? waits(*head, day) || before_waiting : head->key.version == named.version)
      newest = head;
  }
  if (newest == nullptr) newest = item_head(*found, library);
  if (newest == nullptr) return std::nullopt;
  found->version = newest->key.version;
  if (!is_withdrawn(newest->status)) return found;
  diagnostics.add(Slug::withdrawn_version, newest->origin,
                  {newest->key.text(), std::string(status_name(newest->status))});
  return std::nullopt;
}

std::string_view taking_name(Taking taking) {
  constexpr std::string_view names[] = {"by_itself", "by_first_day", "by_upgrade", "by_template"};
  return names[static_cast<std::size_t>(taking)];
}

Taking taking_of(const LockedInput& held, const Head& incoming, Date terms_date) {
  if (held.pinned) return Taking::by_template;
  if (incoming.status != Status::approved && !incoming.valid_from) return Taking::by_first_day;
  return dates_hold(incoming, terms_date) ? Taking::by_itself : Taking::by_upgrade;
}

bool is_older(const LockedInput& held, const Head& incoming) {
  return held.kind == LockedInput::Kind::clause && held.key().id == incoming.key.id &&
         wording(held.variant) == wording(incoming.variant) &&
         compare_versions(held.key().version, incoming.key.version) < 0;
}

WithIncoming with_incoming(const Lock& lock, const std::string& older, const Head& incoming) {
  WithIncoming result;
  for (const LockedInput& input : lock.inputs) {
    if (!input.in_library()) continue;
    result.held.push_back(input);
    if (input.name != older || !is_older(input, incoming)) continue;
    result.instead[input.name] = incoming.key.version;
    result.held.back().name = incoming.key.text();
    result.held.back().status = Status::approved;
    result.held.back().origin = OriginId::none;  // no lock holds it: it is tried as if it were approved
  }
  return result;
}

std::vector<Excerpt> excerpts(const std::vector<DiffLine>& lines, const std::set<std::string>& headings,
                              std::size_t context) {
  std::vector<Excerpt> found;
  std::string heading;
  std::size_t first = 0, taken = 0;  // the first line under the heading, and the first that no excerpt has
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string text = after(lines[i]);
    if (headings.count(text) > 0) heading = text, first = i + (lines[i].changed() ? 0 : 1);
    if (!lines[i].changed() || is_contents_line(text, headings)) continue;
    const std::size_t begin = std::max(i < context ? 0 : i - context, first);
    if (found.empty() || found.back().heading != heading || begin > taken)
      found.push_back({heading, {}}), taken = std::max(begin, taken);
    for (; taken < lines.size() && taken <= i + context; ++taken) {
      if (taken > i && (lines[taken].changed() || headings.count(after(lines[taken])) > 0)) break;
      found.back().lines.push_back(lines[taken]);
    }
  }
  return found;
}

}  // namespace klausul
