target_sources(klausul_tests PRIVATE
  ${CMAKE_SOURCE_DIR}/tests/unit/maintain/adopt_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/maintain/agreement_days_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/maintain/agreement_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/maintain/calendar_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/maintain/change_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/maintain/compare_locks_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/maintain/csv_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/maintain/demands_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/maintain/edit_file_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/maintain/history_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/maintain/impact_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/maintain/lifecycle_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/maintain/lock_text_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/maintain/save_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/maintain/uses_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/maintain/word_diff_test.cpp)
