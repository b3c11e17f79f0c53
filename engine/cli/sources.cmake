# The heap of the programs that make documents; sanitizers bring their own.
add_library(klausul_heap INTERFACE)
if(NOT KLAUSUL_SANITIZE)
  target_sources(klausul_heap INTERFACE ${PROJECT_SOURCE_DIR}/engine/cli/heap.cpp)
  target_link_libraries(klausul_heap INTERFACE ${JEMALLOC_LIBRARY} Threads::Threads)
endif()

set(klausul_command_sources engine/cli/adopt.cpp engine/cli/adopt_report.cpp engine/cli/agreement_words.cpp
  engine/cli/agreements.cpp engine/cli/build.cpp engine/cli/bundle.cpp
  engine/cli/bundle_documents.cpp engine/cli/bundle_folder.cpp engine/cli/check.cpp engine/cli/clause_bench.cpp
  engine/cli/clause_diff.cpp engine/cli/clause_grammar.cpp engine/cli/clause_list.cpp
  engine/cli/clause_new.cpp engine/cli/clause_show.cpp engine/cli/clause_step.cpp engine/cli/explain.cpp engine/cli/finish.cpp engine/cli/form_conditions.cpp
  engine/cli/help.cpp engine/cli/help_texts.cpp engine/cli/impact.cpp engine/cli/impact_report.cpp engine/cli/item_uses.cpp
  engine/cli/lint.cpp engine/cli/lock_search.cpp engine/cli/locked.cpp engine/cli/locked_document.cpp
  engine/cli/main.cpp engine/cli/new_parameters.cpp engine/cli/output_file.cpp engine/cli/parameter_form.cpp
  engine/cli/preparations.cpp
  engine/cli/record.cpp engine/cli/record_bench.cpp engine/cli/record_grammar.cpp
  engine/cli/referrer_words.cpp engine/cli/register.cpp engine/cli/register_file.cpp engine/cli/register_tables.cpp
  engine/cli/session.cpp engine/cli/shown_documents.cpp engine/cli/start_early.cpp engine/cli/status.cpp
  engine/cli/timings.cpp engine/cli/told_once.cpp engine/cli/upgrade.cpp engine/cli/uses.cpp engine/cli/worker.cpp
  engine/cli/wrong_use.cpp)
add_executable(klausul ${klausul_command_sources} engine/cli/verify_elsewhere.cpp)
target_link_libraries(klausul PRIVATE klausul_engine klausul_habits klausul_heap CLI11::CLI11 fmt::fmt-header-only
  Threads::Threads)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT KLAUSUL_SANITIZE)
  target_link_options(klausul PRIVATE -static-libstdc++ -static-libgcc)
endif()
include(engine/archive/sources.cmake)
add_dependencies(klausul klausul-verify)
