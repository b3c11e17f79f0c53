#pragma once
#include <utility>
#include <vector>

#include "layout/flow.hpp"

namespace klausul {

/// What of `notes`, in their order, has so much room at the foot of a page, and what goes on at the next. A
/// note is divided only where its strips allow. At least `least` lines (0 or 1) stay here, though there be no
/// room: without text beside it, a page must take something.
std::pair<std::vector<NoteSpan>, std::vector<NoteSpan>> divided_notes(const Galley& galley,
                                                                      const std::vector<NoteSpan>& notes,
                                                                      Length room, std::size_t least);

}  // namespace klausul
