target_sources(klausul_engine PRIVATE engine/diag/diagnostic.cpp engine/diag/messages.cpp engine/diag/messages_agreements.cpp engine/diag/messages_choosing.cpp
  engine/diag/messages_decisions.cpp
  engine/diag/messages_keeping.cpp engine/diag/messages_pages.cpp engine/diag/messages_program.cpp
  engine/diag/messages_reading.cpp engine/diag/messages_values.cpp engine/diag/messages_wording.cpp engine/diag/origin.cpp engine/diag/report.cpp
  engine/diag/source.cpp engine/diag/suggestion.cpp)
