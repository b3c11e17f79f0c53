#include "store/system_reason.hpp"

#include <array>
#include <cerrno>
#include <system_error>

namespace klausul {
namespace {

struct Words {
  int number;
  const char* swedish;
  const char* english;
};

constexpr std::array known = {
    Words{ENOENT, "filen eller mappen finns inte", "no such file or folder"},
    Words{EACCES, "åtkomst nekas", "access is denied"},
    Words{EPERM, "åtgärden är inte tillåten", "the operation is not permitted"},
    Words{EISDIR, "det är en mapp", "it is a folder"},
    Words{ENOTDIR, "en del av sökvägen är ingen mapp", "a part of the path is not a folder"},
    Words{ENOSPC, "det finns ingen plats kvar på disken", "no space is left on the disk"},
    Words{EDQUOT, "diskkvoten är slut", "the disk quota is used up"},
    Words{EFBIG, "filen är för stor", "the file is too large"},
    Words{EROFS, "disken är skrivskyddad", "the disk is read-only"},
    Words{ELOOP, "länken leder runt i en ring", "the link leads round in a circle"},
    Words{ENAMETOOLONG, "namnet är för långt", "the name is too long"},
    Words{EIO, "disken svarar med fel", "the disk answers with an error"},
};

}  // namespace

SystemReason not_a_file() {
  return {0, "det är en enhet eller ett rör, ingen vanlig fil",
          "it is a device or a pipe, not an ordinary file"};
}

SystemReason system_reason(int error_number) {
  for (const Words& words : known)
    if (words.number == error_number) return {error_number, words.swedish, words.english};
  const std::string words = std::generic_category().message(error_number);
  return {error_number, words, words};
}

}  // namespace klausul
