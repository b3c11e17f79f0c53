target_sources(klausul_tests PRIVATE ${CMAKE_SOURCE_DIR}/tests/unit/resolve/choose_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/resolve/parent_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/resolve/names_test.cpp)
