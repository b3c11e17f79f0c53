#include "paint/paint.hpp"

#include "diag/messages.hpp"
#include "paint/attachments.hpp"
#include "paint/content.hpp"
#include "paint/embed.hpp"
#include "paint/fields.hpp"
#include "paint/haru.hpp"
#include "paint/metadata.hpp"
#include "paint/navigation.hpp"
#include "paint/pictures.hpp"
#include "paint/show_text.hpp"
#include "paint/tags.hpp"

namespace klausul {
namespace {

// The text of one page. Fragments of one content that follow each other share one stretch of marked content,
// and so do those of contents that do.
class TextPainter {
 public:
  TextPainter(int page, TagTree& tags, ContentStream& out) : page_(page), tags_(tags), out_(out) {}

  void paint(const std::vector<TextFragment>& text) {
    if (text.empty()) return;
    out_.begin_text();
    for (std::size_t i = 0; i < text.size();) {
      const TextFragment& first = text[i];
      if (first.content == ContentId::none)
        out_.begin_artifact(first.artifact);
      else
        begin(first.content);
      for (show(text[i++]); i < text.size() && together(text[i - 1], text[i]); ++i) show(text[i]);
      out_.end();
    }
    out_.end_text();
  }

 private:
  bool together(const TextFragment& a, const TextFragment& b) const {
    if (a.content == ContentId::none) return b.content == ContentId::none && a.artifact == b.artifact;
    return a.content == b.content || (b.content != ContentId::none && tags_.follows(a.content, b.content));
  }

  void begin(ContentId content, std::string_view actual_text = {}) {
    out_.begin_content(tags_.tag_of(content), tags_.mark(page_, content), actual_text);
  }

  void show(const TextFragment& fragment) {
    if (fragment.content == ContentId::none)
      out_.text(fragment);
    else if (!out_.text_without_joined(fragment))
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
  out.begin_artifact(ArtifactKind::layout);
  for (const RectangleFragment& rectangle : rectangles) out.rectangle(rectangle);
  out.end();
}

class Painter {
 public:
  Painter(const PagedDocument& pages, const FaceLibrary& faces, const PaintOptions& options)
      : pages_(pages),
        options_(options),
        rules_(rules_of(options.part)),
        haru_(form(options)),
        page_objects_(reserve_pages(pages.pages.size(), haru_)),
        anchors_(pages, rules_.pdf_2_0()),
        fonts_(faces, rules_.pdf_1_4()),
        pictures_(pages, haru_),
        tags_(pages, anchors_, rules_, haru_),
        way_{pages, page_objects_, anchors_, rules_, haru_, tags_},
        navigation_(way_),
        fields_(way_) {
    if (options.manifest.engine.empty()) tags_.hide_clauses();
  }

  std::optional<std::string> paint(Diagnostics& diagnostics) {
    const ObjectId resources = haru_.reserve();
    const int count = static_cast<int>(page_objects_.size());
    for (int page = 0; page < count; ++page) write_content(page);
    for (int page = 0; page < count; ++page) add_page(page, resources);
    std::string failed_face;
    const std::optional<std::string> fonts = fonts_.write(haru_, failed_face);
    if (!fonts)
      return fail(both("typsnittet " + failed_face + " är skadat", "the face " + failed_face + " is damaged"),
                  diagnostics);
    Entries held;
    held.raw("Font", "<<" + *fonts + ">>");
    if (!pictures_.resources().empty()) held.raw("XObject", "<<" + pictures_.resources() + ">>");
    haru_.define(resources, held.str());
    haru_.define_catalog(catalog());
    if (const std::string info = info_entries(pages_, options_.manifest, rules_); !info.empty())
      haru_.define_info(info);
    std::optional<std::string> file = haru_.save();
    if (!file) return fail("libharu " + std::to_string(haru_.fault()), diagnostics);
    return file;
  }

 private:
  static FileForm form(const PaintOptions& options) {
    const PartRules& rules = rules_of(options.part);
    return {rules.version, options.compact && !rules.pdf_1_4()};
  }

  // First of all objects, so that their numbers are short: every element names its page.
  static std::vector<ObjectId> reserve_pages(std::size_t count, HaruDocument& haru) {
    std::vector<ObjectId> objects(count);
    for (ObjectId& object : objects) object = haru.reserve_page();
    return objects;
  }

  static std::nullopt_t fail(const std::string& why, Diagnostics& diagnostics) {
    diagnostics.add(Slug::pdf_failed, OriginId::none, {why});
    return std::nullopt;
  }

