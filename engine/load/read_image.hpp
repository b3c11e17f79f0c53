#pragma once
#include <memory>
#include <string>

#include "images/image.hpp"
#include "load/context.hpp"

namespace klausul {

/// Reads the picture at `path`: PNG, or SVG of the kind that `read_drawing` takes. Says `file-not-found` or
/// `bad-image` at `asked_by`, for SVG at the line of the drawing, and answers null if it cannot be shown.
std::shared_ptr<const Image> read_image(const std::string& path, OriginId asked_by,
                                        const LoadContext& context);

}  // namespace klausul
