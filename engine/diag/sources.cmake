target_sources(klausul_engine PRIVATE engine/diag/diagnostic.cpp engine/diag/message_table.cpp
  engine/diag/messages.cpp engine/diag/origin.cpp
  engine/diag/report.cpp engine/diag/source.cpp)
