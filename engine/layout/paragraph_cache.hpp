#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "layout/line_span.hpp"
#include "layout/paragraph.hpp"

namespace klausul {

/// A paragraph's words, and which of them stand on which line.
struct BrokenParagraph {
  Words words;
  std::vector<LineSpan> lines;
  std::vector<PlainLine> plain;  ///< Of each line; filled in as they are written.
};

/// A row of leader dots: ". . . .".
struct Leader {
  std::string text;
  LineGlyphs glyphs;  ///< Shared.
};

/// Where paragraphs that were set before end their lines. Most of a clause's text is the same in each of a
/// hundred agreements; its lines are sought once. What is found here is what would be found anew, so that no
/// document depends on those before it. One a thread. It points into the shaper's words: `clear` it before
/// the shaper forgets them.
class ParagraphCache {
 public:
  /// Null if it is not there.
  BrokenParagraph* find(std::string_view key);
  const NaturalWidth* find_width(std::string_view key) const;
  /// Keeps it if the same key was offered lately: what is set once only is not worth its room.
  void offer(std::string_view key, const Words& words, const std::vector<LineSpan>& lines);
  void offer_width(std::string_view key, const NaturalWidth& width);
  /// A row of so many dots, without glyphs if it was not asked for before: to be filled in.
  Leader& leader(FaceId face, std::size_t dots) { return leaders_[{face, dots}]; }
  void clear();

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  template <typename Thing>
  using ByKey = std::unordered_map<std::string, Thing, Hash, std::equal_to<>>;

  // Some of the keys offered last whose hash says this bucket: another part of each hash, the latest first.
  using Bucket = std::array<std::uint32_t, 4>;

  enum class Offer : std::uint32_t { lines, width };
  bool was_offered(std::string_view key, Offer offer);

  ByKey<BrokenParagraph> paragraphs_;
  ByKey<NaturalWidth> widths_;
  std::map<std::pair<FaceId, std::size_t>, Leader> leaders_;  // no more than fit on a line, for each face
  std::size_t kept_words_ = 0;
  std::vector<Bucket> offered_;
};

/// Puts everything that a paragraph's lines depend on into `key`: its text, the faces of its runs, its
/// measure and the rules of the style. Precondition: `faces` has one face a run and one for the paragraph
/// itself.
void write_key(const Tools& tools, const Paragraph& paragraph, std::span<const FaceId> faces,
               std::string& key);

}  // namespace klausul
