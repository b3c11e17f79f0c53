#include "maintain/change.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/edit_distance.hpp"
#include "diag/messages.hpp"
#include "maintain/edit_file.hpp"
#include "maintain/history.hpp"
#include "maintain/item.hpp"
#include "maintain/new_version.hpp"
#include "resolve/choose.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

bool check_entry(const std::string& id, Type type, const Registers& registers, Diagnostics& diagnostics) {
  const Registers::Entry* entry = registers.find(id);
  if (entry == nullptr)
    diagnostics.add(Slug::unknown_register_entry, OriginId::none, {id, closest(id, registers.ids())});
  else if (entry->type != type)
    diagnostics.add(Slug::wrong_register_entry, OriginId::none,
                    {id, type_phrase(entry->type), type_phrase(type)});
  return entry != nullptr && entry->type == type;
}

// The head as the step leaves it, as far as the choice of versions looks at it.
Head approved_head(const Step& step, const Head& head) {
  Head result = head;
  result.status = Status::approved;
  if (step.valid_from) result.valid_from = step.valid_from;
  if (step.valid_to) result.valid_to = step.valid_to;
  return result;
}

// The days on which another set of versions may begin to be in force: each first day.
std::vector<Date> first_days(const std::vector<const Head*>& family) {
  std::vector<Date> days;
  for (const Head* head : family)
    if (head->valid_from) days.push_back(*head->valid_from);
  return days;
}

// Says `bad-supersession` if the candidate would begin before what it is to replace, which would never be in
// force then.
void check_first_day(const Head& candidate, const Head& replaced, Diagnostics& diagnostics) {
  const bool approved = replaced.status == Status::approved || replaced.status == Status::repealed;
  if (!approved || never_began(replaced) || !replaced.valid_from || !candidate.valid_from ||
      *replaced.valid_from <= *candidate.valid_from)
    return;
  const std::string own = iso_date(*candidate.valid_from), other = iso_date(*replaced.valid_from);
  diagnostics.add(Slug::bad_supersession, candidate.origin,
                  {candidate.key.text(), replaced.key.version,
                   both("den skulle gälla från " + own + ", och den som den ersätter först från " + other,
                        "it would be in force from " + own + ", and what it replaces only from " + other),
                   both("ange en senare dag med --from, eller upphäv först den andra från dess första dag",
                        "give a later day with --from, or first repeal the other from its first day")},
                  {{Note::Kind::other_here, replaced.origin, ""}});
}

// Says `bad-supersession` if the candidate is to replace what is not there or not earlier.
void check_successor(const Head& candidate, const std::vector<const Head*>& family,
                     Diagnostics& diagnostics) {
  Diagnostics faults;
  check_supersession(family, faults);
  for (const Diagnostic& fault : faults.all())
    if (fault.origin == candidate.origin) diagnostics.add(fault.slug, fault.origin, fault.arguments);
  for (const Head* head : family)
    if (head->key.version == candidate.supersedes) check_first_day(candidate, *head, diagnostics);
}

// Says `several-in-force` for the first day on which `candidate` and another would both be.
void check_family(const Head& candidate, const std::vector<const Head*>& others, Diagnostics& diagnostics) {
  std::vector<const Head*> family = {&candidate};
  for (const Head* head : others)
    if (head->key.version != candidate.key.version && head->variant == candidate.variant)
      family.push_back(head);
  check_successor(candidate, family, diagnostics);
  for (const Date day : first_days(family)) {
    const std::vector<const Head*> current = in_force(family, day);
    if (current.size() < 2 || std::find(current.begin(), current.end(), &candidate) == current.end())
      continue;
    const Head& other = *(current.front() == &candidate ? current.back() : current.front());
    return diagnostics.add(
        Slug::several_in_force, candidate.origin,
        {candidate.key.id, iso_date(day), candidate.key.version + ", " + other.key.version},
        {{Note::Kind::other_here, other.origin, ""}});
  }
}

