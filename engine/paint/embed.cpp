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

std::string FontCodes::common_used() const {
  std::string codes;
  for (std::size_t code = 0; code < used_.size(); ++code)
    if (used_[code]) codes += static_cast<char>(code);
  return codes;
}

CodeSet FontCodes::used() const {
  CodeSet set;
  for (std::size_t code = 0; code < used_.size(); ++code) set[code] = used_[code];
  return set;
}

FontEmbedder::Font& FontEmbedder::add(FaceId face) {
  const auto index = static_cast<std::size_t>(face);
  if (by_face_.size() <= index) by_face_.resize(index + 1);
  fonts_.push_back(std::make_unique<Font>(faces_.opened(face), face, static_cast<int>(fonts_.size())));
  return *(by_face_[index] = fonts_.back().get());
}

std::optional<std::string> FontEmbedder::write(HaruDocument& haru, std::string& failed) const {
  Entries out;
  if (fonts_.empty()) return out.str();
  const ObjectId encoding = haru.add_stream(encoding_entries(), encoding_stream());
  for (const std::unique_ptr<Font>& font : fonts_) {
    const std::optional<ObjectId> object = write_font(haru, font->codes, encoding);
    if (!object) {
      failed = faces_.name(font->face);
      return std::nullopt;
    }
    out.reference("F" + std::to_string(font->number), *object);
  }
  return out.str();
}

std::optional<ObjectId> FontEmbedder::write_font(HaruDocument& haru, const FontCodes& font,
                                                 ObjectId encoding) const {
  const std::shared_ptr<const FontProgram> program = font_program(font.face_, font.used(), font.added_);
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
