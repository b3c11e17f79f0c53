#include "values/scope.hpp"

namespace klausul {

const Value* find_path(const Group& group, std::string_view path) {
  if (const Value* whole = group.find(path)) return whole;
  const std::size_t dot = path.find('.');
  if (dot == std::string_view::npos) return nullptr;
  const Value* first = group.find(path.substr(0, dot));
  const Group* inner = first ? first->as<Group>() : nullptr;
  return inner ? find_path(*inner, path.substr(dot + 1)) : nullptr;
}

Value* find_path(Group& group, std::string_view path) {
  return const_cast<Value*>(find_path(std::as_const(group), path));
}

std::pair<std::string_view, std::string_view> parted_at_last_dot(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos) return {path, {}};
  return {path.substr(0, dot), path.substr(dot + 1)};
}

}  // namespace klausul
