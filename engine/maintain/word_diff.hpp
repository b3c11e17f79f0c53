#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace klausul {

/// Words that two texts share, that only the older has, or that only the newer has.
struct DiffPiece {
  enum class Kind { same, gone, added };
  Kind kind = Kind::same;
  std::string text;
  bool operator==(const DiffPiece&) const = default;
};

/// One line of the two texts laid together. A line that only one of them has is one piece.
struct DiffLine {
  std::vector<DiffPiece> pieces;
  bool changed() const;
};

/// What the lines of a text are. A labelled line begins with what it is ("stycke: …", as `LibraryFile::lines`
/// has them): lines with different labels are about different things. Prose begins with any word.
enum class LineKind { labelled, prose };

/// Two texts compared line by line, and lines that differ word by word. A field `{{…}}` and a tag `<…>` are
/// one word, and a full stop or a comma is a word of its own. Lines that have little in common are told as
/// gone and added rather than as a patchwork. Joining the `same` and `gone` pieces gives `before`, the `same`
/// and `added` ones `after`.
std::vector<DiffLine> compare_lines(const std::vector<std::string>& before,
                                    const std::vector<std::string>& after,
                                    LineKind kind = LineKind::labelled);

bool has_changes(const std::vector<DiffLine>& lines);

/// For a terminal without colours: "Avtalet gäller [-ett-]{+två+} år." Of lines without changes, `context`
/// are shown before and after each change, and of the rest how many there are; every line begins with
/// `indent`. `skipped` says how many: "{} lika rader" with the number in the place of {}.
std::string diff_text(const std::vector<DiffLine>& lines, std::size_t context, std::string_view indent,
                      std::string_view skipped);

}  // namespace klausul
