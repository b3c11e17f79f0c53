target_sources(klausul_engine PRIVATE engine/lint/clock.cpp engine/lint/dates.cpp engine/lint/decisions.cpp
  engine/lint/figures.cpp engine/lint/finding.cpp engine/lint/lint.cpp engine/lint/lists.cpp engine/lint/lost_words.cpp
  engine/lint/money_in_words.cpp
  engine/lint/names.cpp engine/lint/signs.cpp engine/lint/text.cpp engine/lint/words.cpp)
