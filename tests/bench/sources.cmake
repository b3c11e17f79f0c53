# How fast the engine is: documents a second (bench/run.sh), and each stage of one document, cold and warm.
add_executable(klausul_bench EXCLUDE_FROM_ALL bench/documents.cpp)
target_link_libraries(klausul_bench PRIVATE klausul_engine klausul_habits klausul_heap)
add_executable(klausul_stages EXCLUDE_FROM_ALL bench/stages.cpp)
target_link_libraries(klausul_stages PRIVATE klausul_engine klausul_habits)

# No test of speed: only that the bench still builds and makes what it says.
add_test(NAME bench_is_compiled
  COMMAND ${CMAKE_COMMAND} --build ${CMAKE_BINARY_DIR} --target klausul_bench)
set_tests_properties(bench_is_compiled PROPERTIES FIXTURES_SETUP bench)
add_test(NAME bench_builds
  COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/bench/builds.py $<TARGET_FILE:klausul_bench>
    ${PROJECT_SOURCE_DIR})
set_tests_properties(bench_builds PROPERTIES FIXTURES_REQUIRED bench)
