target_sources(klausul_engine PRIVATE engine/load/clause.cpp engine/load/declarations.cpp engine/load/head.cpp
  engine/load/library.cpp engine/load/parameters.cpp engine/load/places.cpp engine/load/raw_xml.cpp engine/load/registers.cpp engine/load/stamp.cpp
  engine/load/style.cpp engine/load/tags.cpp engine/load/xml.cpp)
