#include "paint/deflate.hpp"

#include <libdeflate.h>

#include <memory>
#include <new>

namespace klausul {
namespace {

struct Release {
  void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

// Where the size stops falling noticeably for content streams.
constexpr int level = 6;

// A compressor is large and slow to make, and may be used by one thread at a time.
libdeflate_compressor* compressor() {
  thread_local const std::unique_ptr<libdeflate_compressor, Release> own(libdeflate_alloc_compressor(level));
  if (!own) throw std::bad_alloc();
  return own.get();
}

}  // namespace

std::string deflate(std::string_view bytes) {
  std::string out(libdeflate_zlib_compress_bound(compressor(), bytes.size()), '\0');
  out.resize(libdeflate_zlib_compress(compressor(), bytes.data(), bytes.size(), out.data(), out.size()));
  return out;
}

}  // namespace klausul
