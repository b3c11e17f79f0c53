#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "layout/paged_document.hpp"
#include "paint/embed.hpp"

namespace klausul {

/// Writes the content stream of one page (ISO 32000-1, 8.2 and 14.6). Everything on the page stands in marked
/// content: call `begin_content` or `begin_artifact` before painting, `end` after.
class ContentStream {
 public:
  /// Layout measures from the top of the page, PDF from the bottom.
  ContentStream(Length page_height, FontEmbedder& fonts) : page_height_(page_height), fonts_(fonts) {}

  /// `actual_text`, if not empty, is what readers take for the content's text.
  void begin_content(std::string_view tag, int mcid, std::string_view actual_text = {});
  void begin_artifact();
  /// What follows, up to `end`, is left out when text is copied or searched: the letters of a watermark would
  /// stand in the middle of the lines they lie under.
  void begin_silence();
  void end();

  void text(const TextFragment& fragment);
  void rectangle(const RectangleFragment& rectangle);
  void watermark(const Watermark& mark);

  const std::string& str() const { return out_; }

 private:
  // What is set in the graphics state, so that it is set again only when it changes.
  struct Set {
    std::optional<Colour> colour;
    std::optional<FaceId> face;
    Length size;
  };

  void set_colour(Colour colour);
  void set_font(FaceId face, Length size);
  void show_at(const TextFragment& fragment, Length x, Length y);

  Length page_height_;
  FontEmbedder& fonts_;
  Set set_;
  std::string out_;
};

}  // namespace klausul
