// libharu knows no structure tree, no marked content, and writes numbers as floats. It is used here for what
// it does well: each object of ours is one of its dictionaries without keys, whose contents we write through
// the hook `write_fn`; a stream's bytes follow through `after_write_fn`. Its callback is called from C, so it
// only records.
#include "paint/haru.hpp"

#include <hpdf.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <hpdf_streams.h>

#include <vector>

#include "paint/arena.hpp"
#include "paint/object_streams.hpp"
#include "paint/paint.hpp"
#include "seal/md5.hpp"

namespace klausul {
namespace {

// What we want written for one of libharu's dictionaries: a stretch of the text of all entries, and a stream.
struct Object {
  std::size_t begin = 0, size = 0;
  StreamData stream;
};

// What the hooks find through a dictionary's `attr`.
struct Contents {
  HPDF_Doc document = nullptr;
  std::string entries;          // of all objects; one text, because thousands of small ones cost more
  std::vector<Object> objects;  // by number; 0 is the trailer
  bool has_info = false;
};

// Of a document of ten pages; a longer one makes room as it goes.
constexpr std::size_t usual_entries = 100'000, usual_objects = 1000;

std::uint32_t number_of(HPDF_Dict dictionary) { return dictionary->header.obj_id & 0x00FFFFFF; }

const Object& object_of(HPDF_Dict dictionary) {
  return static_cast<const Contents*>(dictionary->attr)->objects[number_of(dictionary)];
}

HPDF_STATUS write_bytes(HPDF_Stream stream, std::string_view bytes) {
  if (bytes.empty()) return HPDF_OK;
  return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                           static_cast<HPDF_UINT>(bytes.size()));
}

std::string_view entries_of(HPDF_Dict dictionary) {
  const Object& object = object_of(dictionary);
  const std::string_view all = static_cast<const Contents*>(dictionary->attr)->entries;
  return all.substr(object.begin, object.size);
}

extern "C" HPDF_STATUS write_entries(HPDF_Dict dictionary, HPDF_Stream stream) {
  return write_bytes(stream, entries_of(dictionary));
}

constexpr std::string_view stream_begin = "\nstream\n", stream_end = "\nendstream";

extern "C" HPDF_STATUS write_stream(HPDF_Dict dictionary) {
  HPDF_Stream stream = static_cast<const Contents*>(dictionary->attr)->document->stream;
  const std::string& bytes = *object_of(dictionary).stream.bytes;
  for (const std::string_view part : {stream_begin, std::string_view(bytes), stream_end})
    if (const HPDF_STATUS status = write_bytes(stream, part); status != HPDF_OK) return status;
  return HPDF_OK;
}

// libharu puts /Info into every trailer, just before it writes.
extern "C" HPDF_STATUS take_out_info(HPDF_Dict trailer) {
  if (!static_cast<const Contents*>(trailer->attr)->has_info) HPDF_Dict_RemoveElement(trailer, "Info");
  return HPDF_OK;
}

extern "C" HPDF_STATUS append_to_file(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) {
  try {
    static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(bytes), size);
  } catch (...) {  // an exception must not pass through C
    return HPDF_FAILD_TO_ALLOC_MEM;
  }
  return HPDF_OK;
}

// A dictionary of ours without any key of libharu's, which are almost all: what libharu would write for it,
// without a call for every piece.
void append_own(std::string& out, HPDF_Dict dictionary) {
  out += "<<";
  out += entries_of(dictionary);
  out += ">>";
  const std::shared_ptr<const std::string>& bytes = object_of(dictionary).stream.bytes;
  if (bytes) out.append(stream_begin).append(*bytes).append(stream_end);
}

extern "C" void record_fault(HPDF_STATUS status, HPDF_STATUS, void* first_fault) {
  auto* fault = static_cast<unsigned long*>(first_fault);
  if (*fault == 0) *fault = status;
}

extern "C" void* allocate(HPDF_UINT size) { return Arena::of_this_thread().allocate(size); }
extern "C" void release(void* block) { Arena::of_this_thread().release(block); }

}  // namespace

StreamData plain_stream(std::string bytes) {
  return {std::make_shared<const std::string>(std::move(bytes)), false, {}};
}

