#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "paint/stream_data.hpp"
#include "paint/syntax.hpp"

namespace klausul {

enum class PdfVersion { v1_4, v1_7, v2_0 };

struct FileForm {
  PdfVersion version = PdfVersion::v1_7;
  /// Objects that are no streams lie together in compressed object streams (ISO 32000-1, 7.5.7). Not in
  /// version 1.4, which has a cross-reference table as well; the others have a stream in its place (7.5.8).
  bool compact = false;
};

/// A file that libharu writes: it numbers the objects, builds the page tree, and writes header,
/// cross-reference table and trailer. What stands in the objects is written by us. Faults are gathered; the
/// first one is `fault()`, after which nothing more happens. Made, used and destroyed by one thread.
class HaruDocument {
 public:
  explicit HaruDocument(const FileForm& form = {});
  ~HaruDocument();
  HaruDocument(const HaruDocument&) = delete;
  HaruDocument& operator=(const HaruDocument&) = delete;

  /// An object to be defined later; `none` after a fault.
  ObjectId reserve();
  /// A page, at the end of the page tree, to be defined later. Its /Parent is written by libharu.
  ObjectId reserve_page();
  /// Says what a reserved object is: a dictionary with these entries.
  void define(ObjectId object, std::string_view entries);
  ObjectId add(std::string_view entries);
  ObjectId add_stream(std::string_view entries, StreamData data);

  /// Entries of the catalog, besides /Type and /Pages. Once.
  void define_catalog(std::string_view entries);
  /// Entries of the document information. Without them the file has none.
  void define_info(std::string_view entries);

  /// libharu's number of the first thing that went wrong, or zero.
  unsigned long fault() const;
  /// The file, with an identifier made from its objects; nothing if there is a fault.
  std::optional<std::string> save();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace klausul
