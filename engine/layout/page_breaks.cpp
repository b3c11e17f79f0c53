#include "layout/page_breaks.hpp"

#include <algorithm>
#include <limits>

#include "layout/divide_notes.hpp"
#include "layout/page_price.hpp"

// For every strip that a page may begin with, the cheapest way there is known when it is reached; from it,
// every end that one page can hold is tried (prices: `page_price`). What filling every page as far as it goes
// would cost bounds the search: a way that has already cost more leads nowhere.

namespace klausul {
namespace {

constexpr std::int64_t unreached = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t seen_white = 60;           // thousandths; less is not seen below a ragged foot
constexpr std::int64_t seen_white_cost = 30'000;  // where more would have had room: the reader sees no reason
constexpr std::int64_t carried_line_cost = 2'000;  // of a note that goes on at the next page

// How high the notes of a page are while it grows.
class NotesHeight {
 public:
  void add(const Strip& first, const Strip& last, Length height) {
    if (last_) height_ += room_between(*last_, first);
    height_ += height;
    last_ = &last;
  }
  Length with(Length above) const { return last_ ? above + height_ : Length{}; }

 private:
  const Strip* last_ = nullptr;
  Length height_;
};

class PageBreaker {
 public:
  PageBreaker(const Galley& galley, const PageFrame& frame)
      : galley_(galley),
        strips_(galley.strips),
        frame_(frame),
        price_(strips_, frame),
        above_notes_(frame.above_notes()),
        ways_(galley.strips.size() + 1) {
    for (const auto& note : galley.notes) note_heights_.push_back(klausul::height_of(note));
    lines_.resize(strips_.size());
    for (std::size_t i = 0; i < strips_.size(); ++i) {
      lines_[i] = {strips_[i].height, {}, strips_[i].keep != Keep::keep, strips_[i].notes.empty()};
      if (i > 0) lines_[i].above = room_between(strips_[i - 1], strips_[i]);
      if (i > 0 && strips_[i].starts_page) lines_[i - 1].may_end = true;
    }
    lines_.back().may_end = true;
  }

  std::vector<PageSpan> cut() {
    ways_[0].cost = 0;
    bound_ = cost_of_full_pages();
    for (std::size_t first = 0; first < strips_.size(); ++first)
      if (ways_[first].cost != unreached) leave(first);
    return pages_of_best_way();
  }

 private:
  /// The cheapest way to a page that begins with a strip.
  struct Way {
    std::int64_t cost = unreached;
    std::size_t from = 0;           ///< Where the page before it begins.
    std::vector<NoteSpan> carried;  ///< What notes of earlier pages have left for this one.
  };
  /// What of a strip is asked for most, close together in memory.
  struct Line {
    Length height, above;  ///< Room above it if no grid widens it.
    bool may_end = true;   ///< A page, after it.
    bool no_notes = true;
  };
  /// A page that is being filled.
  struct Page {
    std::size_t first = 0, end = 0;
    Length room, text;
    std::int64_t thousandth = 0;  ///< See `PagePrice`.
    NotesHeight notes;
    bool has_tall_note = false;  ///< One that has to go on at the next page, wherever it begins.
  };

  // What the whole costs when every page is filled as far as it goes; unbounded if a page's strips or notes
  // are such that they must be divided.
  std::int64_t cost_of_full_pages() const {
    std::int64_t cost = 0;
    for (std::size_t first = 0; first < strips_.size();) {
      const Page page = fullest_page(first);
      if (page.end == first) return unreached - 1;
      cost += cost_of(page);
      first = page.end;
    }
    return cost;
  }

  // Empty if none can begin there, or a note must be divided, which has prices of its own.
  Page fullest_page(std::size_t first) const {
    const Page empty = empty_page(first);
    Page page = empty, fullest = empty;
    while (grow(page) && page.text <= page.room) {
      if (page.has_tall_note) return empty;
      if (lines_[page.end - 1].may_end && height(page) <= page.room) fullest = page;
      if (ends_here(page.end)) break;
    }
    return fullest;
  }

  // A page less than half full is tried only where there is no other.
  void leave(std::size_t first) {
    const Length half = frame_.room(first == 0) / 2;
    if (!try_pages(first, half) && !try_pages(first, {})) leave_by_force(first);
  }

  // Tries every page that begins with `first` and is so full, or the last one. False if there is none.
  bool try_pages(std::size_t first, Length least) {
    Page page = empty_page(first);
    pending_.clear();
    bool found = false;
    while (grow(page) && page.text <= page.room) {
      const bool last = ends_here(page.end);
      if (lines_[page.end - 1].may_end && (last || height(page) >= least || page.has_tall_note)) {
        const bool fits = height(page) <= page.room;
        // A page that could have been fuller pays for that, too; not if only a list or a table would have had
        // to be parted, which is a reason that can be seen.
        if (fits && (last || strips_[page.end - 1].keep != Keep::whole)) offer_pending(seen_white_cost);
        if (fits) pending_.push_back(page);
        found |= fits || (page.has_tall_note && offer_divided(page));
      }
      if (last) break;
    }
    offer_pending(0);
    return found;
  }

  void offer_pending(std::int64_t more_cost) {
    for (const Page& page : pending_) offer(page, white_of(page) > seen_white ? more_cost : 0);
    pending_.clear();
  }

  void offer(const Page& page, std::int64_t more_cost) {
    offer(page.end, page.first, ways_[page.first].cost + cost_of(page) + more_cost);
  }

