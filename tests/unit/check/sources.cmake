target_sources(klausul_tests PRIVATE ${CMAKE_SOURCE_DIR}/tests/unit/check/fixed_text_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/check/terms_test.cpp)
