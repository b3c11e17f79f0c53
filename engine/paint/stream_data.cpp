#include "paint/stream_data.hpp"

#include "seal/sha256.hpp"

namespace klausul {

StreamData plain_stream(std::string bytes) {
  return {std::make_shared<const std::string>(std::move(bytes)), false, {}};
}

StreamData deflated_stream(std::string_view bytes, Effort effort) {
  return {std::make_shared<const std::string>(deflate(bytes, effort)), true, {}};
}

StreamData shared_stream(std::string_view bytes) {
  StreamData stream = deflated_stream(bytes, Effort::thorough);
  stream.digest = sha256(*stream.bytes);
  return stream;
}

}  // namespace klausul
