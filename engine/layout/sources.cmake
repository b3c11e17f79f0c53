target_sources(klausul_engine PRIVATE
  engine/layout/break_lines.cpp engine/layout/compose.cpp engine/layout/compose_figure.cpp
  engine/layout/compose_footnotes.cpp engine/layout/compose_front.cpp engine/layout/compose_lists.cpp
  engine/layout/compose_metadata.cpp engine/layout/compose_signatures.cpp engine/layout/compose_table.cpp
  engine/layout/divide_notes.cpp engine/layout/dump.cpp engine/layout/flow.cpp engine/layout/hanging.cpp engine/layout/hyphen_patterns.cpp
  engine/layout/hyphenate.cpp engine/layout/joints.cpp engine/layout/layout.cpp engine/layout/line_finish.cpp
  engine/layout/line_writer.cpp engine/layout/logotype.cpp engine/layout/make_pages.cpp engine/layout/measure.cpp
  engine/layout/no_break.cpp engine/layout/page_breaks.cpp engine/layout/page_numbers.cpp engine/layout/page_price.cpp engine/layout/paragraph.cpp
  engine/layout/paragraph_cache.cpp engine/layout/paragraph_items.cpp engine/layout/piece_parts.cpp engine/layout/running.cpp engine/layout/strip.cpp
  engine/layout/structure.cpp engine/layout/table_columns.cpp engine/layout/table_rows.cpp
  engine/layout/table_tags.cpp engine/layout/text_of.cpp engine/layout/two_sided.cpp engine/layout/words.cpp)
