// libharu knows no structure tree, no marked content, and writes numbers as floats. It is used here for what
// it does well: it numbers objects, and builds the page tree. Its dictionaries hold what is ours through the
// hook `write_fn`; a stream's bytes follow through `after_write_fn`. A file of version 1.4 it writes, with
// all objects as its dictionaries; in others only what it adds to is one. Its callbacks are called from C, so
// they only record.
#include "paint/haru.hpp"

#include <hpdf.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <hpdf_streams.h>

#include <vector>

#include "paint/arena.hpp"
#include "paint/object_streams.hpp"
#include "paint/paint.hpp"
#include "seal/sha256.hpp"

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

  std::string_view entries_of(std::uint32_t number) const {
    return std::string_view(entries).substr(objects[number].begin, objects[number].size);
  }
};

// Of a document of ten pages; a longer one makes room as it goes.
constexpr std::size_t usual_entries = 100'000, usual_objects = 1000;

std::uint32_t number_of(const void* object) {
  return static_cast<const HPDF_Obj_Header*>(object)->obj_id & 0x00FFFFFF;
}

const Contents& contents_of(HPDF_Dict dictionary) { return *static_cast<const Contents*>(dictionary->attr); }

HPDF_STATUS write_bytes(HPDF_Stream stream, std::string_view bytes) {
  if (bytes.empty()) return HPDF_OK;
  return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                           static_cast<HPDF_UINT>(bytes.size()));
}

extern "C" HPDF_STATUS write_entries(HPDF_Dict dictionary, HPDF_Stream stream) {
  return write_bytes(stream, contents_of(dictionary).entries_of(number_of(dictionary)));
}

constexpr std::string_view stream_begin = "\nstream\n", stream_end = "\nendstream";

extern "C" HPDF_STATUS write_stream(HPDF_Dict dictionary) {
  const Contents& contents = contents_of(dictionary);
  const auto& bytes = contents.objects[number_of(dictionary)].stream.bytes;
  if (!bytes) return HPDF_OK;
  for (const std::string_view part : {stream_begin, std::string_view(*bytes), stream_end})
    if (const HPDF_STATUS status = write_bytes(contents.document->stream, part); status != HPDF_OK)
      return status;
  return HPDF_OK;
}

// libharu puts /Info into every trailer, just before it writes.
extern "C" HPDF_STATUS take_out_info(HPDF_Dict trailer) {
  if (!contents_of(trailer).has_info) HPDF_Dict_RemoveElement(trailer, "Info");
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

extern "C" void record_fault(HPDF_STATUS status, HPDF_STATUS, void* first_fault) {
  auto* fault = static_cast<unsigned long*>(first_fault);
  if (*fault == 0) *fault = status;
}

extern "C" void* allocate(HPDF_UINT size) { return Arena::of_this_thread().allocate(size); }
extern "C" void release(void* block) { Arena::of_this_thread().release(block); }

}  // namespace

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

  // Whether libharu writes the file, objects and all; else they are written by us.
  bool whole() const { return form.version == PdfVersion::v1_4; }

  void take_over(HPDF_Dict dictionary) {
    dictionary->attr = &contents;
    dictionary->write_fn = write_entries;
    dictionary->after_write_fn = write_stream;
    make_room(dictionary);
  }

  void make_room(const void* object) {
    if (contents.objects.size() <= number_of(object)) contents.objects.resize(number_of(object) + 1);
  }

  // An object that libharu has numbered; null after a fault.
  HPDF_Dict new_dictionary() {
    if (!sound()) return nullptr;
    HPDF_Dict dictionary = HPDF_Dict_New(document->mmgr);
    if (!dictionary || HPDF_Xref_Add(document->xref, dictionary) != HPDF_OK) return sound(), nullptr;
    take_over(dictionary);
    return dictionary;
  }

  // What libharu does not write it need only number, for which the smallest of its objects will do: to make a
  // dictionary takes longer than to write what we have for it.
  void* new_object() {
    if (whole()) return new_dictionary();
    if (!sound()) return nullptr;
    HPDF_Null object = HPDF_Null_New(document->mmgr);
    if (!object || HPDF_Xref_Add(document->xref, object) != HPDF_OK) return sound(), nullptr;
    make_room(object);
    return object;
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
        digests += object.stream.digest.empty() ? sha256(*object.stream.bytes) : object.stream.digest;
    const std::string id = sha256(digests).substr(0, 32);
    return "/ID[<" + id + "><" + id + ">]";
  }

  HPDF_STATUS write_whole(std::string& file);
  HPDF_STATUS write_packed(std::string& file);
  HPDF_STATUS write_object(std::uint32_t number, std::string& out);
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
  const void* object = state_->new_object();
  return object ? static_cast<ObjectId>(number_of(object)) : ObjectId::none;
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
  const ObjectId object = reserve();
  if (object == ObjectId::none) return object;
  std::string all(entries);
  if (data.deflated) all += "/Filter/FlateDecode";
  all += "/Length ";
  append_integer(all, static_cast<std::int64_t>(data.bytes->size()));
  define(object, all);
  state_->contents.objects[static_cast<std::size_t>(object)].stream = std::move(data);
  return object;
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
  entries.append(identifier_entry(packed_digests.empty() ? sha256(contents.entries) : packed_digests));
  return entries.str();
}

