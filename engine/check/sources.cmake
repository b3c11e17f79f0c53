target_sources(klausul_engine PRIVATE 
  engine/check/check_file.cpp engine/check/check_library.cpp engine/check/check_template.cpp
  engine/check/fixed_text.cpp engine/check/leftovers.cpp engine/check/newer_demands.cpp engine/check/of_use.cpp engine/check/statutes.cpp engine/check/terms.cpp
  engine/check/upkeep.cpp engine/check/wording.cpp)
