#pragma once
#include <optional>
#include <string>

#include "load/library_file.hpp"
#include "load/registers.hpp"
#include "maintain/item.hpp"
#include "maintain/lifecycle.hpp"

namespace klausul {

/// The bytes of `file` after the step: state, event, and for an approval valid-from and seal. Nothing, with
/// what forbids it said, if it may not be taken: what `judge` and `check_record` say;
/// `unknown-register-entry` and `wrong-register-entry` if the actor is no person and the body none of the
/// registers; `several-in-force` if an approval would leave two versions in force on one day, and
/// `bad-supersession` if it is to replace one that is not there. `family` holds the heads of all versions,
/// this one's too. Precondition: reading the file did not say `seal-broken`.
std::optional<std::string> take_step(const Step& step, const LibraryFile& file,
                                     const std::vector<const Head*>& family, const Registers& registers,
                                     Diagnostics& diagnostics);

/// The bytes of a draft with an event that says that its content was edited, by whom and why. Nothing if it
/// may not be edited (`frozen-version`), or if something is said as above. The same precondition.
std::optional<std::string> note_edit(const Step& who, const LibraryFile& file, const Registers& registers,
                                     Diagnostics& diagnostics);

/// Says `frozen-version` of an item that may not be edited, with what can be done instead. `family` holds the
/// heads of all its versions, ascending.
void say_frozen(const ItemName& item, const Head& head, const std::vector<const Head*>& family,
                Diagnostics& diagnostics);

/// "mall:samverkansavtal@1.0": the file as a person names it.
std::string item_text(const LibraryFile& file);

/// True if `actor` is a person in the registers; says so if not.
bool check_actor(const std::string& actor, const Registers& registers, Diagnostics& diagnostics);

/// The seal of the content in `bytes`. Precondition: they are a library file of that kind.
std::string seal_of_bytes(const std::string& bytes, FileKind kind, const ClauseKey& key);

/// Puts an event last in the history of `bytes`, linked to what stands before it. `before` is the head that
/// was read from them.
void append_event(std::string& bytes, const Head& before, HistoryEvent event);

}  // namespace klausul
