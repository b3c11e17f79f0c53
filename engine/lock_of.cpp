#include "lock_of.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "libraries.hpp"
#include "load/library_file.hpp"
#include "page_prints.hpp"
#include "seal/sha256.hpp"
#include "values/swedish.hpp"
#include "values/white_space.hpp"

namespace klausul {
namespace {

using Kind = LockedInput::Kind;

constexpr std::array<std::pair<PdfPart, std::string_view>, 4> part_names = {
    {{PdfPart::a1a, "a-1a"}, {PdfPart::a2a, "a-2a"}, {PdfPart::a3a, "a-3a"}, {PdfPart::a4f, "a-4f"}}};

constexpr std::int64_t longest_notice = 1200;  // months; a hundred years

LockedInput& add(Kind kind, std::string name, std::string hash, Lock& lock) {
  LockedInput input;
  input.kind = kind, input.name = std::move(name), input.hash = std::move(hash);
  return lock.inputs.emplace_back(std::move(input));
}

// The register entries among the values, each once, in the order of their declarations.
void gather_entries(const Group& values, std::vector<const Value*>& entries) {
  const auto gather = [&](const Value& value, const auto& again) -> void {
    if (const RegisterEntry* entry = value.as<RegisterEntry>()) {
      const auto same = [&](const Value* known) { return known->as<RegisterEntry>()->id == entry->id; };
      if (std::none_of(entries.begin(), entries.end(), same)) entries.push_back(&value);
    } else if (const List* list = value.as<List>()) {
      for (const Value& item : list->items) again(item, again);
    } else if (const Group* group = value.as<Group>()) {
      for (const auto& [name, member] : group->members) again(member, again);
    }
  };
  for (const auto& [name, value] : values.members) gather(value, gather);
}

std::string hash_of(const RegisterEntry& entry) {
  std::string form = entry.id + "\n";
  for (const auto& [name, value] : entry.fields) form += name + "=" + value + "\n";
  return sha256(form);
}

// The parties that the document's places to sign are for, as they are printed.
void gather_signing(const Block& block, std::vector<std::string>& names) {
  if (block.kind == BlockKind::signature_party) names.push_back(collapsed(plain_text(block.runs)));
  for (const Block& child : block.children) gather_signing(child, names);
}

// Clauses in sections that are off were read, but the document does not hold them.
void mark_shown(const Made& made, Lock& lock) {
  const std::set<std::string> shown = printed_clauses(made.prepared.assembly, made.document.document);
  for (LockedInput& input : lock.inputs)
    input.shown = input.kind != Kind::clause || shown.count(input.name) > 0;
}

void add_values(const Assembled& document, Lock& lock) {
  std::vector<const Value*> entries;
  gather_entries(document.view.values, entries);
  std::vector<std::string> signing;
  gather_signing(document.document.root, signing);
  for (const Value* value : entries) {
    const RegisterEntry& entry = *value->as<RegisterEntry>();
    add(Kind::register_entry, entry.id, hash_of(entry), lock);
    if (value->type != Type::party) continue;
    const std::string name(entry.field("namn"));
    const bool signs = std::find(signing.begin(), signing.end(), name) != signing.end();
    lock.parties.push_back({entry.id, name, signs});
  }
}

void gather_days(const Declaration& declaration, const std::string& name, const Value& value, Lock& lock);

void gather_members(const Declaration& declaration, const std::string& name, const Group& group, Lock& lock) {
  for (const Declaration& member : declaration.members)
    if (const Value* value = group.find(member.name))
      gather_days(member, name + "." + member.name, *value, lock);
}

// What a value is the day of, or each of its members.
void gather_days(const Declaration& declaration, const std::string& name, const Value& value, Lock& lock) {
  const Watch watch = declaration.watch;
  if (const List* list = value.as<List>()) {
    for (const Value& item : list->items)
      if (const Group* group = item.as<Group>()) gather_members(declaration, name, *group, lock);
  } else if (const Group* group = value.as<Group>()) {
    gather_members(declaration, name, *group, lock);
  } else if (const Integer* months = value.as<Integer>(); months && watch == Watch::notice_period) {
    const auto within = std::clamp<std::int64_t>(months->number, 0, longest_notice);
    lock.days.push_back({watch, name, {}, static_cast<int>(within), declaration.notice_from});
  } else if (const Date* date = value.as<Date>(); date != nullptr && watch != Watch::none) {
    lock.days.push_back({watch, name, *date, 0, NoticeFrom::untold});
  }
}

// A day that no text of the document asks for is not its day, even if the parameter file gives it.
void add_days(const Made& made, Lock& lock) {
  for (const Declaration& declaration : made.prepared.assembly.names.parameters) {
    if (made.document.asked.count(declaration.name) == 0) continue;
    const Value* value = made.document.view.values.find(declaration.name);
    if (value != nullptr) gather_days(declaration, declaration.name, *value, lock);
  }
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

std::string file_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

}  // namespace

std::string_view part_name(PdfPart part) {
  for (const auto& [named, name] : part_names)
    if (named == part) return name;
  return {};
}

PdfPart part_named(std::string_view name) {
  for (const auto& [named, its_name] : part_names)
    if (its_name == name) return named;
  return PdfPart::a2a;
}

const std::string& LockMaker::file_hash(const std::string& path) {
  std::string& known = file_hashes_[path];
  if (known.empty()) known = sha256(files_.read(path).value_or(""));
  return known;
}

void LockMaker::add_selection(Kind kind, const Selection& selection, Lock& lock) {
  LockedInput& input = add(kind, selection.key.text(), selection.source.sha256, lock);
  std::string& seal = content_seals_[input.hash];
  if (seal.empty() && selection.source.bytes) {
    Sources sources;
    Origins origins;
    Diagnostics said_already;
    const auto file = parse_library_file("", *selection.source.bytes, input.file_kind(), selection.key,
                                         {files_, sources, origins, said_already});
    if (file) seal = file->content_seal;
  }
  input.content = seal;
  input.status = selection.status;
  input.variant = selection.variant;
  input.pinned = selection.pinned;
}

void LockMaker::add_library_files(const Assembly& assembly, Lock& lock) {
  add_selection(Kind::document_template, assembly.template_choice, lock);
  add_selection(Kind::style, assembly.style_choice, lock);
  for (const Selection& clause : assembly.clauses) add_selection(Kind::clause, clause, lock);
}

void LockMaker::add_system_files(const Made& made, Lock& lock) {
  const Assembly& assembly = made.prepared.assembly;
  for (const std::size_t file : made.document.view.registers) {
    const Registers::File& read = made.prepared.registers.files()[file];
    add(Kind::registry, read.name, read.source.sha256, lock);
  }
  if (assembly.hyphenation) add(Kind::hyphenation, "avstavning.txt", assembly.hyphenation->sha256, lock);
  const std::string dictionary = hyphenates(assembly.style) ? swedish_dictionary_path() : "";
  if (!dictionary.empty()) add(Kind::patterns, file_name(dictionary), file_hash(dictionary), lock);
  for (const auto& [name, image] : assembly.images) add(Kind::image, name, image->sha256, lock);
  for (const auto& [name, path] : faces_shown(made.document.pages, workshop_.faces))
    add(Kind::face, name, file_hash(path), lock);
  for (const auto& [name, version] : shaping_programs()) add(Kind::program, name, version, lock);
}

Lock LockMaker::lock_of(const Made& made) {
  const Document& document = made.document.document;
  Lock lock;
  lock.title = document.title;
  lock.document_kind = document.kind;
  lock.date = document.date;
  lock.terms_date = iso_date(made.parameters.terms_date);
  lock.record_number = document.diary_number;
  lock.making = {std::string(part_name(made.options.part)),
                 made.options.compact,
                 made.options.signature_fields,
                 made.options.provenance,
                 document.draft,
                 made.options.alternative};
  add_library_files(made.prepared.assembly, lock);
  mark_shown(made, lock);
  add(Kind::parameters, file_name(made.parameters.path), sha256(made.parameters.bytes), lock);
  if (const auto& parent = made.prepared.assembly.parent)
    for (const ParentFile& file : parent->files) add(Kind::parent, file.name, file.source.sha256, lock);
  add_values(made.document, lock);
  add_days(made, lock);
  add_system_files(made, lock);
  const std::string text = text_of(made.document.pages);
  lock.text = lines_of(text);
  lock.text_hash = sha256(text);
  lock.page_hashes = page_prints(made.document.pages, workshop_.faces);
  lock.pdf_hash = sha256(made.document.pdf);
  return lock;
}

}  // namespace klausul