StreamData deflated_stream(std::string_view bytes, Effort effort) {
  return {std::make_shared<const std::string>(deflate(bytes, effort)), true, {}};
}

StreamData shared_stream(std::string_view bytes) {
  StreamData stream = deflated_stream(bytes, Effort::thorough);
  stream.digest = md5(*stream.bytes);
  return stream;
}

struct HaruDocument::State {
  FileForm form;
  HPDF_Doc document = nullptr;  // lives in the arena
  unsigned long fault = 0;
  Contents contents;

  // True as long as nothing has gone wrong. Low-level calls do not use the callback, so libharu is asked too.
  bool sound() {
    if (fault == 0) fault = document ? HPDF_GetError(document) : HPDF_FAILD_TO_ALLOC_MEM;
    return fault == 0;
  }

  void take_over(HPDF_Dict dictionary) {
    dictionary->attr = &contents;
    dictionary->write_fn = write_entries;
    if (contents.objects.size() <= number_of(dictionary)) contents.objects.resize(number_of(dictionary) + 1);
  }

  HPDF_Dict new_dictionary() {
    if (!sound()) return nullptr;
    HPDF_Dict dictionary = HPDF_Dict_New(document->mmgr);
    if (!dictionary || HPDF_Xref_Add(document->xref, dictionary) != HPDF_OK) return sound(), nullptr;
    take_over(dictionary);
    return dictionary;
  }

  void define(std::uint32_t number, std::string_view entries) {
    Object& object = contents.objects[number];
    object.begin = contents.entries.size();
    object.size = entries.size();
    contents.entries += entries;
  }

  // An object has some 60 bytes around it, cross-reference included.
  std::size_t expected_size() const {
    std::size_t size = contents.entries.size() + 60 * contents.objects.size();
    for (const Object& object : contents.objects)
      if (object.stream.bytes) size += object.stream.bytes->size();
    return size;
  }

  // Of everything that the file holds; `digests` stand for the entries of its objects.
  std::string identifier_entry(std::string digests) const {
    for (const Object& object : contents.objects)
      if (object.stream.bytes)
        digests += object.stream.digest.empty() ? md5(*object.stream.bytes) : object.stream.digest;
    const std::string id = md5(digests);
    return "/ID[<" + id + "><" + id + ">]";
  }

  HPDF_STATUS write_whole(std::string& file);
  HPDF_STATUS write_packed(std::string& file);
  std::string trailer(const std::string& packed_digests) const;
};

HaruDocument::HaruDocument(const FileForm& form) : state_(std::make_unique<State>()) {
  Arena::of_this_thread().enter();
  state_->form = form;
  state_->contents.entries.reserve(usual_entries);
  state_->contents.objects.reserve(usual_objects);
  state_->document = HPDF_NewEx(record_fault, allocate, release, 0, &state_->fault);
  if (!state_->sound()) return;
  HPDF_Doc document = state_->document;
  state_->contents.document = document;
  document->pdf_version = form.version == PdfVersion::v1_4 ? HPDF_VER_14 : HPDF_VER_17;
  HPDF_Dict_RemoveElement(document->info, "Producer");
  for (HPDF_Dict own : {document->catalog, document->info, document->trailer}) state_->take_over(own);
  document->trailer->before_write_fn = take_out_info;
}

// The document is not freed piece by piece: all its memory is the arena's.
HaruDocument::~HaruDocument() { Arena::of_this_thread().leave(); }

ObjectId HaruDocument::reserve() {
  HPDF_Dict dictionary = state_->new_dictionary();
  return dictionary ? static_cast<ObjectId>(number_of(dictionary)) : ObjectId::none;
}

ObjectId HaruDocument::reserve_page() {
  HPDF_Dict dictionary = state_->new_dictionary();
  if (!dictionary || HPDF_Pages_AddKids(state_->document->root_pages, dictionary) != HPDF_OK)
    return state_->sound(), ObjectId::none;
  // Only now: as a page it would be taken for one that libharu made, with attributes of its own.
  dictionary->header.obj_class |= HPDF_OSUBCLASS_PAGE;
  return static_cast<ObjectId>(number_of(dictionary));
}

void HaruDocument::define(ObjectId object, std::string_view entries) {
  if (object == ObjectId::none || !state_->sound()) return;
  state_->define(static_cast<std::uint32_t>(object), entries);
}

