#include "paint/object_streams.hpp"

#include <algorithm>
#include <cstdint>

#include "paint/deflate.hpp"
#include "paint/syntax.hpp"
#include "seal/md5.hpp"

namespace klausul {
namespace {

// A reader unpacks a whole stream to get at one object, so a long document has several.
constexpr std::size_t most_in_a_stream = 1000;

constexpr std::size_t room_for_a_stream = 128'000;

// A line of the cross-reference stream: where an object is.
struct Line {
  enum Kind : std::uint8_t { unused = 0, at_offset = 1, in_stream = 2 };
  Kind kind = unused;
  std::uint64_t where = 0;  // its offset, or the object stream's number
  std::uint64_t index = 0;  // in that stream
};

void append_big_endian(std::string& out, std::uint64_t value, int bytes) {
  while (bytes-- > 0) out += static_cast<char>(value >> (8 * bytes) & 0xFF);
}

int bytes_for(std::uint64_t value) {
  int bytes = 1;
  while (value >>= 8) ++bytes;
  return bytes;
}

class Packer {
 public:
  Packer(const WrittenFile& file, Packing packing)
      : file_(file), packing_(packing), lines_(file.objects.size() + 1) {
    lines_.front().index = 65535;  // of object 0, which is never used: its generation
  }

  std::string pack() {
    out_.reserve(file_.bytes.size());
    packed_.reserve(std::min<std::size_t>(file_.bytes.size(), room_for_a_stream));
    out_ += file_.bytes.substr(0, file_.objects.front().begin);
    for (std::size_t i = 0; i < file_.objects.size(); ++i) place(i);
    flush();
    write_references();
    return std::move(out_);
  }

 private:
  void place(std::size_t index) {
    const WrittenFile::Object& object = file_.objects[index];
    const std::string_view written = file_.bytes.substr(object.begin, object.end - object.begin);
    if (object.is_stream || packing_ == Packing::references) {
      lines_[index + 1] = {Line::at_offset, out_.size(), 0};
      out_ += written;
      return;
    }
    append_integer(directory_, static_cast<std::int64_t>(index + 1));
    directory_ += ' ';
    append_integer(directory_, static_cast<std::int64_t>(packed_.size()));
    directory_ += ' ';
    if (object.entries.empty())
      append_inside(written);
    else
      packed_.append("<<").append(object.entries).append(">>\n");
    waiting_.push_back(index + 1);
    if (waiting_.size() == most_in_a_stream) flush();
  }

  // What stands between "12 0 obj" and "endobj", without the line break that libharu puts behind the <<.
  void append_inside(std::string_view object) {
    const std::size_t begin = object.find("obj\n") + 4;
    object = object.substr(begin, object.size() - begin - std::string_view("endobj\n").size());
    if (object.starts_with("<<\n")) {
      packed_ += "<<";
      object.remove_prefix(3);
    }
    packed_ += object;
  }

  void flush() {
    if (waiting_.empty()) return;
    const std::uint64_t stream = begin_stream();
    for (std::size_t i = 0; i < waiting_.size(); ++i) lines_[waiting_[i]] = {Line::in_stream, stream, i};
    Entries entries;
    entries.name("Type", "ObjStm").integer("N", static_cast<std::int64_t>(waiting_.size()));
    entries.integer("First", static_cast<std::int64_t>(directory_.size()));
    const std::string data = deflate(directory_.append(packed_));
    digests_ += md5(data);
    write_stream(stream, entries, data);
    waiting_.clear();
    directory_.clear();
    packed_.clear();
  }

  // The number of a stream that is written here and now.
  std::uint64_t begin_stream() {
    lines_.push_back({Line::at_offset, out_.size(), 0});
    return lines_.size() - 1;
  }

  void write_stream(std::uint64_t number, Entries& entries, std::string_view data) {
    entries.name("Filter", "FlateDecode").integer("Length", static_cast<std::int64_t>(data.size()));
    append_integer(out_, static_cast<std::int64_t>(number));
    out_ += " 0 obj\n<<";
    out_ += entries.str();
    out_ += ">>stream\n";
    out_ += data;
    out_ += "\nendstream\nendobj\n";
  }

  void write_references() {
    const std::size_t start = out_.size();
    const std::uint64_t number = begin_stream();
    const int width = bytes_for(start);
    Entries entries;
    entries.name("Type", "XRef").integer("Size", static_cast<std::int64_t>(lines_.size()));
    entries.raw("W", "[1 " + std::to_string(width) + " 2]");
    const std::string columns = std::to_string(1 + width + 2);
    entries.raw("DecodeParms", "<</Predictor 12/Columns " + columns + ">>");
    entries.append(file_.trailer(digests_));
    write_stream(number, entries, deflate(table(width)));
    out_ += "startxref\n";
    append_integer(out_, static_cast<std::int64_t>(start));
    out_ += "\n%%EOF\n";
  }

  // The lines, each as its difference from the one before (predictor "up"): almost all the same then.
  std::string table(int width) const {
    std::string out, above, line;
    for (const Line& entry : lines_) {
      line.clear();
      append_big_endian(line, entry.kind, 1);
      append_big_endian(line, entry.where, width);
      append_big_endian(line, entry.index, 2);
      above.resize(line.size());
      out += '\2';
      for (std::size_t i = 0; i < line.size(); ++i) out += static_cast<char>(line[i] - above[i]);
      above = line;
    }
    return out;
  }

  const WrittenFile& file_;
  Packing packing_;
  std::vector<Line> lines_;  // by object number
  std::string out_, directory_, packed_, digests_;
  std::vector<std::size_t> waiting_;  // the numbers of what is in `packed_`
};

}  // namespace

std::string pack_objects(const WrittenFile& file, Packing packing) { return Packer(file, packing).pack(); }

}  // namespace klausul
