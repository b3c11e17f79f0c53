#include "seal/sha256.hpp"

// OpenSSL's newer interface looks for a provider first, and reads its configuration to do so: most of a
// millisecond at the first call, a third of the work of hashing a clause at each.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>

#include <array>

#include "seal/hexadecimal.hpp"

namespace klausul {

std::string sha256(std::string_view bytes) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  SHA256_CTX state;
  SHA256_Init(&state);
  SHA256_Update(&state, bytes.data(), bytes.size());
  SHA256_Final(digest.data(), &state);
  return hexadecimal(digest);
}

std::string seal_of(std::string_view bytes) { return "sha256:" + sha256(bytes); }

}  // namespace klausul
