#pragma once
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "fonts/shaper.hpp"

namespace klausul {

/// The glyphs of a fragment, in visual order. Reads as a vector does. Copies share them once `share` was
/// called: a line that stands alike in hundreds of documents has its glyphs once.
class LineGlyphs {
 public:
  LineGlyphs() = default;
  LineGlyphs(std::vector<Glyph> glyphs) : own_(std::move(glyphs)) {}

  const std::vector<Glyph>& all() const { return shared_ ? *shared_ : own_; }
  std::size_t size() const { return all().size(); }
  bool empty() const { return all().empty(); }
  const Glyph& operator[](std::size_t i) const { return all()[i]; }
  const Glyph& front() const { return all().front(); }
  const Glyph& back() const { return all().back(); }
  auto begin() const { return all().begin(); }
  auto end() const { return all().end(); }

  /// To change them here alone.
  std::vector<Glyph>& edit() {
    if (shared_) own_ = *shared_, shared_.reset();
    return own_;
  }
  void share() {
    if (shared_) return;
    shared_ = std::make_shared<const std::vector<Glyph>>(std::move(own_));
    own_ = {};
  }
  /// The same for all that share; null for those that do not.
  const std::shared_ptr<const std::vector<Glyph>>& shared() const { return shared_; }

 private:
  std::vector<Glyph> own_;  // empty where they are shared
  std::shared_ptr<const std::vector<Glyph>> shared_;
};

}  // namespace klausul
