#include "libraries.hpp"

#include "fonts/face_library.hpp"
#include "images/image.hpp"
#include "paint/paint.hpp"

namespace klausul {

std::vector<std::pair<std::string, std::string>> shaping_programs() {
  return {{"klausul", KLAUSUL_VERSION},     {"pugixml", KLAUSUL_PUGIXML}, {"mustache", KLAUSUL_MUSTACHE},
          {"harfbuzz", harfbuzz_version()}, {"hyphen", KLAUSUL_HYPHEN},   {"libpng", png_version()},
          {"hpdf", haru_version()},         {"libdeflate", KLAUSUL_DEFLATE}};
}

}  // namespace klausul
