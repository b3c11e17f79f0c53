// A font of a PDF is here a Type0 font (ISO 32000-1, 9.7): codes of one or two bytes, which a CMap of ours
// turns into CIDs; a map from CID to the glyphs of the embedded subset, widths, and a map from code to text
// (9.10.3).
#include "paint/font_program.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <set>
#include <tuple>

namespace klausul {
namespace {

constexpr std::string_view code_spaces =
    "2 begincodespacerange\n<00> <DF>\n<E000> <EFFF>\nendcodespacerange\n";
constexpr std::string_view cmap_tail = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
constexpr int most_in_a_section = 100;  // of a CMap

// One code with what it means.
struct Meaning {
  std::uint32_t code = 0, cid = 0, glyph = 0;
  std::string_view text;
};

// In the order of their CIDs.
std::vector<Meaning> meanings(const CommonCodes& codes, const CodeSet& common,
                              const std::vector<AddedCode>& added) {
  std::vector<Meaning> out;
  for (std::uint32_t code = 0; code < common.size(); ++code) {
    const auto byte = static_cast<std::uint8_t>(code);
    if (common.test(code)) out.push_back({code, code, codes.glyph(byte), codes.text(byte)});
  }
  for (std::uint32_t i = 0; i < added.size(); ++i)
    out.push_back({first_added_code + i, first_added_cid + i, added[i].glyph, added[i].text});
  return out;
}

// FNV-1a, 32 bits, written with six letters: it tells two subsets of one face apart (ISO 32000-1, 9.6.4).
std::string subset_tag(std::string_view program) {
  std::uint32_t hash = 2166136261u;
  for (const char c : program) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  std::string tag;
  for (int i = 0; i < 6; ++i, hash /= 26) tag += static_cast<char>('A' + hash % 26);
  return tag;
}

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

// Codes that mean what their bytes say in ASCII follow each other in long runs.
bool is_ascii(const Meaning& meaning) {
  return meaning.text.size() == 1 && meaning.code == static_cast<unsigned char>(meaning.text[0]);
}

// Lines of a CMap, in sections of a hundred.
class Section {
 public:
  explicit Section(std::string_view kind) : kind_(kind) {}

  void add(std::string_view line) {
    lines_ += line;
    if (++count_ == most_in_a_section) close();
  }

  const std::string& finish() {
    close();
    return out_;
  }

 private:
  void close() {
    if (count_ == 0) return;
    append_integer(out_, count_);
    out_.append(" begin").append(kind_).append("\n").append(lines_).append("end").append(kind_).append("\n");
    lines_.clear();
    count_ = 0;
  }

