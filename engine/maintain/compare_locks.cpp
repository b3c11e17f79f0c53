#include "maintain/compare_locks.hpp"

#include <algorithm>

namespace klausul {
namespace {

const LockedInput* same_input(const LockedInput& wanted, const Lock& lock) {
  const auto found = std::find_if(lock.inputs.begin(), lock.inputs.end(), [&](const LockedInput& input) {
    return input.kind == wanted.kind && input.name == wanted.name;
  });
  return found == lock.inputs.end() ? nullptr : &*found;
}

void compare_inputs(const Lock& locked, const Lock& now, LockComparison& result) {
  using What = InputChange::What;
  for (const LockedInput& input : locked.inputs) {
    const LockedInput* current = same_input(input, now);
    if (current == nullptr)
      result.inputs.push_back({What::gone, input, ""});
    else if (current->hash != input.hash)
      result.inputs.push_back(
          {input.in_library() && current->content == input.content ? What::record : What::changed, input,
           current->hash});
  }
  for (const LockedInput& input : now.inputs)
    if (same_input(input, locked) == nullptr) result.inputs.push_back({What::added, input, input.hash});
}

// An older lock does not tell from when a notice runs.
bool same_days(const std::vector<LockedDay>& locked, const std::vector<LockedDay>& now) {
  const auto same = [](const LockedDay& a, LockedDay b) {
    if (a.from == NoticeFrom::untold) b.from = a.from;
    return a == b;
  };
  return std::equal(locked.begin(), locked.end(), now.begin(), now.end(), same);
}

bool same_particulars(const Lock& locked, const Lock& now) {
  return locked.title == now.title && locked.document_kind == now.document_kind && locked.date == now.date &&
         locked.terms_date == now.terms_date && locked.record_number == now.record_number &&
         locked.parties == now.parties && same_days(locked.days, now.days);
}

}  // namespace

LockComparison compare_locks(const Lock& locked, const Lock& now) {
  LockComparison result;
  compare_inputs(locked, now, result);
  result.same_bytes = locked.pdf_hash == now.pdf_hash;
  result.same_particulars = same_particulars(locked, now);
  const std::size_t count = std::max(locked.page_hashes.size(), now.page_hashes.size());
  const auto page = [](const Lock& lock, std::size_t i) {
    return i < lock.page_hashes.size() ? lock.page_hashes[i] : "";
  };
  for (std::size_t i = 0; i < count; ++i)
    if (page(locked, i) != page(now, i)) result.pages.push_back(i + 1);
  if (locked.text_hash != now.text_hash) result.text = compare_lines(locked.text, now.text, LineKind::prose);
  return result;
}

}  // namespace klausul
