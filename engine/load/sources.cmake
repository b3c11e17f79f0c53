target_sources(klausul_engine PRIVATE engine/load/agreement_records.cpp engine/load/bundle.cpp engine/load/bundle_checks.cpp engine/load/clause.cpp engine/load/content_seal.cpp
  engine/load/declarations.cpp engine/load/head.cpp engine/load/hyphenation.cpp engine/load/library.cpp
  engine/load/library_file.cpp engine/load/lock_file.cpp engine/load/missing_file.cpp
  engine/load/parameters.cpp engine/load/places.cpp engine/load/raw_xml.cpp engine/load/read_drawing.cpp
  engine/load/read_image.cpp engine/load/reference_slot.cpp engine/load/registers.cpp
  engine/load/source_text.cpp engine/load/stamp.cpp engine/load/stamp_attributes.cpp
  engine/load/stamped_tag.cpp engine/load/statutes.cpp engine/load/style.cpp engine/load/style_contrast.cpp
  engine/load/style_furniture.cpp engine/load/style_reader.cpp engine/load/svg_path.cpp engine/load/tags.cpp
  engine/load/xml.cpp)