  std::string kind_, lines_, out_;
  int count_ = 0;
};

std::string code_text(std::uint32_t code) {
  std::string out = "<";
  append_hex(out, code, code < 256 ? 2 : 4);
  return out + ">";
}

std::string to_unicode(const std::vector<Meaning>& all) {
  Section ranges("bfrange"), characters("bfchar");
  for (std::size_t i = 0; i < all.size();) {
    std::size_t end = i + 1;
    while (end < all.size() && is_ascii(all[i]) && is_ascii(all[end]) &&
           all[end].code == all[end - 1].code + 1)
      ++end;
    std::string text = "<";
    append_utf16_hex(text, all[i].text);
    text += ">\n";
    if (end - i > 1)
      ranges.add(code_text(all[i].code) + code_text(all[end - 1].code) + text);
    else
      characters.add(code_text(all[i].code) + text);
    i = end;
  }
  std::string out =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n";
  out.append(code_spaces).append(ranges.finish()).append(characters.finish());
  return out.append(cmap_tail);
}

// Two bytes a CID, from CID 0: the glyph's id in the embedded program.
std::string cid_to_gid(const std::vector<Meaning>& all, const std::set<std::uint32_t>& glyphs,
                       const Subset& subset) {
  const std::vector<std::uint32_t> sorted(glyphs.begin(), glyphs.end());
  std::string out;
  for (const Meaning& meaning : all) {
    out.resize(2 * static_cast<std::size_t>(meaning.cid));
    const auto at = std::lower_bound(sorted.begin(), sorted.end(), meaning.glyph) - sorted.begin();
    append_two_bytes(out, subset.new_ids[static_cast<std::size_t>(at)]);
  }
  return out;
}

// Runs of CIDs that follow each other: "32[250 333]65[...]".
std::string widths(const FontFace& face, const std::vector<Meaning>& all) {
  std::string out = "[";
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool follows = i > 0 && all[i].cid == all[i - 1].cid + 1;
    if (!follows) {
      if (i > 0) out += ']';
      append_integer(out, all[i].cid);
    }
    out += follows ? ' ' : '[';
    append_integer(out, face.glyph_width(all[i].glyph));
  }
  return out + (all.empty() ? "]" : "]]");
}

// A bit for each CID from 0, from the highest bit of the first byte. CID 0 is always there.
std::string cid_set(const std::vector<Meaning>& all) {
  std::string out(all.empty() ? 1 : all.back().cid / 8 + 1, '\0');
  const auto set = [&](std::uint32_t cid) {
    out[cid / 8] = static_cast<char>(out[cid / 8] | 0x80 >> cid % 8);
  };
  set(0);
  for (const Meaning& meaning : all) set(meaning.cid);
  return out;
}

std::string descriptor(const FaceDescription& about, const std::string& name) {
  std::string box = "[";
  for (const int edge : about.box) {
    append_integer(box, edge);
    box += ' ';
  }
  box.back() = ']';
  Entries entries;
  entries.name("Type", "FontDescriptor").name("FontName", name).integer("Flags", flags(about));
  entries.raw("FontBBox", box).integer("ItalicAngle", about.italic_angle);
  entries.integer("Ascent", about.ascent).integer("Descent", about.descent);
  return entries.integer("CapHeight", about.cap_height).integer("StemV", stem_width(about)).str();
}

std::shared_ptr<const FontProgram> make(const FontFace& face, const std::vector<Meaning>& all) {
  std::set<std::uint32_t> glyphs;
  for (const Meaning& meaning : all) glyphs.insert(meaning.glyph);
  const std::shared_ptr<const Subset> subset = face.subset(glyphs);
  if (!subset) return nullptr;
  auto out = std::make_shared<FontProgram>();
  const std::string name = subset_tag(subset->program) + "+" + face.description().postscript_name;
  out->file = shared_stream(subset->program);
  out->to_unicode = shared_stream(to_unicode(all));
  out->cid_to_gid = shared_stream(cid_to_gid(all, glyphs, *subset));
  out->cid_set = shared_stream(cid_set(all));
  out->file_entries = Entries().integer("Length1", static_cast<std::int64_t>(subset->program.size())).str();
  out->descriptor_entries = descriptor(face.description(), name);
  Entries descendant;
  descendant.name("Type", "Font").name("Subtype", "CIDFontType2").name("BaseFont", name);
  descendant.raw("CIDSystemInfo", "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>");
  descendant.integer("DW", face.glyph_width(0)).raw("W", widths(face, all));
  out->descendant_entries = descendant.str();
  out->type0_entries = Entries().name("Type", "Font").name("Subtype", "Type0").name("BaseFont", name).str();
  return out;
}

// Sets of one template's documents are few; a program that shows ever new characters starts over.
constexpr std::size_t remembered_programs = 256;

std::string encoding() {
  std::string out =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo 3 dict dup begin /Registry (Adobe) def /Ordering (Identity) def /Supplement 0 def end "
      "def\n"
      "/CMapName /Klausul-H def\n/CMapVersion 1 def\n/CMapType 1 def\n/WMode 0 def\n";
  out += code_spaces;
  // A range of two-byte codes varies in its last byte only (Adobe Technical Note 5014).
  out += "17 begincidrange\n<00> <DF> 0\n";
  for (std::uint32_t code = first_added_code; code < first_added_code + most_added_codes; code += 256) {
    out += '<';
    append_hex(out, code, 4);
    out += "> <";
    append_hex(out, code + 255, 4);
    out += "> ";
    append_integer(out, code - first_added_code + first_added_cid);
    out += '\n';
  }
  return out.append("endcidrange\n").append(cmap_tail);
}

}  // namespace

std::shared_ptr<const FontProgram> font_program(const FontFace& face, const CodeSet& common,
                                                const std::vector<AddedCode>& added) {
  using Key = std::tuple<const FontFace*, std::string, std::vector<AddedCode>>;
  static std::mutex mutex;
  static std::map<Key, std::shared_ptr<const FontProgram>> known;
  const CommonCodes& codes = CommonCodes::of(face);
  const CodeSet rounded = codes.rounded(common);
  const std::lock_guard lock(mutex);
  Key key(&face, rounded.to_string(), added);
  if (known.size() >= remembered_programs && known.count(key) == 0) known.clear();
  const auto [at, fresh] = known.try_emplace(std::move(key));
  if (fresh) at->second = make(face, meanings(codes, rounded, added));
  return at->second;
}

StreamData encoding_stream() {
  static const StreamData stream = shared_stream(encoding());
  return stream;
}

std::string encoding_entries() {
  return "/Type/CMap/CMapName/Klausul-H/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement "
         "0>>/WMode 0";
}

}  // namespace klausul
