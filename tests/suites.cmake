# Everything but the unit tests. tests/README.md says what each suite is for and how to run one alone.

set(tests_folder ${CMAKE_CURRENT_SOURCE_DIR})
find_package(Python3 REQUIRED COMPONENTS Interpreter)

# Fixtures: tests/cases and tests/regressions.
add_executable(klausul_cases support/main.cpp support/case_folder.cpp support/build_case.cpp support/run_case.cpp)
target_include_directories(klausul_cases PRIVATE support)
target_compile_definitions(klausul_cases PRIVATE KLAUSUL_TESTS_FOLDER="${tests_folder}")
target_link_libraries(klausul_cases PRIVATE klausul_engine klausul_habits Catch2::Catch2)
target_compile_options(klausul_cases PRIVATE -O0)
add_test(NAME cases COMMAND klausul_cases)

# The same cases as files, for those who look at them from outside.
add_executable(klausul_case_files support/case_files.cpp support/case_folder.cpp support/build_case.cpp)
target_include_directories(klausul_case_files PRIVATE support)
target_compile_definitions(klausul_case_files PRIVATE KLAUSUL_TESTS_FOLDER="${tests_folder}")
target_link_libraries(klausul_case_files PRIVATE klausul_engine klausul_habits)

# Three doors, a fixed corpus and fixed seeds: the same inputs every time.
add_executable(klausul_fuzz_corpus fuzz/run_corpus.cpp fuzz/doors.cpp support/case_folder.cpp)
target_include_directories(klausul_fuzz_corpus PRIVATE support fuzz)
target_link_libraries(klausul_fuzz_corpus PRIVATE klausul_engine klausul_habits)
add_test(NAME fuzz_corpus COMMAND klausul_fuzz_corpus ${tests_folder})

# The program from outside.
foreach(script documents oversyn facts same_bytes many timings writing commands drafter provenance verify clause_commands
    locks upgrade uses register record
    impact adopt keeping minutes kinds allocation bundle moods parents traps forms)
  add_test(NAME samples_${script}
    COMMAND Python3::Interpreter ${tests_folder}/samples/${script}.py $<TARGET_FILE:klausul> ${PROJECT_SOURCE_DIR})
endforeach()

# Signing: a document made by hand, in every archive part, and pdfsig.
add_executable(klausul_specimen unit/paint/specimen.cpp)
target_link_libraries(klausul_specimen PRIVATE klausul_engine klausul_habits PkgConfig::HARFBUZZ)
add_test(NAME samples_signing COMMAND Python3::Interpreter ${tests_folder}/samples/signing.py
  $<TARGET_FILE:klausul> ${PROJECT_SOURCE_DIR} $<TARGET_FILE:klausul_specimen>)

# The structure of every PDF, and of files broken on purpose.
foreach(which samples cases)
  add_test(NAME structure_${which} COMMAND Python3::Interpreter ${tests_folder}/samples/structure.py $<TARGET_FILE:klausul>
    ${PROJECT_SOURCE_DIR} ${which} $<TARGET_FILE:klausul_case_files> $<TARGET_FILE:klausul_specimen>)
endforeach()

add_test(NAME structure_broken COMMAND Python3::Interpreter ${tests_folder}/samples/structure_broken.py $<TARGET_FILE:klausul>
  ${PROJECT_SOURCE_DIR} $<TARGET_FILE:klausul_specimen>)

# veraPDF says so too: all samples in all archive parts, all cases. A machine without Java, Maven or a network to fetch it
# over fails here: what was not validated does not pass.
set(conformance ${tests_folder}/conformance)
set(validator_cache ${CMAKE_BINARY_DIR}/conformance)
add_test(NAME conformance_prepare COMMAND Python3::Interpreter ${conformance}/validator.py ${validator_cache})
set_tests_properties(conformance_prepare PROPERTIES FIXTURES_SETUP validator)
foreach(which samples cases)
  add_test(NAME conformance_${which} COMMAND Python3::Interpreter ${conformance}/conformance.py $<TARGET_FILE:klausul>
    ${PROJECT_SOURCE_DIR} ${validator_cache} ${which} $<TARGET_FILE:klausul_case_files> $<TARGET_FILE:klausul_specimen>)
endforeach()
add_test(NAME conformance_broken COMMAND Python3::Interpreter ${conformance}/broken.py $<TARGET_FILE:klausul>
  ${PROJECT_SOURCE_DIR} ${validator_cache} $<TARGET_FILE:klausul_specimen>)
set_tests_properties(conformance_samples conformance_cases conformance_broken PROPERTIES FIXTURES_REQUIRED validator PROCESSORS 2)

# What every change must keep to.
foreach(script layers glossary slugs schemas sizes type_names)
  add_test(NAME habits_${script} COMMAND Python3::Interpreter ${tests_folder}/habits/check_${script}.py)
endforeach()
add_test(NAME habits_library COMMAND klausul check ${PROJECT_SOURCE_DIR} --date 2023-10-13 --lang en)
string(JOIN " -I" harfbuzz_flags "" ${HARFBUZZ_INCLUDE_DIRS})
add_test(NAME habits_headers COMMAND ${CMAKE_COMMAND} -DCOMPILER=${CMAKE_CXX_COMPILER} "-DFLAGS=${harfbuzz_flags}"
  -DENGINE=${PROJECT_SOURCE_DIR}/engine -DWORK=${CMAKE_CURRENT_BINARY_DIR}/headers
  -P ${tests_folder}/habits/check_headers.cmake)
