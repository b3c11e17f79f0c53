target_sources(klausul_tests PRIVATE
  ${CMAKE_SOURCE_DIR}/tests/unit/diag/diagnostic_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/diag/messages_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/diag/origin_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/diag/report_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/diag/source_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/diag/suggestion_test.cpp)
