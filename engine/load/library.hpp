#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "images/image.hpp"
#include "load/clause.hpp"
#include "load/registers.hpp"
#include "load/source_text.hpp"
#include "load/style.hpp"
#include "style/hyphenation_list.hpp"

namespace klausul {

/// A library of clauses, templates and styles: an index of names over a folder. A file is opened only when it
/// is asked for, and kept; its faults are told when it is used (`use_…`), so that a fault in a version that
/// nobody chose stops nobody.
class Library {
 public:
  Library(std::string root, LoadContext context);

  const std::string& root() const { return root_; }

  /// The versions there are files of, ascending; empty if the id is unknown. Opens nothing.
  std::vector<std::string> clause_versions(const std::string& id) const;
  std::vector<std::string> template_versions(const std::string& id) const;
  std::vector<std::string> style_versions(const std::string& id) const;

  /// The head of a version, for choosing; nothing if the file is unreadable. Tells no faults.
  const Head* clause_head(const ClauseKey& key);
  const Head* template_head(const ClauseKey& key);
  const Head* style_head(const ClauseKey& key);

  /// The version itself; tells its faults the first time. Nothing if the file is unreadable.
  const Clause* use_clause(const ClauseKey& key);
  const Template* use_template(const ClauseKey& key);
  const StyleFile* use_style(const ClauseKey& key);

  /// What is wrong with a version, whether it has been told or not; opens it, and tells nothing.
  const Diagnostics& clause_faults(const ClauseKey& key);
  const Diagnostics& template_faults(const ClauseKey& key);
  const Diagnostics& style_faults(const ClauseKey& key);

  /// True if the version was read and has no faults.
  bool is_sound_clause(const ClauseKey& key) const { return is_sound(clauses_, key); }
  bool is_sound_template(const ClauseKey& key) const { return is_sound(templates_, key); }
  bool is_sound_style(const ClauseKey& key) const { return is_sound(styles_, key); }

  /// Lets go of what a clause's history says, when it has been looked at: a third of what a library of
  /// thousands keeps in memory. Its head has no history from then on.
  void forget_history(const ClauseKey& clause);

  /// The file that a ticket leads to; none for `none`.
  SourceText source_at(OriginId origin) const;

  /// A picture in `templates/bilder/`, read once; null if it cannot be shown, which is told at `asked_by`.
  std::shared_ptr<const Image> use_image(const std::string& file, OriginId asked_by);

  /// Read at the first call, faults told then.
  const Registers& registers();
  /// `templates/avstavning.txt`: read at the first call, faults told then; null if there is none.
  std::shared_ptr<const HyphenationList> hyphenation();

  /// Every id there are files of, sorted; walks the folders. For suggestions and checks.
  std::vector<std::string> clause_ids() const;
  std::vector<std::string> template_ids() const;
  std::vector<std::string> style_ids() const;

  std::string clause_path(const ClauseKey& key) const;
  /// False if the clause's bytes show that it refers to no other, which is quicker to see than to open it;
  /// true too for a file that cannot be read.
  bool may_refer(const ClauseKey& key) const;
  std::string template_path(const ClauseKey& key) const;
  std::string style_path(const ClauseKey& key) const;

 private:
  std::string folder(const char* name) const;
  const std::vector<std::string>& names_in(const std::string& folder) const;
  std::vector<std::string> versions_of(const std::string& folder, const std::string& id) const;
  template <typename T>
  struct Opened {
    std::optional<T> content;
    Diagnostics faults;
    bool told = false;
  };
  template <typename Shelf>
  static bool is_sound(const Shelf& shelf, const ClauseKey& key) {
    const auto found = shelf.find(key.text());
    return found != shelf.end() && found->second->content && !found->second->faults.has_errors();
  }
  template <typename T, typename Load>
  Opened<T>& open(std::map<std::string, std::unique_ptr<Opened<T>>>& shelf, const std::string& path,
                  const ClauseKey& key, Load load);
  template <typename T>
  const T* use(Opened<T>& opened);

  std::string root_;
  LoadContext context_;
  std::map<std::string, std::unique_ptr<Opened<Clause>>> clauses_;
  std::map<std::string, std::unique_ptr<Opened<Template>>> templates_;
  std::map<std::string, std::unique_ptr<Opened<StyleFile>>> styles_;
  std::map<std::string, std::shared_ptr<const Image>> images_;
  std::unique_ptr<Registers> registers_;
  std::optional<std::shared_ptr<const HyphenationList>> hyphenation_;
  mutable std::map<std::string, std::vector<std::string>> listings_;  ///< What folders hold, as first seen.
};

/// The nearest folder upward from `path` that holds both `clauses/` and `templates/`, or nothing.
std::optional<std::string> find_library(const std::string& path, const Files& files);

}  // namespace klausul
