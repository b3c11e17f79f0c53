#pragma once
#include <string>

#include "load/registers.hpp"
#include "resolve/resolve.hpp"

namespace klausul {

/// What a form is written for.
struct FormRequest {
  std::string template_reference;
  Date date;
  bool opens = false;  ///< Local agreements can be made under it, which name its version.
};

/// A parameter file to fill in: every value that the document asks for, empty or with its default, and above
/// each in a comment what it is, how it is written, and which entries of the registers fit. What may be left
/// out stands in comments of its own, so that it is no gap of a draft. The comments are in Swedish, as the
/// labels and the elements are, whoever asks. It can be built as it is, as a draft.
std::string parameter_form(const Assembly& assembly, const Registers& registers, const FormRequest& request);

}  // namespace klausul