void check_dates(const Head& head, Diagnostics& diagnostics) {
  if (head.valid_from && head.valid_to && *head.valid_to < *head.valid_from)
    diagnostics.add(Slug::bad_attribute_value, head.origin,
                    {iso_date(*head.valid_to), "giltig-till",
                     both("en dag efter giltig-fran, " + iso_date(*head.valid_from),
                          "a day after giltig-fran, " + iso_date(*head.valid_from))});
}

HistoryEvent event_of(const Step& step, std::string_view what) {
  HistoryEvent event;
  event.date = iso_date(step.date);
  event.actor = step.actor;
  event.what = what;
  event.reason = step.reason;
  event.record_number = step.record_number;
  event.body = step.body;
  event.section = step.section;
  return event;
}

void seal_approved(std::string& bytes, const Step& step, const LibraryFile& file, HistoryEvent& event) {
  if (step.valid_from) set_root_attribute(bytes, "giltig-fran", iso_date(*step.valid_from));
  if (step.valid_to) set_root_attribute(bytes, "giltig-till", iso_date(*step.valid_to));
  event.content = seal_of_bytes(bytes, file.kind, file.head.key);
  set_root_attribute(bytes, "sigill", event.content);
}

bool may_act(const Step& step, const LibraryFile& file, const Registers& registers, Diagnostics& faults) {
  check_actor(step.actor, registers, faults);
  if (!step.body.empty()) check_entry(step.body, Type::body, registers, faults);
  check_record(file.head, faults);
  return !faults.has_errors();
}

// Whoever wrote a text that was never approved has written the copy of it too.
void check_inherited(const Step& step, const LibraryFile& file, const std::vector<const Head*>& family,
                     Diagnostics& faults) {
  const Transition* transition = transition_for(step.action, file.head.status);
  if (transition == nullptr || !transition->second_person || is_author(step.actor, file.head)) return;
  if (const Head* source = inherited_from(step.actor, file.head, family))
    faults.add(Slug::same_person, file.head.origin, {item_text(file), step.actor},
               {{Note::Kind::other_here, source->origin, ""}});
}

void check_placeholders(const LibraryFile& file, Diagnostics& faults) {
  for (const std::string_view text : placeholders)
    if (file.bytes.find(text) != std::string::npos)
      faults.add(Slug::placeholder_text, file.head.origin, {item_text(file), std::string(text)});
}

bool may_take(const Step& step, const LibraryFile& file, const std::vector<const Head*>& family,
              const Registers& registers, Diagnostics& diagnostics) {
  Diagnostics faults;
  judge(step, file.head, item_text(file), faults);
  check_inherited(step, file, family, faults);
  may_act(step, file, registers, faults);
  if (needs_sound_file(step.action)) check_placeholders(file, faults);
  if (step.action == Action::approve) {
    const Head candidate = approved_head(step, file.head);
    check_dates(candidate, faults);
    check_family(candidate, family, faults);
  }
  bool may = true;
  for (const Diagnostic& fault : faults.all()) {
    // A text that was edited while it was reviewed can still be rejected: nothing else is to be done with it.
    const bool passed = step.action == Action::reject && fault.slug == Slug::edited_while_frozen;
    if (passed || severity(fault.slug) != Severity::error) continue;
    diagnostics.add(fault.slug, fault.origin, fault.arguments, fault.notes);
    may = false;
  }
  return may;
}

// What is to be written is read once more, as everyone else will read it: whatever the file looked like, the
// engine must not write what it will refuse.
void confirm(const std::string& bytes, const LibraryFile& file) {
  const DiskFiles files;
  Sources sources;
  Origins origins;
  Diagnostics faults;
  const auto again =
      parse_library_file("", bytes, file.kind, file.head.key, {files, sources, origins, faults});
  if (!again) throw std::logic_error("a changed library file cannot be read");
  check_record(again->head, faults);
  for (const Diagnostic& fault : faults.all())
    for (const Slug own : {Slug::seal_broken, Slug::history_broken, Slug::status_mismatch})
      if (fault.slug == own) throw std::logic_error("a changed library file is at fault");
}

}  // namespace

