#pragma once
// For the sources of this room only.
#include <deque>
#include <map>
#include <set>

#include "render/bind.hpp"
#include "render/compiled_text.hpp"

namespace klausul {

/// What Mustache may look up, and nothing else. It asks by the number of a tag (`CompiledText`). Remembers
/// what was used and what was missing.
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

  StrictContext(const Prepared& prepared, const View& view);

  void push(const Data* data) override;
  void pop() override;
  const Data* get(const std::string& number) const override;
  const Data* get_partial(const std::string&) const override { return nullptr; }

  const std::vector<Lack>& lacks() const { return lacks_; }
  /// The declarations whose values were looked up, and those that computations and checks are made from.
  std::set<const Declaration*> used() const;
  /// The text alone has to do with its value: no computation, check or condition.
  bool asks_in_text(const Declaration* declaration) const {
    return prepared_.used_by_rules.count(declaration) == 0;
  }
  /// The origins of all values that were looked up.
  std::set<OriginId> places() const { return {places_.begin(), places_.end()}; }
  /// Outermost names that were looked up, and those that their computations are made from.
  std::set<std::string> asked() const;

  /// Most items that the sections of one document may run through, lists within lists counted each time, and
  /// the largest text. Past either, sections and fields print nothing, so that lists within lists cannot eat
  /// the memory.
  static constexpr std::size_t item_limit = 100'000, size_limit = std::size_t{64} << 20;
  bool too_large() const { return too_large_; }

 private:
  struct Item {
    const Group* group = nullptr;
    std::size_t index = 0, count = 0;
  };
  using Tag = CompiledTag;

  const Value* value_of(const Tag& asked) const;
  const Data* section(const Tag& asked, const Value* value) const;
  const Data* list_section(const Tag& asked, const Value* value) const;
  const Data* field(const Tag& asked, const Value* value) const;
  const Data* lack(const Tag& asked, const Value* value) const;
  void note_lack(Lack lack, OriginId tag) const;
  static std::string name_of(const Tag& asked, const Value* value);
  static std::string remedy_of(const Tag& asked, const Value* value);
  bool note_missing_inputs(const std::string& name, OriginId tag) const;
  bool note_missing_input(const std::string& input, OriginId tag) const;
  bool note_missing_members(const Declaration& of, const List& list, const std::string& name,
                            OriginId tag) const;
  const Data* keep(Data data) const;
  bool fits(std::size_t size) const;
  const Data* given(const Tag& asked) const;

  const Prepared& prepared_;
  const View& view_;
  const CompiledText& text_;
  std::vector<std::optional<Item>> stack_;  ///< One a section; nothing for a section that is no list.
  // Mustache asks through a const interface; these are the answers it is lent and what was learnt on the way.
  const Data yes_{true}, no_{false};
  mutable Data printed_;  ///< What a field prints; Mustache is done with it when it asks again.
  mutable std::vector<OriginId> places_;
  mutable std::deque<Data> lists_;
  mutable std::deque<Item> items_;
  mutable std::deque<Group> gap_items_;
  mutable std::vector<Lack> lacks_;
  mutable std::map<std::pair<std::string, OriginId>, std::size_t> lack_at_;  ///< By name and place.
  mutable std::vector<bool> asked_;                                          ///< By the number of the tag.
  mutable std::size_t size_ = 0;                                             ///< Of the rendered text so far.
  mutable bool too_large_ = false;
};

}  // namespace klausul
