#include "paint/object_streams.hpp"

#include <array>

#include "paint/deflate.hpp"
#include "seal/sha256.hpp"

namespace klausul {
namespace {

// A reader unpacks a whole stream to get at one object, so a long document has several.
constexpr std::size_t most_in_a_stream = 1000;

constexpr std::size_t room_for_a_stream = 128'000;

char* put_big_endian(char* at, std::uint64_t value, int bytes) {
  while (bytes-- > 0) *at++ = static_cast<char>(value >> (8 * bytes) & 0xFF);
  return at;
}

int bytes_for(std::uint64_t value) {
  int bytes = 1;
  while (value >>= 8) ++bytes;
  return bytes;
}

}  // namespace

ObjectPacker::ObjectPacker(Packing packing, std::size_t objects, std::string& file)
    : packing_(packing), file_(file), lines_(objects + 1) {
  lines_.front().index = 65535;  // of object 0, which is never used: its generation
  lines_.reserve(objects + 3);
  if (packing == Packing::objects) packed_.reserve(room_for_a_stream);
}

std::string& ObjectPacker::begin(bool is_stream) {
  ++number_;
  packed_now_ = !is_stream && packing_ == Packing::objects;
  if (packed_now_) {
    append_integer(directory_, static_cast<std::int64_t>(number_));
    directory_ += ' ';
    append_integer(directory_, static_cast<std::int64_t>(packed_.size()));
    directory_ += ' ';
    waiting_.push_back(number_);
    return packed_;
  }
  lines_[number_] = {Line::at_offset, file_.size(), 0};
  append_integer(file_, static_cast<std::int64_t>(number_));
  file_ += " 0 obj\n";
  return file_;
}

void ObjectPacker::end() {
  if (!packed_now_) {
    file_ += "\nendobj\n";
    return;
  }
  packed_ += '\n';
  if (waiting_.size() == most_in_a_stream) pack();
}

void ObjectPacker::pack() {
  if (waiting_.empty()) return;
  const std::uint64_t stream = begin_stream();
  for (std::size_t i = 0; i < waiting_.size(); ++i) lines_[waiting_[i]] = {Line::in_stream, stream, i};
  Entries entries;
  entries.name("Type", "ObjStm").integer("N", static_cast<std::int64_t>(waiting_.size()));
  entries.integer("First", static_cast<std::int64_t>(directory_.size()));
  thread_local std::string all;  // a new one each time would be pages fresh from the system
  all.assign(directory_).append(packed_);
  const std::string data = deflate(all);
  digests_ += sha256(data);
  write_stream(stream, entries, data);
  waiting_.clear();
  directory_.clear();
  packed_.clear();
}

// The number of a stream that is written here and now.
std::uint64_t ObjectPacker::begin_stream() {
  lines_.push_back({Line::at_offset, file_.size(), 0});
  return lines_.size() - 1;
}

void ObjectPacker::write_stream(std::uint64_t number, Entries& entries, std::string_view data) {
  entries.name("Filter", "FlateDecode").integer("Length", static_cast<std::int64_t>(data.size()));
  append_integer(file_, static_cast<std::int64_t>(number));
  file_ += " 0 obj\n<<";
  file_ += entries.str();
  file_ += ">>stream\n";
  file_ += data;
  file_ += "\nendstream\nendobj\n";
}

void ObjectPacker::finish(const std::function<std::string(const std::string&)>& trailer) {
  pack();
  const std::size_t start = file_.size();
  const std::uint64_t number = begin_stream();
  const int width = bytes_for(start);
  Entries entries;
  entries.name("Type", "XRef").integer("Size", static_cast<std::int64_t>(lines_.size()));
  entries.raw("W", "[1 " + std::to_string(width) + " 2]");
  const std::string columns = std::to_string(1 + width + 2);
  entries.raw("DecodeParms", "<</Predictor 12/Columns " + columns + ">>");
  entries.append(trailer(digests_));
  write_stream(number, entries, deflate(table(width)));
  file_ += "startxref\n";
  append_integer(file_, static_cast<std::int64_t>(start));
  file_ += "\n%%EOF\n";
}

// The lines, each as its difference from the one before (predictor "up"): almost all the same then.
std::string ObjectPacker::table(int width) const {
  const int line_size = 1 + width + 2;
  std::string out;
  out.reserve(lines_.size() * static_cast<std::size_t>(1 + line_size));
  std::array<char, 1 + 8 + 2> above{}, line{};
  for (const Line& entry : lines_) {
    char* end = put_big_endian(line.data(), entry.kind, 1);
    end = put_big_endian(end, entry.where, width);
    put_big_endian(end, entry.index, 2);
    std::array<char, 1 + line.size()> changed{2};
    for (std::size_t i = 0; i < line.size(); ++i) changed[1 + i] = static_cast<char>(line[i] - above[i]);
    out.append(changed.data(), static_cast<std::size_t>(1 + line_size));
    above = line;
  }
  return out;
}

}  // namespace klausul
