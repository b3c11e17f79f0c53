#include "cli/locked.hpp"

#include <fmt/format.h>

#include <array>

#include "cli/clause_bench.hpp"
#include "maintain/agreement.hpp"
#include "maintain/lock_text.hpp"
#include "maintain/save.hpp"

namespace klausul {
namespace {

using Kind = LockedInput::Kind;
using What = InputChange::What;

// What the kinds are called, in their order.
struct KindWords {
  const char *swedish, *english;
};
constexpr std::array kind_words = {
    KindWords{"mallen", "the template"},
    KindWords{"stilen", "the style"},
    KindWords{"klausulen", "the clause"},
    KindWords{"parameterfilen", "the parameter file"},
    KindWords{"huvudavtalet", "the parent agreement"},
    KindWords{"registerposten", "the register entry"},
    KindWords{"registret", "the register"},
    KindWords{"avstavningslistan", "the list of cuts"},
    KindWords{"avstavningsmönstren", "the hyphenation patterns"},
    KindWords{"bilden", "the picture"},
    KindWords{"typsnittet", "the face"},
    KindWords{"programmet", "the program"},
};

std::string words_of(Kind kind) {
  const KindWords& words = kind_words[static_cast<std::size_t>(kind)];
  return both(words.swedish, words.english);
}

std::string words_of(const InputChange& change) {
  if (change.what == What::gone) return both("används inte längre", "is used no more");
  if (change.what == What::added)
    return both("användes inte när dokumentet låstes", "was not used when the document was locked");
  if (change.what == What::record)
    return both("har ett nytt läge eller en ny historik; det den säger är detsamma",
                "has a new state or a new history; what it says is the same");
  if (change.locked.kind == Kind::program)
    return both("är version " + change.now + "; låst med " + change.locked.hash,
                "is version " + change.now + "; locked with " + change.locked.hash);
  return both("har ändrats", "was changed");
}

std::string all_pages(std::size_t count) {
  return count == 1 ? both("sidan", "the page")
                    : both(fmt::format("alla {} sidor", count), fmt::format("all {} pages", count));
}

// "2, 4–9"
std::string ranges(const std::vector<std::size_t>& numbers) {
  std::string text;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const std::size_t first = i;
    while (i + 1 < numbers.size() && numbers[i + 1] == numbers[i] + 1) ++i;
    text += fmt::format("{}{}", text.empty() ? "" : ", ", numbers[first]);
    if (i > first) text += fmt::format("{}{}", i == first + 1 ? ", " : "–", numbers[i]);
  }
  return text;
}

// "texten och utseendet på sidorna 2, 4–9"
std::string differences(const LockComparison& comparison) {
  const bool text = !comparison.text.empty(), one = comparison.pages.size() == 1;
  const std::string numbers = ranges(comparison.pages);
  if (comparison.pages.empty()) return both("texten", "its text");
  return both(
      fmt::format("{}utseendet på {} {}", text ? "texten och " : "", one ? "sida" : "sidorna", numbers),
      fmt::format("{}the looks of {} {}", text ? "its text and " : "", one ? "page" : "pages", numbers));
}

// What makes it another document; empty if it is the same.
std::string what_is_other(const LockComparison& comparison) {
  if (!comparison.same_document()) return differences(comparison);
  if (comparison.same_particulars) return {};
  return both("titeln, dagarna eller parterna", "its title, days or parties");
}

void say_inputs(const LockComparison& comparison, Diagnostics& diagnostics) {
  for (const InputChange& change : comparison.inputs)
    diagnostics.add(Slug::lock_input, change.what == What::added ? OriginId::none : change.locked.origin,
                    {words_of(change.locked.kind), change.locked.name, words_of(change)});
}

// "med --pdf a-2a"; of an option that is not there, "utan --sign-fields", after the other that is.
std::string with_or_without(const std::string& option, const std::string& other) {
  return option.empty() ? both("utan " + other, "without " + other) : both("med " + option, "with " + option);
}

const LockedInput* style_of(const Lock& lock) {
  for (const LockedInput& input : lock.inputs)
    if (input.kind == Kind::style) return &input;
  return nullptr;
}

}  // namespace

DocumentLock lock_beside(const std::string& parameters, const LoadContext& context) {
  DocumentLock beside;
  beside.path = lock_path(parameters);
  if (!context.files.is_file(beside.path)) return beside;
  beside.read = context.files.read(beside.path);
  beside.lock = load_lock(beside.path, context);
  return beside;
}

bool refuse_signed(const std::string& parameters, const Lock& lock, const LoadContext& context) {
  const std::string path = records_path(parameters);
  if (!context.files.is_file(path)) return false;
  const auto records = load_records(path, context);
  if (!records) return true;
  for (const AgreementRecords::Party& party : records->parties) {
    if (party.signatures.empty()) continue;
    context.diagnostics.add(Slug::signed_agreement, party.signatures.front().origin,
                            {signed_by(*records, lock.parties)});
    return true;
  }
  return false;
}

