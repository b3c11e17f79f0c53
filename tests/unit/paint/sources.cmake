target_sources(klausul_tests PRIVATE
  ${CMAKE_SOURCE_DIR}/tests/unit/paint/anchors_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/paint/attachments_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/paint/common_codes_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/paint/embed_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/paint/fields_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/paint/haru_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/paint/navigation_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/paint/object_streams_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/paint/paint_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/paint/part_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/paint/pictures_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/paint/pixels_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/paint/show_text_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/paint/srgb_profile_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/paint/syntax_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/paint/tags_test.cpp)