// As libharu does it, with a cross-reference table.
HPDF_STATUS HaruDocument::State::write_whole(std::string& file) {
  define(0, identifier_entry(sha256(contents.entries)));
  // libharu writes into the stream that is already there; ours takes the bytes without a copy in between.
  document->stream = HPDF_CallbackWriter_New(document->mmgr, append_to_file, &file);
  return document->stream ? HPDF_SaveToStream(document) : HPDF_FAILD_TO_ALLOC_MEM;
}

// Through libharu if anything in it is libharu's: of the page tree, of pages, of the catalog.
HPDF_STATUS HaruDocument::State::write_object(std::uint32_t number, std::string& out) {
  void* object = static_cast<HPDF_XrefEntry>(document->xref->entries->obj[number])->obj;
  if ((static_cast<HPDF_Obj_Header*>(object)->obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_DICT) {
    document->stream->attr = &out;
    return HPDF_Dict_Write(static_cast<HPDF_Dict>(object), document->stream, nullptr);
  }
  out.append("<<").append(contents.entries_of(number)).append(">>");
  if (const auto& bytes = contents.objects[number].stream.bytes)
    out.append(stream_begin).append(*bytes).append(stream_end);
  return HPDF_OK;
}

// libharu knows no cross-reference streams: each object is written where the packer wants it.
HPDF_STATUS HaruDocument::State::write_packed(std::string& file) {
  document->stream = HPDF_CallbackWriter_New(document->mmgr, append_to_file, &file);
  if (!document->stream) return HPDF_FAILD_TO_ALLOC_MEM;
  file += form.version == PdfVersion::v2_0 ? "%PDF-2.0\n" : "%PDF-1.7\n";
  file += "%\267\276\255\252\n";  // no text (ISO 32000-1, 7.5.2); the bytes that libharu has
  const std::uint32_t count = document->xref->entries->count;  // with object 0
  ObjectPacker packer(form.compact ? Packing::objects : Packing::references, count - 1, file);
  for (std::uint32_t number = 1; number < count; ++number) {
    std::string& place = packer.begin(contents.objects[number].stream.bytes != nullptr);
    if (const HPDF_STATUS status = write_object(number, place); status != HPDF_OK) return status;
    packer.end();
  }
  packer.finish([this](const std::string& packed_digests) { return trailer(packed_digests); });
  return HPDF_OK;
}

std::optional<std::string> HaruDocument::save() {
  if (!state_->sound()) return std::nullopt;
  std::string file;
  file.reserve(state_->expected_size());
  const HPDF_STATUS status = state_->whole() ? state_->write_whole(file) : state_->write_packed(file);
  if (status != HPDF_OK && state_->fault == 0) state_->fault = status;
  if (!state_->sound()) return std::nullopt;
  return file;
}

std::string haru_version() { return HPDF_GetVersion(); }

}  // namespace klausul
