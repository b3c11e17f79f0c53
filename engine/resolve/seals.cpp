#include "resolve/seals.hpp"

#include <algorithm>

#include "diag/messages.hpp"

namespace klausul {
namespace {

// Everything approved that the document is made from.
std::vector<const Head*> approved_heads(const Assembly& assembly, Library& library) {
  std::vector<const Head*> heads = {library.template_head(assembly.template_choice.key),
                                    library.style_head(assembly.style_choice.key)};
  for (const Selection& clause : assembly.clauses) heads.push_back(library.clause_head(clause.key));
  std::erase_if(heads, [](const Head* head) { return head == nullptr || head->status != Status::approved; });
  return heads;
}

}  // namespace

void check_approval_is_told(const Head& head, Diagnostics& diagnostics) {
  if (head.seal.empty() || (head.status != Status::approved && head.status != Status::repealed)) return;
  const bool told = std::any_of(head.history.begin(), head.history.end(), [](const HistoryEvent& event) {
    return event.what == status_name(Status::approved);
  });
  if (!told)
    diagnostics.add(Slug::history_broken, head.origin,
                    {head.key.text(), both("den är förseglad men saknar händelsen då den fastställdes",
                                           "it is sealed but lacks the event of its approval")});
}

void check_seals(const Assembly& assembly, Library& library, Diagnostics& diagnostics) {
  const std::vector<const Head*> heads = approved_heads(assembly, library);
  const bool any_sealed =
      std::any_of(heads.begin(), heads.end(), [](const Head* head) { return !head->seal.empty(); });
  for (const Head* head : heads) {
    check_approval_is_told(*head, diagnostics);
    if (head->seal.empty() && (any_sealed || !head->history.empty()))
      diagnostics.add(Slug::seal_missing, head->origin, {head->key.text()});
  }
}

}  // namespace klausul
