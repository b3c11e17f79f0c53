target_sources(klausul_tests PRIVATE ${CMAKE_SOURCE_DIR}/tests/unit/render/render_test.cpp)
