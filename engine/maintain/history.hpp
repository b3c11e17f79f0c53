#pragma once
#include <string>
#include <utility>
#include <vector>

#include "load/clause.hpp"

namespace klausul {

/// A history is a chain. Each event's `kedja` is SHA-256 (as `seal_of` writes it) over the link before it, a
/// line feed, and the event's own canonical form: its element without `kedja`. Before the first event stands
/// the version's own name, "ekonomi.budget@1.1", so that a history cannot be moved to another file; and
/// `<historik>` closes the chain (`closing_link`), so that an event taken away at the end is missed too.
///
/// A history that was begun by hand may have `skapad` without a link as its first event; the chain goes on
/// from the link it would have had. Any other event without a link is a break. Whoever can write the file can
/// of course make a chain anew that holds together; that shows in version control, and locks tell that the
/// file has a new history.

/// An event's attributes in the order in which they are written, without `kedja`; empty ones are left out.
std::vector<std::pair<std::string, std::string>> event_attributes(const HistoryEvent& event);

/// The link of `event` after the link `before`.
std::string link_after(const std::string& before, const HistoryEvent& event);

/// What closes a history whose last link is `last`: SHA-256 over it, a line feed and "slut". It stands in
/// `<historik>`, and is no link, so that a history cannot be cut short by copying what it holds.
std::string closing_link(const std::string& last);

/// The link that the next event of this history follows.
std::string last_link(const Head& head);

/// Says `history-broken` at the first event that does not fit.
void check_history(const Head& head, Diagnostics& diagnostics);

/// Says what does not agree in a file that has been read: `history-broken`, `status-mismatch`,
/// `edited-while-frozen`, `same-person`, and of an approved version without a seal `unsealed`. (`seal-broken`
/// was said when it was read.)
void check_record(const Head& head, Diagnostics& diagnostics);

/// The same but for the last, which only a look at the whole library can tell.
void check_history_and_status(const Head& head, Diagnostics& diagnostics);
/// True of an approved version that nothing holds to what it said.
bool lacks_seal(const Head& head);
/// Says `unsealed` of such a version, or `seal-missing` in a library that has seals.
void say_unsealed(const Head& head, bool library_has_seals, Diagnostics& diagnostics);

/// True for the person who created this version, edited it or submitted it.
bool is_author(const std::string& person, const Head& head);

/// The version of the family, copied by this one or by one that it was copied from, whose author the person
/// is; null if there is none. What was approved before it was copied has been read by a second person: nobody
/// inherits it.
const Head* inherited_from(const std::string& person, const Head& head,
                           const std::vector<const Head*>& family);

/// Says `same-person` of an approved version whose approver inherited it.
void check_inherited_approval(const Head& head, const std::vector<const Head*>& family,
                              Diagnostics& diagnostics);

/// The newest event that notes the content's seal, or nothing.
const HistoryEvent* recorded_content(const Head& head);

}  // namespace klausul
