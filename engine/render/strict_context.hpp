#pragma once
// For the sources of this room only.
#include <deque>
#include <map>
#include <set>

#include "render/bind.hpp"
#include "render/compiled_text.hpp"

namespace klausul {

/// The names Mustache may look up, and nothing else. A name comes as `path.@l17`: what, how (`l` running
/// text, `k` compact place, `s` section) and from which tag. Remembers what was used and what was missing.
class StrictContext : public kainjow::mustache::basic_context<std::string> {
 public:
  /// One missing value: where it should have been given, and every tag that asked for it.
  struct Lack {
    std::string name, label;
    OriginId place = OriginId::none;
    bool in_item = false;
    std::string list;  ///< The list whose item lacks it.
    std::vector<OriginId> used_by;
    std::string remedy;  ///< What the author is to add, in both languages; empty if that is not known.
  };
  using Data = kainjow::mustache::basic_data<std::string>;

  StrictContext(const Prepared& prepared, const View& view) : prepared_(prepared), view_(view) {}

  void push(const Data* data) override;
  void pop() override;
  const Data* get(const std::string& asked) const override;
  const Data* get_partial(const std::string&) const override { return nullptr; }

  const std::vector<Lack>& lacks() const { return lacks_; }
  const std::set<const Declaration*>& used() const { return used_; }

  /// Most items that the sections of one document may run through, lists within lists counted each time.
  static constexpr std::size_t item_limit = 100'000;
  bool too_many_items() const { return too_many_items_; }

 private:
  struct Item {
    ItemScope scope;
    const Group* group = nullptr;
    std::size_t index = 0, count = 0;
  };
  struct Asked {
    NameMeaning what;
    std::string path;
    char how = 'l';
    OriginId tag = OriginId::none;
  };

  Asked read(const std::string& asked) const;
  std::vector<ItemScope> scopes() const;
  const Value* value_of(const Asked& asked) const;
  const Data* section(const Asked& asked, const Value* value) const;
  const Data* list_section(const Asked& asked, const Value* value) const;
  const Data* field(const Asked& asked, const Value* value) const;
  const Data* lack(const Asked& asked, const Value* value) const;
  void note_lack(Lack lack, OriginId tag) const;
  static std::string name_of(const Asked& asked, const Value* value);
  static std::string remedy_of(const Asked& asked, const Value* value);
  std::string list_at_hand() const;
  bool note_missing_inputs(const std::string& name, OriginId tag) const;
  bool note_missing_input(const std::string& input, OriginId tag) const;
  bool note_missing_members(const Declaration& of, const List& list, const std::string& name,
                            OriginId tag) const;
  const Data* keep(Data data) const;
  const Data* given(const Asked& asked) const;

  const Prepared& prepared_;
  const View& view_;
  std::vector<std::optional<Item>> stack_;  ///< One a section; nothing for a section that is no list.
  // Mustache asks through a const interface; these are the answers it is lent and what was learnt on the way.
  mutable std::deque<Data> answers_;
  mutable std::deque<Item> items_;
  mutable std::deque<Group> gap_items_;
  mutable std::vector<Lack> lacks_;
  mutable std::set<const Declaration*> used_;
  mutable bool too_many_items_ = false;
};

}  // namespace klausul
