#pragma once
#include <string>

namespace klausul {

/// A display profile of the sRGB colour space in ICC's format, version 2.1; about half a kilobyte.
std::string srgb_profile();

}  // namespace klausul
