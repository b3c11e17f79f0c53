#include "maintain/new_version.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "maintain/change.hpp"
#include "maintain/edit_file.hpp"
#include "maintain/element_edit.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

std::pair<int, int> numbers(const std::string& version) {
  std::pair<int, int> result{0, 0};
  const char* end = version.data() + version.size();
  const char* point = std::from_chars(version.data(), end, result.first).ptr;
  if (point != end) std::from_chars(point + 1, end, result.second);
  return result;
}

// What the next version takes the place of. A draft, a rejected version: what they were to replace.
std::string superseded_by_next(const Head& base) {
  const bool was_approved = base.status == Status::approved || base.status == Status::repealed;
  return was_approved ? base.key.version : base.supersedes;
}

void begin_history(std::string& bytes, const ItemName& item, const Step& who, const std::string& base) {
  Head fresh;
  fresh.key = item.key();
  HistoryEvent event;
  event.date = iso_date(who.date);
  event.actor = who.actor;
  event.what = created_event;
  event.reason = who.reason;
  event.base = base;
  event.content = seal_of_bytes(bytes, item.kind, fresh.key);
  append_event(bytes, fresh, std::move(event));
}

std::string body_of(const ItemName& item, const Beginning& beginning) {
  constexpr std::string_view parameters =
      "  <parametrar>\n"
      "    <!-- <parameter namn=\"belopp\" typ=\"belopp\" etikett=\"Belopp\"/> -->\n"
      "  </parametrar>\n";
  switch (item.kind) {
    case FileKind::clause:
      return fmt::format("{}  <text>\n    <stycke>[Klausulens text]</stycke>\n  </text>\n", parameters);
    case FileKind::document_template:
      return fmt::format(
          "{}  <text>\n    <titel>{}</titel>\n    <avsnitt rubrik=\"[Rubrik]\">\n"
          "      <!-- <klausul ref=\"en.klausul\"/> -->\n"
          "      <stycke>[Text]</stycke>\n    </avsnitt>\n  </text>\n",
          parameters, attribute_text(beginning.name));
    case FileKind::style:
      return "  <sida bredd=\"210mm\" hojd=\"297mm\" overkant=\"28mm\" nederkant=\"25mm\" vanster=\"30mm\" "
             "hoger=\"30mm\" sidhuvud=\"17mm\" sidfot=\"14mm\"/>\n"
             "  <typ roll=\"brodtext\" familj=\"Caladea\" grad=\"11pt\" radavstand=\"15pt\" "
             "efter=\"7pt\"/>\n";
  }
  return {};
}

}  // namespace

std::optional<std::string> next_version(const std::vector<std::string>& versions, const std::string& base,
                                        bool major) {
  std::pair<int, int> next = numbers(base);
  for (const std::string& version : versions) {
    const auto [first, second] = numbers(version);
    if (major)
      next.first = std::max(next.first, first);
    else if (first == next.first)
      next.second = std::max(next.second, second);
  }
  const std::string text =
      major ? fmt::format("{}.0", next.first + 1) : fmt::format("{}.{}", next.first, next.second + 1);
  return is_version(text) ? std::optional(text) : std::nullopt;
}

std::string revised(const LibraryFile& base, const std::string& version, const Step& who) {
  std::string bytes = base.bytes;
  const std::string superseded = superseded_by_next(base.head);
  set_root_attribute(bytes, "version", version);
  set_root_attribute(bytes, "status", status_name(Status::draft));
  for (const char* name : {"giltig-fran", "giltig-till", "sigill", "ersatter"})
    if (name != std::string_view("ersatter") || superseded.empty()) remove_root_attribute(bytes, name);
  if (!superseded.empty()) set_root_attribute(bytes, "ersatter", superseded);
  clear_history(bytes);
  begin_history(bytes, {base.kind, base.head.key.id, version}, who, base.head.key.version);
  return bytes;
}

std::string first_version(const ItemName& item, const Beginning& beginning, const Step& who) {
  const std::string_view root = root_name(item.kind);
  std::string bytes = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{} id=\"{}\" version=\"{}\" "
      "status=\"utkast\"",
      root, item.id, item.version);
  if (item.kind == FileKind::document_template)
    bytes += fmt::format(" slag=\"{}\" stil=\"{}\"", beginning.document_kind, beginning.style);
  bytes += fmt::format(">\n  <huvud>\n    <namn>{}</namn>\n", attribute_text(beginning.name));
  if (!beginning.purpose.empty())
    bytes += fmt::format("    <syfte>{}</syfte>\n", attribute_text(beginning.purpose));
  bytes += fmt::format("  </huvud>\n{}</{}>\n", body_of(item, beginning), root);
  begin_history(bytes, item, who, "");
  return bytes;
}

}  // namespace klausul
