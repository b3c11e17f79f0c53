# Everything but the unit tests. tests/README.md says what each suite is for and how to run one alone.

set(tests_folder ${CMAKE_CURRENT_SOURCE_DIR})

add_executable(klausul_cases support/main.cpp support/case_folder.cpp support/run_case.cpp)
target_include_directories(klausul_cases PRIVATE support)
target_compile_definitions(klausul_cases PRIVATE KLAUSUL_TESTS_FOLDER="${tests_folder}")
target_link_libraries(klausul_cases PRIVATE klausul_engine klausul_habits Catch2::Catch2)
add_test(NAME cases COMMAND klausul_cases)
