#pragma once
#include <cstdint>
#include <map>
#include <string>

#include "layout/paged_document.hpp"
#include "paint/haru.hpp"

namespace klausul {

/// The pictures of a document as XObjects (ISO 32000-1, 8.9 and 8.10), each of which fills the unit square. A
/// picture is in the file once, however often it is shown, and is compressed once in the life of the program.
class Pictures {
 public:
  /// Both must outlive this.
  Pictures(const PagedDocument& pages, HaruDocument& haru) : pages_(pages), haru_(haru) {}

  /// What a picture is called in the pages' resources: "I0". Adds it to the file when it is first asked for.
  std::string use(std::uint32_t image);
  /// The entries of the /XObject dictionary; empty if no picture is shown.
  const std::string& resources() const { return resources_.str(); }

 private:
  const PagedDocument& pages_;
  HaruDocument& haru_;
  std::map<std::uint32_t, ObjectId> used_;
  Entries resources_;
};

}  // namespace klausul
