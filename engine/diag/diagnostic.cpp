#include "diag/diagnostic.hpp"

#include <algorithm>
#include <functional>

#include "diag/messages.hpp"

namespace klausul {

namespace {

std::size_t hash_of(Slug slug, OriginId origin, const std::vector<std::string>& arguments) {
  std::size_t hash = static_cast<std::size_t>(slug) * 1'000'003 + static_cast<std::size_t>(origin);
  for (const std::string& argument : arguments) hash = hash * 1'000'003 + std::hash<std::string>()(argument);
  return hash;
}

}  // namespace

void Diagnostics::add(Slug slug, OriginId origin, std::vector<std::string> arguments,
                      std::vector<Note> notes) {
  const std::size_t hash = hash_of(slug, origin, arguments);
  const auto [first, last] = by_hash_.equal_range(hash);
  const bool said = std::any_of(first, last, [&](const auto& known) {
    const Diagnostic& d = all_[known.second];
    return d.slug == slug && d.origin == origin && d.arguments == arguments;
  });
  if (said) return;
  by_hash_.emplace(hash, all_.size());
  errors_ += severity(slug) == Severity::error;
  warnings_ += severity(slug) == Severity::warning;
  all_.push_back({slug, std::move(arguments), origin, std::move(notes)});
}

void Diagnostics::append(const Diagnostics& other) {
  for (const Diagnostic& d : other.all()) add(d.slug, d.origin, d.arguments, d.notes);
}

void Diagnostics::append_adopted(const Diagnostics& other, std::size_t size) {
  for (const Diagnostic& d : other.all()) {
    std::vector<Note> notes = d.notes;
    for (Note& note : notes) note.origin = Origins::adopted(note.origin, size);
    add(d.slug, Origins::adopted(d.origin, size), d.arguments, std::move(notes));
  }
}

std::string_view slug_name(Slug slug) { return message_of(slug).slug; }
Severity severity(Slug slug) { return message_of(slug).severity; }

}  // namespace klausul
