#pragma once
#include <memory>
#include <string>

#include "load/context.hpp"
#include "style/hyphenation_list.hpp"

namespace klausul {

/// Reads `templates/avstavning.txt`: one word a line, "#" begins a comment. Says `bad-hyphenation` for each
/// line that is no word with its cuts. Null if there is no such file.
std::shared_ptr<const HyphenationList> load_hyphenation(const std::string& path, const LoadContext& context);

}  // namespace klausul
