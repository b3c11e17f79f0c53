#include "paint/attachments.hpp"

#include <algorithm>

#include "paint/metadata.hpp"
#include "paint/tree.hpp"
#include "seal/md5.hpp"

namespace klausul {
namespace {

ObjectId add_file(const Attachment& file, const std::string& date, HaruDocument& haru) {
  Entries about;
  about.integer("Size", static_cast<std::int64_t>(file.bytes->size()));
  about.raw("CheckSum", "<" + md5(*file.bytes) + ">").text("ModDate", pdf_moment(date));
  Entries stream;
  stream.name("Type", "EmbeddedFile").name("Subtype", file.media_type).dictionary("Params", about);
  const ObjectId bytes = haru.add_stream(stream.str(), deflated_stream(*file.bytes));
  const bool source = file.relationship == Attachment::Relationship::source;
  Entries entries;
  entries.name("Type", "Filespec").text("F", file.name).text("UF", file.name).text("Desc", file.description);
  entries.name("AFRelationship", source ? "Source" : "Supplement");
  entries.dictionary("EF", Entries().reference("F", bytes).reference("UF", bytes));
  return haru.add(entries.str());
}

}  // namespace

std::string add_attachments(const std::vector<Attachment>& files, const std::string& date,
                            HaruDocument& haru) {
  if (files.empty()) return {};
  std::vector<const Attachment*> sorted;  // a name tree's keys must be, byte by byte
  for (const Attachment& file : files) sorted.push_back(&file);
  std::sort(sorted.begin(), sorted.end(),
            [](const Attachment* a, const Attachment* b) { return a->name < b->name; });
  TreeWriter names("Names", haru);
  std::string associated = "[";
  for (const Attachment* file : sorted) {
    std::string key, value;
    append_text(key, file->name);
    append_reference(value, add_file(*file, date, haru));
    associated += value + " ";
    names.add(key, value);
  }
  Entries entries;
  entries.raw("AF", associated + "]");
  entries.raw("Names", "<</EmbeddedFiles<<" + names.finish() + ">>>>");
  return entries.str();
}

}  // namespace klausul
