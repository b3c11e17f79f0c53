#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "paint/deflate.hpp"

namespace klausul {

/// The bytes of a stream object. Shared, because what is compressed once is kept for other documents.
struct StreamData {
  std::shared_ptr<const std::string> bytes;
  bool deflated = false;
  std::string digest;  ///< What the file's identifier is made from; the stream's maker may compute it once.
};

StreamData plain_stream(std::string bytes);
StreamData deflated_stream(std::string_view bytes, Effort effort = Effort::quick);
/// The same with its digest, for streams that many documents share.
StreamData shared_stream(std::string_view bytes);

}  // namespace klausul
