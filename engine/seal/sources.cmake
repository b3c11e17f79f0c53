target_sources(klausul_engine PRIVATE engine/seal/sha256.cpp)
