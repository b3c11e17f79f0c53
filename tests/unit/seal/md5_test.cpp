#include "seal/md5.hpp"

#include "catch.hpp"

using namespace klausul;

TEST_CASE("MD5 gives the digests of RFC 1321, A.5", "[seal]") {
  CHECK(md5("") == "d41d8cd98f00b204e9800998ecf8427e");
  CHECK(md5("abc") == "900150983cd24fb0d6963f7d28e17f72");
  CHECK(md5("12345678901234567890123456789012345678901234567890123456789012345678901234567890") ==
        "57edf4a22be3c955ac49da2e2107b67a");
}
