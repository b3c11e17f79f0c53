#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/library_file.hpp"
#include "maintain/item.hpp"
#include "maintain/lifecycle.hpp"

namespace klausul {

/// What a new file says until somebody writes its text; none of it may be submitted or approved.
constexpr std::array<std::string_view, 3> placeholders = {"[Klausulens text]", "[Rubrik]", "[Text]"};

/// The version after the newest of the base's first number, "1.1" → "1.2"; `major`: after the newest of all,
/// "1.1" → "2.0". Nothing if there is no number left.
std::optional<std::string> next_version(const std::vector<std::string>& versions, const std::string& base,
                                        bool major);

/// The file of `base` as a draft of `version`: every byte of its head, parameters and text, comments too. It
/// takes the place of the base if that was approved, else of what the base was to take the place of; its
/// dates and its seal are gone, and its history begins with `who`.
std::string revised(const LibraryFile& base, const std::string& version, const Step& who);

/// What a new clause, template or style begins with.
struct Beginning {
  std::string name;           ///< `namn`: what people call it.
  std::string purpose;        ///< `syfte`; may be empty.
  std::string document_kind;  ///< Of a template: "avtal" or "arende".
  std::string style;          ///< Of a template.
};

/// The smallest file that loads without faults, version 1.0, with comments that say what is to be written
/// where.
std::string first_version(const ItemName& item, const Beginning& beginning, const Step& who);

}  // namespace klausul
