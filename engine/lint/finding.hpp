#pragma once
#include <optional>
#include <string>
#include <vector>

#include "diag/slug.hpp"
#include "lint/text.hpp"

namespace klausul {

/// One mistake. `arguments` fill the slug's words: first what stands there, then what should.
struct Finding {
  Slug slug{};
  std::size_t byte = 0;  ///< Where in the UTF-8 text.
  std::vector<std::string> arguments;
  std::optional<std::size_t> other = std::nullopt;  ///< The place that it disagrees with.
};
using Findings = std::vector<Finding>;

/// A mistake in the pieces from `begin` up to `end`, where `right` should stand.
Finding found(Slug slug, const LintText& text, LintText::Index begin, LintText::Index end,
              std::u32string_view right);

/// Holds what belongs together on one line.
constexpr char32_t hard_space = 0xA0;

}  // namespace klausul
