#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "load/context.hpp"
#include "load/source_text.hpp"
#include "values/value.hpp"

namespace klausul {

/// The library's registers: who and what a parameter file may refer to by id.
class Registers {
 public:
  /// What a body may do, and for whom: the words of `<mandat far="besluta rekommendera" for="egen region"/>`.
  struct Mandate {
    std::vector<std::string> acts;     ///< `besluta`, `rekommendera`, `bereda`.
    std::vector<std::string> binders;  ///< `egen`, `region`, `kommuner`, `parter`.
    std::vector<std::string> matters;  ///< `arende`: only in these kinds of matter. Empty: in all.
    std::vector<std::string> except;   ///< `utom`: in all but these.
  };
  struct Entry {
    RegisterEntry entry;
    Type type = Type::party;
    std::vector<Mandate> mandates;  ///< Of a body, as the user has written them; none is none, never a guess.
    OriginId origin = OriginId::none;
    std::size_t file = 0;  ///< Which of `files()` it stands in.
  };
  struct File {
    std::string name;  ///< From the registers' folder: "parter.xml".
    SourceText source;
  };

  /// Reads every file of `folder` (`clauses/register`). A library without registers has empty ones.
  static Registers load(const std::string& folder, const LoadContext& context);

  const Entry* find(const std::string& id) const;
  std::vector<std::string> ids() const;
  /// The kinds of matter that mandates name, each once, in alphabetical order.
  std::vector<std::string> matters() const;
  const std::vector<File>& files() const { return files_; }

 private:
  std::vector<File> files_;
  std::map<std::string, Entry> entries_;
};

}  // namespace klausul
