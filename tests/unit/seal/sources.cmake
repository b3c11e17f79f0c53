target_sources(klausul_tests PRIVATE
  ${CMAKE_SOURCE_DIR}/tests/unit/seal/canonical_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/seal/md5_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/seal/sha256_test.cpp)
