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

OriginId Origins::add(Origin origin) {
  origins_.push_back(std::move(origin));
  return static_cast<OriginId>(first_ + origins_.size());
}

void Origins::adopt(const Origins& own, std::size_t files) {
  const std::size_t before = size();
  for (Origin origin : own.origins_) {
    if (origin.pos.file != FileId::none)
      origin.pos.file = static_cast<FileId>(static_cast<std::size_t>(origin.pos.file) + files);
    origin.via = adopted(origin.via, before);
    origins_.push_back(std::move(origin));
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
