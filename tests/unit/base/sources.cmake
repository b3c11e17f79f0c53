target_sources(klausul_tests PRIVATE
  ${CMAKE_SOURCE_DIR}/tests/unit/base/edit_distance_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/base/length_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/base/scripts_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/base/utf8_test.cpp)
