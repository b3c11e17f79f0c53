target_sources(klausul_tests PRIVATE ${CMAKE_SOURCE_DIR}/tests/unit/load/agreement_records_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/load/bundle_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/load/conflict_file_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/load/library_file_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/load/library_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/load/places_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/load/stamp_test.cpp ${CMAKE_SOURCE_DIR}/tests/unit/load/xml_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/load/read_drawing_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/load/style_contrast_test.cpp)
