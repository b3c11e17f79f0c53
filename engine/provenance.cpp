#include "provenance.hpp"

#include <algorithm>
#include <set>

namespace klausul {
namespace {

using Kind = Ingredient::Kind;

std::string file_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

// What the finished document shows.
struct Shown {
  std::set<std::string> clauses;     // keys of those with blocks of their own
  std::set<std::string> beginnings;  // ids, also of those that only hold other clauses
  std::set<std::string> images;

  explicit Shown(const Document& document) { note(document.root); }

  bool clause(const ClauseKey& key) const {
    if (clauses.count(key.text()) > 0) return true;
    const auto version = clauses.lower_bound(key.id + "@");
    const bool another = version != clauses.end() && version->starts_with(key.id + "@");
    return !another && beginnings.count(key.id) > 0;
  }

 private:
  void note(const Block& block) {
    if (!block.clause.empty() && (last_ == nullptr || *last_ != block.clause)) {
      clauses.insert(block.clause);
      last_ = &block.clause;
    }
    beginnings.insert(block.clause_anchors.begin(), block.clause_anchors.end());
    if (!block.image.empty()) images.insert(block.image);
    for (const Block& child : block.children) note(child);
  }

  const std::string* last_ = nullptr;  // blocks of one clause follow each other
};

// A clause in a section that is off may still be the one whose declaration of a value counts.
std::set<std::string> declaring(const Filled& filled) {
  std::set<std::string> keys;
  for (const auto& [name, key] : filled.prepared.assembly.declared_by)
    if (filled.rendered.asked.count(name) > 0) keys.insert(key);
  return keys;
}

void add_clauses(const Filled& filled, const Shown& shown, std::vector<Ingredient>& to) {
  const std::set<std::string> lending = declaring(filled);
  for (const Selection& clause : filled.prepared.assembly.clauses) {
    const bool printed = shown.clause(clause.key);
    if (printed || lending.count(clause.key.text()) > 0)
      to.push_back({Kind::clause, clause.key.text(), clause.source, printed});
  }
}

// What a kind of ingredient is called in `underlag.xml` and to people.
struct Look {
  const char* element;
  const char* description;
};
Look look_of(Kind kind) {
  constexpr Look looks[] = {{"parametrar", "Parametrar"},
                            {"foralder", "Förälder"},
                            {"mall", "Mall"},
                            {"stil", "Stil"},
                            {"klausul", "Klausul"},
                            {"register", "Register"},
                            {"bild", "Bild"},
                            {"avstavning", "Avstavningar"}};
  return looks[static_cast<std::size_t>(kind)];
}

bool has_versions(Kind kind) {
  return kind == Kind::main_template || kind == Kind::style || kind == Kind::clause;
}

// A name in ASCII, as PDF's older readers want it, without folders.
std::string portable(std::string name) {
  for (char& c : name) c = c == '/' ? '.' : c <= ' ' || c > '~' ? '_' : c;
  return name;
}

std::string carried_name(const Ingredient& one, std::set<std::string>& taken) {
  const std::string element = look_of(one.kind).element;
  const bool own_name = one.kind == Kind::parameters || one.kind == Kind::hyphenation;
  const std::string own = one.kind == Kind::parent ? file_name(one.name) : one.name;
  std::string name = portable(own_name ? own : element + "." + own + (has_versions(one.kind) ? ".xml" : ""));
  while (!taken.insert(name).second) name = element + "." + name;
  return name;
}

std::string media_type(const std::string& name) {
  if (name.ends_with(".png")) return "image/png";
  if (name.ends_with(".svg")) return "image/svg+xml";
  return name.ends_with(".txt") ? "text/plain" : "text/xml";
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text)
    out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '"' ? "&quot;" : std::string(1, c);
  return out;
}

Attachment carried(const Ingredient& one, std::set<std::string>& taken) {
  Attachment file;
  file.name = carried_name(one, taken);
  file.description = look_of(one.kind).description;
  if (one.kind != Kind::parameters && one.kind != Kind::hyphenation) file.description += " " + one.name;
  file.media_type = media_type(one.kind == Kind::parameters ? "" : file.name);
  if (one.kind == Kind::image || one.kind == Kind::hyphenation)
    file.relationship = Attachment::Relationship::supplement;
  file.bytes = one.source.bytes;
  return file;
}

std::string listed(const Ingredient& one, const Attachment& file) {
  return "  <" + std::string(look_of(one.kind).element) + " fil=\"" + escaped(file.name) + "\" sha256=\"" +
         one.source.sha256 + "\"" + (one.printed ? "" : " tryckt=\"nej\"") + "/>\n";
}

Attachment list_of(const std::string& lines) {
  Attachment list;
  list.name = "underlag.xml";
  list.description = "Lista över det som dokumentet är gjort av";
  list.relationship = Attachment::Relationship::supplement;
  list.bytes = std::make_shared<const std::string>(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<underlag program=\"klausul " KLAUSUL_VERSION "\">\n" +
      lines + "</underlag>\n");
  return list;
}

}  // namespace

