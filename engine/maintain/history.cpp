#include "maintain/history.hpp"

#include <algorithm>

#include "diag/messages.hpp"
#include "maintain/lifecycle.hpp"
#include "resolve/seals.hpp"
#include "seal/canonical.hpp"
#include "seal/sha256.hpp"

namespace klausul {
namespace {

bool is_chained(const Head& head) {
  return !head.newest_link.empty() ||
         std::any_of(head.history.begin(), head.history.end(),
                     [](const HistoryEvent& event) { return !event.link.empty(); });
}

// A beginning that was written by hand.
bool is_bare_beginning(const HistoryEvent& event, const Head& head) {
  return event.link.empty() && event.what == created_event && &event == &head.history.front();
}

std::string break_words(const HistoryEvent& event) {
  const std::string what = event.what + " " + event.date;
  if (event.link.empty())
    return both("händelsen " + what + " har ingen länk", "the event " + what + " has no link");
  return both("händelsen " + what + " följer inte på den förra",
              "the event " + what + " does not follow from the one before");
}

void check_status(const Head& head, Diagnostics& diagnostics) {
  std::optional<Status> state;
  for (const HistoryEvent& event : head.history)
    if (const auto after = state_after(event.what)) state = after;
  if (is_chained(head) && state && *state != head.status)
    diagnostics.add(
        Slug::status_mismatch, head.origin,
        {head.key.text(), std::string(status_name(head.status)), std::string(status_name(*state))});
}

const HistoryEvent* approval_of(const Head& head) {
  const auto found = std::find_if(head.history.begin(), head.history.end(), [](const HistoryEvent& event) {
    return event.what == status_name(Status::approved);
  });
  return found == head.history.end() ? nullptr : &*found;
}

// A seal is set by an approval, which the history tells of, by somebody who is none of the authors. Taking
// the whole history away leaves the seal behind.
void check_approval(const Head& head, Diagnostics& diagnostics) {
  check_approval_is_told(head, diagnostics);
  if (head.seal.empty() || (head.status != Status::approved && head.status != Status::repealed)) return;
  const HistoryEvent* approval = approval_of(head);
  if (approval != nullptr && is_author(approval->actor, head))
    diagnostics.add(Slug::same_person, approval->origin, {head.key.text(), approval->actor});
}

const HistoryEvent* copied_by(const Head& head) {
  const auto found = std::find_if(head.history.begin(), head.history.end(),
                                  [](const HistoryEvent& event) { return !event.base.empty(); });
  return found == head.history.end() ? nullptr : &*found;
}

// On that day or before it. Of an approval by hand no event tells: its first day is all there is.
bool was_approved_by(const Head& head, const std::string& day) {
  if (const HistoryEvent* approval = approval_of(head)) return approval->date <= day;
  return head.status == Status::approved || head.status == Status::repealed;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> event_attributes(const HistoryEvent& event) {
  std::vector<std::pair<std::string, std::string>> attributes = {{"datum", event.date},
                                                                 {"av", event.actor},
                                                                 {"vad", event.what},
                                                                 {"skal", event.reason},
                                                                 {"diarienummer", event.record_number},
                                                                 {"organ", event.body},
                                                                 {"paragraf", event.section},
                                                                 {"fran", event.from},
                                                                 {"ur", event.base},
                                                                 {"innehall", event.content}};
  std::erase_if(attributes, [](const auto& attribute) { return attribute.second.empty(); });
  return attributes;
}

std::string link_after(const std::string& before, const HistoryEvent& event) {
  CanonicalXml canonical;
  const auto attributes = event_attributes(event);
  std::vector<CanonicalAttribute> views(attributes.size());
  std::transform(attributes.begin(), attributes.end(), views.begin(),
                 [](const auto& a) { return CanonicalAttribute{a.first, a.second}; });
  canonical.open("handelse", std::move(views));
  canonical.close("handelse");
  return seal_of(before + "\n" + canonical.bytes());
}

std::string closing_link(const std::string& last) { return seal_of(last + "\nslut"); }

std::string last_link(const Head& head) {
  std::string link = head.key.text();
  for (const HistoryEvent& event : head.history)
    link = event.link.empty() ? link_after(link, event) : event.link;
  return link;
}

void check_history(const Head& head, Diagnostics& diagnostics) {
  std::string link = head.key.text();
  for (const HistoryEvent& event : head.history) {
    const std::string expected = link_after(link, event);
    if (event.link != expected && !is_bare_beginning(event, head))
      return diagnostics.add(Slug::history_broken, event.origin, {head.key.text(), break_words(event)});
    link = expected;
  }
  if (is_chained(head) && head.newest_link != closing_link(link))
    diagnostics.add(Slug::history_broken, head.history_origin,
                    {head.key.text(), both("den slutar inte med den händelse som den säger",
                                           "it does not end with the event that it says")});
}

void check_record(const Head& head, Diagnostics& diagnostics) {
  check_history_and_status(head, diagnostics);
  if (lacks_seal(head)) say_unsealed(head, false, diagnostics);
}

void check_history_and_status(const Head& head, Diagnostics& diagnostics) {
  check_history(head, diagnostics);
  check_status(head, diagnostics);
  const HistoryEvent* noted = recorded_content(head);
  // An approved version is held to its seal, and so is a repealed one; these two have nothing but the note.
  const bool frozen = head.status == Status::review || head.status == Status::rejected;
  if (frozen && noted != nullptr && noted->content != head.content_seal)
    diagnostics.add(Slug::edited_while_frozen, head.origin,
                    {head.key.text(), status_words(head.status), noted->date});
  check_approval(head, diagnostics);
}

bool lacks_seal(const Head& head) { return head.status == Status::approved && head.content_seal.empty(); }

void say_unsealed(const Head& head, bool library_has_seals, Diagnostics& diagnostics) {
  diagnostics.add(library_has_seals ? Slug::seal_missing : Slug::unsealed, head.origin, {head.key.text()});
}

bool is_author(const std::string& person, const Head& head) {
  return std::any_of(head.history.begin(), head.history.end(), [&](const HistoryEvent& event) {
    return event.actor == person && (event.what == created_event || event.what == edited_event ||
                                     event.what == status_name(Status::review));
  });
}

const Head* inherited_from(const std::string& person, const Head& head,
                           const std::vector<const Head*>& family) {
  const Head* copy = &head;
  // A copy is later than what it was copied from: more steps than versions are a circle that was forged.
  for (std::size_t steps = 0; steps < family.size(); ++steps) {
    const HistoryEvent* beginning = copied_by(*copy);
    if (beginning == nullptr) return nullptr;
    const auto source = std::find_if(family.begin(), family.end(), [&](const Head* other) {
      return other->key.version == beginning->base;
    });
    if (source == family.end() || was_approved_by(**source, beginning->date)) return nullptr;
    if (is_author(person, **source)) return *source;
    copy = *source;
  }
  return nullptr;
}

void check_inherited_approval(const Head& head, const std::vector<const Head*>& family,
                              Diagnostics& diagnostics) {
  const HistoryEvent* approval = head.seal.empty() ? nullptr : approval_of(head);
  if (approval == nullptr || is_author(approval->actor, head)) return;
  if (const Head* source = inherited_from(approval->actor, head, family))
    diagnostics.add(Slug::same_person, approval->origin, {head.key.text(), approval->actor},
                    {{Note::Kind::other_here, source->origin, ""}});
}

const HistoryEvent* recorded_content(const Head& head) {
  const auto found = std::find_if(head.history.rbegin(), head.history.rend(),
                                  [](const HistoryEvent& event) { return !event.content.empty(); });
  return found == head.history.rend() ? nullptr : &*found;
}

}  // namespace klausul
