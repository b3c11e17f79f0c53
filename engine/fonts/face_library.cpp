#include "fonts/face_library.hpp"

#include <map>
#include <tuple>

#include "fonts/face.hpp"
#include "fonts/find.hpp"
#include "fonts/shape.hpp"
#include "fonts/word_cache.hpp"

namespace klausul {
namespace {

// What came of a request; the same for every library of the process.
struct StoredFace {
  std::string path;  // empty: not installed
  OpenedFace opened;
};

StoredFace look_up(const FaceRequest& request) {
  const std::optional<FontFile> file = find_font_file(request);
  if (!file) return {};
  return {file->path, open_font_file(file->path, file->index)};
}

// Faces are opened once per process: HarfBuzz's own preparations cost more than shaping a page.
const StoredFace& stored_face(const FaceRequest& request) {
  static std::mutex mutex;
  static std::map<std::tuple<std::string, bool, bool>, StoredFace> faces;
  const std::lock_guard lock(mutex);
  const auto [it, fresh] = faces.try_emplace({request.family, request.bold, request.italic});
  if (fresh) it->second = look_up(request);
  return it->second;
}

// Some megabytes; the words of many documents of one kind.
constexpr std::size_t remembered_words = 50'000;

struct UsedFace {
  std::string name;
  const StoredFace* stored = nullptr;
  WordCache words[2];  // by Figures
};

}  // namespace

struct FaceLibrary::State {
  std::vector<std::unique_ptr<UsedFace>> faces;
  OwnedHb<hb_buffer_t> buffer{hb_buffer_create()};

  UsedFace& at(FaceId face) { return *faces[static_cast<std::size_t>(face)]; }
  const FontFace& font(FaceId face) { return *at(face).stored->opened.face; }

  std::optional<FaceId> known(const std::string& name) const {
    for (std::size_t i = 0; i < faces.size(); ++i)
      if (faces[i]->name == name) return static_cast<FaceId>(i);
    return std::nullopt;
  }
};

std::string harfbuzz_version() { return hb_version_string(); }

FaceLibrary::FaceLibrary() : state_(std::make_unique<State>()) {}
FaceLibrary::~FaceLibrary() = default;

std::optional<FaceId> FaceLibrary::face(const FaceRequest& request, OriginId origin,
                                        Diagnostics& diagnostics) {
  const std::string name = face_name(request);
  if (const std::optional<FaceId> known = state_->known(name)) return known;
  const StoredFace& stored = stored_face(request);
  if (!stored.opened.face) {
    if (stored.path.empty())
      diagnostics.add(Slug::missing_face, origin, {name, debian_package(request.family)});
    else
      diagnostics.add(Slug::bad_face, origin, {name, stored.opened.fault});
    return std::nullopt;
  }
  state_->faces.push_back(std::make_unique<UsedFace>());
  state_->faces.back()->name = name;
  state_->faces.back()->stored = &stored;
  return static_cast<FaceId>(state_->faces.size() - 1);
}

FaceMetrics FaceLibrary::metrics(FaceId face) const { return state_->font(face).metrics(); }
std::string FaceLibrary::name(FaceId face) const { return state_->at(face).name; }
const FontFace& FaceLibrary::opened(FaceId face) const { return state_->font(face); }
FaceDescription FaceLibrary::describe(FaceId face) const { return state_->font(face).description(); }
std::string FaceLibrary::path(FaceId face) const { return state_->at(face).stored->path; }

int FaceLibrary::glyph_width(FaceId face, std::uint32_t glyph) const {
  return state_->font(face).glyph_width(glyph);
}

std::string FaceLibrary::outline(FaceId face, std::uint32_t glyph) const {
  return state_->font(face).outline(glyph);
}

std::shared_ptr<const Subset> FaceLibrary::subset(FaceId face, const std::set<std::uint32_t>& glyphs) const {
  return state_->font(face).subset(glyphs);
}

const GlyphRun& FaceLibrary::shape(std::string_view text, FaceId face, Figures figures) {
  WordCache& words = state_->at(face).words[static_cast<std::size_t>(figures)];
  if (const GlyphRun* known = words.find(text)) return *known;
  return words.add(text, shape_text(state_->font(face), text, figures, state_->buffer.get()));
}

bool FaceLibrary::trim() {
  bool forgot = false;
  for (const std::unique_ptr<UsedFace>& face : state_->faces)
    for (WordCache& words : face->words)
      if (words.size() > remembered_words) words.clear(), forgot = true;
  return forgot;
}

}  // namespace klausul
