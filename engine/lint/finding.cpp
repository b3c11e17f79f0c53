#include "lint/finding.hpp"

#include "base/utf8.hpp"

namespace klausul {

Finding found(Slug slug, const LintText& text, LintText::Index begin, LintText::Index end,
              std::u32string_view right) {
  return {slug, text[begin].byte, {to_utf8(text.text(begin, end)), to_utf8(right)}};
}

}  // namespace klausul
