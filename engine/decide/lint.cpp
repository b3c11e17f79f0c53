// Only what can be seen in the words without understanding them is looked for, and all of it is a warning:
// the author may have a reason. Whom a point binds and who may decide it is not read out of words: see
// mandate.cpp.
#include "decide/lint.hpp"

#include <array>
#include <optional>

#include "values/swedish.hpp"
#include "values/white_space.hpp"

namespace klausul {
namespace {

using namespace std::literals;

// Ways to say that what is decided stands in some other paper.
constexpr std::array elsewhere = {
    "enligt föreliggande förslag"sv, "i enlighet med föreliggande förslag"sv, "enligt förslaget"sv,
    "i enlighet med förslaget"sv,    "enligt förvaltningens förslag"sv,       "enligt tjänsteskrivelsen"sv,
    "enligt bilaga"sv,               "i enlighet med bilaga"sv};
// A second thing to be done begins with its own "att".
constexpr std::array second_actions = {" och att "sv, " samt att "sv, ", dels att "sv};

// True if the words stand in the text with no letter on either side of them.
bool has_words(std::string_view text, std::string_view words) {
  // Bytes above ASCII are parts of letters such as å.
  const auto letter = [](char c) {
    return static_cast<signed char>(c) < 0 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    if ((at == 0 || !letter(text[at - 1])) && (end == text.size() || !letter(text[end]))) return true;
  }
  return false;
}

template <typename List>
std::string_view first_in(const List& list, std::string_view text) {
  for (const std::string_view words : list)
    if (text.find(words) != std::string_view::npos) return words;
  return {};
}

void lint_point(const Block& point, const std::optional<Date>& meeting, Diagnostics& diagnostics) {
  const std::string text = collapsed(plain_text(point.runs));
  if (text.starts_with("att ") || text.starts_with("Att "))
    diagnostics.add(Slug::point_with_att, point.origin);
  if (const auto words = first_in(second_actions, text); !words.empty())
    diagnostics.add(Slug::several_actions, point.origin, {std::string(words.substr(1, words.size() - 2))});
  if (const auto words = first_in(elsewhere, text); !words.empty())
    diagnostics.add(Slug::leans_on_another_paper, point.origin, {std::string(words)});
  if (has_words(text, "ska") && has_words(text, "bör")) diagnostics.add(Slug::mixed_modals, point.origin);
  for (const ReportBack& report : point.decision->reports) {
    const std::optional<Date> day = parse_iso_date(report.day.text);
    if (meeting && day && *day < *meeting)
      diagnostics.add(Slug::report_before_meeting, report.day.origin,
                      {report.day.text, iso_date(*meeting)});
  }
}

}  // namespace

void lint_decisions(const Document& document, Diagnostics& diagnostics) {
  const std::optional<Date> meeting = parse_iso_date(document.date);
  const auto walk = [&](const auto& self, const Block& block) -> void {
    const bool data = block.kind == BlockKind::decisions && block.decision;
    for (const Block& child : block.children) {
      if (data && child.decision) lint_point(child, meeting, diagnostics);
      self(self, child);
    }
  };
  walk(walk, document.root);
}

}  // namespace klausul
