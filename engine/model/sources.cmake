target_sources(klausul_engine PRIVATE engine/model/dump.cpp engine/model/number.cpp
  engine/model/paragraphs.cpp engine/model/parse.cpp engine/model/parse_decision.cpp
  engine/model/parse_parts.cpp engine/model/parse_runs.cpp engine/model/table.cpp)
