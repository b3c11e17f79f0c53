target_sources(klausul_engine PRIVATE engine/decide/alternatives.cpp engine/decide/amounts.cpp engine/decide/approvals.cpp engine/decide/annexes.cpp engine/decide/citations.cpp engine/decide/lint.cpp
  engine/decide/mandate.cpp engine/decide/phrase.cpp engine/decide/points.cpp engine/decide/signatories.cpp engine/decide/value_places.cpp engine/decide/words.cpp)
