#include "cli/adopt_report.hpp"

#include <fmt/format.h>

#include <iostream>

#include "values/swedish.hpp"

namespace klausul {
namespace {

using What = Adoption::What;

std::string json_of(const Candidate& candidate) {
  const Adoption& adoption = candidate.adoption;
  std::vector<std::string> older, needs, incompatible;
  for (const std::string& version : adoption.older) older.push_back(json_string(version));
  for (const Demand& need : candidate.effects.needs)
    needs.push_back(fmt::format(R"({{"name": {}, "label": {}}})", json_string(need.name),
                                json_string(need.declaration->shown_label())));
  for (const std::string& other : candidate.effects.incompatible) incompatible.push_back(json_string(other));
  return fmt::format(
      R"({{"item": {}, "status": "{}", "does": "{}", "older": [{}], "becomes": {}, "through": {}, )"
      R"("needs": [{}], "incompatible": [{}], "file": {}}})",
      json_string(adoption.item.text()), status_name(candidate.file->head.status),
      adoption_name(adoption.what), fmt::join(older, ", "), json_string(adoption.becomes),
      json_string(adoption.through), fmt::join(needs, ", "), fmt::join(incompatible, ", "),
      candidate.written ? json_string(candidate.change->path) : "null");
}

}  // namespace

void AdoptionReport::print(const std::vector<Candidate>& candidates) const {
  const std::string validity = bench_.validity_words(incoming_);
  std::cout << fmt::format("{}  {}{}{}\n", incoming_.key.text(),
                           bench_.state_words(std::string(status_name(incoming_.status))),
                           validity.empty() ? "" : ", ", validity);
  if (candidates.empty()) std::cout << "  " << say("ingen mall använder den", "no template uses it") << "\n";
  for (const Candidate& candidate : candidates) print(candidate);
  if (only_listed_ && !candidates.empty())
    std::cout << say("ingenting är ändrat; nämn de mallar som ska ta den: klausul adopt ",
                     "nothing is changed; name the templates that are to take it: klausul adopt ")
              << incoming_.key.text() << " mall:… --as ID\n";
}

void AdoptionReport::print(const Candidate& candidate) const {
  std::cout << fmt::format("  {:<36} {:<12} {}\n", candidate.adoption.item.text(),
                           bench_.state_words(std::string(status_name(candidate.file->head.status))),
                           words_of(candidate));
  for (const Demand& need : candidate.effects.needs)
    std::cout << fmt::format("    {} {} ({})\n", say("behöver", "needs"), need.name,
                             need.declaration->shown_label());
  for (const std::string& other : candidate.effects.incompatible)
    std::cout << fmt::format(
        "    {} {}\n", say("får inte stå i samma dokument som", "may not stand in one document with"), other);
  if (candidate.written) std::cout << "    " << candidate.change->path << "\n";
}

std::string AdoptionReport::words_of(const Candidate& candidate) const {
  const Adoption& adoption = candidate.adoption;
  switch (adoption.what) {
    case What::edit:
    case What::revise:
      return change_words(candidate);
    case What::by_itself:
      return by_itself_words();
    case What::has_it:
      return std::string(say("nämner den redan", "names it already"));
    case What::elsewhere:
      return std::string(
                 say("en äldre version nämns av klausulen ", "an older version is named by the clause ")) +
             adoption.through;
    case What::other:
      return std::string(
          say("nämner en nyare version eller en annan lydelse", "names a newer version or another wording"));
    case What::frozen:
      return fmt::format("{}{}", fmt::join(adoption.older, ", "),
                         say(", får inte ändras nu", ", may not be changed now"));
    case What::unused:
      break;
  }
  return std::string(say("använder den inte", "does not use it"));
}

std::string AdoptionReport::change_words(const Candidate& candidate) const {
  const Adoption& adoption = candidate.adoption;
  const bool done = candidate.written;
  const std::string_view in_place = done ? say("ändrat i utkastet", "changed in the draft")
                                         : say("ändras i utkastet", "is changed in the draft");
  const std::string_view in_new =
      done ? say("nytt utkast ", "new draft ") : say("i ett nytt utkast, ", "in a new draft, ");
  return fmt::format("{} → {}, {}{}", fmt::join(adoption.older, ", "), incoming_.key.version,
                     adoption.what == What::edit ? in_place : in_new, adoption.becomes);
}

std::string AdoptionReport::by_itself_words() const {
  if (incoming_.valid_from)
    return fmt::format("{} {}",
                       say("tar den av sig själv i dokument från", "takes it by itself in documents from"),
                       iso_date(*incoming_.valid_from));
  return std::string(say("tar den av sig själv i dokument från dess första dag",
                         "takes it by itself in documents from its first day"));
}

std::string AdoptionReport::json(const std::vector<Candidate>& candidates) const {
  std::string list;
  for (const Candidate& candidate : candidates) list += (list.empty() ? "" : ", ") + json_of(candidate);
  return fmt::format(R"({{"clause": {}, "status": "{}", "valid_from": {}, "templates": [{}]}})",
                     json_string(incoming_.key.text()), status_name(incoming_.status),
                     json_string(incoming_.valid_from ? iso_date(*incoming_.valid_from) : ""), list);
}

}  // namespace klausul
