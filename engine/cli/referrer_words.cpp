#include "cli/referrer_words.hpp"

#include <fmt/format.h>

#include "base/joined.hpp"

namespace klausul {

std::string template_name(const Referrer& referrer) {
  return ItemName{FileKind::document_template, referrer.head->key.id, referrer.head->key.version}.text();
}

std::string through_words(const Referrer& referrer, const Session& session) {
  if (referrer.through.empty()) return std::string(session.say("direkt", "directly"));
  return fmt::format("{} {}", session.say("genom", "through"), joined(referrer.through, " → "));
}

}  // namespace klausul
