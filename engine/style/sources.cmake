target_sources(klausul_engine PRIVATE engine/style/stylesheet.cpp)
