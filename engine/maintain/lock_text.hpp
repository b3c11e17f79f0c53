#pragma once
#include <string>

#include "load/lock_file.hpp"

namespace klausul {

/// A lock as it is written: one element a line in a fixed order, so that two locks of one document differ in
/// the lines that differ. What it was made from stands before what it became, and the text last, so that who
/// asks what is used where need not read on. `load_lock` reads it back the same.
std::string lock_text(const Lock& lock);

}  // namespace klausul
