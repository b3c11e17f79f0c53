#include "render/compiled_text.hpp"

#include <charconv>
#include <stdexcept>

namespace klausul {
namespace {

constexpr char mark_begins = '\x01', mark_ends = '\x02';

std::size_t number_of(std::string_view digits) {
  std::size_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

// A list's name for those who stand in it.
std::string name_in_outermost_scope(const CompiledTag& list) {
  if (static_cast<std::size_t>(list.what.depth) != list.scopes) return {};
  std::string name;
  for (const std::string& step : list.what.steps) name += (name.empty() ? "" : ".") + step;
  return name;
}

}  // namespace

/// Goes through the joined text once, and writes what Mustache is given.
class TextCompiler {
 public:
  TextCompiler(CompiledText& result, const NameTable& names) : result_(result), names_(names) {}

  std::string run(std::string_view xml) {
    std::size_t at = 0;
    for (std::size_t tag = xml.find("{{"); tag != std::string_view::npos; tag = xml.find("{{", at)) {
      fixed(xml.substr(at, tag - at));
      const std::size_t end = xml.find("}}", tag);
      tag_with(xml.substr(tag + 2, end - tag - 2));
      at = end + 2;
    }
    fixed(xml.substr(at));
    return std::move(text_);
  }

 private:
  struct Section {
    std::size_t tag = 0;
    bool has_scope = false;
  };

  void fixed(std::string_view text) {
    if (text.empty()) return;
    text_ += mark_begins + std::to_string(result_.fixed_.size()) + mark_ends;
    (open_.empty() ? result_.fixed_size_ : result_.tags_[open_.back().tag].fixed_size) += text.size();
    result_.fixed_.emplace_back(text);
  }

  // `content` is "belopp.@l17" or "#kommuner.@s3", "^…", "/…".
  void tag_with(std::string_view content) {
    const char sign = content.front();
    if (sign == '/') return close();
    const bool section = sign == '#' || sign == '^';
    if (section) content.remove_prefix(1);
    const CompiledTag& tag = add(content);
    const std::string number = std::to_string(result_.tags_.size() - 1);
    // What is elements already goes in as it is.
    if (tag.how == 'b')
      text_ += "{{{" + number + "}}}";
    else
      text_ += "{{" + (section ? sign + number : number) + "}}";
    if (section) open(tag, sign == '#');
  }

  const CompiledTag& add(std::string_view asked) {
    CompiledTag tag;
    const std::size_t at = asked.rfind(".@");
    tag.path = asked.substr(0, at);
    tag.how = asked[at + 2];
    tag.origin = static_cast<OriginId>(number_of(asked.substr(at + 3)));
    tag.what = meaning(tag.path, scopes_, names_);
    if (tag.what.problem != NameMeaning::Problem::none) throw std::logic_error("unresolved name " + tag.path);
    tag.scopes = scopes_.size();
    if (!scopes_.empty()) tag.list_at_hand = scopes_.front().list;
    result_.tags_.push_back(std::move(tag));
    return result_.tags_.back();
  }

  void open(const CompiledTag& tag, bool shown_for_each) {
    const bool list = shown_for_each && tag.what.type == Type::list && tag.what.declaration != nullptr;
    if (list) scopes_.insert(scopes_.begin(), {name_in_outermost_scope(tag), &tag.what.declaration->members});
    open_.push_back({result_.tags_.size() - 1, list});
  }

  void close() {
    text_ += "{{/" + std::to_string(open_.back().tag) + "}}";
    if (open_.back().has_scope) scopes_.erase(scopes_.begin());
    open_.pop_back();
  }

  CompiledText& result_;
  const NameTable& names_;
  std::string text_;
  std::vector<ItemScope> scopes_;  // the innermost first
  std::vector<Section> open_;
};

CompiledText::CompiledText(const std::string& xml, const NameTable& names)
    : mustache_(TextCompiler(*this, names).run(xml)) {
  // The lint of `load/stamp` has refused everything that Mustache could find fault with.
  if (!mustache_.is_valid()) throw std::logic_error(mustache_.error_message());
}

std::string CompiledText::with_fixed_text(std::string_view rendered) const {
  // Calls `text` for each stretch in order.
  const auto walk = [&](auto text) {
    std::size_t at = 0;
    for (std::size_t mark = rendered.find(mark_begins); mark != std::string_view::npos;
         mark = rendered.find(mark_begins, at)) {
      text(rendered.substr(at, mark - at));
      const std::size_t end = rendered.find(mark_ends, mark);
      text(std::string_view(fixed_[number_of(rendered.substr(mark + 1, end - mark - 1))]));
      at = end + 1;
    }
    text(rendered.substr(at));
  };
  std::size_t size = 0;
  walk([&](std::string_view piece) { size += piece.size(); });
  std::string whole;
  whole.reserve(size);
  walk([&](std::string_view piece) { whole += piece; });
  return whole;
}

}  // namespace klausul
