#pragma once
#include <optional>
#include <string>

#include "fonts/shaper.hpp"

namespace klausul {

/// A face on disk: a file, and which of the faces in it.
struct FontFile {
  std::string path;
  unsigned index = 0;
};

/// The installed face of exactly that family (any of a face's names, compared letter by letter), really bold
/// and really italic as asked: fontconfig's own matching would offer another family, or one that it slants
/// and thickens itself. Nothing if there is none. Safe to call from several threads.
std::optional<FontFile> find_font_file(const FaceRequest& request);

/// The Debian package that brings a family, where it is known; else empty.
std::string debian_package(const std::string& family);

/// "Lato Bold Italic".
std::string face_name(const FaceRequest& request);

}  // namespace klausul
