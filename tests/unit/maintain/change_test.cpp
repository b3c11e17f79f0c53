#include "maintain/change.hpp"

#include "catch.hpp"
#include "maintain/history.hpp"
#include "maintain/new_version.hpp"
#include "maintain/state_on_day.hpp"
#include "memory_files.hpp"

namespace klausul {
namespace {

// A clause `a` at some versions, and the people who keep it.
struct Desk {
  Desk() {
    files.put("l/clauses/register/r.xml",
              "<register><person id=\"person.a\" namn=\"A\"/><person id=\"person.b\" namn=\"B\"/>"
              "<organ id=\"organ.o\" namn=\"O\"/></register>");
    registers.emplace(Registers::load("l/clauses/register", context()));
  }
  LoadContext context() { return {files, sources, origins, read_faults}; }
  LibraryFile read(const std::string& bytes, const std::string& version = "1.0") {
    auto file =
        parse_library_file("a@" + version + ".xml", bytes, FileKind::clause, {"a", version}, context());
    REQUIRE(file);
    return *file;
  }
  std::optional<std::string> take(const Step& step, const LibraryFile& file,
                                  std::vector<const Head*> family = {}) {
    diagnostics = {};
    if (family.empty()) family = {&file.head};
    return take_step(step, file, family, *registers, diagnostics);
  }
  std::vector<Slug> said() const {
    std::vector<Slug> slugs;
    for (const Diagnostic& d : diagnostics.all()) slugs.push_back(d.slug);
    return slugs;
  }
  // A version that has gone the whole way.
  LibraryFile approved(const LibraryFile& draft, Date from, const std::vector<const Head*>& others = {}) {
    Step submit{Action::submit, "person.a", {2023, 1, 2}, "", "", "", "", {}, {}, {}};
    const LibraryFile reviewed = read(take(submit, draft).value(), draft.head.key.version);
    std::vector<const Head*> family = others;
    family.push_back(&reviewed.head);
    return read(take(approval(from), reviewed, family).value(), draft.head.key.version);
  }
  static Step approval(Date from) {
    return {Action::approve, "person.b", {2023, 1, 3}, "", "D 1", "organ.o", "§ 2", from, {}, {}};
  }
  static Step by(Action action, const std::string& actor, const std::string& reason = "") {
    return {action, actor, {2023, 1, 4}, reason, "", "", "", {}, {}, {}};
  }

