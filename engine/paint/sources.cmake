target_sources(klausul_engine PRIVATE engine/paint/anchors.cpp engine/paint/arena.cpp engine/paint/attachments.cpp
  engine/paint/attributes.cpp engine/paint/common_codes.cpp engine/paint/content.cpp engine/paint/deflate.cpp
  engine/paint/embed.cpp engine/paint/fields.cpp engine/paint/font_program.cpp engine/paint/haru.cpp
  engine/paint/metadata.cpp engine/paint/navigation.cpp engine/paint/object_streams.cpp engine/paint/paint.cpp
  engine/paint/part.cpp engine/paint/pictures.cpp engine/paint/pixels.cpp engine/paint/show_text.cpp engine/paint/shown_lines.cpp
  engine/paint/srgb_profile.cpp engine/paint/stream_data.cpp engine/paint/structure_types.cpp
  engine/paint/syntax.cpp engine/paint/tags.cpp engine/paint/tree.cpp)
