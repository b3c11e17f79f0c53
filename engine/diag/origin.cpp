#include "diag/origin.hpp"

namespace klausul {

namespace {

// Shared tables stay below: two thousand million places are more than the memory holds.
constexpr std::size_t first_apart = std::size_t{1} << 31;

}  // namespace

Origins Origins::apart() {
  Origins table;
  table.first_ = first_apart;
  return table;
}

std::uint32_t Origins::number_of(std::string_view clause) {
  if (clause.empty()) return 0;
  if (clauses_.empty() || clauses_.back() != clause) clauses_.emplace_back(clause);
  return static_cast<std::uint32_t>(clauses_.size());
}

OriginId Origins::add(const Origin& origin) {
  places_.push_back({origin.pos, origin.via, number_of(origin.clause)});
  return static_cast<OriginId>(first_ + places_.size());
}

Origin Origins::at(OriginId id) const {
  const Place& place = places_[static_cast<std::size_t>(id) - 1 - first_];
  const std::string_view clause = place.clause == 0 ? std::string_view() : clauses_[place.clause - 1];
  return {place.pos, clause, place.via};
}

void Origins::adopt(const Origins& own, std::size_t files) {
  const std::size_t before = size();
  for (std::size_t i = 1; i <= own.size(); ++i) {
    Origin origin = own.at(static_cast<OriginId>(own.first_ + i));
    if (origin.pos.file != FileId::none)
      origin.pos.file = static_cast<FileId>(static_cast<std::size_t>(origin.pos.file) + files);
    origin.via = adopted(origin.via, before);
    add(origin);
  }
}

OriginId Origins::adopted(OriginId id, std::size_t size) {
  const auto number = static_cast<std::size_t>(id);
  return number <= first_apart ? id : static_cast<OriginId>(number - first_apart + size);
}

void Origins::include(const std::string& clause, OriginId reference) {
  inclusions_.try_emplace(clause, reference);
}

OriginId Origins::included_by(const std::string& clause) const {
  const auto found = inclusions_.find(clause);
  return found == inclusions_.end() ? OriginId::none : found->second;
}

}  // namespace klausul
