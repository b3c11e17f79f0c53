set(klausul_command_sources engine/cli/agreement_words.cpp engine/cli/agreements.cpp engine/cli/build.cpp engine/cli/check.cpp engine/cli/clause_bench.cpp
  engine/cli/clause_diff.cpp engine/cli/clause_grammar.cpp engine/cli/clause_list.cpp
  engine/cli/clause_new.cpp engine/cli/clause_show.cpp engine/cli/clause_step.cpp engine/cli/explain.cpp
  engine/cli/heap.cpp engine/cli/help.cpp engine/cli/help_texts.cpp engine/cli/in_language.cpp
  engine/cli/lint.cpp engine/cli/locked.cpp engine/cli/locked_document.cpp engine/cli/main.cpp
  engine/cli/new_parameters.cpp engine/cli/output_file.cpp engine/cli/preparations.cpp engine/cli/register.cpp engine/cli/session.cpp
  engine/cli/start_early.cpp engine/cli/status.cpp engine/cli/timings.cpp engine/cli/upgrade.cpp engine/cli/uses.cpp engine/cli/wrong_use.cpp)
add_executable(klausul ${klausul_command_sources} engine/cli/verify_elsewhere.cpp)
target_link_libraries(klausul PRIVATE klausul_engine klausul_habits CLI11::CLI11 fmt::fmt-header-only
  Threads::Threads)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT KLAUSUL_SANITIZE)
  target_link_options(klausul PRIVATE -static-libstdc++ -static-libgcc)
endif()
include(engine/archive/sources.cmake)
add_dependencies(klausul klausul-verify)
