#include "layout/paged_document.hpp"

// The text is read along the structure tree, as a screen reader does, not along the pages: the tree is what
// puts a table's cells and the two halves of a hyphenated word in their order.

namespace klausul {
namespace {

bool is_block(Tag tag) {
  switch (tag) {
    case Tag::paragraph:
    case Tag::heading1:
    case Tag::heading2:
    case Tag::heading3:
    case Tag::heading4:
    case Tag::list_item:
    case Tag::row:
    case Tag::contents_item:
    case Tag::caption:
    case Tag::note:
      return true;
    default:
      return false;
  }
}

class TextReader {
 public:
  explicit TextReader(const PagedDocument& pages) : pages_(pages), texts_(pages.contents.size()) {
    for (const Page& page : pages.pages)
      for (const TextFragment& fragment : page.text)
        if (fragment.content != ContentId::none) add(fragment);
  }

  std::string read() {
    if (!pages_.structure.empty()) element(0);
    end_line();
    return std::move(text_);
  }

 private:
  void add(const TextFragment& fragment) {
    std::string& text = texts_[static_cast<std::size_t>(fragment.content)];
    text += fragment.text;
    if (fragment.soft_hyphen) text.pop_back();
    if (fragment.hyphen_before_break) text += ' ';
  }

  void element(std::size_t index) {
    const StructureElement& element = pages_.structure[index];
    if (is_block(element.tag)) end_line();
    const bool part =
        element.tag == Tag::cell || element.tag == Tag::header_cell || element.tag == Tag::list_body;
    if (part && !text_.empty() && text_.back() != '\n' && text_.back() != ' ') text_ += ' ';
    for (const auto& kid : element.kids) {
      if (kid.is_element)
        this->element(kid.index);
      else
        text_ += texts_[kid.index];
    }
    if (is_block(element.tag)) end_line();
  }

  void end_line() {
    while (text_.ends_with(' ')) text_.pop_back();
    if (!text_.empty() && text_.back() != '\n') text_ += '\n';
  }

  const PagedDocument& pages_;
  std::vector<std::string> texts_;
  std::string text_;
};

}  // namespace

std::string text_of(const PagedDocument& pages) { return TextReader(pages).read(); }

}  // namespace klausul
