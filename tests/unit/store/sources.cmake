target_sources(klausul_tests PRIVATE
  ${CMAKE_SOURCE_DIR}/tests/unit/store/atomic_write_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/store/conflict_file_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/store/lock_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/store/files_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/store/leftovers_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/store/several_files_test.cpp)
