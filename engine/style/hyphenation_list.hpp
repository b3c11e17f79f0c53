#pragma once
#include <memory>
#include <string>
#include <vector>

namespace klausul {

/// The project's own cuts, from `templates/avstavning.txt`. Letters are lower case; "=" is a joint between
/// the parts of a compound, "-" another place to cut.
struct HyphenationList {
  /// "social=nämnd", "do-ku-ment": cut there and nowhere else, in all its inflected forms; but a compound's
  /// part without "-" is cut after the patterns, as a word of its own. "euro": not cut at all.
  std::vector<std::string> words;
  /// "sam-verkans": a word that begins with it and goes on, with more than an ending, is a compound, cut
  /// after it.
  std::vector<std::string> first_parts;
  /// "råd": what may follow a first part though it is as short as an ending, "samverkans=råd".
  std::vector<std::string> last_parts;
  std::string sha256;  ///< Of the file.
  std::shared_ptr<const std::string> bytes;  ///< The file as read.
};

}  // namespace klausul
