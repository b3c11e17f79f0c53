#include "load/xml.hpp"

#include <cerrno>

#include "catch.hpp"
#include "memory_files.hpp"

namespace klausul {
namespace {

// The one fault of a file, as "line:column slug"; empty for none, and "several" for more.
std::string fault_of(const std::string& bytes) {
  MemoryFiles files;
  Sources sources;
  Origins origins;
  Diagnostics diagnostics;
  const auto file = parse_xml("a.xml", bytes, {files, sources, origins, diagnostics});
  if (diagnostics.all().size() > 1) return "several";
  if (diagnostics.all().empty()) return file ? "" : "nothing said";
  const Diagnostic& d = diagnostics.all().front();
  const SourcePos pos = origins.at(d.origin).pos;
  return std::to_string(pos.line) + ":" + std::to_string(pos.column) + " " + std::string(slug_name(d.slug)) +
         (file ? " and a file" : "");
}

std::string nested(int depth) {
  std::string text;
  for (int i = 0; i < depth; ++i) text += "<a>";
  for (int i = 0; i < depth; ++i) text += "</a>";
  return text;
}

// A file that is there and may not be read.
class LockedFiles : public MemoryFiles {
 public:
  std::optional<std::string> read(const std::string&) const override { return std::nullopt; }
  std::optional<SystemReason> obstacle(const std::string& path) const override {
    return path == "a.xml" ? std::optional(system_reason(EACCES)) : std::nullopt;
  }
};

}  // namespace

TEST_CASE("what XML forbids is told at its place, whatever the parser lets pass", "[load]") {
  CHECK(fault_of("<a/>") == "");
  CHECK(fault_of("\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- b --><a/>\n<!-- c -->\n") == "");
  CHECK(fault_of("") == "1:0 xml-syntax");
  CHECK(fault_of("a") == "1:0 xml-syntax");
  CHECK(fault_of("<a>\n&b;</a>") == "2:1 xml-syntax");
  CHECK(fault_of("<a b=\"&#xD800;\"/>") == "1:7 xml-syntax");
  CHECK(fault_of("<a>&#11;</a>") == "1:4 control-character");
  CHECK(fault_of("<a>&#xE5;&#229;&#x1F600;</a>") == "");
  CHECK(fault_of("<a b=\"<\"/>") == "1:7 xml-syntax");
  CHECK(fault_of("<a b='>\"'/>") == "");
  CHECK(fault_of("<!-- a -- b --><a/>") == "1:8 xml-syntax");
  CHECK(fault_of("<a/>b") == "1:5 xml-syntax");
  CHECK(fault_of("<a/><b/>") == "1:6 xml-syntax");
  CHECK(fault_of("<a>\n\xFF</a>") == "2:0 invalid-utf8");
  CHECK(fault_of("<a>\x0B</a>") == "1:4 control-character");
  CHECK(fault_of("<a>\xEF\xB7\x90</a>") == "1:4 control-character");
  CHECK(fault_of("<a><![CDATA[b]]></a>") == "1:4 forbidden-construct");
  CHECK(fault_of("<!DOCTYPE a [<!ENTITY b \"c\">]><a/>").ends_with("forbidden-construct"));
  CHECK(fault_of("<a><?b?></a>") == "1:4 forbidden-construct");
}

TEST_CASE("hostile files end at the limits", "[load]") {
  CHECK(fault_of(nested(depth_limit)) == "");
  CHECK(fault_of(nested(depth_limit + 5)) == "1:2 " + std::string(slug_name(Slug::too_deep)));
  CHECK(fault_of(nested(100000)) == "1:2 " + std::string(slug_name(Slug::too_deep)));
  const std::string large = "<a>" + std::string(file_size_limit, ' ') + "</a>";
  CHECK(fault_of(large) == "0:0 " + std::string(slug_name(Slug::file_too_large)));
  CHECK(fault_of("<a>" + std::string(file_size_limit - 7, ' ') + "</a>") == "");
}

TEST_CASE("a file that is not there and one that may not be read are two things", "[load]") {
  const LockedFiles files;
  Sources sources;
  Origins origins;
  Diagnostics diagnostics;
  const LoadContext context{files, sources, origins, diagnostics};
  CHECK(read_xml("a.xml", OriginId::none, context) == nullptr);
  CHECK(read_xml("b.xml", OriginId::none, context) == nullptr);
  REQUIRE(diagnostics.all().size() == 2);
  CHECK(diagnostics.all()[0].slug == Slug::file_unreadable);
  CHECK(diagnostics.all()[1].slug == Slug::file_not_found);
}

}  // namespace klausul
