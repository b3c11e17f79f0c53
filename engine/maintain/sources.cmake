target_sources(klausul_engine PRIVATE engine/maintain/adopt.cpp engine/maintain/agreement.cpp
  engine/maintain/agreement_days.cpp engine/maintain/calendar.cpp engine/maintain/change.cpp
  engine/maintain/check_bodies.cpp engine/maintain/check_records.cpp engine/maintain/compare_locks.cpp engine/maintain/csv.cpp
  engine/maintain/demands.cpp engine/maintain/edit_file.cpp engine/maintain/edit_script.cpp
  engine/maintain/element_edit.cpp   engine/maintain/history.cpp engine/maintain/impact.cpp engine/maintain/item.cpp
  engine/maintain/lifecycle.cpp engine/maintain/lock_beginning.cpp engine/maintain/lock_text.cpp
  engine/maintain/new_version.cpp engine/maintain/record_edit.cpp engine/maintain/save.cpp engine/maintain/state_on_day.cpp
  engine/maintain/upgrade.cpp engine/maintain/uses.cpp engine/maintain/word_diff.cpp)
