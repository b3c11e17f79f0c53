// libharu knows no structure tree, no marked content, and writes numbers as floats. It is used here for what
// it does well: each object of ours is one of its dictionaries without keys, whose contents we write through
// the hook `write_fn`; a stream's bytes follow through `after_write_fn`. Its callback is called from C, so it
// only records.
#include "paint/haru.hpp"

#include <hpdf.h>
#include <hpdf_encrypt.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <hpdf_streams.h>

#include <array>
#include <deque>

#include "paint/deflate.hpp"

namespace klausul {
namespace {

// What we want written for one of libharu's dictionaries; its `attr` points here.
struct Object {
  HPDF_Doc document = nullptr;
  std::string entries;
  StreamData stream;
};

HPDF_STATUS write_bytes(HPDF_Stream stream, std::string_view bytes) {
  if (bytes.empty()) return HPDF_OK;
  return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                           static_cast<HPDF_UINT>(bytes.size()));
}

extern "C" HPDF_STATUS write_entries(HPDF_Dict dictionary, HPDF_Stream stream) {
  return write_bytes(stream, static_cast<const Object*>(dictionary->attr)->entries);
}

extern "C" HPDF_STATUS write_stream(HPDF_Dict dictionary) {
  const auto* object = static_cast<const Object*>(dictionary->attr);
  HPDF_Stream stream = object->document->stream;
  for (const std::string_view part : {std::string_view("\nstream\n"), std::string_view(*object->stream.bytes),
                                      std::string_view("\nendstream")})
    if (const HPDF_STATUS status = write_bytes(stream, part); status != HPDF_OK) return status;
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

struct ReleaseDocument {
  void operator()(HPDF_Doc document) const { HPDF_Free(document); }
};

std::uint32_t number_of(HPDF_Dict dictionary) { return dictionary->header.obj_id & 0x00FFFFFF; }

class Md5 {
 public:
  Md5() { HPDF_MD5Init(&context_); }
  void add(std::string_view bytes) {
    HPDF_MD5Update(&context_, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                   static_cast<HPDF_UINT32>(bytes.size()));
  }
  std::string hex() {
    std::array<HPDF_BYTE, 16> digest{};
    HPDF_MD5Final(digest.data(), &context_);
    std::string out;
    for (const HPDF_BYTE byte : digest) append_hex(out, byte, 2);
    return out;
  }

 private:
  HPDF_MD5_CTX context_{};
};

}  // namespace

StreamData plain_stream(std::string bytes) {
  return {std::make_shared<const std::string>(std::move(bytes)), false};
}

StreamData deflated_stream(std::string_view bytes) {
  return {std::make_shared<const std::string>(deflate(bytes)), true};
}

struct HaruDocument::State {
  std::unique_ptr<HPDF_Doc_Rec, ReleaseDocument> document;
  unsigned long fault = 0;
  std::deque<Object> objects;      // their addresses must not change
  std::uint32_t first_number = 0;  // of `objects`; libharu's own objects come before
  Object catalog, info, trailer;

  // True as long as nothing has gone wrong. Low-level calls do not use the callback, so libharu is asked too.
  bool sound() {
    if (fault == 0) fault = document ? HPDF_GetError(document.get()) : HPDF_FAILD_TO_ALLOC_MEM;
    return fault == 0;
  }

  void fill(HPDF_Dict dictionary, Object& object) {
    object.document = document.get();
    dictionary->attr = &object;
    dictionary->write_fn = write_entries;
  }

  HPDF_Dict new_dictionary() {
    if (!sound()) return nullptr;
    HPDF_Dict dictionary = HPDF_Dict_New(document->mmgr);
    if (!dictionary || HPDF_Xref_Add(document->xref, dictionary) != HPDF_OK) return sound(), nullptr;
    if (objects.empty()) first_number = number_of(dictionary);
    fill(dictionary, objects.emplace_back());
    return dictionary;
  }

  std::string identifier() const {
    Md5 md5;
    for (const Object& object : objects) {
      md5.add(object.entries);
      if (object.stream.bytes) md5.add(*object.stream.bytes);
    }
    md5.add(catalog.entries);
    md5.add(info.entries);
    return md5.hex();
  }
};

HaruDocument::HaruDocument() : state_(std::make_unique<State>()) {
  state_->document.reset(HPDF_New(record_fault, &state_->fault));
  if (!state_->sound()) return;
  HPDF_Doc document = state_->document.get();
  document->pdf_version = HPDF_VER_17;
  HPDF_Dict_RemoveElement(document->info, "Producer");
  state_->fill(document->catalog, state_->catalog);
  state_->fill(document->info, state_->info);
  state_->fill(document->trailer, state_->trailer);
}

HaruDocument::~HaruDocument() = default;

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

void HaruDocument::define(ObjectId object, std::string entries) {
  if (object == ObjectId::none || !state_->sound()) return;
  state_->objects[static_cast<std::uint32_t>(object) - state_->first_number].entries = std::move(entries);
}

ObjectId HaruDocument::add(std::string entries) {
  const ObjectId object = reserve();
  define(object, std::move(entries));
  return object;
}

ObjectId HaruDocument::add_stream(std::string entries, StreamData data) {
  HPDF_Dict dictionary = state_->new_dictionary();
  if (!dictionary) return ObjectId::none;
  dictionary->after_write_fn = write_stream;
  if (data.deflated) entries += "/Filter/FlateDecode";
  entries += "/Length ";
  append_integer(entries, static_cast<std::int64_t>(data.bytes->size()));
  state_->objects.back().entries = std::move(entries);
  state_->objects.back().stream = std::move(data);
  return static_cast<ObjectId>(number_of(dictionary));
}

void HaruDocument::define_catalog(std::string entries) { state_->catalog.entries = std::move(entries); }
void HaruDocument::define_info(std::string entries) { state_->info.entries = std::move(entries); }

unsigned long HaruDocument::fault() const { return state_->sound(), state_->fault; }

std::optional<std::string> HaruDocument::save() {
  if (!state_->sound()) return std::nullopt;
  const std::string id = state_->identifier();
  state_->trailer.entries = "/ID[<" + id + "><" + id + ">]";
  std::string file;
  // libharu writes into the stream that is already there; ours takes the bytes without a copy in between.
  state_->document->stream = HPDF_CallbackWriter_New(state_->document->mmgr, append_to_file, &file);
  if (!state_->document->stream) return state_->sound(), std::nullopt;
  const HPDF_STATUS status = HPDF_SaveToStream(state_->document.get());
  if (status != HPDF_OK && state_->fault == 0) state_->fault = status;
  if (!state_->sound()) return std::nullopt;
  return file;
}

}  // namespace klausul
