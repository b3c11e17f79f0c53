target_sources(klausul_engine PRIVATE engine/paint/content.cpp engine/paint/deflate.cpp engine/paint/embed.cpp
  engine/paint/haru.cpp engine/paint/metadata.cpp engine/paint/navigation.cpp engine/paint/paint.cpp
  engine/paint/show_text.cpp engine/paint/srgb_profile.cpp engine/paint/syntax.cpp engine/paint/tags.cpp)
