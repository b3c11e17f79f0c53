#include "seal/md5.hpp"

// As in sha256.cpp: the newer interface looks for a provider first.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/md5.h>

#include <array>

#include "seal/hexadecimal.hpp"

namespace klausul {

std::string md5(std::string_view bytes) {
  std::array<unsigned char, MD5_DIGEST_LENGTH> digest{};
  MD5_CTX state;
  MD5_Init(&state);
  MD5_Update(&state, bytes.data(), bytes.size());
  MD5_Final(digest.data(), &state);
  return hexadecimal(digest);
}

}  // namespace klausul
