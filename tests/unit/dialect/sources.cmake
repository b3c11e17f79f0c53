target_sources(klausul_tests PRIVATE ${CMAKE_SOURCE_DIR}/tests/unit/dialect/vocabulary_test.cpp)
