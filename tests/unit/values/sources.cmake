target_sources(klausul_tests PRIVATE
  ${CMAKE_SOURCE_DIR}/tests/unit/values/allocate_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/values/compute_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/values/compute_items_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/values/computed_names_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/values/condition_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/values/declaration_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/values/exact_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/values/read_value_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/values/swedish_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/values/value_test.cpp)
