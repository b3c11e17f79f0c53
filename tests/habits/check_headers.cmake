# Every header of the engine compiles alone: what it needs, it includes. Run by CTest as
#   cmake -DCOMPILER=… -DFLAGS=… -DENGINE=… -DWORK=… -P check_headers.cmake
# One translation unit a header, all in one run of the compiler's front end.
file(GLOB_RECURSE headers RELATIVE ${ENGINE} ${ENGINE}/*.hpp)
list(SORT headers)
separate_arguments(flags UNIX_COMMAND "${FLAGS}")
file(MAKE_DIRECTORY ${WORK})
set(sources)
foreach(header ${headers})
  string(REPLACE "/" "_" name ${header})
  file(WRITE ${WORK}/${name}.cpp "#include \"${header}\"\n#include \"${header}\"\n")
  list(APPEND sources ${WORK}/${name}.cpp)
endforeach()
execute_process(COMMAND ${COMPILER} -std=c++20 -fsyntax-only ${flags} -I${ENGINE} ${sources} RESULT_VARIABLE result)
list(LENGTH headers count)
if(result)
  message(FATAL_ERROR "a header does not compile alone")
endif()
message(STATUS "${count} headers compile alone")
