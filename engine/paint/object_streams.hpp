#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace klausul {

/// A file as libharu wrote it, with a cross-reference table.
struct WrittenFile {
  struct Object {
    std::size_t begin = 0, end = 0;  ///< From "12 0 obj" to after "endobj".
    bool is_stream = false;
  };
  std::string_view bytes;
  std::vector<Object> objects;  ///< Object 1 is at 0. In the order of their numbers, without gaps.
  std::string trailer;          ///< /Root and what else the trailer says, but not /Size.
};

/// The same file with its small objects packed into object streams and with a cross-reference stream
/// (ISO 32000-1, 7.5.7 and 7.5.8): a third of the bytes of a short document are structure elements, which pack
/// to a fifth.
std::string pack_objects(const WrittenFile& file);

}  // namespace klausul
