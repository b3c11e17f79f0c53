target_sources(klausul_tests PRIVATE ${CMAKE_SOURCE_DIR}/tests/unit/paint/haru_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/paint/navigation_test.cpp ${CMAKE_SOURCE_DIR}/tests/unit/paint/paint_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/paint/show_text_test.cpp ${CMAKE_SOURCE_DIR}/tests/unit/paint/srgb_profile_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/paint/syntax_test.cpp ${CMAKE_SOURCE_DIR}/tests/unit/paint/tags_test.cpp)
