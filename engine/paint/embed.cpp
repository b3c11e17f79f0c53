#include "paint/embed.hpp"

namespace klausul {

std::uint16_t FontCodes::add(std::uint32_t glyph, std::string_view text) {
  std::vector<std::uint16_t>& of_glyph = added_by_glyph_[glyph];
  for (const std::uint16_t at : of_glyph)
    if (added_[at].text == text) return static_cast<std::uint16_t>(first_added_code + at);
  if (added_.size() == most_added_codes) {
    full_ = true;
    return first_added_code;
  }
  of_glyph.push_back(static_cast<std::uint16_t>(added_.size()));
  added_.push_back({glyph, std::string(text)});
  return static_cast<std::uint16_t>(first_added_code + of_glyph.back());
}

FontCodes& FontEmbedder::codes(FaceId face) {
  const auto index = static_cast<std::size_t>(face);
  if (fonts_.size() <= index) fonts_.resize(index + 1);
  if (!fonts_[index]) fonts_[index] = std::make_unique<FontCodes>(faces_.opened(face));
  return *fonts_[index];
}

std::string FontEmbedder::resource_name(FaceId face) { return "F" + std::to_string(static_cast<int>(face)); }

std::optional<std::string> FontEmbedder::write(HaruDocument& haru, std::string& failed) const {
  Entries fonts;
  ObjectId encoding = ObjectId::none;
  for (std::size_t i = 0; i < fonts_.size(); ++i) {
    if (!fonts_[i]) continue;
    if (encoding == ObjectId::none) encoding = haru.add_stream(encoding_entries(), encoding_stream());
    const auto face = static_cast<FaceId>(i);
    const std::optional<ObjectId> font = write_font(haru, *fonts_[i], encoding);
    if (!font) {
      failed = faces_.name(face);
      return std::nullopt;
    }
    fonts.reference(resource_name(face), *font);
  }
  return fonts.str();
}

std::optional<ObjectId> FontEmbedder::write_font(HaruDocument& haru, const FontCodes& font,
                                                 ObjectId encoding) const {
  const std::shared_ptr<const FontProgram> program = font_program(font.face_, font.used_, font.added_);
  if (!program || font.full_) return std::nullopt;
  Entries descriptor, descendant, type0;
  descriptor.append(program->descriptor_entries);
  descriptor.reference("FontFile2", haru.add_stream(program->file_entries, program->file));
  if (lists_codes_) descriptor.reference("CIDSet", haru.add_stream("", program->cid_set));
  descendant.append(program->descendant_entries);
  descendant.reference("FontDescriptor", haru.add(descriptor.str()));
  descendant.reference("CIDToGIDMap", haru.add_stream("", program->cid_to_gid));
  std::string descendants = "[";
  append_reference(descendants, haru.add(descendant.str()));
  type0.append(program->type0_entries).reference("Encoding", encoding);
  type0.raw("DescendantFonts", descendants + "]");
  return haru.add(type0.reference("ToUnicode", haru.add_stream("", program->to_unicode)).str());
}

}  // namespace klausul
