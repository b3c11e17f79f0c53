#include "paint/deflate.hpp"

#include <libdeflate.h>

#include <memory>
#include <new>

namespace klausul {
namespace {

struct Release {
  void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};
using Compressor = std::unique_ptr<libdeflate_compressor, Release>;

// A compressor is large and slow to make, and may be used by one thread at a time.
libdeflate_compressor* compressor(Effort effort) {
  thread_local Compressor quick, thorough;
  Compressor& own = effort == Effort::quick ? quick : thorough;
  if (!own) own.reset(libdeflate_alloc_compressor(effort == Effort::quick ? 1 : 6));
  if (!own) throw std::bad_alloc();
  return own.get();
}

}  // namespace

std::string deflate(std::string_view bytes, Effort effort) {
  libdeflate_compressor* own = compressor(effort);
  thread_local std::string room;  // zeroing a new one each time would cost as much as the rest
  const std::size_t bound = libdeflate_zlib_compress_bound(own, bytes.size());
  if (room.size() < bound) room.resize(bound);
  const std::size_t size = libdeflate_zlib_compress(own, bytes.data(), bytes.size(), room.data(), bound);
  return room.substr(0, size);
}

}  // namespace klausul
