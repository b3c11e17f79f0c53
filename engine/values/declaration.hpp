#pragma once
#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "values/computation.hpp"
#include "values/value.hpp"
#include "values/watch.hpp"

namespace klausul {

/// One parameter as a clause or template declares it (`<parameter>`). Bounds are kept as written and read
/// with `read_value`, so that a bound is wrong in the same way as a value is.
struct Declaration {
  std::string name;  ///< ASCII key.
  Type type = Type::text;
  std::string label;             ///< `etikett`; the name if empty.
  std::string help;              ///< `hjalp`.
  std::string group;             ///< `grupp`: the heading under which a form shows it.
  bool required = true;          ///< `krav="nej"` makes it optional.
  std::string default_value;     ///< `forvalt`, as written; empty is none.
  std::string minimum, maximum;  ///< `minst`, `hogst`: of the value; for a list, of the number of items.
  std::string pattern;       ///< `monster`: an ECMAScript regular expression that the whole text must match.
  std::string pattern_help;  ///< `monsterhjalp`: the pattern in words, shown as the hint.
  std::vector<Choice> choices;                  ///< For `val`, in order.
  std::vector<Declaration> members;             ///< For `lista` (of an item) and `grupp`.
  Watch watch = Watch::none;                    ///< `bevakning`: of a date, or of a number of months.
  NoticeFrom notice_from = NoticeFrom::untold;  ///< `raknas-fran`: of the months of a notice.
  bool unique = false;  ///< `unik`: of a list's member, that no two items have the same.
  std::string whole;    ///< `helhet`: of a list's member, what the items' are parts of; empty for none.
  std::string cost;     ///< `kostnad`: of an amount, which cost it is; "ingen" for none; empty if not told.
  OriginId origin = OriginId::none;

  std::string_view shown_label() const {
    return label.empty() ? std::string_view(name) : std::string_view(label);
  }
  const Declaration* member(std::string_view member_name) const;
};

/// `<kontroll villkor meddelande>`: must hold whenever all its values are given.
struct Check {
  std::string condition;
  std::string list;  ///< `lista`: it must hold for each item; empty for the document.
  std::string message;
  OriginId origin = OriginId::none;
};

/// What one clause or template declares.
struct Declarations {
  std::vector<Declaration> parameters;
  std::vector<Computation> computations;
  std::vector<Check> checks;

  const Declaration* parameter(std::string_view name) const;
};

/// Reads a scalar as written in a parameter file, in the forms of the design's §9 ("How values are written").
/// Says `bad-value`, `out-of-range`, `pattern-mismatch` or `not-a-choice` at `origin` with a hint and answers
/// nothing. Precondition: the type is not a list, a group or a register type. `approximate` is for money
/// (`ungefar="ja"`).
std::optional<Value> read_value(const Declaration& declaration, std::string_view written, OriginId origin,
                                Diagnostics& diagnostics, bool approximate = false);

/// Says `bad-declaration` for bounds, defaults, patterns or choices that do not fit the type or each other.
void check_declaration(const Declaration& declaration, Diagnostics& diagnostics);

/// What sets two declarations of one name apart, as words for both languages (see `both`): the arguments {1},
/// {2} and {4} of `conflicting-declaration`. "ett belopp", "ett heltal", "typ".
struct Difference {
  std::string here, there, what;
};
/// The first difference that matters (type, bounds, choices, pattern, members; labels, help and defaults may
/// differ), or nothing. Bounds are compared as values: `1 000` is `1000`.
std::optional<Difference> difference(const Declaration& here, const Declaration& there);

/// "ett datum" / "a date", as `both` gives it: for messages such as «'x' är inte {1}».
std::string type_phrase(Type type);
/// "2023-10-13", "780 000 eller 780000,50" …: how a value of the type is written, for hints; as `both` gives
/// it. Empty for types that are not written as one text.
std::string written_example(Type type);

}  // namespace klausul
