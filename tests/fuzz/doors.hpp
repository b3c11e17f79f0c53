#pragma once
#include <map>
#include <string>
#include <string_view>

namespace klausul {

/// The contract of every door: it ends, within the limits, with diagnostics or a value, and throws nothing. A
/// throw is a promise of the engine broken, and ends the program. A library is a map from path to bytes under
/// `fall/`.
using FuzzedLibrary = std::map<std::string, std::string>;

/// Bytes → load and stamp: the same bytes as a clause, a template, a style, a register and a parameter file.
void load_bytes(std::string_view bytes);

/// Bytes → kept: the same bytes as a clause, a template and a style, each step that there is taken with them,
/// noted as edited, and made the next version. What is written must be what the engine reads again without a
/// fault of its own.
void keep_bytes(std::string_view bytes);

/// Template, clauses and parameters → rendered, parsed and numbered, as a draft and not. What passes the lint
/// must render to well-formed XML, whatever the values are.
void fill_library(const FuzzedLibrary& library);

}  // namespace klausul
