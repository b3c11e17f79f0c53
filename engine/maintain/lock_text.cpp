#include "maintain/lock_text.hpp"

#include "maintain/element_edit.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

// An element on a line of its own; attributes without a value are left out.
class Line {
 public:
  explicit Line(std::string_view element) : text_("  <" + std::string(element)) {}
  Line& with(std::string_view name, std::string_view value) {
    if (!value.empty()) text_ += " " + std::string(name) + "=\"" + attribute_text(value) + "\"";
    return *this;
  }
  Line& with_flag(std::string_view name, bool on) { return with(name, on ? "ja" : "nej"); }
  std::string done() const { return text_ + "/>\n"; }

 private:
  std::string text_;
};

std::string input_line(const LockedInput& input) {
  Line line(element_of(input.kind));
  line.with("namn", input.name);
  if (input.in_library()) {
    line.with("lage", status_name(input.status)).with("variant", input.variant);
    line.with("fast", input.pinned ? "ja" : "").with("visas", input.shown ? "" : "nej");
  }
  line.with(input.kind == LockedInput::Kind::program ? "version" : "sha256", input.hash);
  return line.with("innehall", input.content).done();
}

std::string day_line(const LockedDay& day) {
  Line line("dag");
  line.with("slag", watch_name(day.watch)).with("namn", day.name);
  if (day.watch == Watch::notice_period)
    return line.with("manader", std::to_string(day.months))
        .with("raknas-fran", notice_from_name(day.from))
        .done();
  return line.with("datum", iso_date(day.date)).done();
}

}  // namespace

std::string lock_text(const Lock& lock) {
  std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<las form=\"1\">\n";
  text += Line("dokument")
              .with("titel", lock.title)
              .with("slag", lock.document_kind)
              .with("datum", lock.date)
              .with("villkorsdatum", lock.terms_date)
              .with("diarienummer", lock.record_number)
              .done();
  for (const LockedParty& party : lock.parties)
    text += Line("part")
                .with("id", party.id)
                .with("namn", party.name)
                .with("undertecknar", party.signs ? "ja" : "")
                .done();
  for (const LockedDay& day : lock.days) text += day_line(day);
  const LockedMaking& making = lock.making;
  text += Line("bygge")
              .with("pdf", making.part)
              .with_flag("kompakt", making.compact)
              .with_flag("falt", making.signature_fields)
              .with_flag("underlag", making.provenance)
              .with_flag("utkast", making.draft)
              .with("alternativ", making.alternative)
              .done();
  for (const LockedInput& input : lock.inputs) text += input_line(input);
  text += Line("resultat")
              .with("pdf", lock.pdf_hash)
              .with("text", lock.text_hash)
              .with("sidor", std::to_string(lock.page_hashes.size()))
              .done();
  for (std::size_t i = 0; i < lock.page_hashes.size(); ++i)
    text += Line("sida").with("nummer", std::to_string(i + 1)).with("sha256", lock.page_hashes[i]).done();
  for (const std::string& line : lock.text) text += "  <rad>" + attribute_text(line) + "</rad>\n";
  return text + "</las>\n";
}

}  // namespace klausul
