#pragma once
// For the sources of this room only: no other room sees Mustache.
#include <kainjow/mustache.hpp>
#include <string>

namespace klausul {

class CompiledText {
 public:
  explicit CompiledText(const std::string& text) : mustache_(text) {}
  kainjow::mustache::mustache& mustache() { return mustache_; }

 private:
  kainjow::mustache::mustache mustache_;
};

}  // namespace klausul
