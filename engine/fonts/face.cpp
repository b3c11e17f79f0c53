#include "fonts/face.hpp"

#include <hb-ot.h>

#include <array>
#include <cmath>

#include "diag/messages.hpp"

namespace klausul {
namespace {

// A table's bytes; what lies beyond its end reads as zero, so that a short table does no harm.
class Table {
 public:
  Table(hb_face_t* face, const char* tag) : blob_(hb_face_reference_table(face, hb_tag_from_string(tag, 4))) {
    data_ = hb_blob_get_data(blob_.get(), &size_);
  }
  unsigned size() const { return size_; }
  int byte(unsigned at) const { return at < size_ ? static_cast<unsigned char>(data_[at]) : 0; }
  int word(unsigned at) const { return byte(at) << 8 | byte(at + 1); }
  int signed_word(unsigned at) const { return static_cast<std::int16_t>(word(at)); }

 private:
  OwnedHb<hb_blob_t> blob_;
  const char* data_ = nullptr;
  unsigned size_ = 0;
};

bool has_table(hb_face_t* face, const char* tag) { return Table(face, tag).size() > 0; }

// OS/2 fsType, bits 0 to 3: 2 alone is "restricted licence embedding".
bool may_be_embedded(hb_face_t* face) { return (Table(face, "OS/2").word(8) & 0xF) != 2; }

std::string fault_of(hb_face_t* face) {
  if (hb_face_get_glyph_count(face) == 0 || Table(face, "head").size() < 54)
    return both("filen är skadad eller inget typsnitt", "the file is damaged or not a font");
  if (!has_table(face, "glyf") || !has_table(face, "loca"))
    return both("det har inte TrueType-konturer", "it does not have TrueType outlines");
  for (const char* tag : {"cmap", "hhea", "hmtx", "maxp"})
    if (!has_table(face, tag))
      return both("tabellen " + std::string(tag) + " saknas", "table " + std::string(tag) + " is missing");
  // The OpenType limits of head.unitsPerEm.
  const int units_per_em = Table(face, "head").word(18);
  if (units_per_em < 16 || units_per_em > 16384)
    return both("filen är skadad: orimlig skala", "the file is damaged: impossible scale");
  if (has_table(face, "fvar"))
    return both("variabla typsnitt kan inte bäddas in", "variable fonts cannot be embedded");
  if (!may_be_embedded(face))
    return both("dess licens förbjuder inbäddning", "its licence forbids embedding");
  return {};
}

OpenedFace open(OwnedHb<hb_blob_t> blob, unsigned index) {
  OwnedHb<hb_face_t> face(hb_face_create(blob.get(), index));
  if (std::string fault = fault_of(face.get()); !fault.empty()) return {nullptr, std::move(fault)};
  return {std::make_shared<FontFace>(std::move(face)), {}};
}

std::string postscript_name(hb_face_t* face) {
  std::array<char, 128> name{};
  unsigned size = name.size();
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name.data());
  std::string kept;
  for (const char c : std::string_view(name.data()))  // PDF names are safest of letters, digits and hyphens
    if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-') kept += c;
  return kept.empty() ? "Unnamed" : kept;
}

}  // namespace

FontFace::FontFace(OwnedHb<hb_face_t> face) : face_(std::move(face)), font_(hb_font_create(face_.get())) {
  hb_face_make_immutable(face_.get());
  hb_font_make_immutable(font_.get());
  units_per_em_ = static_cast<int>(hb_face_get_upem(face_.get()));
  read_metrics();
  read_description();
}

int FontFace::thousandths(int units) const {
  const long long scaled = 1000LL * units;
  return static_cast<int>((scaled + (units < 0 ? -units_per_em_ / 2 : units_per_em_ / 2)) / units_per_em_);
}

int FontFace::glyph_width(std::uint32_t glyph) const {
  return thousandths(hb_font_get_glyph_h_advance(font_.get(), glyph));
}

void FontFace::read_metrics() {
  const auto read = [&](hb_ot_metrics_tag_t tag, int otherwise) {
    hb_position_t units = 0;
    return hb_ot_metrics_get_position(font_.get(), tag, &units) ? thousandths(units) : otherwise;
  };
  metrics_.ascent = read(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, 800);
  metrics_.descent = read(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, -200);
  metrics_.cap_height = read(HB_OT_METRICS_TAG_CAP_HEIGHT, 700);
  metrics_.x_height = read(HB_OT_METRICS_TAG_X_HEIGHT, 500);
  metrics_.underline_position = read(HB_OT_METRICS_TAG_UNDERLINE_OFFSET, -100);
  metrics_.underline_thickness = read(HB_OT_METRICS_TAG_UNDERLINE_SIZE, 50);
}

void FontFace::read_description() {
  const Table head(face_.get(), "head"), post(face_.get(), "post"), os2(face_.get(), "OS/2");
  FaceDescription& d = description_;
  d.postscript_name = postscript_name(face_.get());
  d.ascent = metrics_.ascent;
  d.descent = metrics_.descent;
  d.cap_height = metrics_.cap_height;
  d.italic_angle = post.signed_word(4);  // the whole degrees of a 16.16 number
  d.weight = os2.size() > 6 ? os2.word(4) : 400;
  for (unsigned i = 0; i < 4; ++i) d.box[i] = thousandths(head.signed_word(36 + 2 * i));
  d.fixed_pitch = post.word(12) != 0 || post.word(14) != 0;
  d.italic = (head.word(44) & 2) != 0 || d.italic_angle != 0;
  const int panose_family = os2.byte(32), panose_serif = os2.byte(33);
  d.serif = panose_family == 2 && panose_serif >= 2 &&
            panose_serif <= 10;  // PANOSE 1.0: Latin text, cove to triangle
}

OpenedFace open_font_file(const std::string& path, unsigned index) {
  OwnedHb<hb_blob_t> blob(hb_blob_create_from_file_or_fail(path.c_str()));
  if (!blob) return {nullptr, both("filen kan inte läsas", "the file cannot be read")};
  return open(std::move(blob), index);
}

OpenedFace open_font_bytes(std::string_view bytes, unsigned index) {
  const auto size = static_cast<unsigned>(bytes.size());
  return open(
      OwnedHb<hb_blob_t>(hb_blob_create(bytes.data(), size, HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr)),
      index);
}

}  // namespace klausul