bool refuse_over_signed(const std::string& output, const std::string& there, const std::string& parameters,
                        const LoadContext& context) {
  const std::string path = records_path(parameters);
  if (!there.starts_with("%PDF-") || !context.files.is_file(path)) return false;
  const auto records = load_records(path, context);
  if (!records) return true;
  if (signed_by(*records, {}).empty()) return false;
  context.diagnostics.add(Slug::write_failed, OriginId::none,
                          {output,
                           both("avtalet är undertecknat, och filen som finns där är en annan än den som "
                                "skulle skrivas: den kan bära underskrifter",
                                "the agreement is signed, and the file that is there is another than the one "
                                "to be written: it may hold signatures"),
                           both("välj ett annat namn med -o", "choose another name with -o")});
  return true;
}

FillOptions locked_way(const BuildOptions& asked, const FillOptions& plain, const Lock& lock,
                       Diagnostics& diagnostics) {
  FillOptions options = plain;
  const LockedMaking& making = lock.making;
  // Answers whether the command line decides; an empty option is none.
  const auto settle = [&](bool given, const std::string& wanted, const std::string& locked) {
    if (given && wanted != locked && !asked.relock)
      diagnostics.add(Slug::lock_option, lock.making_origin,
                      {with_or_without(locked, wanted), with_or_without(wanted, locked)});
    return given;
  };
  const auto option = [](const char* name, bool on) { return on ? name : ""; };
  const auto compact = [](bool on) { return on ? "--compact" : "--no-compact"; };
  if (!settle(!asked.part.empty(), "--pdf " + asked.part, "--pdf " + making.part))
    options.part = part_named(making.part);
  if (!settle(asked.compact.has_value(), compact(plain.compact), compact(making.compact)))
    options.compact = making.compact;
  if (!settle(asked.signature_fields, "--sign-fields", option("--sign-fields", making.signature_fields)))
    options.signature_fields = making.signature_fields;
  if (!settle(!asked.provenance, "--no-provenance", option("--no-provenance", !making.provenance)))
    options.provenance = making.provenance;
  if (const LockedInput* style = style_of(lock); style != nullptr && !asked.style.empty())
    settle(asked.style != style->name && asked.style != style->key().id, "--style " + asked.style,
           "--style " + style->name);
  if (!settle(!asked.alternative.empty(), "--alternative " + asked.alternative,
              making.alternative.empty() ? "" : "--alternative " + making.alternative))
    options.alternative = making.alternative;
  options.draft = plain.draft || making.draft;
  options.as_locked = !asked.relock;
  return options;
}

bool compare_with_lock(DocumentLock& beside, const Lock& made, bool relock, Diagnostics& diagnostics) {
  if (!beside.lock) return true;
  const OriginId place = beside.lock->result_origin;
  beside.comparison = compare_locks(*beside.lock, made);
  const LockComparison& comparison = *beside.comparison;
  say_inputs(comparison, diagnostics);
  if (const std::string what = what_is_other(comparison); !what.empty()) {
    if (!relock) diagnostics.add(Slug::lock_mismatch, place, {what});
    return relock;
  }
  if (!comparison.same_bytes)
    diagnostics.add(comparison.inputs.empty() && !relock ? Slug::lock_bytes : Slug::lock_proved, place,
                    {all_pages(made.page_hashes.size())});
  return true;
}

void say_renewed(const DocumentLock& beside, Diagnostics& diagnostics) {
  const std::string what = beside.comparison ? what_is_other(*beside.comparison) : "";
  if (!what.empty()) diagnostics.add(Slug::lock_renewed, beside.lock->result_origin, {what});
}

bool write_lock(const DocumentLock& beside, const Lock& made, const std::string& library_root,
                Diagnostics& diagnostics) {
  const std::string bytes = lock_text(made);
  return bytes == beside.read || save({beside.path, beside.read, bytes}, library_root, diagnostics);
}

std::string lock_json(const DocumentLock& beside) {
  if (!beside.comparison) return "null";
  constexpr std::string_view whats[] = {"changed", "record", "gone", "added"};
  std::string inputs;
  for (const InputChange& change : beside.comparison->inputs)
    inputs +=
        fmt::format(R"({}{{"kind": "{}", "name": {}, "what": "{}", "now": {}}})", inputs.empty() ? "" : ", ",
                    element_of(change.locked.kind), json_string(change.locked.name),
                    whats[static_cast<std::size_t>(change.what)], json_string(change.now));
  std::vector<DiffLine> changed = beside.comparison->text;
  std::erase_if(changed, [](const DiffLine& line) { return !line.changed(); });
  return fmt::format(R"({{"file": {}, "same_bytes": {}, "same_document": {}, "inputs": [{}], "pages": [{}], )"
                     R"("changes": {}}})",
                     json_string(beside.path), beside.comparison->same_bytes,
                     beside.comparison->same_document(), inputs, fmt::join(beside.comparison->pages, ", "),
                     diff_json(changed));
}

std::string lock_changes(const DocumentLock& beside, const Session& session) {
  if (!beside.comparison || beside.comparison->text.empty()) return {};
  return fmt::format(
      "{} → {}\n{}", beside.path, session.say("nu", "now"),
      diff_text(beside.comparison->text, 1, "  ", session.say("{} lika rader", "{} equal lines")));
}

}  // namespace klausul
