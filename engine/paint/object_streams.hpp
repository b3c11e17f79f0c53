#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "paint/syntax.hpp"

namespace klausul {

enum class Packing {
  references,  ///< Only the cross-reference table becomes a stream, a tenth of a short document's bytes.
  objects      ///< So do the small objects: a third of its bytes, which pack to a fifth.
};

/// A file with a cross-reference stream (ISO 32000-1, 7.5.8), and its small objects in object streams (7.5.7)
/// if asked. Objects come in the order of their numbers, from 1 on without gaps, and each is written at once
/// where it is to stand.
class ObjectPacker {
 public:
  /// `objects`: how many there will be. `file` holds the header; the rest is added to it.
  ObjectPacker(Packing packing, std::size_t objects, std::string& file);

  /// What the next object's value is to be appended to. A stream is never packed.
  std::string& begin(bool is_stream);
  void end();
  /// After the last object. `trailer` answers what the trailer says but for /Size. `packed_digests`: the
  /// SHA-256 of each object stream; empty if there is none. What stands in streams is a fifth of what went
  /// in, and hashed as much sooner.
  void finish(const std::function<std::string(const std::string& packed_digests)>& trailer);

 private:
  // A line of the cross-reference stream: where an object is.
  struct Line {
    enum Kind : std::uint8_t { unused = 0, at_offset = 1, in_stream = 2 };
    Kind kind = unused;
    std::uint64_t where = 0;  // its offset, or the object stream's number
    std::uint64_t index = 0;  // in that stream
  };

  void pack();
  std::uint64_t begin_stream();
  void write_stream(std::uint64_t number, Entries& entries, std::string_view data);
  std::string table(int width) const;

  Packing packing_;
  std::string& file_;
  std::vector<Line> lines_;  // by object number
  std::size_t number_ = 0;   // of the object that is being written
  bool packed_now_ = false;  // whether it goes into an object stream
  std::string directory_, packed_, digests_;
  std::vector<std::size_t> waiting_;  // the numbers of what is in `packed_`
};

}  // namespace klausul