std::string item_text(const LibraryFile& file) {
  return ItemName{file.kind, file.head.key.id, file.head.key.version}.text();
}

void say_frozen(const ItemName& item, const Head& head, const std::vector<const Head*>& family,
                Diagnostics& diagnostics) {
  const Head& newest = family.empty() ? head : *family.back();
  const bool waits = newest.status == Status::draft || newest.status == Status::review;
  const std::string revise = "klausul clause revise " + ItemName{item.kind, item.id, ""}.text() + " --as ID";
  std::string way_on = both("gör en ny version: " + revise, "make a new version: " + revise);
  if (head.status == Status::review) {
    const std::string reject = "klausul clause reject " + item.text() + " --as ID --reason …";
    way_on = both("avvisa den och börja på nästa version: " + reject + ", sedan " + revise,
                  "reject it and begin the next version: " + reject + ", then " + revise);
  } else if (waits) {
    const std::string other = ItemName{item.kind, item.id, newest.key.version}.text();
    way_on = both("arbeta vidare med '" + other + "', som redan finns",
                  "go on with '" + other + "', which is there already");
  }
  diagnostics.add(Slug::frozen_version, head.origin, {item.text(), status_words(head.status), way_on});
}

bool check_actor(const std::string& actor, const Registers& registers, Diagnostics& diagnostics) {
  return check_entry(actor, Type::person, registers, diagnostics);
}

std::string seal_of_bytes(const std::string& bytes, FileKind kind, const ClauseKey& key) {
  const DiskFiles files;
  Sources sources;
  Origins origins;
  Diagnostics ignored;  // a seal that does not fit yet, dates that are yet to come
  const auto file = parse_library_file("", bytes, kind, key, {files, sources, origins, ignored});
  if (!file) throw std::logic_error("a changed library file cannot be read");
  return file->content_seal;
}

void append_event(std::string& bytes, const Head& before, HistoryEvent event) {
  event.link = link_after(last_link(before), event);
  add_event(bytes, event);
  end_last_line(bytes);
}

std::optional<std::string> take_step(const Step& step, const LibraryFile& file,
                                     const std::vector<const Head*>& family, const Registers& registers,
                                     Diagnostics& diagnostics) {
  if (!may_take(step, file, family, registers, diagnostics)) return std::nullopt;
  const Transition* transition = transition_for(step.action, file.head.status);
  std::string bytes = file.bytes;
  HistoryEvent event = event_of(step, status_name(transition->to));
  event.content = file.content_seal;
  if (step.action == Action::approve) seal_approved(bytes, step, file, event);
  if (step.action == Action::repeal) event.from = iso_date(step.repealed_from.value_or(step.date));
  set_root_attribute(bytes, "status", status_name(transition->to));
  append_event(bytes, file.head, std::move(event));
  confirm(bytes, file);
  return bytes;
}

std::optional<std::string> note_edit(const Step& who, const LibraryFile& file, const Registers& registers,
                                     Diagnostics& diagnostics) {
  if (!is_editable(file.head.status)) {
    const ItemName item{file.kind, file.head.key.id, file.head.key.version};
    return say_frozen(item, file.head, {}, diagnostics), std::nullopt;
  }
  Diagnostics faults;
  const std::string latest = file.head.history.empty() ? "" : file.head.history.back().date;
  if (iso_date(who.date) < latest)
    faults.add(Slug::date_out_of_order, file.head.origin, {item_text(file), iso_date(who.date), latest});
  const bool allowed = may_act(who, file, registers, faults);
  diagnostics.append(faults);
  if (!allowed) return std::nullopt;
  std::string bytes = file.bytes;
  HistoryEvent event = event_of(who, edited_event);
  event.content = file.content_seal;
  append_event(bytes, file.head, std::move(event));
  confirm(bytes, file);
  return bytes;
}

}  // namespace klausul
