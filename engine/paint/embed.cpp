// A font of a PDF is here a Type0 font with Identity-H: two-byte codes that are their own CIDs, a map from
// CID to the glyphs of the embedded subset, widths, and a map from code to text (ISO 32000-1, 9.7
// and 9.10.3).
#include "paint/embed.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <set>

namespace klausul {
namespace {

// A font program as it goes into the file; the tag tells two subsets of one face apart (ISO 32000-1, 9.6.4).
struct Program {
  std::shared_ptr<const Subset> subset;  // kept, so that its address stays its own
  std::string tag;
  StreamData data;
};

// FNV-1a, 32 bits, written with six letters.
std::string subset_tag(std::string_view program) {
  std::uint32_t hash = 2166136261u;
  for (const char c : program) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  std::string tag;
  for (int i = 0; i < 6; ++i, hash /= 26) tag += static_cast<char>('A' + hash % 26);
  return tag;
}

constexpr std::size_t remembered_programs = 256;

// Compressing a program takes longer than writing the rest of a short document, so it is done once.
Program program_of(const std::shared_ptr<const Subset>& subset) {
  static std::mutex mutex;
  static std::map<const Subset*, Program> programs;
  const std::lock_guard lock(mutex);
  if (programs.size() >= remembered_programs && programs.count(subset.get()) == 0) programs.clear();
  const auto [it, fresh] = programs.try_emplace(subset.get());
  if (fresh) it->second = {subset, subset_tag(subset->program), shared_stream(subset->program)};
  return it->second;
}

constexpr std::string_view cmap_head =
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
    "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
constexpr std::string_view cmap_tail = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
constexpr std::size_t most_in_a_section = 100;  // of a CMap's beginbfchar

// FontDescriptor /Flags, ISO 32000-1, table 123. Symbolic: the codes are no standard encoding.
int flags(const FaceDescription& face) {
  return (face.fixed_pitch ? 1 : 0) | (face.serif ? 2 : 0) | 4 | (face.italic ? 64 : 0);
}

// No table of a face tells the width of its stems; this usual estimate follows the weight (400 gives 88).
int stem_width(const FaceDescription& face) { return 50 + face.weight * face.weight / (65 * 65); }

void append_two_bytes(std::string& out, std::uint32_t value) {
  out += static_cast<char>(value >> 8 & 0xFF);
  out += static_cast<char>(value & 0xFF);
}

template <class Codes>
std::string to_unicode(const Codes& codes) {
  std::string out(cmap_head);
  for (std::size_t i = 0; i < codes.size(); ++i) {
    if (i % most_in_a_section == 0) {
      append_integer(out, static_cast<std::int64_t>(std::min(most_in_a_section, codes.size() - i)));
      out += " beginbfchar\n";
    }
    out += '<';
    append_hex(out, static_cast<std::uint32_t>(i + 1), 4);
    out += "> <";
    append_utf16_hex(out, codes[i].text);
    out += ">\n";
    if (i % most_in_a_section == most_in_a_section - 1 || i + 1 == codes.size()) out += "endbfchar\n";
  }
  return out.append(cmap_tail);
}

template <class Codes>
std::set<std::uint32_t> glyphs_of(const Codes& codes) {
  std::set<std::uint32_t> glyphs;
  for (const auto& code : codes) glyphs.insert(code.glyph);
  return glyphs;
}

// Two bytes a CID, from CID 0: the glyph's id in the embedded program.
template <class Codes>
std::string cid_to_gid_map(const Codes& codes, const std::set<std::uint32_t>& glyphs, const Subset& subset) {
  const std::vector<std::uint32_t> sorted(glyphs.begin(), glyphs.end());
  std::string out(2, '\0');
  for (const auto& code : codes) {
    const auto at = std::lower_bound(sorted.begin(), sorted.end(), code.glyph) - sorted.begin();
    append_two_bytes(out, subset.new_ids[static_cast<std::size_t>(at)]);
  }
  return out;
}

// A bit for each code from 0, from the highest bit of the first byte.
std::string cid_set(std::size_t codes) {
  std::string out((codes + 7) / 8, '\0');
  for (std::size_t code = 0; code < codes; ++code)
    out[code / 8] = static_cast<char>(out[code / 8] | 0x80 >> code % 8);
  return out;
}

}  // namespace

std::uint16_t FontEmbedder::code(FaceId face, std::uint32_t glyph, std::string_view text) {
  const auto index = static_cast<std::size_t>(face);
  if (fonts_.size() <= index) fonts_.resize(index + 1);
  Font& font = fonts_[index];
  if (font.first.size() <= glyph) font.first.resize(glyph + 1, -1);
  std::int32_t at = font.first[glyph];
  while (at >= 0 && font.codes[static_cast<std::size_t>(at)].text != text)
    at = font.codes[static_cast<std::size_t>(at)].next;
  if (at < 0) {
    at = static_cast<std::int32_t>(font.codes.size());
    font.codes.push_back({glyph, std::string(text), font.first[glyph]});
    font.first[glyph] = at;
  }
  return static_cast<std::uint16_t>(at + 1);
}

std::string FontEmbedder::resource_name(FaceId face) { return "F" + std::to_string(static_cast<int>(face)); }

std::optional<std::string> FontEmbedder::write(HaruDocument& haru, std::string& failed) const {
  Entries fonts;
  for (std::size_t i = 0; i < fonts_.size(); ++i) {
    if (fonts_[i].codes.empty()) continue;
    const auto face = static_cast<FaceId>(i);
    const std::optional<ObjectId> font = write_font(haru, face, fonts_[i]);
    if (!font) {
      failed = faces_.name(face);
      return std::nullopt;
    }
    fonts.reference(resource_name(face), *font);
  }
  return fonts.str();
}

std::optional<ObjectId> FontEmbedder::write_font(HaruDocument& haru, FaceId face, const Font& font) const {
  const std::set<std::uint32_t> glyphs = glyphs_of(font.codes);
  const std::shared_ptr<const Subset> subset = faces_.subset(face, glyphs);
  if (!subset) return std::nullopt;
  const Program program = program_of(subset);
  const std::string name = program.tag + "+" + faces_.describe(face).postscript_name;
  const auto length = static_cast<std::int64_t>(subset->program.size());
  const ObjectId file = haru.add_stream(Entries().integer("Length1", length).str(), program.data);
  const ObjectId map = haru.add_stream("", deflated_stream(cid_to_gid_map(font.codes, glyphs, *subset)));
  Entries more;
  more.reference("FontFile2", file);
  if (lists_codes_)
    more.reference("CIDSet", haru.add_stream("", deflated_stream(cid_set(font.codes.size() + 1))));
  Entries descendant;
  descendant.name("Type", "Font").name("Subtype", "CIDFontType2").name("BaseFont", name);
  descendant.raw("CIDSystemInfo", "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>");
  descendant.reference("FontDescriptor", write_descriptor(haru, face, name, more))
      .reference("CIDToGIDMap", map);
  descendant.integer("DW", faces_.glyph_width(face, 0)).raw("W", widths(face, font));
  std::string descendants = "[";
  append_reference(descendants, haru.add(descendant.str()));
  Entries type0;
  type0.name("Type", "Font").name("Subtype", "Type0").name("BaseFont", name).name("Encoding", "Identity-H");
  type0.raw("DescendantFonts", descendants + "]");
  type0.reference("ToUnicode", haru.add_stream("", deflated_stream(to_unicode(font.codes))));
  return haru.add(type0.str());
}

ObjectId FontEmbedder::write_descriptor(HaruDocument& haru, FaceId face, const std::string& name,
                                        const Entries& more) const {
  const FaceDescription about = faces_.describe(face);
  std::string box = "[";
  for (const int edge : about.box) {
    append_integer(box, edge);
    box += ' ';
  }
  box.back() = ']';
  Entries descriptor;
  descriptor.name("Type", "FontDescriptor").name("FontName", name).integer("Flags", flags(about));
  descriptor.raw("FontBBox", box).integer("ItalicAngle", about.italic_angle);
  descriptor.integer("Ascent", about.ascent).integer("Descent", about.descent);
  descriptor.integer("CapHeight", about.cap_height).integer("StemV", stem_width(about));
  return haru.add(descriptor.append(more.str()).str());
}

std::string FontEmbedder::widths(FaceId face, const Font& font) const {
  std::string out = "[1[";
  for (const Code& code : font.codes) {
    append_integer(out, faces_.glyph_width(face, code.glyph));
    out += ' ';
  }
  out.back() = ']';
  return out + "]";
}

}  // namespace klausul
