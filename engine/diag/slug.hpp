#pragma once

namespace klausul {

/// Every kind of fault there is. A slug's name is stable for ever; its words, in `diag/messages_*.cpp`,
/// may be improved. A test demands that each occurs in at least one case and has texts in both languages.
// clang-format off: what is said together stands on one line
enum class Slug {
  // reading files
  file_not_found, file_unreadable,  ///< A file that something refers to is not there, or cannot be read.
  library_not_found,    ///< No folder upward holds both clauses/ and templates/.
  outside_library,      ///< A reference leads out of the library.
  xml_syntax,           ///< The file is not well-formed XML.
  invalid_utf8, control_character,  ///< Bytes that are not UTF-8; a character that XML forbids.
  mixed_script,         ///< A word mixes Latin letters with Cyrillic or Greek ones that look like them.
  forbidden_construct,  ///< CDATA, processing instructions and DOCTYPE would hide text from the checks.
  file_too_large, too_deep,  ///< More bytes, or deeper elements, than any file here should have.
  // the dialect
  wrong_root,           ///< The file's outermost element is not the one that stands in its place.
  unknown_element, misplaced_element,  ///< An element is not in the dialect, or stands where it may not.
  unknown_attribute, missing_attribute,  ///< An attribute is not the element's; one it needs is not there.
  bad_attribute_value,  ///< An attribute's value is not one it may have.
  missing_element, duplicate_element,  ///< What must be there is not; what may stand once stands twice.
  stray_text,           ///< Text stands directly in an element that holds only elements.
  empty_element,        ///< An element that must hold something is empty.
  reserved_name, non_ascii_key,  ///< A name that only the engine may write; a key not of a-z, 0-9 and _.
  id_mismatch, misplaced_file,  ///< A file's name says another id; nothing can refer to a file by its name.
  bad_version,          ///< A version is not two numbers with a point.
  // Mustache
  unclosed_tag, empty_tag,  ///< A {{ has no }}; a tag has no name.
  unclosed_section, straddling_section,  ///< A section is not closed in the element where it opens.
  unescaped_field,       ///< A field without escaping could break the document.
  partial_forbidden, delimiter_forbidden,  ///< The engine includes clauses; tags must be seen by the checks.
  field_in_attribute, section_in_attribute,  ///< Only plain fields, and only in printed attributes.
  // declarations and names
  unknown_parameter,        ///< A field or section names a parameter that is not declared.
  unknown_form,             ///< A field asks for a form that the type does not have.
  not_printable, not_a_section,  ///< A field over what has no text; a section over what is never on or off.
  duplicate_declaration, conflicting_declaration,  ///< A name is declared twice, or differently elsewhere.
  unknown_type, bad_declaration,  ///< A type that is not in the dialect; what contradicts itself.
  reserved_parameter,       ///< A parameter takes a name that the document itself has.
  bad_condition, bad_computation,  ///< A condition or a computation that cannot be carried out.
  // values
  unknown_value,             ///< The parameter file gives a value that nothing declares.
  missing_value, missing_item_value,  ///< A required value is used but not given; the same of a list's item.
  duplicate_value, wrong_value_element,  ///< A value is given twice, or in the wrong element.
  bad_value,                 ///< A value cannot be read as its type.
  out_of_range, pattern_mismatch, not_a_choice,  ///< A value is none of those that its declaration allows.
  too_few_items, too_many_items,  ///< A list has fewer or more items than declared.
  unused_value,              ///< A value is given but nothing in the document uses it.
  unknown_register_entry, wrong_register_entry,  ///< A value refers to no entry, or to another kind.
  duplicate_register_entry,  ///< Two register entries have one id.
  repeated_party,            ///< A party stands twice in one list.
  signature_of_no_party,     ///< Somebody signs for who is none of the parties.
  shares_over_whole,         ///< Shares of one whole sum to more than it.
  empty_item,                ///< An item of a list gives nothing.
  check_failed,              ///< A check that the author wrote does not hold.
  // choosing clauses
  unknown_clause, unknown_template, unknown_style,  ///< A reference names what the library does not have.
  unknown_version,       ///< A reference names a version that is not there.
  no_version_in_force, several_in_force,  ///< On the document's terms date no version may be used, or two.
  bad_supersession,      ///< `ersatter` names no earlier version of the same family.
  withdrawn_version,     ///< A version that was rejected or repealed is asked for by name.
  bad_parent, parent_mismatch,  ///< A local agreement's parent is not to be used, or is another issue.
  slot_not_open, locked_clause, locked_value,  ///< It says more than its parent opens, or says it otherwise.
  amount_in_words,  ///< A sum in a local agreement's running text, which is held against nothing.
  cost_not_told, cost_not_open,  ///< An amount of a local agreement: not which cost, or one not left to it.
  outside_dates,         ///< A pinned version is used on a day that its dates do not hold.
  unknown_variant,       ///< A reference asks for a variant that the clause does not have.
  clause_cycle,          ///< A clause includes itself, directly or through others.
  required_clause,       ///< A clause needs another that the document does not have.
  predecessor_used,      ///< An approved template pins a version that is not; the approved one is used.
  incompatible_clauses,  ///< Two clauses may not stand in one document.
  unapproved_clause, draft_clause,  ///< An approved template uses one not approved; a draft one a draft.
  draft_needed,          ///< A document that is not wholly approved is built only as a draft.
  gap,                   ///< A value is missing in a draft and shows as a gap.
  // keeping the library
  seal_broken,          ///< The content of a sealed version is not what was approved.
  unsealed,             ///< An approved version carries no seal.
  seal_missing,         ///< The same, in a library whose other versions carry theirs.
  placeholder_text,     ///< What `new` wrote is still there.
  approves_drafts,      ///< A template is to be approved before what it uses.
  history_broken,       ///< An entry of a history was altered, removed or put in.
  status_mismatch,      ///< A version's status is not the one that its history leads to.
  edited_while_frozen,  ///< A version was edited after it was submitted for review, or rejected.
  frozen_version,       ///< A version that may no longer be edited is to be.
  wrong_state,          ///< A step is asked for that the version's state does not allow.
  same_person,          ///< Someone is to approve what they wrote themselves.
  missing_particular,   ///< A step needs a reason, a record number or a date that is not given.
  date_out_of_order,    ///< A step is dated before the one that it follows.
  already_in_force,     ///< A repeal would undo days on which the version has been in force.
  draft_under_way,      ///< A new version is asked for while a draft is waiting.
  unused_clause,        ///< No template uses any version of a clause.
  near_expiry,          ///< An approved version ends soon, and none follows it.
  needs_parameter,      ///< A newer version asks for a value that parameter files do not give.
  duplicate_term, undefined_term, unused_term,  ///< A term is defined twice, said to be defined, or not used.
  already_there, changed_meanwhile,  ///< An id is taken; a file is not what was read, and is kept as it is.
  left_conflict,        ///< Such a kept file is still there.
  unfinished_change, change_finished,  ///< A change of several files was cut short; one that was is finished.
  leftover_file,        ///< A temporary file of a writer that was killed.
  // locks
  lock_broken,    ///< A lock contradicts itself.
  lock_option,    ///< A document is asked for in another way than it was locked.
  lock_input,     ///< Something that a locked document was made from is no longer the same.
  lock_proved, lock_bytes,  ///< The document is the locked one though its inputs, or its bytes, are not.
  lock_mismatch, lock_renewed,  ///< It would not be the locked one; it is not, and is locked anew.
  lock_missing, not_locked, named_version,  ///< No lock; not in it; a version in it that the text names.
  not_shown,      ///< What a locked document would become cannot be shown.
  not_in_template, named_by_clause,  ///< A template that is to take a version has no reference to its clause.
  // registers of agreements
  duplicate_party, unknown_party,  ///< Records of a party stand twice; are of who is no party.
  not_signing,               ///< A signature by a party that the agreement has no place for.
  decision_after_signature, signed_undecided,  ///< A party signed before it decided; no decision is recorded.
  record_order, record_in_future,  ///< A day is before one that it follows; what was done is yet to come.
  no_agreement, unknown_follow_up,  ///< A record is to be made of what has none; of a follow-up there is not.
  notice_unsettled, notice_settled,  ///< How a notice runs is said nowhere; is said in two ways.
  recorded_twice, signed_before_date,  ///< A record stands twice; a party signed before the agreement's date.
  foreign_body,              ///< A party's decision is recorded as made by another party's body.
  agreement_unlocked, parameters_changed, parameters_missing,  ///< The register's files do not match.
  no_days,                   ///< A calendar is asked for, and there are no days.
  signed_draft, signed_agreement,  ///< A draft is recorded as signed; what is signed is to be changed.
  // the document
  unknown_target, ambiguous_target, unnumbered_target,  ///< A reference leads nowhere, to two, to no number.
  duplicate_name,        ///< Two places in the document have one name.
  heading_too_deep, list_too_deep,  ///< Sections are nested deeper than three levels, lists deeper than two.
  ragged_row, document_too_large,  ///< Another number of cells than the table has; more than the limit.
  empty_table,           ///< A table or list has no rows and is left out.
  missing_alternative, needless_alternative,  ///< A picture that is not described; decoration that is.
  // faces and layout
  missing_face, bad_face, missing_glyph,  ///< A face is not installed, cannot be used, or lacks a character.
  table_too_wide, word_broken,  ///< A table is wider than the page; a word wider than its line.
  block_too_tall, too_many_pages,  ///< A block is taller than a page; a document longer than the limit.
  bad_image,       ///< A picture cannot be shown.
  // style
  bad_length, bad_colour,  ///< A length in a style is not a number with pt or mm; a colour is not #rrggbb.
  unusable_page, bad_hyphenation,  ///< Margins leave no room for text; a line of cuts is none.
  low_contrast,   ///< A colour is too near to its ground to be read.
  // decisions
  missing_binder,      ///< A point of a decision does not say whom it binds.
  missing_verb,        ///< A decision does not say who decides, or what is done.
  missing_addressee,   ///< A recommendation, proposal or task goes to nobody.
  beyond_mandate,      ///< A point binds somebody for whom the body may not do what it does.
  unsettled_mandate,   ///< The register does not say what the body may do.
  mandate_gap,         ///< The same, in a draft.
  asks_beyond_mandate,  ///< A body is asked to decide what it may not.
  unknown_alternative,  ///< An alternative is chosen that no point of the document has.
  point_with_att, several_actions,  ///< A point holds the engine's own word; it asks for two things.
  leans_on_another_paper, mixed_modals,  ///< Not to be understood by itself; two of ska, bör, kan and får.
  proposed_in_point,     ///< A point proposes what it should say as decided.
  hidden_task, nameless_actor, report_by_nobody,  ///< Who is to act stands in the text, or nowhere.
  report_before_meeting,  ///< It is to be told what came of a point before the point is decided.
  meeting_before_document,  ///< A proposal is dated after the meeting that is to decide it.
  actorless_point,       ///< A duty in the passive, which nobody is said to have.
  unknown_matter, missing_matter,  ///< A kind of matter that no mandate names; none, where a mandate asks.
  annex_not_listed, annex_not_referred, annex_undated,  ///< The appendices and the text do not agree.
  points_differ, no_points,  ///< In a bundle: a decision is worded in two ways; a proposal shows none.
  // writing
  write_failed, strict_refused,  ///< The output could not be written; --strict makes warnings into errors.
  no_signature_to_field, pdf_failed,  ///< No signatures to make fields for; PDF objects not written.
  bad_pdf, no_manifest,  ///< A file is no PDF; a PDF does not tell what it was made from.
  wrong_use, unknown_argument,  ///< Arguments that a command does not take; options there are none of.
  // words: see `lint/rules.hpp`; statutes: `check/statutes.hpp`
  percent_spacing, range_hyphen, statute_spacing, two_months, other_year, slashed_date, date_style,
  clock_style, mixed_clock, name_variant, mixed_ordinal, section_bullet, straight_quote, dots_for_ellipsis,
  colon_space, semicolon_before_list, hard_space_indent, web_remnant, doubled_word, doubled_part,
  misspelling, lost_word, mixed_decisions, passive_assignment, unfilled_place, filler_text, lost_reference,
  point_for_thousands, amount_spacing, double_space, space_before_stop, no_such_date, personal_number,
  statute_not_in_force, statute_since_repealed,
  repealed_in_words,
};
// clang-format on

}  // namespace klausul
