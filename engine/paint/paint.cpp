#include "paint/paint.hpp"

#include "diag/messages.hpp"
#include "paint/content.hpp"
#include "paint/embed.hpp"
#include "paint/haru.hpp"
#include "paint/metadata.hpp"
#include "paint/navigation.hpp"
#include "paint/show_text.hpp"
#include "paint/tags.hpp"

namespace klausul {
namespace {

// The text of one page. Fragments of one content that follow each other share one stretch of marked content.
class TextPainter {
 public:
  TextPainter(int page, TagTree& tags, ContentStream& out) : page_(page), tags_(tags), out_(out) {}

  void paint(const std::vector<TextFragment>& text) {
    for (std::size_t i = 0; i < text.size();) {
      const ContentId content = text[i].content;
      begin(content);
      for (; i < text.size() && text[i].content == content; ++i) show(text[i]);
      out_.end();
    }
  }

 private:
  void begin(ContentId content, std::string_view actual_text = {}) {
    if (content == ContentId::none)
      out_.begin_artifact();
    else
      out_.begin_content(tags_.tag_of(content), tags_.mark(page_, content), actual_text);
  }

  void show(const TextFragment& fragment) {
    if (fragment.content == ContentId::none || !has_joined_glyphs(fragment))
      out_.text(fragment);
    else
      for (const TextFragment& piece : split_joined_glyphs(fragment)) show_piece(piece);
  }

  // Side by side with what stands around it, not within: readers lose track of nested stretches.
  void show_piece(const TextFragment& piece) {
    const bool joined = has_joined_glyphs(piece);
    if (joined) {
      out_.end();
      begin(piece.content, piece.text);
    }
    out_.text(piece);
    if (joined) {
      out_.end();
      begin(piece.content);
    }
  }

  int page_;
  TagTree& tags_;
  ContentStream& out_;
};

void paint_rectangles(const std::vector<RectangleFragment>& rectangles, ContentStream& out) {
  if (rectangles.empty()) return;
  out.begin_artifact();
  for (const RectangleFragment& rectangle : rectangles) out.rectangle(rectangle);
  out.end();
}

class Painter {
 public:
  Painter(const PagedDocument& pages, const FaceLibrary& faces, const PaintOptions& options)
      : pages_(pages), manifest_(options.manifest), fonts_(faces), tags_(pages, haru_) {
    for (std::size_t i = 0; i < pages.pages.size(); ++i) page_objects_.push_back(haru_.reserve_page());
  }

  std::optional<std::string> paint(Diagnostics& diagnostics) {
    const Navigation navigation(pages_, page_objects_, haru_);
    const ObjectId resources = haru_.reserve();
    for (int page = 0; page < static_cast<int>(page_objects_.size()); ++page)
      add_page(page, resources, navigation);
    std::string failed_face;
    const std::optional<std::string> fonts = fonts_.write(haru_, failed_face);
    if (!fonts)
      return fail(both("typsnittet " + failed_face + " är skadat", "the face " + failed_face + " is damaged"),
                  diagnostics);
    haru_.define(resources, Entries().raw("Font", "<<" + *fonts + ">>").str());
    haru_.define_catalog(catalog(navigation));
    haru_.define_info(info_entries(pages_, manifest_));
    std::optional<std::string> file = haru_.save();
    if (!file) return fail("libharu " + std::to_string(haru_.fault()), diagnostics);
    return file;
  }

 private:
  static std::nullopt_t fail(const std::string& why, Diagnostics& diagnostics) {
    diagnostics.add(Slug::pdf_failed, OriginId::none, {why});
    return std::nullopt;
  }

  std::string content_of(int index) {
    const Page& page = pages_.pages[static_cast<std::size_t>(index)];
    ContentStream out(pages_.height, fonts_);
    paint_rectangles(page.backgrounds, out);
    for (const Watermark& mark : page.watermarks) {
      out.begin_artifact();
      out.begin_silence();
      out.watermark(mark);
      out.end();
      out.end();
    }
    TextPainter(index, tags_, out).paint(page.text);
    paint_rectangles(page.rectangles, out);
    return out.str();
  }

  void add_page(int index, ObjectId resources, const Navigation& navigation) {
    std::string box = "[0 0 ";
    append_points(box, pages_.width);
    box += ' ';
    append_points(box, pages_.height);
    Entries page;
    page.name("Type", "Page").raw("MediaBox", box + "]").reference("Resources", resources);
    page.reference("Contents", haru_.add_stream("", deflated_stream(content_of(index))));
    page.name("Tabs", "S").integer("StructParents", index);
    if (const std::string links = navigation.add_links(index, tags_); !links.empty())
      page.raw("Annots", links);
    haru_.define(page_objects_[static_cast<std::size_t>(index)], page.str());
  }

  std::string catalog(const Navigation& navigation) {
    Entries entries;
    entries.reference("StructTreeRoot", tags_.write(page_objects_)).raw("MarkInfo", "<</Marked true>>");
    if (!pages_.language.empty()) entries.text("Lang", pages_.language);
    entries.raw("ViewerPreferences", "<</DisplayDocTitle true>>");
    entries.raw("PageLabels", navigation.page_labels());
    if (const ObjectId outline = navigation.add_outline(tags_); outline != ObjectId::none)
      entries.reference("Outlines", outline).name("PageMode", "UseOutlines");
    const std::string xmp = xmp_packet(pages_, manifest_);
    entries.reference("Metadata", haru_.add_stream("/Type/Metadata/Subtype/XML", plain_stream(xmp)));
    std::string intents = "[";
    append_reference(intents, add_output_intent(haru_));
    entries.raw("OutputIntents", intents + "]");
    if (const std::string info = piece_info(pages_, manifest_); !info.empty()) entries.raw("PieceInfo", info);
    return entries.str();
  }

  const PagedDocument& pages_;
  const Manifest& manifest_;
  HaruDocument haru_;
  FontEmbedder fonts_;
  TagTree tags_;
  std::vector<ObjectId> page_objects_;
};

}  // namespace

std::optional<std::string> paint(const PagedDocument& pages, const FaceLibrary& faces,
                                 const PaintOptions& options, Diagnostics& diagnostics) {
  return Painter(pages, faces, options).paint(diagnostics);
}

}  // namespace klausul
