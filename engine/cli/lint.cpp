#include "lint/lint.hpp"

#include <fmt/format.h>

#include <iostream>
#include <iterator>

#include "base/utf8.hpp"
#include "cli/commands.hpp"
#include "load/missing_file.hpp"

namespace klausul {
namespace {

constexpr std::size_t text_size_limit = 4 * 1024 * 1024;

std::optional<std::string> read(const std::string& path, Session& session) {
  if (path == "-") return std::string(std::istreambuf_iterator<char>(std::cin), {});
  std::optional<std::string> bytes = session.files.read(path);
  if (!bytes) say_unread(path, OriginId::none, session.files, session.diagnostics);
  return bytes;
}

// What the registers call bodies, parties and persons; what is wrong with them is for `check` to say.
std::vector<std::string> known_names(const std::string& path, Session& session) {
  const std::optional<std::string> root = session.find_library_for(path == "-" ? "./-" : path);
  if (!root) return {};
  Diagnostics unsaid;
  Library library(*root, {session.files, session.sources, session.origins, unsaid});
  std::vector<std::string> names;
  for (const std::string& id : library.registers().ids()) {
    const Registers::Entry& entry = *library.registers().find(id);
    if (entry.type == Type::statute) continue;
    for (const auto& [field, text] : entry.entry.fields)
      if (field == "namn" || field == "kort") names.push_back(text);
  }
  return names;
}

void lint_one(const std::string& path, Session& session) {
  std::optional<std::string> bytes = read(path, session);
  if (!bytes) return;
  const bool too_large = bytes->size() > text_size_limit;
  const FileId file = session.sources.add(path, too_large ? std::string() : *std::move(bytes));
  const auto say = [&](Slug slug, SourcePos pos, std::string argument) {
    session.diagnostics.add(slug, session.origins.add({pos, "", OriginId::none}), {std::move(argument)});
  };
  if (too_large) return say(Slug::file_too_large, {file, 0, 0}, std::to_string(text_size_limit));
  const std::string& text = session.sources.at(file).text();
  if (const auto bad = first_invalid_utf8(text)) {
    const SourcePos pos = session.sources.pos(file, *bad);
    return say(Slug::invalid_utf8, {file, pos.line, 0},
               fmt::format("0x{:02X}", static_cast<unsigned char>(text[*bad])));
  }
  lint_file(file, known_names(path, session), session.sources, session.origins, session.diagnostics);
}

}  // namespace

int lint(const LintOptions& options, Session& session) {
  for (const std::string& path : options.paths) lint_one(path, session);
  if (!session.json() && session.diagnostics.all().empty())
    std::cerr << session.say("inga fel\n", "no faults\n");
  return session.finish(fmt::format(R"({{"checked": {}, "findings": {}}})", options.paths.size(),
                                    session.diagnostics.all().size()));
}

}  // namespace klausul
