#include "diag/source.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace klausul {

namespace {

constexpr std::size_t stretch = 1024;  // bytes

}  // namespace

SourceFile::SourceFile(std::string path, std::string text) : path_(std::move(path)), text_(std::move(text)) {
  line_starts_.reserve(static_cast<std::size_t>(std::count(text_.begin(), text_.end(), '\n')) + 1);
  line_starts_.push_back(0);
  const bool only_line_feeds = text_.find('\r') == std::string::npos;
  const auto next_break = [&](std::size_t from) {
    return only_line_feeds ? text_.find('\n', from) : text_.find_first_of("\r\n", from);
  };
  for (std::size_t i = next_break(0); i != std::string::npos; i = next_break(i + 1)) {
    const bool before_line_feed = text_[i] == '\r' && i + 1 < text_.size() && text_[i + 1] == '\n';
    if (!before_line_feed) line_starts_.push_back(static_cast<std::uint32_t>(i + 1));
  }
  count_long_lines();
}

// A file that is one long line would be counted from its beginning for each of its elements.
void SourceFile::count_long_lines() {
  std::size_t longest = text_.size() - line_starts_.back();
  for (std::size_t i = 1; i < line_starts_.size(); ++i)
    longest = std::max<std::size_t>(longest, line_starts_[i] - line_starts_[i - 1]);
  if (longest < 4 * stretch) return;
  characters_.push_back(0);
  for (std::size_t at = 0; at < text_.size(); at += stretch)
    characters_.push_back(characters_.back() +
                          count_code_points(std::string_view(text_).substr(at, stretch)));
}

std::size_t SourceFile::characters_before(std::size_t offset) const {
  const std::size_t whole = offset / stretch;
  return characters_[whole] +
         count_code_points(std::string_view(text_).substr(whole * stretch, offset % stretch));
}

int SourceFile::line_of(std::size_t offset) const {
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  return static_cast<int>(after - line_starts_.begin());
}

int SourceFile::column_of(std::size_t offset) const { return column_in(line_of(offset), offset); }

int SourceFile::column_in(int line, std::size_t offset) const {
  std::size_t start = line_starts_[static_cast<std::size_t>(line - 1)];
  if (start == 0 && text_.starts_with("\xEF\xBB\xBF")) start = std::min<std::size_t>(3, offset);
  const std::size_t end = std::min(offset, text_.size());
  if (!characters_.empty()) return static_cast<int>(characters_before(end) - characters_before(start)) + 1;
  return static_cast<int>(count_code_points(std::string_view(text_).substr(start, end - start))) + 1;
}

std::string_view SourceFile::line(int number) const {
  if (number < 1 || number > line_count()) return {};
  const std::size_t start = line_starts_[static_cast<std::size_t>(number - 1)];
  std::string_view rest = std::string_view(text_).substr(start);
  return rest.substr(0, rest.find_first_of("\r\n"));
}

FileId Sources::add(std::string path, std::string text) {
  files_.emplace_back(std::move(path), std::move(text));
  return static_cast<FileId>(files_.size());
}

void Sources::adopt(Sources&& others) {
  for (SourceFile& file : others.files_) files_.push_back(std::move(file));
  others.files_.clear();
}

SourcePos Sources::pos(FileId file, std::size_t offset) const {
  const SourceFile& source = at(file);
  const int line = source.line_of(offset);
  return {file, line, source.column_in(line, offset)};
}

}  // namespace klausul
