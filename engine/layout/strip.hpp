#pragma once
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "layout/paged_document.hpp"

namespace klausul {

/// How badly a page may not end after a strip.
enum class Keep {
  free,   ///< It may.
  whole,  ///< Inside a short list or table, which is better read whole: only if that would cost much room.
  avoid,  ///< The strip ends with a hyphenated word: only if nothing else is possible.
  keep,   ///< It belongs with the next: broken only if the kept strips are taller than a page.
};

/// What a strip is to the rules about page ends.
enum class StripKind { text, heading, caption, signatures };

/// True for what stands above what it names: a heading, a table's caption.
constexpr bool leads_on(StripKind kind) { return kind == StripKind::heading || kind == StripKind::caption; }

/// A page number that is known only when the pages are made.
struct PageNumberSlot {
  std::string anchor;  ///< What it tells the page of.
  Length right, left;  ///< The number ends at `right`; leader dots run from `left`, both with room to spare.
  Length baseline;
  TextFragment look;  ///< Face, size, colour, origin and content of the number.
};

/// A band across the text area that is never divided: a line, a table's row, a row of signatures. The x of
/// what it shows counts from the page's left edge, the y from the strip's top.
struct Strip {
  StripKind kind = StripKind::text;
  Length height;
  Length before, after;  ///< Room outside; the larger of two neighbours' counts, none at a page's top.
  Keep keep = Keep::free;
  bool starts_page = false;
  std::vector<TextFragment> text;
  std::vector<RectangleFragment> backgrounds, rectangles;
  std::vector<LinkArea> links;
  std::vector<FigureFragment> figures;
  std::vector<SignatureArea> signature_areas;
  std::vector<std::string> anchors;  ///< What leads to its top.
  std::vector<PageNumberSlot> slots;
  std::vector<std::size_t> notes;  ///< Of `Document::footnotes`, those that it calls, in that order.
  /// From its top to the next line of the grid that running text stands on: zero for running text itself,
  /// more for headings above it.
  std::optional<Length> to_grid;
  std::optional<std::size_t> head;  ///< The repeated head that a page beginning with this strip begins with.
  Length below_head;  ///< Room between that head and this strip, which goes on a row of the page before.
  OriginId origin = OriginId::none;
};

/// Moves what is in `from` to the end of `to`.
template <typename Thing>
void append(std::vector<Thing>& to, std::vector<Thing>& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

/// Moves everything in `strip` down.
void move_down(Strip& strip, Length distance);
/// Puts what `part` shows into `strip`, `down` from its top. The heights are left as they are.
void overlay(Strip& strip, Strip&& part, Length down);
/// Lines put under each other in one strip, from `down`; answers the height they took.
Length stack(Strip& strip, std::vector<Strip>&& lines, Length down);
Length height_of(const std::vector<Strip>& lines);

}  // namespace klausul
