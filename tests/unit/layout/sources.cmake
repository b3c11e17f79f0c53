target_sources(klausul_tests PRIVATE
  ${CMAKE_SOURCE_DIR}/tests/unit/layout/blocks_test.cpp ${CMAKE_SOURCE_DIR}/tests/unit/layout/break_lines_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/layout/compose_figure_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/layout/compose_metadata_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/layout/compose_signatures_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/layout/flow_test.cpp ${CMAKE_SOURCE_DIR}/tests/unit/layout/footnote_call_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/layout/grid_test.cpp ${CMAKE_SOURCE_DIR}/tests/unit/layout/hanging_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/layout/hyphenate_test.cpp ${CMAKE_SOURCE_DIR}/tests/unit/layout/joints_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/layout/lines_property_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/layout/no_break_test.cpp ${CMAKE_SOURCE_DIR}/tests/unit/layout/page_breaks_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/layout/paragraph_cache_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/layout/paragraph_test.cpp ${CMAKE_SOURCE_DIR}/tests/unit/layout/properties_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/layout/table_columns_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/layout/table_spans_test.cpp ${CMAKE_SOURCE_DIR}/tests/unit/layout/table_test.cpp
  ${CMAKE_SOURCE_DIR}/tests/unit/layout/two_sided_test.cpp)
