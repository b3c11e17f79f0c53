#pragma once
#include "layout/break_lines.hpp"
#include "layout/paragraph.hpp"

namespace klausul {

/// One line's share of a paragraph: words `from.word` to `to.word`, of these the part between the offsets.
struct LineSpan {
  enum class End { space, joint, text_end, forced };
  TextPlace from, to;
  End end = End::space;
  Joint joint;  ///< When the line ends inside a word.
  bool first = false;
};

/// Makes the lines of one paragraph, in order: fragments, contents, links.
class LineWriter {
 public:
  LineWriter(const Tools& tools, const Paragraph& paragraph, const std::vector<Word>& words);
  Strip write(const LineSpan& line);

 private:
  /// What must be equal for two stretches to be one content.
  struct Owner {
    std::size_t link = none;  ///< The run that links.
    std::size_t word = none;  ///< The word that is broken.
    std::string_view language;
    bool label = false;
    bool operator==(const Owner&) const = default;
  };
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  void write_word(std::size_t index, const LineSpan& line);
  void write_piece(const Piece& piece, const std::string& text, const Owner& owner);
  void write_space(bool at_line_end);
  void start_plain_fragment();
  void end_line(const LineSpan& line);
  void append(const Run& run, const Piece& piece, std::string_view text, ContentId content);
  void start_fragment(const Run& run, const Piece& piece, ContentId content);
  ContentId content_of(const Owner& owner);
  StructureId link_element(std::size_t run);
  bool links_to(std::size_t run) const;
  void spread(const LineSpan& line);
  void decorate();
  void add_link(const TextFragment& fragment, std::size_t run);
  Length width_of(const TextFragment& fragment) const;

  const Tools& tools_;
  const Paragraph& paragraph_;
  const std::vector<Word>& words_;
  std::vector<StructureId> link_elements_;
  Owner current_owner_;
  ContentId current_content_ = ContentId::none;
  // The line that is being written.
  Strip strip_;
  LineMetrics metrics_;
  std::vector<std::size_t> fragment_runs_;  ///< For each fragment, the run it came from, or `none`.
  std::int64_t cursor_ = 0;                 ///< Thousandths of an em times the size in millipoints.
};

}  // namespace klausul
