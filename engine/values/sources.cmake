target_sources(klausul_engine PRIVATE engine/values/allocate.cpp engine/values/compare.cpp engine/values/compute.cpp
  engine/values/computed_names.cpp engine/values/condition.cpp engine/values/condition_lexer.cpp
  engine/values/condition_parser.cpp engine/values/declaration.cpp engine/values/difference.cpp engine/values/exact.cpp
  engine/values/number_text.cpp engine/values/operand.cpp engine/values/pattern.cpp engine/values/read_value.cpp
  engine/values/scope.cpp engine/values/share_out.cpp engine/values/statute_text.cpp engine/values/swedish.cpp
  engine/values/type_words.cpp engine/values/value.cpp engine/values/watch.cpp engine/values/white_space.cpp)
