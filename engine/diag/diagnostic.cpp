#include "diag/diagnostic.hpp"

#include <algorithm>

#include "diag/messages.hpp"

namespace klausul {

void Diagnostics::add(Slug slug, OriginId origin, std::vector<std::string> arguments,
                      std::vector<Note> notes) {
  const bool said = std::any_of(all_.begin(), all_.end(), [&](const Diagnostic& d) {
    return d.slug == slug && d.origin == origin && d.arguments == arguments;
  });
  if (said) return;
  errors_ += severity(slug) == Severity::error;
  warnings_ += severity(slug) == Severity::warning;
  all_.push_back({slug, std::move(arguments), origin, std::move(notes)});
}

void Diagnostics::append(const Diagnostics& other) {
  for (const Diagnostic& d : other.all()) add(d.slug, d.origin, d.arguments, d.notes);
}

std::string_view slug_name(Slug slug) { return message_of(slug).slug; }
Severity severity(Slug slug) { return message_of(slug).severity; }

}  // namespace klausul
