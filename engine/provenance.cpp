#include "provenance.hpp"

#include "seal/sha256.hpp"

namespace klausul {
namespace {

std::string file_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

// A name in ASCII, as PDF's older readers want it.
std::string ascii(std::string name) {
  for (char& c : name)
    if (c <= ' ' || c > '~') c = '_';
  return name;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text)
    out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '"' ? "&quot;" : std::string(1, c);
  return out;
}

// One file that is carried along, and its line in the list.
class Packer {
 public:
  void add(const char* element, std::string name, std::string description, const SourceText& source) {
    Attachment file;
    file.name = ascii(std::move(name));
    file.description = std::move(description);
    file.bytes = source.bytes;
    mention(element, file.name, source.sha256);
    files_.push_back(std::move(file));
  }

  void add(const char* element, const char* description, const Selection& selection) {
    const std::string key = selection.key.text();
    add(element, std::string(element) + "." + key + ".xml", std::string(description) + " " + key,
        selection.source);
  }

  void mention(const char* element, const std::string& file, const std::string& hash) {
    list_ += "  <" + std::string(element) + " fil=\"" + escaped(file) + "\" sha256=\"" + hash + "\"/>\n";
  }

  std::vector<Attachment> finish() && {
    Attachment list;
    list.name = "underlag.xml";
    list.description = "Lista över det som dokumentet är gjort av";
    list.relationship = Attachment::Relationship::supplement;
    list.bytes = std::make_shared<const std::string>(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<underlag program=\"klausul " KLAUSUL_VERSION "\">\n" +
        list_ + "</underlag>\n");
    files_.push_back(std::move(list));
    return std::move(files_);
  }

 private:
  std::vector<Attachment> files_;
  std::string list_;
};

}  // namespace

Manifest manifest_of(const Prepared& prepared, const Parameters& parameters) {
  const Assembly& assembly = prepared.assembly;
  Manifest manifest;
  manifest.engine = "klausul " KLAUSUL_VERSION;
  manifest.template_key = assembly.template_choice.key.text();
  manifest.style_key = assembly.style_choice.key.text();
  for (const Selection& clause : assembly.clauses)
    manifest.clauses.emplace_back(clause.key.text(), clause.source.sha256);
  manifest.parameters_hash = sha256(parameters.bytes);
  for (const auto& [name, image] : assembly.images) manifest.images.emplace_back(name, image->sha256);
  return manifest;
}

std::vector<Attachment> attachments_of(const Prepared& prepared, const Parameters& parameters) {
  const Assembly& assembly = prepared.assembly;
  Packer packer;
  packer.add("parametrar", file_name(parameters.path), "Parametrar",
             {std::make_shared<const std::string>(parameters.bytes), sha256(parameters.bytes)});
  packer.add("mall", "Mall", assembly.template_choice);
  packer.add("stil", "Stil", assembly.style_choice);
  for (const Selection& clause : assembly.clauses) packer.add("klausul", "Klausul", clause);
  if (assembly.hyphenation) packer.mention("avstavning", "avstavning.txt", assembly.hyphenation->sha256);
  for (const auto& [name, image] : assembly.images) packer.mention("bild", image->name, image->sha256);
  return std::move(packer).finish();
}

}  // namespace klausul
