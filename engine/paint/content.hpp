#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "layout/paged_document.hpp"
#include "paint/embed.hpp"
#include "paint/show_text.hpp"
#include "paint/syntax.hpp"

namespace klausul {

/// Writes the content stream of one page (ISO 32000-1, 8.2 and 14.6). Everything on the page stands in marked
/// content: call `begin_content` or `begin_artifact` before painting, `end` after.
class ContentStream {
 public:
  /// Layout measures from the top of the page, PDF from the bottom. PDF 1.4 does not know of what kind a
  /// page's furniture is. Appends to `out`.
  ContentStream(Length page_height, FontEmbedder& fonts, bool name_artifacts, std::string& out)
      : page_height_(page_height), fonts_(fonts), name_artifacts_(name_artifacts), out_(out) {}

  /// `actual_text`, if not empty, is what readers take for the content's text.
  void begin_content(std::string_view tag, int mcid, std::string_view actual_text = {});
  void begin_artifact(ArtifactKind kind);
  /// What follows, up to `end`, is left out when text is copied or searched: the letters of a watermark would
  /// stand in the middle of the lines they lie under.
  void begin_silence();
  void end();

  /// All text of a page stands between these two, marked content and all: so each line can begin where the
  /// last one did.
  void begin_text();
  void end_text();
  void text(const TextFragment& fragment);
  /// The same, but appends nothing and answers false if the fragment has joined glyphs (see show_text.hpp).
  bool text_without_joined(const TextFragment& fragment);
  void rectangle(const RectangleFragment& rectangle);
  void watermark(const Watermark& mark);
  /// `name` is what the page's resources call it; it fills the box.
  void picture(std::string_view name, const Box& box);

 private:
  // What is set in the graphics state, so that it is set again only when it changes; where the current line
  // of text begins, and how far it has come.
  struct Set {
    std::optional<Colour> colour;
    std::optional<FaceId> face;
    Length size, word_spacing, leading, x, y;
    std::int64_t pen = 0;  // millionths of a point, from the page's left edge
  };

  void set_colour(Colour colour);
  void set_font(FaceId face, Length size);
  Shown prepare(const TextFragment& fragment, Length x, Length y);
  void put(const Shown& shown, const TextFragment& fragment);
  void set_word_spacing(const TextFragment& fragment);
  void move_to(Length x, Length y);

  Length page_height_;
  FontEmbedder& fonts_;
  bool name_artifacts_;
  Set set_;
  bool goes_on_ = false;  // what is prepared goes on in the array before it
  std::string& out_;
};

}  // namespace klausul
