#include "layout/words.hpp"

#include "base/utf8.hpp"

namespace klausul {
namespace {

bool begins_word(std::string_view text) {
  std::size_t at = 0;
  const char32_t c = decode_utf8(text, at);
  return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || c >= 0xC0;
}

class Splitter {
 public:
  explicit Splitter(Words& words) : words_(words) {}

  void line_break() {
    close();
    if (words_.words.empty() || words_.words.back().ends_line) open(), close();
    words_.words.back().ends_line = true;
  }

  void call(const Run& run, std::uint32_t index, FaceId face) {
    if (run.text.empty()) return;
    const bool spaced = !open_ && !words_.words.empty() && !words_.words.back().ends_line;
    spaced_call_ = spaced || (spaced_call_ && open_);
    if (spaced) open_ = true;
    const bool after_call = open_ && words_.words.back().end_piece > words_.words.back().first_piece &&
                            words_.pieces.back().raised;
    add(run.text, index, face, true);
    words_.pieces.back().parted = after_call;
  }

  void text(std::string_view text, std::uint32_t index, FaceId face) {
    for (std::size_t i = 0; i < text.size();) {
      if (is_white(text[i])) {
        close();
        ++i;
        continue;
      }
      if (spaced_call_ && begins_word(text.substr(i))) close();
      spaced_call_ = false;
      const std::size_t start = i;
      while (i < text.size() && !is_white(text[i])) ++i;
      add(text.substr(start, i - start), index, face, false);
    }
  }

 private:
  void open() {
    if (!words_.words.empty()) words_.text += ' ';
    Word word;
    word.begin = word.end = static_cast<std::uint32_t>(words_.text.size());
    word.first_piece = word.end_piece = static_cast<std::uint32_t>(words_.pieces.size());
    words_.words.push_back(word);
    open_ = true;
  }

  void close() { open_ = spaced_call_ = false; }

  void add(std::string_view text, std::uint32_t run, FaceId face, bool raised) {
    if (!open_) open();
    const auto begin = static_cast<std::uint32_t>(words_.text.size());
    words_.text += text;
    const auto end = static_cast<std::uint32_t>(words_.text.size());
    words_.pieces.push_back({begin, end, run, face, raised, false, nullptr});
    words_.words.back().end = end;
    words_.words.back().end_piece = static_cast<std::uint32_t>(words_.pieces.size());
  }

  Words& words_;
  bool open_ = false;         // the last word goes on
  bool spaced_call_ = false;  // the author's space stood before a footnote's call; it comes after it
};

}  // namespace

void split_words(std::span<const Run> runs, std::span<const FaceId> faces, Words& words) {
  words.text.clear();
  words.pieces.clear();
  words.words.clear();
  words.joints.clear();
  Splitter splitter(words);
  for (std::size_t r = 0; r < runs.size(); ++r) {
    const auto index = static_cast<std::uint32_t>(r);
    if (runs[r].kind == Run::Kind::line_break)
      splitter.line_break();
    else if (runs[r].kind == Run::Kind::footnote)
      splitter.call(runs[r], index, faces[r]);
    else
      splitter.text(runs[r].text, index, faces[r]);
  }
}

bool is_link(const Run& run) {
  return !run.url.empty() || run.kind == Run::Kind::footnote ||
         (run.kind == Run::Kind::cross_reference && !run.target.empty());
}

}  // namespace klausul
