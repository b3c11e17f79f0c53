target_sources(klausul_engine PRIVATE engine/render/bind.cpp engine/render/compile.cpp engine/render/compiled_text.cpp
  engine/render/inputs.cpp engine/render/item_checks.cpp engine/render/parent_values.cpp engine/render/remedy.cpp
  engine/render/render.cpp engine/render/run_checks.cpp engine/render/strict_context.cpp engine/render/trace_values.cpp)
