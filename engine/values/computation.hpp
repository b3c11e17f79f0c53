#pragma once
#include <string>
#include <variant>

#include "diag/origin.hpp"

namespace klausul {

/// `<summa namn lista av>`: the sum of a member over a list. The type is the member's: money, integer,
/// decimal, percent or employment rate. `urval` takes only the items whose flag is on, or with `inte` before
/// it those whose flag is off.
struct SumDeclaration {
  std::string list, member;
  std::string selection;  ///< A flag among the item's members; empty takes every item.
  bool selected = true;   ///< Which of the flag's values counts.
};

/// `<fordelning namn av lista nyckel enhet regel>`: divides an amount over a list's items by a key.
struct AllocationDeclaration {
  enum class Unit { krona, ore };
  enum class Rule { exact_share, rounded_percent };
  std::string amount;  ///< A money parameter, or an integer one (posts); name in the outer scope.
  std::string list;
  std::string key;  ///< An integer, decimal or employment-rate member of the items; empty means equal parts.
  Unit unit = Unit::krona;
  Rule rule = Rule::exact_share;
};

/// `<upprakning namn lista av>`: "A, B och C" of a member's form ("kommun.kort") over a list.
struct EnumerationDeclaration {
  std::string list, member;
};

/// `<berakning namn="regionens_del" varde="total - kommunernas_del"/>`: a sum or difference
/// of values of one type (or a date and a number of days). With `lista` it is made for each of its items,
/// where a name is the item's if the item has it.
struct ExpressionDeclaration {
  std::string expression;
  std::string list;
};

/// `<uppdelning namn lista av delar enhet>`: divides what each item of a list has into equal parts, such as
/// instalments; whole units that do not divide go one each to the first parts.
struct DivisionDeclaration {
  std::string list, member;  ///< The member is an amount or an integer.
  int parts = 1;             ///< From 1 to 12.
  AllocationDeclaration::Unit unit = AllocationDeclaration::Unit::krona;
};

/// A declared value that the engine computes. Where an allocation is named `kostnad`, each item gets
/// `kostnad` and `kostnad.andel`, and the outer scope `kostnad.summa` and `kostnad.andel_summa`. Where a
/// division is named `kvartal`, each item gets `kvartal.del1` and so on, and the outer scope
/// `kvartal.del1_summa`.
struct Computation {
  std::string name;
  std::variant<SumDeclaration, AllocationDeclaration, EnumerationDeclaration, ExpressionDeclaration,
               DivisionDeclaration>
      rule;
  OriginId origin = OriginId::none;
};

}  // namespace klausul
