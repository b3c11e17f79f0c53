#include "seal/sha256.hpp"

#include "catch.hpp"

namespace klausul {

// FIPS 180-4's examples, as NIST publishes them.
TEST_CASE("hashes are SHA-256", "[seal]") {
  CHECK(sha256("").ends_with("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
  CHECK(sha256("abc").ends_with("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
  CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
            .ends_with("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
  CHECK(sha256(std::string(1000000, 'a'))
            .ends_with("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
}

}  // namespace klausul
