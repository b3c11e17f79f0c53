target_sources(klausul_engine PRIVATE
  engine/images/image.cpp
  engine/images/read_png.cpp
)
