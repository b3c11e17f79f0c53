#include "paint/object_streams.hpp"

#include "catch.hpp"
#include "hand_made.hpp"
#include "paint/haru.hpp"

using namespace klausul;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// A file with so many small objects, and a stream after them.
std::string file_with(int objects, bool compact) {
  HaruDocument haru({PdfVersion::v1_7, compact});
  haru.define(haru.reserve_page(), "/Type/Page/MediaBox[0 0 10 10]");
  for (int i = 0; i < objects; ++i) haru.add("/Place " + std::to_string(i));
  haru.add_stream("/Kind/Plain", plain_stream("hej"));
  return haru.save().value();
}

}  // namespace

TEST_CASE("small objects are packed, streams are not, and readers find both", "[paint]") {
  const std::string plain = file_with(200, false), packed = file_with(200, true);
  CHECK(packed.size() < plain.size() / 2);
  CHECK(holds(packed, "/Type/ObjStm"));
  CHECK(holds(packed, "/Kind/Plain/Length 3>>\nstream\nhej\nendstream"));
  CHECK_FALSE(holds(packed, "trailer"));
  const std::string check = ask("qpdf --check {}", packed);
  CHECK(holds(check, "No syntax or stream encoding errors found"));
  CHECK_FALSE(holds(check, "WARNING"));
  CHECK(holds(ask("qpdf --json {}", packed), "\"/Place\": 199"));
  CHECK(holds(ask("pdfinfo {}", packed), "Pages:"));
}

TEST_CASE("without object streams every object stands in the file by itself", "[paint]") {
  const std::string plain = file_with(200, false);
  CHECK_FALSE(holds(plain, "/ObjStm"));
  CHECK(holds(plain, "/Type/XRef"));
  CHECK(holds(plain, "/Place 123>>\nendobj"));
  CHECK(holds(ask("qpdf --check {}", plain), "No syntax or stream encoding errors found"));
}

TEST_CASE("many objects are packed into several streams", "[paint]") {
  const std::string packed = file_with(2500, true);
  std::size_t streams = 0;
  for (std::size_t at = 0; (at = packed.find("/ObjStm", at)) != std::string::npos; ++at) ++streams;
  CHECK(streams == 3);  // a thousand in each
  CHECK(holds(ask("qpdf --check {}", packed), "No syntax or stream encoding errors found"));
  CHECK(holds(ask("qpdf --json {}", packed), "\"/Place\": 2499"));
}

TEST_CASE("the identifier follows from what the objects say and from how they are packed", "[paint]") {
  const auto id_of = [](const std::string& file) { return file.substr(file.find("/ID[<"), 37); };
  for (const bool packed : {false, true}) {
    CHECK(id_of(file_with(3, packed)) == id_of(file_with(3, packed)));
    CHECK(id_of(file_with(3, packed)) != id_of(file_with(4, packed)));
  }
  CHECK(id_of(file_with(3, false)) != id_of(file_with(3, true)));
}
