#include "fonts/subset.hpp"

#include <hb-subset.h>

namespace klausul {
namespace {

struct ReleaseSubset {
  void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
  void operator()(hb_subset_plan_t* plan) const { hb_subset_plan_destroy(plan); }
};
template <class T>
using OwnedSubset = std::unique_ptr<T, ReleaseSubset>;

// ISO 32000-1, 9.9: a CIDFontType2 program needs no more. Characters are found through CIDToGIDMap, so cmap
// goes as well.
bool is_needed(hb_tag_t tag) {
  for (const char* name : {"glyf", "head", "hhea", "hmtx", "loca", "maxp"})
    if (tag == hb_tag_from_string(name, 4)) return true;
  return false;
}

hb_blob_t* needed_table(hb_face_t*, hb_tag_t tag, void* whole) {
  return is_needed(tag) ? hb_face_reference_table(static_cast<hb_face_t*>(whole), tag) : hb_blob_get_empty();
}

// The face without what is not needed: HarfBuzz would go through all its characters and features only to drop
// them.
OwnedHb<hb_face_t> bare(hb_face_t* face) {
  OwnedHb<hb_face_t> out(hb_face_create_for_tables(needed_table, face, nullptr));
  hb_face_set_upem(out.get(), hb_face_get_upem(face));
  return out;
}

OwnedSubset<hb_subset_plan_t> plan_for(hb_face_t* face, const std::set<std::uint32_t>& glyphs) {
  const OwnedSubset<hb_subset_input_t> input(hb_subset_input_create_or_fail());
  if (!input) return nullptr;
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  hb_set_add(wanted, 0);
  for (const std::uint32_t glyph : glyphs) hb_set_add(wanted, glyph);
  return OwnedSubset<hb_subset_plan_t>(hb_subset_plan_create_or_fail(face, input.get()));
}

// Sets of one template's documents are few; a program that shows ever new characters starts over.
constexpr std::size_t remembered_subsets = 128;

}  // namespace

std::shared_ptr<const Subset> cut_subset(hb_face_t* face, const std::set<std::uint32_t>& glyphs) {
  const OwnedHb<hb_face_t> needed = bare(face);
  const OwnedSubset<hb_subset_plan_t> plan = plan_for(needed.get(), glyphs);
  if (!plan) return nullptr;
  const OwnedHb<hb_face_t> cut(hb_subset_plan_execute_or_fail(plan.get()));
  if (!cut) return nullptr;
  auto subset = std::make_shared<Subset>();
  const OwnedHb<hb_blob_t> blob(hb_face_reference_blob(cut.get()));
  unsigned size = 0;
  const char* data = hb_blob_get_data(blob.get(), &size);
  if (size == 0) return nullptr;
  subset->program.assign(data, size);
  const hb_map_t* new_ids = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  for (const std::uint32_t glyph : glyphs) {
    const hb_codepoint_t id = hb_map_get(new_ids, glyph);
    subset->new_ids.push_back(id == HB_MAP_VALUE_INVALID ? 0 : id);
  }
  return subset;
}

std::shared_ptr<const Subset> FontFace::subset(const std::set<std::uint32_t>& glyphs) const {
  const std::lock_guard lock(mutex_);
  if (subsets_.size() >= remembered_subsets && subsets_.count(glyphs) == 0) subsets_.clear();
  const auto [it, fresh] = subsets_.try_emplace(glyphs);
  if (fresh) it->second = cut_subset(face_.get(), glyphs);
  return it->second;
}

}  // namespace klausul
