target_sources(klausul_engine PRIVATE engine/resolve/assembly.cpp engine/resolve/choose.cpp
  engine/resolve/held.cpp engine/resolve/in_force.cpp engine/resolve/merge.cpp engine/resolve/names.cpp engine/resolve/parent.cpp engine/resolve/resolve.cpp
  engine/resolve/seals.cpp)
