target_sources(klausul_tests PRIVATE ${CMAKE_SOURCE_DIR}/tests/unit/model/number_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/model/parse_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/model/table_test.cpp)
