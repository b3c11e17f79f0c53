#include "diag/origin.hpp"

namespace klausul {

OriginId Origins::add(Origin origin) {
  own_.push_back(std::move(origin));
  return static_cast<OriginId>(size());
}

const Origin& Origins::at(OriginId id) const {
  const auto index = static_cast<std::size_t>(id) - 1;
  return index < first_ ? shared_->at(id) : own_[index - first_];
}

void Origins::include(const std::string& clause, OriginId reference) {
  if (included_by(clause) == OriginId::none) inclusions_.emplace_back(clause, reference);
}

OriginId Origins::included_by(const std::string& clause) const {
  for (const auto& [key, reference] : inclusions_)
    if (key == clause) return reference;
  return shared_ == nullptr ? OriginId::none : shared_->included_by(clause);
}

}  // namespace klausul
