#include "maintain/lock_beginning.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "base/utf8.hpp"
#include "load/places.hpp"
#include "seal/sha256.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

constexpr int most_months = 1200;  // a century; see `lock_of`

// What a reference stands for; one that is none stands for itself.
std::string meaning_of(std::string_view reference) {
  if (reference == "&amp;") return "&";
  if (reference == "&lt;") return "<";
  if (reference == "&gt;") return ">";
  if (reference == "&quot;") return "\"";
  if (reference == "&apos;") return "'";
  if (!reference.starts_with("&#")) return std::string(reference);
  const bool hexadecimal = reference.starts_with("&#x");
  std::uint32_t code = 0;
  std::from_chars(reference.data() + (hexadecimal ? 3 : 2), reference.data() + reference.size(), code,
                  hexadecimal ? 16 : 10);
  // What XML allows no document to say is no character here either.
  const bool control = code < 0x20 && code != '\t' && code != '\n' && code != '\r';
  if (control || (code >= 0xD800 && code < 0xE000) || code > 0x10FFFF) return "\uFFFD";
  std::string text;
  append_utf8(text, code);
  return text;
}

// Where a tag ends: a sign in an attribute's value ends none.
std::size_t tag_end(std::string_view tag) {
  char quote = 0;
  for (std::size_t i = 0; i < tag.size(); ++i) {
    if (quote != 0) {
      if (tag[i] == quote) quote = 0;
    } else if (tag[i] == '"' || tag[i] == '\'') {
      quote = tag[i];
    } else if (tag[i] == '>') {
      return i;
    }
  }
  return std::string_view::npos;
}

// Nothing for a day that no lock could hold.
std::optional<LockedDay> day_in(const LockTags& tags) {
  LockedDay day;
  const auto watch = watch_named(tags.raw("slag"));
  if (!watch) return std::nullopt;
  day.watch = *watch;
  day.name = tags.value("namn");
  if (day.watch == Watch::notice_period) {
    const std::string_view months = tags.raw("manader");
    const auto read = std::from_chars(months.data(), months.data() + months.size(), day.months);
    if (read.ec != std::errc() || read.ptr != months.data() + months.size() || day.months < 0 ||
        day.months > most_months)
      return std::nullopt;
    const std::string_view from = tags.raw("raknas-fran");
    const auto known = notice_from_named(from);
    if (!from.empty() && !known) return std::nullopt;
    day.from = known.value_or(NoticeFrom::untold);
  } else {
    const auto date = parse_iso_date(tags.raw("datum"));
    if (!date) return std::nullopt;
    day.date = *date;
  }
  return day;
}

// False for what no lock says.
bool take(const LockTags& tags, LockBeginning& lock) {
  if (tags.is("las")) return tags.raw("form") == lock_form;
  if (tags.is("dokument")) {
    lock.title = tags.value("titel");
    lock.document_kind = tags.value("slag");
    lock.date = tags.value("datum");
    lock.record_number = tags.value("diarienummer");
    return parse_iso_date(lock.date).has_value();
  }
  if (tags.is("part")) {
    lock.parties.push_back({tags.value("id"), tags.value("namn"), tags.raw("undertecknar") == "ja"});
  } else if (tags.is("dag")) {
    const auto day = day_in(tags);
    if (day) lock.days.push_back(*day);
    return day.has_value();
  } else if (tags.is("bygge")) {
    lock.draft = tags.raw("utkast") == "ja";
  } else if (tags.is("parametrar")) {
    lock.parameters_hash = tags.value("sha256");
  }
  return true;
}

}  // namespace

bool LockTags::next() {
  while ((at_ = text_.find('<', at_)) != std::string_view::npos) {
    const std::string_view rest = text_.substr(at_);
    const std::size_t end = rest.starts_with("<!--") ? rest.find("-->") : tag_end(rest);
    if (end == std::string_view::npos) return false;
    tag_ = rest.substr(0, end + 1);
    at_ += end + 1;
    if (!tag_.starts_with("<!") && !tag_.starts_with("<?") && !tag_.starts_with("</")) return true;
  }
  return false;
}

bool LockTags::is(std::string_view element) const {
  const std::string_view rest = tag_.substr(1);
  return rest.starts_with(element) && rest.find_first_of(" \t\r\n/>") == element.size();
}

std::string_view LockTags::raw(std::string_view attribute) const {
  const auto place = find_attribute(tag_, 1, attribute);
  if (!place) return {};
  return tag_.substr(place->value, tag_.find(tag_[place->value - 1], place->value) - place->value);
}

std::string LockTags::value(std::string_view attribute) const {
  std::string_view rest = raw(attribute);
  std::string text;
  for (std::size_t at = rest.find('&'); at != std::string_view::npos; at = rest.find('&')) {
    const std::size_t end = std::min(rest.find(';', at), rest.size() - 1) + 1;
    text += std::string(rest.substr(0, at)) + meaning_of(rest.substr(at, end - at));
    rest.remove_prefix(end);
  }
  return text += rest;
}

bool LockBeginning::is_of(std::string_view parameters) const { return sha256(parameters) == parameters_hash; }

LockBeginning lock_beginning(std::string_view text) {
  LockBeginning lock;
  bool is_lock = false;
  for (LockTags tags(text); tags.next();) {
    is_lock = is_lock || tags.is("las");
    if (!is_lock || !take(tags, lock)) break;
    lock.complete = tags.is("parametrar") || tags.is("resultat");
    if (lock.complete) break;
  }
  return lock;
}

}  // namespace klausul
