// Fontconfig is asked for the list of a family's faces, not for a match: a match always answers something,
// and its configuration may rewrite weight and slant to say that a face it will thicken or slant itself is
// bold or italic.
#include "fonts/find.hpp"

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <tuple>
#include <utility>

namespace klausul {
namespace {

struct Release {
  void operator()(FcConfig* config) const { FcConfigDestroy(config); }
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
  void operator()(FcObjectSet* objects) const { FcObjectSetDestroy(objects); }
  void operator()(FcFontSet* fonts) const { FcFontSetDestroy(fonts); }
};
template <class T>
using Owned = std::unique_ptr<T, Release>;

const FcChar8* as_fc(const std::string& text) { return reinterpret_cast<const FcChar8*>(text.c_str()); }
std::string from_fc(const FcChar8* text) { return reinterpret_cast<const char*>(text); }

// The system's own folders of faces, and the lists of what lies in them that fontconfig keeps. Reading these
// takes half a millisecond; all of fontconfig's files, which are rules for substituting faces and are not
// asked for here, some five more.
constexpr const char* system_folders =
    "<?xml version='1.0'?><fontconfig><dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir>"
    "<cachedir>/var/cache/fontconfig</cachedir></fontconfig>";

Owned<FcConfig> load_system_folders() {
  Owned<FcConfig> config(FcConfigCreate());
  const auto* text = reinterpret_cast<const FcChar8*>(system_folders);
  if (!config || !FcConfigParseAndLoadFromMemory(config.get(), text, FcTrue)) return nullptr;
  return FcConfigBuildFonts(config.get()) ? std::move(config) : nullptr;
}

FcConfig* system_configuration() {
  static const Owned<FcConfig> config(load_system_folders());
  return config.get();
}

// Everything that the user has set up too, such as folders of faces at home.
FcConfig* whole_configuration() {
  static const Owned<FcConfig> config(FcInitLoadConfigAndFonts());
  return config.get();
}

int number_of(const FcPattern* font, const char* object, int otherwise) {
  int value = otherwise;
  return FcPatternGetInteger(font, object, 0, &value) == FcResultMatch ? value : otherwise;
}

std::string string_of(const FcPattern* font, const char* object) {
  FcChar8* value = nullptr;
  return FcPatternGetString(font, object, 0, &value) == FcResultMatch ? from_fc(value) : std::string();
}

bool has_family(const FcPattern* font, const std::string& family) {
  FcChar8* name = nullptr;
  for (int i = 0; FcPatternGetString(font, FC_FAMILY, i, &name) == FcResultMatch; ++i)
    if (from_fc(name) == family) return true;
  return false;
}

bool is_as_asked(const FcPattern* font, const FaceRequest& request) {
  const bool bold = number_of(font, FC_WEIGHT, FC_WEIGHT_REGULAR) >= FC_WEIGHT_DEMIBOLD;
  const bool italic = number_of(font, FC_SLANT, FC_SLANT_ROMAN) != FC_SLANT_ROMAN;
  return bold == request.bold && italic == request.italic && has_family(font, request.family);
}

// Smaller is better. A family may have thin and narrow faces too, and be installed in two formats; the path
// makes the choice the same on every run.
auto rank(const FcPattern* font, const FaceRequest& request) {
  const int weight = request.bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR;
  return std::tuple(string_of(font, FC_FONTFORMAT) != "TrueType",
                    std::abs(number_of(font, FC_WIDTH, FC_WIDTH_NORMAL) - FC_WIDTH_NORMAL),
                    std::abs(number_of(font, FC_WEIGHT, FC_WEIGHT_REGULAR) - weight),
                    number_of(font, FC_INDEX, 0), string_of(font, FC_FILE));
}

Owned<FcFontSet> faces_of(const std::string& family, FcConfig* configuration) {
  const Owned<FcPattern> pattern(FcPatternCreate());
  const Owned<FcObjectSet> objects(
      FcObjectSetBuild(FC_FAMILY, FC_FILE, FC_INDEX, FC_WEIGHT, FC_SLANT, FC_WIDTH, FC_FONTFORMAT, nullptr));
  if (!configuration || !pattern || !objects) return nullptr;
  FcPatternAddString(pattern.get(), FC_FAMILY, as_fc(family));
  return Owned<FcFontSet>(FcFontList(configuration, pattern.get(), objects.get()));
}

std::optional<FontFile> best_of(const Owned<FcFontSet>& fonts, const FaceRequest& request) {
  const FcPattern* best = nullptr;
  for (int i = 0; fonts && i < fonts->nfont; ++i) {
    const FcPattern* font = fonts->fonts[i];
    if (is_as_asked(font, request) && (!best || rank(font, request) < rank(best, request))) best = font;
  }
  if (!best) return std::nullopt;
  return FontFile{string_of(best, FC_FILE), static_cast<unsigned>(number_of(best, FC_INDEX, 0))};
}

}  // namespace

std::optional<FontFile> find_font_file(const FaceRequest& request) {
  static std::mutex mutex;
  const std::lock_guard lock(mutex);
  if (auto found = best_of(faces_of(request.family, system_configuration()), request)) return found;
  return best_of(faces_of(request.family, whole_configuration()), request);
}

std::string debian_package(const std::string& family) {
  using Entry = std::pair<std::string_view, std::string_view>;
  static constexpr std::array packages = {Entry{"Caladea", "fonts-crosextra-caladea"},
                                          Entry{"Carlito", "fonts-crosextra-carlito"},
                                          Entry{"Charis SIL", "fonts-sil-charis"},
                                          Entry{"DejaVu Sans", "fonts-dejavu-core"},
                                          Entry{"DejaVu Serif", "fonts-dejavu-core"},
                                          Entry{"Gentium Book Plus", "fonts-sil-gentiumplus"},
                                          Entry{"Gentium Plus", "fonts-sil-gentiumplus"},
                                          Entry{"Lato", "fonts-lato"},
                                          Entry{"Liberation Mono", "fonts-liberation2"},
                                          Entry{"Liberation Sans", "fonts-liberation2"},
                                          Entry{"Liberation Serif", "fonts-liberation2"},
                                          Entry{"Noto Sans", "fonts-noto-core"},
                                          Entry{"Noto Serif", "fonts-noto-core"},
                                          Entry{"Open Sans", "fonts-open-sans"},
                                          Entry{"PT Sans", "fonts-paratype"},
                                          Entry{"PT Serif", "fonts-paratype"}};
  const auto* found =
      std::find_if(packages.begin(), packages.end(), [&](const Entry& e) { return e.first == family; });
  return found == packages.end() ? std::string() : std::string(found->second);
}

std::string face_name(const FaceRequest& request) {
  return request.family + (request.bold ? " Bold" : "") + (request.italic ? " Italic" : "");
}

}  // namespace klausul
