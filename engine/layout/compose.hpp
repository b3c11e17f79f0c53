#pragma once
#include <array>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "layout/galley.hpp"
#include "layout/paragraph.hpp"
#include "layout/place.hpp"
#include "model/table.hpp"

namespace klausul {

/// Turns a Document into strips and a structure tree, block by block. Its members stand in files by subject:
/// `compose` (order, sections, paragraphs), `compose_front` (what comes before the text), `compose_metadata`,
/// `compose_lists`, `compose_table`, `compose_figure`, `compose_footnotes`, `compose_signatures`.
class Composer {
 public:
  Composer(const Document& document, const Tools& tools);
  Galley compose();

 private:
  struct Spacing {
    Length before, after;
    bool running = false;  ///< Running text, which stands on the grid of lines.
  };
  /// How the items of a list look.
  struct ItemLook {
    TextRole role = TextRole::list;
    ListKind kind = ListKind::bullet;
    Length indent;  ///< Of the text, the same for all items.
  };
  struct SignatureParts;
  // compose.cpp
  void name_headings(const Block& block);
  void children(const Block& block, const Place& place);
  void block(const Block& block, const Place& place);
  void section(const Block& block, const Place& place);
  void appendix(const Block& block, const Place& place);
  void heading(const Block& block, const Place& place, TextRole role, const std::string& label);
  Tag heading_tag(int level);
  void paragraph(const Block& block, const Place& place, TextRole role, Tag tag);
  void note(const Block& block, const Place& place);
  Paragraph text(const std::vector<Run>& runs, TextRole role, const Place& place) const;
  std::vector<Strip> hang(const Paragraph& label, const Paragraph& body);
  std::vector<Strip> stacked(const Paragraph& label, const Paragraph& body);
  std::vector<Strip> beside(const Paragraph& label, Paragraph body, Length column);
  std::vector<Strip> hang_heading(const Paragraph& number, Paragraph body, Length least = {});
  void end_with_space(Strip& strip);
  void add(std::vector<Strip>&& strips, Spacing spacing);
  void keep_last_with_next();
  void keep_short(std::size_t first);
  bool in_document(const Block& block, BlockKind kind) const;

  // compose_front.cpp
  void gaps(const Place& place);
  void gap_strips(std::vector<Strip>& strips, const Place& place);
  void title(const Block& block, const Place& place);
  void contents(const Block& block, const Place& place);
  void list_heading(const Block& block, const Place& place);
  void measure_labels(const Block& block);
  void contents_entries(const Block& block, int deepest, const Place& place);
  void contents_entry(const Block& block, int level, const Place& place);
  void fill_slot(Strip& last, const Paragraph& entry, const std::string& anchor);
  void appendix_list(const Block& block, const Place& place);

  // compose_metadata.cpp
  void metadata(const Block& block, const Place& place);
  void metadata_rows(const Block& block, const Place& place);
  void metadata_fields(const Block& block, const Place& place);
  void metadata_item(std::vector<Strip>& field, const Block& item, const Place& place);
  void field_row(std::vector<Strip>&& left, std::vector<Strip>&& right);
  void end_metadata(std::size_t first);

  // compose_lists.cpp
  void list(const Block& block, const Place& place);
  void decisions(const Block& block, const Place& place);
  void definitions(const Block& block, const Place& place);
  void items(const Block& block, const ItemLook& look, const Place& place);
  void item(const Block& block, const std::string& label, const ItemLook& look, const Place& place);
  std::string item_label(const Block& item, std::size_t index, ListKind kind, int depth) const;

  // compose_table.cpp
  void table(const Block& block, const Place& place);
  void caption(const Block& block, const Place& place);
  void rows(const Block& block, const TableGrid& grid, const Place& place);

  // compose_figure.cpp
  void figure(const Block& block, const Place& place);
  std::vector<Strip> figure_caption(const Block& block, const Place& place, Tag tag);
  std::uint32_t image_index(const std::shared_ptr<const Image>& image);

  // compose_footnotes.cpp
  void footnotes(const Place& place);
  void footnote(std::size_t index, StructureId parent);

  // compose_signatures.cpp
  void signatures(const Block& block, const Place& place);
  SignatureParts signature(const Block& block, const Place& place);
  void signature_row(std::vector<SignatureParts>&& row, const Block& first);
  static std::vector<Strip> divided_row(std::vector<SignatureParts>&& row);
  void sign_line(std::vector<Strip>& lines, const char* label, const Place& place);
  void sign_field(Strip& strip, const Block& signature, const Place& place);
  void sign_label(Strip& strip, const std::string& label, const Place& place, OriginId origin);

  const Document& document_;
  const Tools& tools_;
  Galley galley_;
  bool has_title_ = false;
  int last_heading_ = 0;                         ///< The level of the last heading that was shown.
  std::array<Length, 4> label_columns_{};        ///< Widest number of each level in the contents.
  std::map<const Block*, std::string> anchors_;  ///< Of sections and appendices.
  std::vector<std::string> pending_anchors_;     ///< Lead to the next strip.
  int signature_fields_ = 0;                     ///< So many have been made.
  std::size_t strips_with_notes_set_ = 0;        ///< So many of the galley's strips have their notes set.
  bool pending_page_ = false;                    ///< The next strip begins a page.
};

}  // namespace klausul
