target_sources(klausul_engine PRIVATE engine/lint/amounts.cpp engine/lint/calendar.cpp engine/lint/clock.cpp
  engine/lint/dates.cpp engine/lint/decisions.cpp engine/lint/figures.cpp engine/lint/finding.cpp engine/lint/form_marks.cpp engine/lint/leftovers.cpp
  engine/lint/lint.cpp engine/lint/lists.cpp engine/lint/lost_words.cpp engine/lint/money_in_words.cpp engine/lint/names.cpp engine/lint/no_such_date.cpp
  engine/lint/personal_number.cpp engine/lint/signs.cpp engine/lint/spaces.cpp engine/lint/text.cpp engine/lint/words.cpp)
