#include "maintain/impact.hpp"

#include "catch.hpp"
#include "memory_files.hpp"

namespace klausul {
namespace {

LockedInput held(const std::string& version, const std::string& variant = "", bool pinned = false) {
  LockedInput input;
  input.name = "a@" + version, input.variant = variant, input.pinned = pinned;
  return input;
}

Head head(const std::string& version, Status status, std::optional<Date> from = {}) {
  Head made;
  made.key = {"a", version}, made.status = status, made.valid_from = from;
  return made;
}

DiffLine same(const std::string& text) { return {{{DiffPiece::Kind::same, text}}}; }
DiffLine added(const std::string& text) { return {{{DiffPiece::Kind::added, text}}}; }

// "heading: line | line" of each excerpt.
std::vector<std::string> told(const std::vector<DiffLine>& lines, const std::set<std::string>& headings) {
  std::vector<std::string> result;
  for (const Excerpt& excerpt : excerpts(lines, headings, 1)) {
    std::string text = excerpt.heading + ":";
    for (const DiffLine& line : excerpt.lines) text += " " + line.pieces.front().text;
    result.push_back(text);
  }
  return result;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a change is told with the lines next to it and the heading it stands under", "[maintain]") {
  const std::set<std::string> headings = {"1 A", "2 B"};
  CHECK(told({same("1 A"), same("a"), same("b"), added("c"), same("d"), same("e"), same("2 B"), added("f")},
             headings) == Lines{"1 A: b c d", "2 B: f"});
  CHECK(told({same("1 A"), same("a"), same("2 B"), same("b")}, headings).empty());
}

TEST_CASE("changes that share a line between them are told as one, and those further apart as two",
          "[maintain]") {
  const std::set<std::string> headings = {"1 A"};
  CHECK(told({same("1 A"), added("a"), same("b"), added("c")}, headings) == Lines{"1 A: a b c"});
  CHECK(told({same("1 A"), added("a"), same("b"), same("c"), same("d"), added("e")}, headings) ==
        Lines{"1 A: a b", "1 A: d e"});
}

TEST_CASE("what stands before the first heading has none, and a new heading is a change under itself",
          "[maintain]") {
  CHECK(told({added("a"), same("1 A"), same("b")}, {"1 A"}) == Lines{": a"});
  CHECK(told({same("x"), added("1 A"), same("b")}, {"1 A"}) == Lines{"1 A: 1 A b"});
}

TEST_CASE("a heading that has moved to another page is no change in the table of contents", "[maintain]") {
  CHECK(told({added("1 A 3"), same("1 A"), same("b")}, {"1 A"}).empty());
}

TEST_CASE("how a document would come to a version follows from its reference and its day", "[maintain]") {
  const Date day{2023, 10, 13};
  CHECK(taking_of(held("1.0", "", true), head("1.1", Status::approved), day) == Taking::by_template);
  CHECK(taking_of(held("1.0"), head("1.1", Status::draft), day) == Taking::by_first_day);
  CHECK(taking_of(held("1.0"), head("1.1", Status::review, day), day) == Taking::by_itself);
  CHECK(taking_of(held("1.0"), head("1.1", Status::approved, Date{2023, 10, 14}), day) == Taking::by_upgrade);
  CHECK(taking_of(held("1.0"), head("1.1", Status::approved), day) == Taking::by_itself);
}

TEST_CASE("a version takes the place of lower numbers of its own wording", "[maintain]") {
  const Head incoming = head("1.10", Status::draft);
  CHECK(is_older(held("1.9"), incoming));
  CHECK(is_older(held("1.9", "standard"), incoming));
  CHECK_FALSE(is_older(held("1.10"), incoming));
  CHECK_FALSE(is_older(held("2.0"), incoming));
  CHECK_FALSE(is_older(held("1.9", "reserv"), incoming));
  LockedInput other = held("1.9");
  other.name = "a.b@1.9";
  CHECK_FALSE(is_older(other, incoming));
}

TEST_CASE("a document is shown as if the version were approved, in place of one that it holds",
          "[maintain]") {
  Lock lock;
  lock.inputs = {held("1.0", "", true), held("1.1"), held("1.0", "reserv")};
  LockedInput face;
  face.kind = LockedInput::Kind::face, face.name = "a";
  lock.inputs.push_back(face);
  const WithIncoming with = with_incoming(lock, "a@1.1", head("1.2", Status::draft));
  REQUIRE(with.held.size() == 3);
  CHECK(with.held[0].name == "a@1.0");
  CHECK(with.held[1].name == "a@1.2");
  CHECK(with.held[1].status == Status::approved);
  CHECK(with.held[2].name == "a@1.0");
  CHECK(with.instead == std::map<std::string, std::string>{{"a@1.1", "1.2"}});
  // The other wording of the same number stays.
  const WithIncoming other = with_incoming(lock, "a@1.0", head("1.2", Status::draft));
  CHECK(other.held[0].name == "a@1.2");
  CHECK(other.held[2].name == "a@1.0");
}

TEST_CASE("the version asked for is the one named, else the newest that waits, else the newest approved",
          "[maintain]") {
  MemoryFiles files;
  const auto put = [&](const std::string& version, const std::string& more) {
    files.put("l/clauses/a@" + version + ".xml", "<klausul id=\"a\" version=\"" + version + "\" status=\"" +
                                                     more + "><text><stycke>a</stycke></text></klausul>");
  };
  const auto asked = [&](const std::string& version) {
    Sources sources;
    Origins origins;
    Diagnostics diagnostics;
    Library library("l", {files, sources, origins, diagnostics});
    const auto item = incoming_version({FileKind::clause, "a", version}, library, {2024, 1, 1}, diagnostics);
    return item ? item->version : std::string(slug_name(diagnostics.all().at(0).slug));
  };
  put("1.0", "faststalld\"");
  put("1.1", "faststalld\" giltig-fran=\"2024-01-01\"");
  put("1.2", "avvisad\"");
  CHECK(asked("") == "1.1");
  put("1.3", "faststalld\" giltig-fran=\"2024-01-02\"");
  put("1.4", "upphavd\"");
  CHECK(asked("") == "1.3");
  put("1.5", "granskning\"");
  CHECK(asked("") == "1.5");
  CHECK(asked("1.0") == "1.0");
  CHECK(asked("1.2") == "withdrawn-version");
  CHECK(asked("9.0") == "unknown-version");
}

}  // namespace klausul
