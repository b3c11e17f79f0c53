#include "cli/referrer_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/joined.hpp"

namespace klausul {

void say_unreliable(const Diagnostics& faults, Diagnostics& diagnostics) {
  constexpr std::array unreliable = {Slug::file_unreadable, Slug::xml_syntax, Slug::seal_broken};
  for (const Diagnostic& fault : faults.all()) {
    const auto same = [&](const Diagnostic& said) {
      return said.slug == fault.slug && said.origin == fault.origin && said.arguments == fault.arguments;
    };
    const bool told = std::any_of(diagnostics.all().begin(), diagnostics.all().end(), same);
    if (!told && std::find(unreliable.begin(), unreliable.end(), fault.slug) != unreliable.end())
      diagnostics.add(fault.slug, fault.origin, fault.arguments, fault.notes);
  }
}

std::string template_name(const Referrer& referrer) {
  return ItemName{FileKind::document_template, referrer.head->key.id, referrer.head->key.version}.text();
}

std::string through_words(const Referrer& referrer, const Session& session) {
  if (referrer.through.empty()) return std::string(session.say("direkt", "directly"));
  return fmt::format("{} {}", session.say("genom", "through"), joined(referrer.through, " → "));
}

}  // namespace klausul
