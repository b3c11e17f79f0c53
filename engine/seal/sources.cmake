target_sources(klausul_engine PRIVATE engine/seal/canonical.cpp engine/seal/hexadecimal.cpp engine/seal/md5.cpp engine/seal/sha256.cpp)
