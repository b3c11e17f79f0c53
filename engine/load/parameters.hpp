#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "load/context.hpp"
#include "values/value.hpp"

namespace klausul {

/// A value as a parameter file gives it, before its type is known.
struct GivenValue {
  enum class Element { value, list, group, decision };
  Element element = Element::value;
  std::string name;
  std::string text;       ///< As written, for `<varde>`; for `<beslut>` its stamped elements.
  std::string reference;  ///< `ref`: a register id.
  bool has_reference = false;
  bool approximate = false;
  std::vector<std::vector<GivenValue>> items;  ///< For `<lista>`: one a `<post>`.
  std::vector<OriginId> item_origins;
  std::vector<GivenValue> members;        ///< For `<grupp>`.
  OriginId origin = OriginId::none;       ///< Of the element.
  OriginId text_origin = OriginId::none;  ///< Of the text or the reference.
};

/// A clause's variant, chosen by the parameter file.
struct VariantChoice {
  std::string variant;
  OriginId origin = OriginId::none;
};

/// `<foralder>`: the agreement that a local one fills out, and which issue of it.
struct ParentReference {
  std::string file;  ///< Its parameter file, as written: from the folder of the local agreement's.
  std::string version;
  Date date;
  OriginId origin = OriginId::none, file_origin = OriginId::none, version_origin = OriginId::none,
           date_origin = OriginId::none;
};

/// A parameter file: which template, which day, and the values.
struct Parameters {
  std::string path;
  std::string element;             ///< "avtal" or "arende": the kind of document that it asks for.
  std::string template_reference;  ///< "samverkansavtal" or "samverkansavtal@1.0".
  OriginId template_origin = OriginId::none;
  Date date;        ///< The document's own date.
  Date terms_date;  ///< Chooses versions; `datum` unless `villkorsdatum` is given.
  OriginId date_origin = OriginId::none;
  std::string diary_number;  ///< Empty for none.
  OriginId diary_origin = OriginId::none;
  std::string version;                            ///< The agreement's own, "1.0"; empty for none.
  std::optional<ParentReference> parent;          ///< Of a local agreement.
  OriginId parent_origin = OriginId::none;        ///< Of `<foralder>`, even if it names nothing yet.
  std::map<std::string, VariantChoice> variants;  ///< By clause id.
  std::vector<GivenValue> values;
  OriginId origin = OriginId::none;  ///< The root: where missing values are told.
  std::string bytes;                 ///< The file as read, for its hash.
};

/// Reads a parameter file. Says every fault and answers nothing if there is no template or date to go on
/// with.
std::optional<Parameters> load_parameters(const std::string& path, const LoadContext& context);

/// The file's values as a tree, for tests and people.
std::string dump(const Parameters& parameters);

}  // namespace klausul
