target_sources(klausul_engine PRIVATE engine/base/edit_distance.cpp engine/base/joined.cpp engine/base/scripts.cpp engine/base/utf8.cpp)
