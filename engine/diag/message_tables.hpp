#pragma once
#include "diag/messages.hpp"

namespace klausul {

// The words of all faults, a table for each group of slugs in the order of `Slug`; `messages` joins them.
// `{0}` is a diagnostic's first argument; braces that are to be printed are doubled.

/// What is wrong with a file before its meaning is asked for.
std::span<const Message> messages_of_reading();
/// Declarations, and the values that are given for them.
std::span<const Message> messages_of_values();
/// Which versions make up a document.
std::span<const Message> messages_of_choosing();
/// Keeping the library.
std::span<const Message> messages_of_keeping();
/// Registers of agreements.
std::span<const Message> messages_of_agreements();
/// The document, its faces and style, and its pages.
std::span<const Message> messages_of_pages();
/// Decisions, and who may make them.
std::span<const Message> messages_of_decisions();
/// What the program was asked to do, and to write.
std::span<const Message> messages_of_program();
/// What is wrong with words: what the rules of `lint` find, and statutes that are not in force.
std::span<const Message> messages_of_wording();

}  // namespace klausul
