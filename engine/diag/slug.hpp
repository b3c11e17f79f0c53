#pragma once

namespace klausul {

/// Every kind of fault there is. A slug's name is stable for ever; its words, in `diag/message_table.cpp`,
/// may be improved. A test demands that each occurs in at least one case and has texts in both languages.
enum class Slug {
  // reading files
  file_not_found,       ///< A file that something refers to is not there.
  file_unreadable,      ///< A file is there but cannot be read.
  library_not_found,    ///< No folder upward holds both clauses/ and templates/.
  outside_library,      ///< A reference leads out of the library.
  xml_syntax,           ///< The file is not well-formed XML.
  invalid_utf8,         ///< The file holds bytes that are not UTF-8.
  control_character,    ///< The text holds a character that XML forbids, or that turns the text's direction.
  mixed_script,         ///< A word mixes Latin letters with Cyrillic or Greek ones that look like them.
  forbidden_construct,  ///< CDATA, processing instructions and DOCTYPE would hide text from the checks.
  file_too_large,       ///< The file is larger than any clause, template or parameter file should be.
  too_deep,             ///< Elements are nested deeper than the limit.
  // the dialect
  wrong_root,           ///< The file's outermost element is not the one that stands in its place.
  unknown_element,      ///< An element name is not in the dialect.
  misplaced_element,    ///< An element stands where it may not.
  unknown_attribute,    ///< An attribute is not one of the element's.
  missing_attribute,    ///< An attribute that the element needs is not there.
  bad_attribute_value,  ///< An attribute's value is not one it may have.
  missing_element,      ///< An element that must be there is not.
  duplicate_element,    ///< An element that may stand once stands twice.
  stray_text,           ///< Text stands directly in an element that holds only elements.
  empty_element,        ///< An element that must hold something is empty.
  reserved_name,        ///< A name that only the engine may write.
  non_ascii_key,        ///< A key is not written with a-z, 0-9 and _.
  id_mismatch,          ///< A file's id and version are not those that its name says.
  misplaced_file,       ///< A file lies in the library under a name that nothing can refer to.
  bad_version,          ///< A version is not two numbers with a point.
  // Mustache
  unclosed_tag,          ///< A {{ has no }}.
  empty_tag,             ///< A tag has no name.
  unclosed_section,      ///< A section is not closed in the element where it opens.
  straddling_section,    ///< A section closes where it was not opened.
  unescaped_field,       ///< A field without escaping could break the document.
  partial_forbidden,     ///< Mustache partials are not used; the engine includes clauses.
  delimiter_forbidden,   ///< Changed delimiters would hide tags from the checks.
  field_in_attribute,    ///< A field stands in an attribute that is not printed text.
  section_in_attribute,  ///< Only plain fields may stand in an attribute.
  // declarations and names
  unknown_parameter,        ///< A field or section names a parameter that is not declared.
  unknown_form,             ///< A field asks for a form that the type does not have.
  not_printable,            ///< A field names something that has no text of its own.
  not_a_section,            ///< A section over something that cannot be on, off or repeated.
  duplicate_declaration,    ///< A name is declared twice in one file or one list.
  conflicting_declaration,  ///< Two files declare one name differently.
  unknown_type,             ///< A declaration's type is not in the dialect.
  bad_declaration,          ///< A declaration contradicts itself.
  reserved_parameter,       ///< A parameter takes a name that the document itself has.
  bad_condition,            ///< A check's condition cannot be read.
  bad_computation,          ///< A computed value refers to something it cannot compute with.
  // values
  unknown_value,             ///< The parameter file gives a value that nothing declares.
  missing_value,             ///< A required value is used but not given.
  missing_item_value,        ///< An item of a list lacks a required value.
  duplicate_value,           ///< A value is given twice.
  wrong_value_element,       ///< A value stands in the wrong element.
  bad_value,                 ///< A value cannot be read as its type.
  out_of_range,              ///< A value lies outside its declared bounds.
  pattern_mismatch,          ///< A text does not match its declared pattern.
  not_a_choice,              ///< A value is not one of the declared choices.
  too_few_items,             ///< A list has fewer items than declared.
  too_many_items,            ///< A list has more items than declared.
  unused_value,              ///< A value is given but nothing in the document uses it.
  unknown_register_entry,    ///< A value refers to a register entry that is not there.
  wrong_register_entry,      ///< A value refers to an entry of another kind.
  duplicate_register_entry,  ///< Two register entries have one id.
  check_failed,              ///< A check that the author wrote does not hold.
  // choosing clauses
  unknown_clause,        ///< A reference names a clause that is not in the library.
  unknown_template,      ///< A document names a template that is not in the library.
  unknown_style,         ///< A template names a style that is not in the library.
  unknown_version,       ///< A reference names a version that is not there.
  no_version_in_force,   ///< No version may be used on the document's terms date.
  several_in_force,      ///< Two versions are in force on the same day.
  bad_supersession,      ///< `ersatter` names no earlier version of the same family.
  withdrawn_version,     ///< A version that was rejected or repealed is asked for by name.
  outside_dates,         ///< A pinned version is used on a day that its dates do not hold.
  unknown_variant,       ///< A reference asks for a variant that the clause does not have.
  clause_cycle,          ///< A clause includes itself, directly or through others.
  required_clause,       ///< A clause needs another that the document does not have.
  predecessor_used,      ///< An approved template pins a version that is not; the approved one is used.
  incompatible_clauses,  ///< Two clauses may not stand in one document.
  unapproved_clause,     ///< An approved template uses a clause that is not approved.
  draft_clause,          ///< A draft template uses a draft clause.
  draft_needed,          ///< A document that is not wholly approved is built only as a draft.
  gap,                   ///< A value is missing in a draft and shows as a gap.
  // keeping the library
  seal_broken,          ///< The content of a sealed version is not what was approved.
  unsealed,             ///< An approved version carries no seal.
  history_broken,       ///< An entry of a history was altered, removed or put in.
  status_mismatch,      ///< A version's status is not the one that its history leads to.
  edited_while_frozen,  ///< A version was edited after it was submitted for review, or rejected.
  frozen_version,       ///< A version that may no longer be edited is to be.
  wrong_state,          ///< A step is asked for that the version's state does not allow.
  same_person,          ///< Someone is to approve what they wrote themselves.
  missing_particular,   ///< A step needs a reason, a record number or a date that is not given.
  date_out_of_order,    ///< A step is dated before the one that it follows.
  draft_under_way,      ///< A new version is asked for while a draft is waiting.
  unused_clause,        ///< No template uses any version of a clause.
  near_expiry,          ///< An approved version ends soon, and none follows it.
  duplicate_term,       ///< A term is defined twice in one document.
  undefined_term,       ///< A text says that a term is defined, and nothing defines it.
  unused_term,          ///< A term is defined and not used.
  already_there,        ///< A new clause, template or style would have an id that is taken.
  changed_meanwhile,    ///< A file is not what was read; what was to be written is kept beside it.
  // locks
  lock_broken,    ///< A lock contradicts itself.
  lock_option,    ///< A document is asked for in another way than it was locked.
  lock_input,     ///< Something that a locked document was made from is no longer the same.
  lock_proved,    ///< The document is the locked one though something it was made from is not.
  lock_bytes,     ///< A file's bytes are not the locked ones, and nothing explains it.
  lock_mismatch,  ///< A document would not become the one that was locked.
  lock_missing,   ///< A command needs a lock, and there is none.
  not_locked,     ///< A lock holds no version of what is named.
  named_version,  ///< A locked version cannot be moved, because the text names it.
  lock_renewed,   ///< A lock was written anew for a document that is another than before.
  // the document
  unknown_target,        ///< A cross-reference leads nowhere.
  ambiguous_target,      ///< A cross-reference could mean two places.
  unnumbered_target,     ///< A cross-reference leads to something without a number.
  duplicate_name,        ///< Two places in the document have one name.
  heading_too_deep,      ///< Sections are nested deeper than three levels.
  list_too_deep,         ///< Lists are nested deeper than two levels.
  ragged_row,            ///< A row has another number of cells than the table.
  document_too_large,    ///< Clauses within clauses, or lists within lists, make the document larger than the
                         ///< limit.
  empty_table,           ///< A table or list has no rows and is left out.
  missing_alternative,   ///< A picture has no text for those who cannot see it.
  needless_alternative,  ///< A picture is both decoration and described.
  // faces and layout
  missing_face,    ///< A face that the style names is not installed.
  bad_face,        ///< A face cannot be used.
  missing_glyph,   ///< The face cannot show a character.
  table_too_wide,  ///< A table's columns are wider than the page.
  word_broken,     ///< A word is wider than its line and is broken without a hyphenation point.
  block_too_tall,  ///< Something that is kept together is taller than a page.
  too_many_pages,  ///< The document is longer than the limit.
  bad_image,       ///< A picture cannot be shown.
  // style
  bad_length,     ///< A length in a style is not a number with pt or mm.
  bad_colour,     ///< A colour in a style is not #rrggbb.
  unusable_page,  ///< A style's margins leave no room for text.
  bad_hyphenation,  ///< A line of the list of cuts is no word with its cuts.
  low_contrast,   ///< A colour is too near to its ground to be read.
  // writing
  write_failed,           ///< The output could not be written; an older file is left whole.
  strict_refused,         ///< Nothing was written, because --strict makes warnings and gaps into errors.
  no_signature_to_field,  ///< Signature fields are asked for, but the document has no signatures.
  pdf_failed,             ///< The PDF objects could not be written.
  wrong_use,              ///< The command was called with arguments it does not take.
};

}  // namespace klausul
