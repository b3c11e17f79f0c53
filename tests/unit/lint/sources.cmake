foreach(file amounts dates figures leftovers lists money_in_words names no_such_date personal_number seeds signs spaces words)
  target_sources(klausul_tests PRIVATE ${CMAKE_SOURCE_DIR}/tests/unit/lint/${file}_test.cpp)
endforeach()
