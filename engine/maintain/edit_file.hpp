#pragma once
#include <string>
#include <string_view>

#include "load/clause.hpp"

namespace klausul {

/// Changes to a library file's bytes that leave every other byte where it is, so that a reviewer's diff shows
/// nothing but what was done. Precondition of all: the bytes were read as a library file without faults of
/// syntax.

/// Sets an attribute of the root: its value in place, or a new attribute where the order of
/// `clauses/README.md` puts it.
void set_root_attribute(std::string& bytes, std::string_view name, std::string_view value);
void remove_root_attribute(std::string& bytes, std::string_view name);

/// Puts an event last in the history, on a line of its own with the indentation and line ends of the file,
/// and its link in `<historik>`; makes the history if there is none.
void add_event(std::string& bytes, const HistoryEvent& event);

/// Takes all events away.
void clear_history(std::string& bytes);

/// Sees to it that the last line has an end.
void end_last_line(std::string& bytes);

}  // namespace klausul