  void paint_watermarks(const std::vector<Watermark>& marks, ContentStream& out) {
    for (const Watermark& mark : marks) {
      out.begin_artifact(ArtifactKind::watermark);
      out.begin_silence();
      out.watermark(mark);
      out.end();
      out.end();
    }
  }

  void paint_figures(int page, const std::vector<FigureFragment>& figures, ContentStream& out) {
    for (const FigureFragment& figure : figures) {
      const Length bottom = pages_.height - figure.y - figure.height;
      const Box box{figure.x, bottom, figure.x + figure.width, bottom + figure.height};
      if (figure.content == ContentId::none) {
        out.begin_artifact(figure.artifact);
      } else {
        out.begin_content(tags_.tag_of(figure.content), tags_.mark(page, figure.content));
        tags_.place(figure.content, box);
      }
      out.picture(pictures_.use(figure.image), box);
      out.end();
    }
  }

  void write_content(int index) {
    const Page& page = pages_.pages[static_cast<std::size_t>(index)];
    content_begins_.push_back(content_.size());
    ContentStream out(pages_.height, fonts_, !rules_.pdf_1_4(), content_);
    // Under the fills: text on a dark fill could not be read across a pale mark.
    paint_watermarks(page.watermarks, out);
    paint_rectangles(page.backgrounds, out);
    paint_figures(index, page.figures, out);
    TextPainter(index, tags_, out).paint(page.text);
    paint_rectangles(page.rectangles, out);
  }

  std::string_view content_of(int index) const {
    const auto at = static_cast<std::size_t>(index);
    const std::size_t begin = content_begins_[at];
    const std::size_t end = at + 1 < content_begins_.size() ? content_begins_[at + 1] : content_.size();
    return std::string_view(content_).substr(begin, end - begin);
  }

  void add_page(int index, ObjectId resources) {
    Entries page;
    page.name("Type", "Page").box("MediaBox", {{}, {}, pages_.width, pages_.height});
    page.reference("Resources", resources);
    page.reference("Contents", haru_.add_stream("", deflated_stream(content_of(index))));
    page.integer("StructParents", index);
    if (!rules_.pdf_1_4()) page.name("Tabs", "S");
    std::string annotations;
    navigation_.add_links(index, annotations);
    fields_.add(index, annotations);
    if (!annotations.empty()) page.raw("Annots", "[" + annotations + "]");
    haru_.define(page_objects_[static_cast<std::size_t>(index)], page.str());
  }

  std::string catalog() {
    Entries entries;
    if (const ObjectId outline = navigation_.add_outline(); outline != ObjectId::none)
      entries.reference("Outlines", outline).name("PageMode", "UseOutlines");
    if (const ObjectId form = fields_.add_form(); form != ObjectId::none) entries.reference("AcroForm", form);
    entries.reference("StructTreeRoot", tags_.write(page_objects_)).raw("MarkInfo", "<</Marked true>>");
    if (!pages_.language.empty()) entries.text("Lang", pages_.language);
    entries.raw("ViewerPreferences", "<</DisplayDocTitle true>>");
    entries.raw("PageLabels", navigation_.page_labels());
    const bool carries_files = rules_.attachments && !options_.attachments.empty();
    const std::string xmp = xmp_packet(pages_, options_.manifest, rules_, carries_files);
    entries.reference("Metadata", haru_.add_stream("/Type/Metadata/Subtype/XML", plain_stream(xmp)));
    std::string intents = "[";
    append_reference(intents, add_output_intent(haru_));
    entries.raw("OutputIntents", intents + "]");
    if (const std::string info = piece_info(pages_, options_.manifest); !info.empty())
      entries.raw("PieceInfo", info);
    if (carries_files) entries.append(add_attachments(options_.attachments, pages_.date, haru_));
    return entries.str();
  }

  const PagedDocument& pages_;
  const PaintOptions& options_;
  const PartRules& rules_;
  HaruDocument haru_;
  std::vector<ObjectId> page_objects_;
  std::string content_;  // of all pages
  std::vector<std::size_t> content_begins_;
  Anchors anchors_;
  FontEmbedder fonts_;
  Pictures pictures_;
  TagTree tags_;
  Way way_;
  Navigation navigation_;
  SignatureFields fields_;
};

}  // namespace

std::optional<std::string> paint(const PagedDocument& pages, const FaceLibrary& faces,
                                 const PaintOptions& options, Diagnostics& diagnostics) {
  return Painter(pages, faces, options).paint(diagnostics);
}

}  // namespace klausul
