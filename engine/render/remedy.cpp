#include "render/remedy.hpp"

#include "diag/messages.hpp"

namespace klausul {
namespace {

std::string element_for(Type type, const std::string& name) {
  const std::string named = " namn=\"" + name + "\"";
  if (type == Type::list) return "<lista" + named + "><post>…</post></lista>";
  if (type == Type::group) return "<grupp" + named + ">…</grupp>";
  if (type == Type::decision)
    return "<beslut" + named + " organ=\"…\" verb=\"…\"><beslutspunkt binder=\"…\">…</beslutspunkt></beslut>";
  if (is_register_type(type)) return "<varde" + named + " ref=\"…\"/>";
  return "<varde" + named + ">…</varde>";
}

}  // namespace

std::string remedy_for_value(const Declaration& declaration, const std::vector<std::string>& steps) {
  // The one name that a document has by itself and that may be missing.
  if (declaration.name == "diarienummer")
    return both("attributet diarienummer=\"…\" på rotelementet",
                "the attribute diarienummer=\"…\" to the root element");
  if (steps.front() == "foralder" || declaration.name == "foralder")
    return both("huvudavtalet i <foralder avtal=\"…\" version=\"…\" datum=\"…\"/>",
                "the parent agreement in <foralder avtal=\"…\" version=\"…\" datum=\"…\"/>");
  std::string text = element_for(declaration.type, declaration.name);
  for (std::size_t i = steps.size(); i-- > 1;)
    text = "<grupp namn=\"" + steps[i - 1] + "\">" + text + "</grupp>";
  return text;
}

std::string remedy_for_field(const RegisterEntry& entry, const std::string& field) {
  return both("attributet " + field + "=\"…\" på '" + entry.id + "' i registret",
              "the attribute " + field + "=\"…\" to '" + entry.id + "' in the register");
}

}  // namespace klausul
