#include "cli/form_conditions.hpp"

#include <algorithm>
#include <set>
#include <vector>

namespace klausul {
namespace {

// The tags of a stamped text, in order: "#namn", "/namn", "^namn", "namn.form".
std::vector<std::string> tags_of(const std::string& xml) {
  std::vector<std::string> tags;
  for (std::size_t at = xml.find("{{"); at != std::string::npos; at = xml.find("{{", at)) {
    const std::size_t end = std::min(xml.find("}}", at), xml.size());
    tags.push_back(xml.substr(at + 2, end - at - 2));
    at = end;
  }
  return tags;
}

// "när dokumenttyp är tjansteskrivelse", for a section over one of the choices or a flag; else nothing.
std::string section_words(const std::string& section, const std::vector<Declaration>& declared) {
  const std::size_t dot = section.find('.');
  const std::string name = section.substr(1, dot == std::string::npos ? dot : dot - 1);
  for (const Declaration& d : declared)
    if (d.name == name && section.front() == '#') {
      if (d.type == Type::choice && dot != std::string::npos)
        return "när " + name + " är " + section.substr(dot + 1);
      if (d.type == Type::flag) return "när " + name + " är ja";
    }
  return {};
}

}  // namespace

std::map<std::string, std::string> conditions_of(const Assembly& assembly) {
  std::map<std::string, std::set<std::string>> found;
  std::vector<std::string> around;
  for (const std::string& tag : tags_of(assembly.xml)) {
    if (tag.empty()) continue;
    if (tag.front() == '/') {
      if (!around.empty()) around.pop_back();
      continue;
    }
    const bool section = tag.front() == '#' || tag.front() == '^';
    const std::string path = section ? tag.substr(1) : tag;
    std::string words;
    for (const std::string& outer : around)
      if (words.empty()) words = section_words(outer, assembly.names.parameters);
    found[path.substr(0, path.find('.'))].insert(words);
    if (section) around.push_back(tag);
  }
  std::map<std::string, std::string> conditions;
  for (const auto& [name, words] : found)
    if (words.size() == 1 && !words.begin()->empty()) conditions[name] = *words.begin();
  return conditions;
}

}  // namespace klausul
