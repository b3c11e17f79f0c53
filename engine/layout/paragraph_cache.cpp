#include "layout/paragraph_cache.hpp"

#include <algorithm>
#include <type_traits>

namespace klausul {
namespace {

constexpr std::size_t most_words = 100'000;  // some twenty megabytes
constexpr std::size_t most_widths = 20'000;
constexpr std::size_t buckets = 1024;  // of latest offers; a power of two

// What a key says beside the text. Members fill the structs, so that no byte is left to chance.
struct ParagraphPart {
  std::int64_t width, first_indent, size;
  std::uint32_t label_runs;
  FaceId face;
  std::uint8_t alignment, flags;
};
struct RunPart {
  std::uint32_t text_size, language_size;  // so that no two paragraphs share a key
  FaceId face;
  std::uint8_t kind, flags;  // whether it is a link, a gap
};
static_assert(std::has_unique_object_representations_v<ParagraphPart>);
static_assert(std::has_unique_object_representations_v<RunPart>);

template <typename Part>
void append(std::string& key, const Part& part) {
  key.append(reinterpret_cast<const char*>(&part), sizeof part);
}

std::uint8_t flags_of(const Tools& tools, const Paragraph& paragraph) {
  return static_cast<std::uint8_t>((paragraph.look.hyphenate ? 1 : 0) |
                                   (tools.style.hanging_punctuation ? 2 : 0) |
                                   (paragraph.figures == Figures::tabular ? 4 : 0));
}

}  // namespace

void write_key(const Tools& tools, const Paragraph& paragraph, std::span<const FaceId> faces,
               std::string& key) {
  const TextStyle& look = paragraph.look;
  key.clear();
  append(key,
         ParagraphPart{paragraph.width.millipoints, paragraph.first_indent().millipoints,
                       look.size.millipoints, static_cast<std::uint32_t>(paragraph.label_runs), faces.back(),
                       static_cast<std::uint8_t>(look.alignment), flags_of(tools, paragraph)});
  for (std::size_t i = 0; i < paragraph.runs.size(); ++i) {
    const Run& run = paragraph.runs[i];
    append(key, RunPart{static_cast<std::uint32_t>(run.text.size()),
                        static_cast<std::uint32_t>(run.language.size()), faces[i],
                        static_cast<std::uint8_t>(run.kind),
                        static_cast<std::uint8_t>((is_link(run) ? 1 : 0) | (run.gap ? 2 : 0))});
    key += run.text;
    key += run.language;
  }
}

BrokenParagraph* ParagraphCache::find(std::string_view key) {
  const auto found = paragraphs_.find(key);
  return found == paragraphs_.end() ? nullptr : &found->second;
}

const NaturalWidth* ParagraphCache::find_width(std::string_view key) const {
  const auto found = widths_.find(key);
  return found == widths_.end() ? nullptr : &found->second;
}

bool ParagraphCache::was_offered(std::string_view key, Offer offer) {
  if (offered_.empty()) offered_.resize(buckets);
  const std::size_t hash = Hash{}(key);
  // 0 is nothing; the two lowest bits tell what was offered.
  const std::uint32_t mark =
      (static_cast<std::uint32_t>(hash >> 32) & ~3u) + 1 + static_cast<std::uint32_t>(offer);
  Bucket& bucket = offered_[hash & (buckets - 1)];
  if (std::find(bucket.begin(), bucket.end(), mark) != bucket.end()) return true;
  std::shift_right(bucket.begin(), bucket.end(), 1);
  bucket.front() = mark;
  return false;
}

void ParagraphCache::offer(std::string_view key, const Words& words, const std::vector<LineSpan>& lines) {
  if (!was_offered(key, Offer::lines)) return;
  if (kept_words_ > most_words) paragraphs_.clear(), kept_words_ = 0;
  paragraphs_.insert_or_assign(std::string(key),
                               BrokenParagraph{words, lines, std::vector<PlainLine>(lines.size())});
  kept_words_ += words.words.size();
}

void ParagraphCache::offer_width(std::string_view key, const NaturalWidth& width) {
  if (!was_offered(key, Offer::width)) return;
  if (widths_.size() > most_widths) widths_.clear();
  widths_.insert_or_assign(std::string(key), width);
}

void ParagraphCache::clear() {
  paragraphs_.clear();
  widths_.clear();
  leaders_.clear();
  kept_words_ = 0;
}

}  // namespace klausul