std::vector<Ingredient> ingredients_of(const Filled& filled) {
  const Assembly& assembly = filled.prepared.assembly;
  const Shown shown(filled.document);
  std::vector<Ingredient> all;
  all.push_back({Kind::parameters, file_name(filled.parameters.path), hashed(filled.parameters.bytes)});
  if (const auto& parent = assembly.parent)
    for (const ParentFile& file : parent->files) all.push_back({Kind::parent, file.name, file.source});
  for (const auto& [kind, choice] : {std::pair(Kind::main_template, &assembly.template_choice),
                                     std::pair(Kind::style, &assembly.style_choice)})
    all.push_back({kind, choice->key.text(), choice->source});
  add_clauses(filled, shown, all);
  for (const std::size_t file : filled.view.registers) {
    const Registers::File& read = filled.prepared.registers.files()[file];
    all.push_back({Kind::registry, read.name, read.source});
  }
  for (const auto& [name, image] : assembly.images)
    if (shown.images.count(name) > 0 || name == assembly.style.logotype.file)
      all.push_back({Kind::image, name, {image->bytes, image->sha256}});
  if (const auto& list = assembly.hyphenation)
    all.push_back({Kind::hyphenation, "avstavning.txt", {list->bytes, list->sha256}});
  return all;
}

std::set<std::string> printed_clauses(const Assembly& assembly, const Document& document) {
  const Shown shown(document);
  std::set<std::string> keys;
  for (const Selection& clause : assembly.clauses)
    if (shown.clause(clause.key)) keys.insert(clause.key.text());
  return keys;
}

Manifest manifest_of(const std::vector<Ingredient>& ingredients) {
  Manifest manifest;
  manifest.engine = "klausul " KLAUSUL_VERSION;
  for (const Ingredient& one : ingredients) {
    const Manifest::Part part{one.name, one.source.sha256};
    switch (one.kind) {
      case Kind::parameters:
        manifest.parameters = part;
        break;
      case Kind::parent:
        manifest.parents.push_back(part);
        break;
      case Kind::main_template:
        manifest.main_template = part;
        break;
      case Kind::style:
        manifest.style = part;
        break;
      case Kind::clause:
        (one.printed ? manifest.clauses : manifest.declaring).push_back(part);
        break;
      case Kind::registry:
        manifest.registers.push_back(part);
        break;
      case Kind::image:
        manifest.images.push_back(part);
        break;
      case Kind::hyphenation:
        manifest.hyphenation = part;
        break;
    }
  }
  return manifest;
}

std::vector<Attachment> attachments_of(const std::vector<Ingredient>& ingredients) {
  std::vector<Attachment> files;
  std::set<std::string> taken = {"underlag.xml"};
  std::string lines;
  for (const Ingredient& one : ingredients) {
    files.push_back(carried(one, taken));
    lines += listed(one, files.back());
  }
  files.push_back(list_of(lines));
  return files;
}

}  // namespace klausul
