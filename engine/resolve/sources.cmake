target_sources(klausul_engine PRIVATE engine/resolve/choose.cpp engine/resolve/merge.cpp engine/resolve/names.cpp
  engine/resolve/resolve.cpp)
