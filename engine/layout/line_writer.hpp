#pragma once
#include "layout/joints.hpp"
#include "layout/line_span.hpp"
#include "layout/paragraph.hpp"

namespace klausul {

/// The room that writing lines needs, kept from one paragraph to the next.
struct LineRoom {
  std::vector<StructureId> link_elements;  ///< By run; `artifact` as long as there is none.
  std::vector<std::uint32_t> runs;  ///< For each fragment of the line, the run it came from, or `no_run`.
  std::vector<std::int32_t> spaces;        ///< For each fragment, the spaces in it that take up room.
  std::vector<Glyph> glyphs;               ///< Of the fragment that is being written.
};

/// What a screen reader says of a link.
std::string link_text(const Run& run);

/// Makes the lines of one paragraph, in order: fragments, contents, links. Its members stand in `line_writer`
/// (text) and `line_finish` (places, marks).
class LineWriter {
 public:
  LineWriter(const Tools& tools, const Paragraph& paragraph, const Words& words, LineRoom& room);
  /// `strip` is an empty one. `plain`, if there is one, is what an earlier writer kept of the same line of an
  /// equal paragraph, or takes what this one finds.
  void write(const LineSpan& line, Strip& strip, PlainLine* plain = nullptr);

 private:
  static constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);
  /// What must be equal for two stretches to be one content.
  struct Owner {
    std::uint32_t link = none;  ///< The run that links.
    std::uint32_t word = none;  ///< The word that is broken.
    std::string_view language;
    bool label = false;
    bool operator==(const Owner&) const = default;
  };
  /// The stretch of a piece that stands on the line.
  struct Part {
    std::uint32_t begin, end;
    bool adds_hyphen;
  };

  std::size_t stretches(const LineSpan& line) const;
  void write_plain(const LineSpan& line, const PlainLine& plain);
  void keep_plain(const LineSpan& line, PlainLine& plain) const;
  void write_word(std::uint32_t index, const LineSpan& line);
  void write_piece(const Piece& piece, const Part& part, std::uint32_t broken_word);
  bool goes_on(const Piece& piece) const;
  void start_fragment(const Piece& piece);
  void start_plain_fragment();
  void append_glyphs(const Piece& piece, const Part& part);
  void append_whole(const GlyphRun& run, std::uint32_t begin);
  void append(const Glyph& glyph, std::uint32_t begin);
  void write_space(bool at_line_end);
  void close_fragment();
  void end_line(const LineSpan& line);
  void own(const Owner& owner);
  Length hang_at_start() const;
  Length hang_at_end() const;
  Length widest_addition_to_space() const;
  ContentId content_of(const Owner& owner);
  StructureId link_element(std::uint32_t run);
  bool links_to(std::uint32_t run) const;
  Colour colour_of(std::uint32_t run) const;
  void spread(const LineSpan& line);
  void decorate();
  void add_link(const TextFragment& fragment, std::size_t index);
  Length marked_width(std::size_t fragment) const;

  const Tools& tools_;
  const Paragraph& paragraph_;
  const Words& words_;
  LineRoom& room_;
  const bool in_structure_;
  const Length raised_text_size_;
  Owner owner_;
  ContentId content_ = ContentId::none;
  LineMetrics metrics_;
  // The line that is being written.
  Strip* strip_ = nullptr;
  bool open_ = false;              ///< The last fragment goes on.
  bool has_extras_ = false;        ///< Links or gaps, which need more than text.
  std::uint32_t begin_ = 0, end_ = 0;  ///< The open fragment's share of the paragraph's text,
  bool adds_hyphen_ = false;           ///< and whether a hyphen stands after it;
  std::int32_t spaces_ = 0;            ///< how many of its spaces take up room.
  std::int64_t cursor_ = 0;  ///< Thousandths of an em times the size in millipoints.
};

}  // namespace klausul
