target_sources(klausul_engine PRIVATE engine/dialect/vocabulary.cpp)
