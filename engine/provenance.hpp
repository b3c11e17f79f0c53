#pragma once
#include <string>
#include <vector>

#include "load/parameters.hpp"
#include "paint/paint.hpp"
#include "render/prepared.hpp"

namespace klausul {

/// What a document was made from, with the SHA-256 of each part.
Manifest manifest_of(const Prepared& prepared, const Parameters& parameters);

/// The same as files to carry along: the parameter file, template, style and clauses as they were read, and
/// `underlag.xml`, which lists them with their hashes. Registers are left out: they tell of persons and
/// parties that the document does not.
std::vector<Attachment> attachments_of(const Prepared& prepared, const Parameters& parameters);

}  // namespace klausul
