#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iostream>

#include "archive/read_pdf.hpp"
#include "cli/commands.hpp"
#include "dialect/vocabulary.hpp"
#include "load/missing_file.hpp"
#include "load/source_text.hpp"

namespace klausul {
namespace {

enum class State { equal, changed, missing };

// What became of one part of the manifest.
struct Verdict {
  ManifestPart part;
  std::string path;  // where its file ought to be; empty if its name leads nowhere
  State state = State::missing;
  bool carried = false;  // the PDF carries the very bytes
};

std::string beside(const std::string& file, const std::string& name) {
  return file.substr(0, file.rfind('/') + 1) + name;
}

// "ekonomi.budget@1.0"; nothing for what is no key. Names come from a file that anybody may have written.
std::optional<ClauseKey> key_of(const std::string& name) {
  const std::size_t at = name.find('@');
  if (at == std::string::npos) return std::nullopt;
  ClauseKey key{name.substr(0, at), name.substr(at + 1)};
  return is_clause_id(key.id) && is_version(key.version) ? std::optional(key) : std::nullopt;
}

std::string parameters_path(const std::string& name, const VerifyOptions& options) {
  return options.parameters.empty() ? beside(options.file, name) : options.parameters;
}

// It is named from the parameter file's folder, and may lie in another.
std::string parent_path(const ManifestPart& part, const VerifyOptions& options) {
  return std::filesystem::path(beside(parameters_path("", options), part.name))
      .lexically_normal()
      .generic_string();
}

bool stays_inside(const std::string& name) {
  return !name.empty() && name.front() != '/' && name.find("..") == std::string::npos;
}

std::string path_of(const ManifestPart& part, const Library& library, const VerifyOptions& options) {
  const std::string folder = library.root() == "." ? "" : library.root() + "/";
  const std::optional<ClauseKey> key = key_of(part.name);
  if (part.kind == "Parent") return parent_path(part, options);
  if (part.kind == "Template") return key ? library.template_path(*key) : "";
  if (part.kind == "Style") return key ? library.style_path(*key) : "";
  if (part.kind == "Clauses" || part.kind == "Declarations") return key ? library.clause_path(*key) : "";
  if (!stays_inside(part.name)) return "";
  if (part.kind == "Registers") return folder + "clauses/register/" + part.name;
  if (part.kind == "Images") return folder + "templates/bilder/" + part.name;
  if (part.kind == "Hyphenation") return folder + "templates/" + part.name;
  return parameters_path(part.name, options);
}

State state_of(const std::string& path, const std::string& hash, const Files& files) {
  const std::optional<std::string> bytes = path.empty() ? std::nullopt : files.read(path);
  if (!bytes) return State::missing;
  return hashed(*bytes).sha256 == hash ? State::equal : State::changed;
}

std::vector<Verdict> verdicts(const PdfOrigin& origin, const Library& library, const VerifyOptions& options,
                              const Files& files) {
  std::vector<Verdict> all;
  for (const ManifestPart& part : origin.parts) {
    const std::string path = path_of(part, library, options);
    const bool carried = std::any_of(origin.carried.begin(), origin.carried.end(),
                                     [&](const CarriedFile& file) { return file.sha256 == part.sha256; });
    all.push_back({part, path, state_of(path, part.sha256, files), carried});
  }
  return all;
}

// What the PDF carries besides its list and what the manifest names.
std::vector<std::string> strangers(const PdfOrigin& origin) {
  std::vector<std::string> names;
  for (const CarriedFile& file : origin.carried) {
    const bool known = std::any_of(origin.parts.begin(), origin.parts.end(),
                                   [&](const ManifestPart& part) { return part.sha256 == file.sha256; });
    if (!known && file.name != "underlag.xml") names.push_back(file.name);
  }
  return names;
}

std::string_view state_word(State state, const Session& session) {
  if (state == State::equal) return session.say("lika", "equal");
  return state == State::changed ? session.say("ändrad", "changed") : session.say("saknas", "missing");
}

std::string_view kind_word(const std::string& kind, const Session& session) {
  struct Word {
    const char *kind, *swedish, *english;
  };
  constexpr Word words[] = {{"Parameters", "parametrar", "parameters"},
                            {"Parent", "förälder", "parent"},
                            {"Template", "mall", "template"},
                            {"Style", "stil", "style"},
                            {"Clauses", "klausul", "clause"},
                            {"Declarations", "deklaration", "declaration"},
                            {"Registers", "register", "register"},
                            {"Images", "bild", "picture"},
                            {"Hyphenation", "avstavning", "hyphenation"}};
  for (const Word& word : words)
    if (kind == word.kind) return session.say(word.swedish, word.english);
  return {};
}

std::string as_text(const Verdict& one, bool carries, const Session& session) {
  const std::string_view inside = !carries ? ""
                                  : one.carried
                                      ? session.say("; bifogad: lika", "; attached: equal")
                                      : session.say("; bifogad: inte lika", "; attached: not equal");
  return fmt::format("{:<8} {:<12} {}  {}{}\n", state_word(one.state, session),
                     kind_word(one.part.kind, session), one.part.name, one.path, inside);
}

std::string as_json(const Verdict& one, bool carries) {
  constexpr const char* states[] = {"equal", "changed", "missing"};
  return fmt::format(R"({{"kind": {}, "name": {}, "file": {}, "sha256": {}, "state": "{}", "attached": {}}})",
                     json_string(one.part.kind), json_string(one.part.name), json_string(one.path),
                     json_string(one.part.sha256), states[static_cast<std::size_t>(one.state)],
                     !carries      ? "null"
                     : one.carried ? "true"
                                   : "false");
}

std::string result_of(const PdfOrigin& origin, const std::vector<Verdict>& all, bool verified) {
  std::string parts, unknown;
  for (const Verdict& one : all) parts += (parts.empty() ? "" : ", ") + as_json(one, !origin.carried.empty());
  for (const std::string& name : strangers(origin))
    unknown += (unknown.empty() ? "" : ", ") + json_string(name);
  return fmt::format(R"({{"engine": {}, "verified": {}, "inputs": [{}], "unknown_attachments": [{}]}})",
                     json_string(origin.engine), verified, parts, unknown);
}

std::optional<PdfOrigin> read_origin(const VerifyOptions& options, Session& session) {
  const std::optional<std::string> bytes = session.files.read(options.file);
  if (!bytes) {
    say_unread(options.file, OriginId::none, session.files, session.diagnostics);
    return std::nullopt;
  }
  std::string fault;
  std::optional<PdfOrigin> origin = read_pdf(*bytes, fault);
  if (!origin) session.diagnostics.add(Slug::bad_pdf, OriginId::none, {options.file, fault});
  if (origin && origin->engine.empty()) {
    session.diagnostics.add(Slug::no_manifest, OriginId::none, {options.file});
    return std::nullopt;
  }
  return origin;
}

}  // namespace

int verify(const VerifyOptions& options, Session& session, char**) {
  const std::optional<PdfOrigin> origin = read_origin(options, session);
  if (!origin) return session.finish("");
  const std::optional<std::string> root = session.library_for(options.file, session.diagnostics);
  if (!root) return session.finish("");
  const Library library(*root, session.context());
  const std::vector<Verdict> all = verdicts(*origin, library, options, session.files);
  const bool carries = !origin->carried.empty();
  const std::vector<std::string> unknown = strangers(*origin);
  const bool verified = unknown.empty() && std::all_of(all.begin(), all.end(), [&](const Verdict& one) {
                          return one.state == State::equal && (one.carried || !carries);
                        });
  if (!session.json()) {
    for (const Verdict& one : all) std::cout << as_text(one, carries, session);
    for (const std::string& name : unknown)
      std::cout << session.say("okänd bilaga: ", "unknown attachment: ") << name << "\n";
  }
  const int code = session.finish(result_of(*origin, all, verified));
  return code == exit_done && !verified ? exit_not_equal : code;
}

}  // namespace klausul
