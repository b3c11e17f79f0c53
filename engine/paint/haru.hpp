#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "paint/syntax.hpp"

namespace klausul {

/// The bytes of a stream object. Shared, because compressed font programs are kept for other documents.
struct StreamData {
  std::shared_ptr<const std::string> bytes;
  bool deflated = false;
};

StreamData plain_stream(std::string bytes);
StreamData deflated_stream(std::string_view bytes);

/// A PDF 1.7 file that libharu writes: it numbers the objects, builds the page tree, and writes header,
/// cross-reference table and trailer. What stands in the objects is written by us. Faults are gathered; the
/// first one is `fault()`, after which nothing more happens.
class HaruDocument {
 public:
  HaruDocument();
  ~HaruDocument();
  HaruDocument(const HaruDocument&) = delete;
  HaruDocument& operator=(const HaruDocument&) = delete;

  /// An object to be defined later; `none` after a fault.
  ObjectId reserve();
  /// A page, at the end of the page tree, to be defined later. Its /Parent is written by libharu.
  ObjectId reserve_page();
  /// Says what a reserved object is: a dictionary with these entries.
  void define(ObjectId object, std::string entries);
  ObjectId add(std::string entries);
  ObjectId add_stream(std::string entries, StreamData data);

  /// Entries of the catalog and of the document information, besides /Type and /Pages. Once each.
  void define_catalog(std::string entries);
  void define_info(std::string entries);

  /// libharu's number of the first thing that went wrong, or zero.
  unsigned long fault() const;
  /// The file, with an identifier that is the MD5 of its objects; nothing if there is a fault.
  std::optional<std::string> save();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace klausul
