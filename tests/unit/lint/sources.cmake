foreach(file dates figures lists money_in_words names seeds signs words)
  target_sources(klausul_tests PRIVATE ${CMAKE_SOURCE_DIR}/tests/unit/lint/${file}_test.cpp)
endforeach()
