#include "store/atomic_write.hpp"

#include <unistd.h>

#include <cerrno>

#include "store/folders.hpp"
#include "store/temporary.hpp"

namespace klausul {

std::optional<SystemReason> write_atomically(const std::string& path, std::string_view bytes, Flush flush) {
  if (auto refusal = occupied(path)) return refusal;
  const std::string place = followed(path);
  if (place.empty()) return system_reason(errno);
  Temporary temporary = write_temporary(place, bytes, flush);
  if (temporary.failure) return temporary.failure;
  auto failure = put_in_place(temporary.path, place);
  if (failure) ::unlink(temporary.path.c_str());
  if (!failure && flush == Flush::before_return) flush_folder(folder_of(place));
  return failure;
}

}  // namespace klausul
