#include "style/stylesheet.hpp"

namespace klausul {

const std::vector<std::string>& text_role_names() {
  static const std::vector<std::string> names = {
      "brodtext",        "titel",       "undertitel",      "rubrik1",          "rubrik2",
      "rubrik3",         "lista",       "definitionsterm", "beslutsingress",   "beslutspunkt",
      "tabellhuvud",     "tabellcell",  "tabellsumma",     "tabellrubrik",     "anmarkning",
      "fotnot",
      "uppgiftsetikett", "uppgift",     "innehallsrubrik", "innehall1",        "innehall2",
      "innehall3",       "sidhuvud",    "sidfot",          "underskriftspart", "underskriftsetikett",
      "bilagerubrik",    "utkastmarke", "luckor"};
  return names;
}

}  // namespace klausul