  // A page whose last note goes on at the next. False if a note would not even begin on it.
  bool offer_divided(const Page& page) {
    auto [here, rest] = notes_between(page.first, page.end);
    if (!all_begun(rest)) return false;
    const auto lines = static_cast<std::int64_t>(rest.empty() ? 0 : rest[0].end - rest[0].first);
    offer(page.end, page.first, ways_[page.first].cost + PagePrice::one_page + lines * carried_line_cost,
          std::move(rest));
    return true;
  }

  static bool all_begun(const std::vector<NoteSpan>& rest) {
    return rest.empty() || (rest.size() == 1 && rest[0].first > 0);
  }

  // The notes are too high for any page, or the strips that belong together are. Every note shall begin on
  // the page of its call, and a page shall not end with a heading.
  void leave_by_force(std::size_t first) {
    std::size_t shortest = first,
                fits = first;  // ends of a page whose text fits, and one whose notes fit too
    Page page = empty_page(first);
    while (shortest == first && grow(page) && page.text <= page.room) {
      if (lines_[page.end - 1].may_end) shortest = page.end;
      if (height(page) <= page.room && !leads_on(strips_[page.end - 1].kind)) fits = page.end;
    }
    auto rest = notes_between(first, shortest).second;
    if (shortest > first && (all_begun(rest) || fits == first))
      return offer(shortest, first, ways_[first].cost, std::move(rest));
    const std::size_t end = std::max(fits, first + 1);
    offer(end, first, ways_[first].cost, notes_between(first, end).second);
  }

  Page empty_page(std::size_t first) const {
    Page page;
    page.first = page.end = first;
    page.room = frame_.room(first == 0);
    page.thousandth = PagePrice::thousandth_of(page.room);
    if (const auto* head = repeated_head(galley_, strips_[first], page.room))
      page.text = klausul::height_of(*head) + strips_[first].below_head;
    for (const NoteSpan& span : ways_[first].carried) {
      const auto& note = galley_.notes[span.note];
      page.notes.add(note[span.first], note[span.end - 1], klausul::height_of(galley_, {span}));
    }
    return page;
  }

  // Takes one more strip. False if there is none.
  bool grow(Page& page) const {
    if (page.end == strips_.size()) return false;
    const Line& line = lines_[page.end];
    if (page.end > page.first)
      page.text = frame_.grid > Length{}
                      ? top_below(strips_[page.end - 1], strips_[page.end], page.text, frame_.grid)
                      : page.text + line.above;
    page.text += line.height;
    if (!line.no_notes) add_notes(page);
    ++page.end;
    return true;
  }

  void add_notes(Page& page) const {
    const Strip& strip = strips_[page.end];
    for (const std::size_t note : strip.notes) {
      const auto& lines = galley_.notes[note];
      if (lines.empty()) continue;
      page.notes.add(lines.front(), lines.back(), note_heights_[note]);
      page.has_tall_note |= strip.height + above_notes_ + note_heights_[note] > frame_.room(false);
    }
  }

  Length height(const Page& page) const { return page.text + page.notes.with(above_notes_); }

  bool ends_here(std::size_t end) const { return end == strips_.size() || strips_[end].starts_page; }

  PagePrice::Fill fill_of(const Page& page) const {
    return {page.room, height(page), page.text, page.thousandth};
  }
  std::int64_t white_of(const Page& page) const { return PagePrice::white(fill_of(page)); }
  std::int64_t cost_of(const Page& page) const {
    return ends_here(page.end) ? price_.last_page(fill_of(page)) : price_.page(fill_of(page), page.end);
  }

  // A way to `end` by the page that begins with `from`, and what its notes have left.
  void offer(std::size_t end, std::size_t from, std::int64_t cost, std::vector<NoteSpan>&& rest = {}) {
    Way& way = ways_[end];
    if (cost >= way.cost || cost > bound_) return;
    way.cost = cost;
    way.from = from;
    way.carried = std::move(rest);
  }

  std::vector<PageSpan> pages_of_best_way() const {
    std::vector<std::size_t> ends;
    for (std::size_t end = strips_.size(); end > 0; end = ways_[end].from) ends.push_back(end);
    std::vector<PageSpan> pages;
    for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
      const std::size_t first = ways_[*end].from;
      pages.push_back({first, *end, notes_between(first, *end).first});
    }
    // What the notes on the last page have left.
    for (auto rest = ways_.back().carried; !rest.empty();) {
      auto [here, more] = divided_notes(galley_, std::move(rest), frame_.room(false) - above_notes_, 1);
      pages.push_back({strips_.size(), strips_.size(), std::move(here)});
      rest = std::move(more);
    }
    return pages;
  }

  using Notes = std::vector<NoteSpan>;

  // The notes on a page, and what is left of them for the next.
  std::pair<Notes, Notes> notes_between(std::size_t first, std::size_t end) const {
    Page page = empty_page(first);
    Notes notes = ways_[first].carried;
    while (page.end < end) {
      for (const std::size_t note : strips_[page.end].notes)
        if (!galley_.notes[note].empty()) notes.push_back({note, 0, galley_.notes[note].size()});
      grow(page);
    }
    if (height(page) <= page.room) return {std::move(notes), {}};
    return divided_notes(galley_, std::move(notes), page.room - page.text - above_notes_, 0);
  }

  const Galley& galley_;
  const std::vector<Strip>& strips_;
  const PageFrame& frame_;
  const PagePrice price_;
  const Length above_notes_;
  std::vector<Way> ways_;
  std::int64_t bound_ = unreached - 1;  ///< What the best way costs at most.
  std::vector<Length> note_heights_;
  std::vector<Line> lines_;
  std::vector<Page> pending_;  ///< Ends that could still turn out to be as full as can be.
};

}  // namespace

std::vector<PageSpan> cut_pages(const Galley& galley, const PageFrame& frame) {
  return PageBreaker(galley, frame).cut();
}

}  // namespace klausul
