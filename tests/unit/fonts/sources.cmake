target_sources(klausul_tests PRIVATE ${CMAKE_SOURCE_DIR}/tests/unit/fonts/face_library_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/fonts/face_test.cpp ${CMAKE_SOURCE_DIR}/tests/unit/fonts/find_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/fonts/word_cache_test.cpp)
