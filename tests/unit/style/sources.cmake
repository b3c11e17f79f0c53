target_sources(klausul_tests PRIVATE ${CMAKE_SOURCE_DIR}/tests/unit/style/stylesheet_test.cpp)
