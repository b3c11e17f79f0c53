target_sources(klausul_engine PRIVATE 
  engine/check/check_file.cpp engine/check/check_library.cpp engine/check/check_template.cpp engine/check/terms.cpp
  engine/check/upkeep.cpp)
