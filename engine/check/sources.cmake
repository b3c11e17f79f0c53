target_sources(klausul_engine PRIVATE engine/check/check_library.cpp)
