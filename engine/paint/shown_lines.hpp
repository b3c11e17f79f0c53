#pragma once
#include "paint/show_text.hpp"

namespace klausul {

/// What `show_text` answers, for a fragment whose glyphs are shared: what such a line was shown as is
/// remembered from one document to the next, one memory a thread, if every document would show it by the same
/// bytes. Precondition: that of `show_text`, and the glyphs are shared.
Shown show_shared_line(const TextFragment& fragment, FontCodes& codes);

}  // namespace klausul
