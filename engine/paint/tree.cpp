#include "paint/tree.hpp"

namespace klausul {
namespace {

constexpr int most_in_a_node = 256;

}  // namespace

void TreeWriter::add(std::string_view key, std::string_view value) {
  if (count_ == most_in_a_node) flush();
  if (count_++ == 0) first_ = key;
  last_ = key;
  pairs_.append(key).append(" ").append(value).append("\n");
}

void TreeWriter::flush() {
  Entries node;
  node.raw("Limits", "[" + first_ + " " + last_ + "]").raw(leaf_, "[" + pairs_ + "]");
  append_reference(kids_, haru_.add(node.str()));
  kids_ += ' ';
  pairs_.clear();
  count_ = 0;
}

std::string TreeWriter::finish() {
  if (kids_.empty()) return Entries().raw(leaf_, "[" + pairs_ + "]").str();
  flush();
  return Entries().raw("Kids", "[" + kids_ + "]").str();
}

}  // namespace klausul