ObjectId HaruDocument::add(std::string_view entries) {
  const ObjectId object = reserve();
  define(object, entries);
  return object;
}

ObjectId HaruDocument::add_stream(std::string_view entries, StreamData data) {
  HPDF_Dict dictionary = state_->new_dictionary();
  if (!dictionary) return ObjectId::none;
  dictionary->after_write_fn = write_stream;
  std::string all(entries);
  if (data.deflated) all += "/Filter/FlateDecode";
  all += "/Length ";
  append_integer(all, static_cast<std::int64_t>(data.bytes->size()));
  state_->define(number_of(dictionary), all);
  state_->contents.objects[number_of(dictionary)].stream = std::move(data);
  return static_cast<ObjectId>(number_of(dictionary));
}

void HaruDocument::define_catalog(std::string_view entries) {
  if (state_->sound()) state_->define(number_of(state_->document->catalog), entries);
}

void HaruDocument::define_info(std::string_view entries) {
  if (!state_->sound()) return;
  state_->contents.has_info = true;
  state_->define(number_of(state_->document->info), entries);
}

unsigned long HaruDocument::fault() const { return state_->sound(), state_->fault; }

std::string HaruDocument::State::trailer(const std::string& packed_digests) const {
  Entries entries;
  entries.reference("Root", static_cast<ObjectId>(number_of(document->catalog)));
  if (contents.has_info) entries.reference("Info", static_cast<ObjectId>(number_of(document->info)));
  entries.append(identifier_entry(packed_digests.empty() ? md5(contents.entries) : packed_digests));
  return entries.str();
}

// As libharu does it, with a cross-reference table.
HPDF_STATUS HaruDocument::State::write_whole(std::string& file) {
  define(0, identifier_entry(md5(contents.entries)));
  // libharu writes into the stream that is already there; ours takes the bytes without a copy in between.
  document->stream = HPDF_CallbackWriter_New(document->mmgr, append_to_file, &file);
  return document->stream ? HPDF_SaveToStream(document) : HPDF_FAILD_TO_ALLOC_MEM;
}

// libharu knows no cross-reference streams: each of its objects is written where the packer wants it, through
// libharu if anything in it is libharu's (the page tree, pages, catalog).
HPDF_STATUS HaruDocument::State::write_packed(std::string& file) {
  const HPDF_Stream stream = HPDF_CallbackWriter_New(document->mmgr, append_to_file, &file);
  if (!stream) return HPDF_FAILD_TO_ALLOC_MEM;
  file += form.version == PdfVersion::v2_0 ? "%PDF-2.0\n" : "%PDF-1.7\n";
  file += "%\267\276\255\252\n";  // four bytes that are no text (ISO 32000-1, 7.5.2), as libharu has them
  const HPDF_List entries = document->xref->entries;  // of object 0 too
  ObjectPacker packer(form.compact ? Packing::objects : Packing::references, entries->count - 1, file);
  for (HPDF_UINT number = 1; number < entries->count; ++number) {
    const auto dictionary = static_cast<HPDF_Dict>(static_cast<HPDF_XrefEntry>(entries->obj[number])->obj);
    std::string& place = packer.begin(contents.objects[number].stream.bytes != nullptr);
    if (dictionary->list->count == 0) {
      append_own(place, dictionary);
    } else {
      stream->attr = &place;
      const HPDF_STATUS status = HPDF_Dict_Write(dictionary, stream, nullptr);
      if (status != HPDF_OK) return status;
    }
    packer.end();
  }
  packer.finish([this](const std::string& packed_digests) { return trailer(packed_digests); });
  return HPDF_OK;
}

std::optional<std::string> HaruDocument::save() {
  if (!state_->sound()) return std::nullopt;
  std::string file;
  file.reserve(state_->expected_size());
  const bool whole = state_->form.version == PdfVersion::v1_4;
  const HPDF_STATUS status = whole ? state_->write_whole(file) : state_->write_packed(file);
  if (status != HPDF_OK && state_->fault == 0) state_->fault = status;
  if (!state_->sound()) return std::nullopt;
  return file;
}

std::string haru_version() { return HPDF_GetVersion(); }

}  // namespace klausul
