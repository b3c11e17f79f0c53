target_sources(klausul_engine PRIVATE engine/fonts/face.cpp engine/fonts/face_library.cpp engine/fonts/find.cpp engine/fonts/outline.cpp
  engine/fonts/shape.cpp engine/fonts/subset.cpp engine/fonts/word_cache.cpp)
