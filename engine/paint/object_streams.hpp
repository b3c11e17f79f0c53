#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace klausul {

/// A file as libharu wrote it, with a cross-reference table.
struct WrittenFile {
  struct Object {
    std::size_t begin = 0, end = 0;  ///< From "12 0 obj" to after "endobj".
    bool is_stream = false;
    std::string_view entries;  ///< Of a dictionary that is not in `bytes`, what stands in it; else empty.
  };
  std::string_view bytes;
  std::vector<Object> objects;  ///< Object 1 is at 0. In the order of their numbers, without gaps.
  /// What the trailer says but for /Size. `packed_digests`: the MD5 of each object stream; empty if there
  /// is none. What stands in streams is a fifth of what went in, and hashed as much sooner.
  std::function<std::string(const std::string& packed_digests)> trailer;
};

enum class Packing {
  references,  ///< Only the cross-reference table becomes a stream, a tenth of a short document's bytes.
  objects      ///< So do the small objects: a third of its bytes, which pack to a fifth.
};

/// The same file with a cross-reference stream (ISO 32000-1, 7.5.8), and its small objects in object streams
/// (7.5.7) if asked.
std::string pack_objects(const WrittenFile& file, Packing packing);

}  // namespace klausul