  MemoryFiles files;
  Sources sources;
  Origins origins;
  Diagnostics read_faults, diagnostics;
  std::optional<Registers> registers;
};

const std::string draft_bytes =
    "<klausul id=\"a\" version=\"1.0\" status=\"utkast\">\n  <text><stycke>Text.</stycke></text>\n"
    "  <historik>\n    <handelse datum=\"2023-01-01\" av=\"person.a\" vad=\"skapad\"/>\n  </historik>\n"
    "</klausul>\n";

}  // namespace

TEST_CASE("a version goes the whole way, and its file agrees with itself at every step", "[maintain]") {
  Desk desk;
  const LibraryFile approved = desk.approved(desk.read(draft_bytes), {2024, 1, 1});
  CHECK(approved.head.status == Status::approved);
  CHECK(approved.head.seal == approved.content_seal);
  CHECK(approved.head.valid_from == Date{2024, 1, 1});
  CHECK(approved.head.history.back().record_number == "D 1");
  CHECK(approved.head.history.back().content == approved.head.seal);
  const auto repealed = desk.take(Desk::by(Action::repeal, "person.a", "ny lag"), approved);
  REQUIRE(repealed);
  const LibraryFile after = desk.read(*repealed);
  CHECK(after.head.status == Status::repealed);
  CHECK(after.head.seal == approved.head.seal);
  CHECK(after.content_seal == approved.content_seal);
  CHECK(after.head.repealed_from == Date{2023, 1, 4});
  check_record(after.head, desk.diagnostics);
  CHECK(desk.said().empty());
  CHECK_FALSE(desk.read_faults.has_errors());
}

TEST_CASE("someone who is in no register, or is no person, does nothing", "[maintain]") {
  Desk desk;
  const LibraryFile draft = desk.read(draft_bytes);
  CHECK_FALSE(desk.take(Desk::by(Action::submit, "person.x"), draft));
  CHECK(desk.said() == std::vector<Slug>{Slug::unknown_register_entry});
  CHECK_FALSE(desk.take(Desk::by(Action::submit, "organ.o"), draft));
  CHECK(desk.said() == std::vector<Slug>{Slug::wrong_register_entry});
}

TEST_CASE("a text that was edited in review is not approved, but can be rejected", "[maintain]") {
  Desk desk;
  const LibraryFile draft = desk.read(draft_bytes);
  std::string bytes = desk.take(Desk::by(Action::submit, "person.a"), draft).value();
  bytes.replace(bytes.find("Text."), 5, "Annan.");
  const LibraryFile edited = desk.read(bytes);
  Step approval = Desk::approval({2024, 1, 1});
  approval.date = {2023, 1, 5};
  CHECK_FALSE(desk.take(approval, edited));
  CHECK(desk.said() == std::vector<Slug>{Slug::edited_while_frozen});
  Step rejection = Desk::by(Action::reject, "person.b", "ändrad i smyg");
  rejection.date = {2023, 1, 5};
  CHECK(desk.take(rejection, edited));
}

TEST_CASE("two versions are not approved for one day, unless one replaces the other", "[maintain]") {
  Desk desk;
  const LibraryFile first = desk.approved(desk.read(draft_bytes), {2024, 1, 1});
  const Step who = Desk::by(Action::submit, "person.a");
  const LibraryFile second = desk.read(revised(first, "1.1", who), "1.1");
  CHECK(second.head.supersedes == "1.0");
  const LibraryFile reviewed = desk.read(desk.take(who, second).value(), "1.1");
  Step approval = Desk::approval({2025, 1, 1});
  approval.date = {2023, 1, 5};
  CHECK(desk.take(approval, reviewed, {&first.head, &reviewed.head}));
  Head alone = reviewed.head;
  alone.supersedes.clear();
  LibraryFile without = reviewed;
  without.head = alone;
  CHECK_FALSE(desk.take(approval, without, {&first.head, &without.head}));
  CHECK(desk.said() == std::vector<Slug>{Slug::several_in_force});
}

TEST_CASE("an edit is noted in a draft and nowhere else, and makes its editor an author", "[maintain]") {
  Desk desk;
  const LibraryFile draft = desk.read(draft_bytes);
  const auto noted =
      note_edit(Desk::by(Action::submit, "person.b"), draft, *desk.registers, desk.diagnostics);
  REQUIRE(noted);
  const LibraryFile after = desk.read(*noted);
  CHECK(is_author("person.b", after.head));
  CHECK(recorded_content(after.head)->content == draft.content_seal);
  const LibraryFile frozen = desk.read(desk.take(Desk::by(Action::submit, "person.a"), draft).value());
  CHECK_FALSE(note_edit(Desk::by(Action::submit, "person.b"), frozen, *desk.registers, desk.diagnostics));
  CHECK(desk.said() == std::vector<Slug>{Slug::frozen_version});
}

TEST_CASE("the next version is numbered after all that are there", "[maintain]") {
  const std::vector<std::string> versions = {"1.0", "1.9", "1.10", "2.0"};
  CHECK(next_version(versions, "1.0", false) == "1.11");
  CHECK(next_version(versions, "2.0", false) == "2.1");
  CHECK(next_version(versions, "1.0", true) == "3.0");
  CHECK_FALSE(next_version({"1.999999"}, "1.999999", false));
}

TEST_CASE("the next version keeps every byte of the text, and begins its own history", "[maintain]") {
  Desk desk;
  const LibraryFile first = desk.approved(desk.read(draft_bytes), {2024, 1, 1});
  const std::string bytes = revised(first, "2.0", Desk::by(Action::submit, "person.b", "skäl"));
  CHECK(
      bytes.starts_with("<klausul id=\"a\" version=\"2.0\" status=\"utkast\" ersatter=\"1.0\">\n"
                        "  <text><stycke>Text.</stycke></text>\n  <historik kedja=\"sha256:"));
  const LibraryFile next = desk.read(bytes, "2.0");
  REQUIRE(next.head.history.size() == 1);
  CHECK(next.head.history.front().base == "1.0");
  CHECK(next.head.history.front().content == next.content_seal);
  CHECK(next.head.seal.empty());
}

TEST_CASE("what follows a rejected version takes the place of what that was to replace", "[maintain]") {
  Desk desk;
  const LibraryFile first = desk.approved(desk.read(draft_bytes), {2024, 1, 1});
  const LibraryFile second = desk.read(revised(first, "1.1", Desk::by(Action::submit, "person.a")), "1.1");
  const LibraryFile rejected =
      desk.read(desk.take(Desk::by(Action::reject, "person.b", "nej"), second).value(), "1.1");
  const LibraryFile third = desk.read(revised(rejected, "1.2", Desk::by(Action::submit, "person.a")), "1.2");
  CHECK(third.head.supersedes == "1.0");
  CHECK(third.head.history.front().base == "1.1");
}

TEST_CASE("where a version stands depends on the day", "[maintain]") {
  Desk desk;
  const LibraryFile first = desk.approved(desk.read(draft_bytes), {2024, 1, 1});
  Head second = first.head;
  second.key.version = "1.1";
  second.supersedes = "1.0";
  second.valid_from = Date{2025, 1, 1};
  const std::vector<const Head*> family = {&first.head, &second};
  CHECK_FALSE(state_on_day(first.head, family, {2023, 12, 31}).in_force);
  CHECK(state_on_day(first.head, family, {2024, 12, 31}).in_force);
  CHECK(state_on_day(first.head, family, {2024, 12, 31}).state == "faststalld");
  CHECK(state_on_day(first.head, family, {2024, 12, 31}).superseded_from == "2025-01-01");
  CHECK(state_on_day(first.head, family, {2025, 1, 1}).state == "ersatt");
  CHECK(state_on_day(first.head, family, {2025, 1, 1}).superseded_by == "1.1");
  CHECK(state_on_day(second, family, {2025, 1, 1}).in_force);
}

TEST_CASE("a new file of each kind loads without faults and agrees with itself", "[maintain]") {
  for (const FileKind kind : {FileKind::clause, FileKind::document_template, FileKind::style}) {
    Desk desk;
    const ItemName item{kind, "ny.sak", "1.0"};
    const std::string bytes =
        first_version(item, {"Namn & \"sak\"", "", "avtal", "s"}, Desk::by(Action::submit, "person.a"));
    desk.files.put("f.xml", bytes);
    const LoadContext context = desk.context();
    if (kind == FileKind::clause) CHECK(load_clause("f.xml", item.key(), OriginId::none, context));
    if (kind == FileKind::document_template)
      CHECK(load_template("f.xml", item.key(), OriginId::none, context));
    if (kind == FileKind::style) CHECK(load_style("f.xml", item.key(), OriginId::none, context));
    const auto file = read_library_file("f.xml", kind, item.key(), context);
    REQUIRE(file);
    check_record(file->head, desk.read_faults);
    CHECK(desk.read_faults.all().empty());
    CHECK(file->head.name == "Namn & \"sak\"");
  }
}

TEST_CASE("an item is named by its kind, id and version", "[maintain]") {
  CHECK(parse_item("ekonomi.budget")->kind == FileKind::clause);
  CHECK(parse_item("klausul:ekonomi.budget@1.1")->text() == "ekonomi.budget@1.1");
  CHECK(parse_item("mall:samverkansavtal@1.0")->kind == FileKind::document_template);
  CHECK(parse_item("stil:region")->text() == "stil:region");
  for (const char* wrong : {"", "Ekonomi", "a@", "a@1", "a@1.0.konflikt", "lag:a", "mall:", "../a", "a b"})
    CHECK_FALSE(parse_item(wrong));
}

}  // namespace klausul
