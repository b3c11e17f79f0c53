target_sources(klausul_tests PRIVATE unit/images/read_png_test.cpp)
