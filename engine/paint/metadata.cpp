// PDF/A (ISO 19005-2, 6.6; -1, 6.7) asks that the document information and the XMP packet say the same, and
// that properties which XMP itself does not know, such as PDF/UA's, are described in the packet.
#include "paint/metadata.hpp"

#include <algorithm>

#include "paint/srgb_profile.hpp"

namespace klausul {
namespace {

std::string producer(const Manifest& manifest) {
  return manifest.engine.empty() ? "klausul " KLAUSUL_VERSION : manifest.engine;
}

// "2026-03-01" as "20260301"; empty if it is not such a date.
std::string compact_date(const std::string& date) {
  if (date.size() != 10 || date[4] != '-' || date[7] != '-') return {};
  const std::string digits = date.substr(0, 4) + date.substr(5, 2) + date.substr(8, 2);
  const bool all = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
  return all ? digits : std::string();
}

std::string xml_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else
      out += c;
  }
  return out;
}

std::string element(std::string_view name, std::string_view content) {
  return "<" + std::string(name) + ">" + std::string(content) + "</" + std::string(name) + ">";
}

std::string description(std::string_view prefix, std::string_view space, std::string_view content) {
  return "<rdf:Description rdf:about=\"\" xmlns:" + std::string(prefix) + "=\"" + std::string(space) + "\">" +
         std::string(content) + "</rdf:Description>\n";
}

std::string dublin_core(const PagedDocument& pages) {
  std::string out = element("dc:format", "application/pdf");
  const std::string title = "<rdf:li xml:lang=\"x-default\">" + xml_text(pages.title) + "</rdf:li>";
  if (!pages.title.empty()) out += element("dc:title", element("rdf:Alt", title));
  if (!pages.author.empty())
    out += element("dc:creator", element("rdf:Seq", element("rdf:li", xml_text(pages.author))));
  if (!pages.language.empty())
    out += element("dc:language", element("rdf:Bag", element("rdf:li", xml_text(pages.language))));
  if (!pages.diary_number.empty()) out += element("dc:identifier", xml_text(pages.diary_number));
  return description("dc", "http://purl.org/dc/elements/1.1/", out);
}

std::string dates(const PagedDocument& pages) {
  if (compact_date(pages.date).empty()) return {};
  const std::string moment = pages.date + "T00:00:00Z";
  return description("xmp", "http://ns.adobe.com/xap/1.0/",
                     element("xmp:CreateDate", moment) + element("xmp:ModifyDate", moment));
}

constexpr std::string_view pdfua_schema =
    "<pdfaExtension:schemas xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
    "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"><rdf:Bag><rdf:li "
    "rdf:parseType=\"Resource\">"
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    "<pdfaSchema:property><rdf:Seq><rdf:li "
    "rdf:parseType=\"Resource\"><pdfaProperty:name>part</pdfaProperty:name>"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</"
    "pdfaProperty:category>"
    "<pdfaProperty:description>The part of ISO 14289 that the file "
    "follows</pdfaProperty:description></rdf:li></rdf:Seq>"
    "</pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>";

// What ISO 19005 and ISO 14289 want to be told by.
std::string marks(const PartRules& rules, bool carries_files) {
  std::string archive = element("pdfaid:part", std::to_string(rules.archive));
  if (rules.archive < 4)
    archive += element("pdfaid:conformance", "A");
  else
    archive += element("pdfaid:rev", "2020") + (carries_files ? element("pdfaid:conformance", "F") : "");
  std::string out = description("pdfaid", "http://www.aiim.org/pdfa/ns/id/", archive);
  if (rules.accessible == 0) return out;
  std::string accessible = element("pdfuaid:part", std::to_string(rules.accessible));
  if (rules.accessible == 2) accessible += element("pdfuaid:rev", "2024");
  return out + description("pdfuaid", "http://www.aiim.org/pdfua/ns/id/", accessible);
}

// The profiles of Well-Tagged PDF 1.0, said as PDF Declarations.
constexpr std::string_view well_tagged =
    "<pdfd:declarations><rdf:Bag>"
    "<rdf:li rdf:parseType=\"Resource\"><pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#accessibility1.0"
    "</pdfd:conformsTo></rdf:li>"
    "<rdf:li rdf:parseType=\"Resource\"><pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#reuse1.0"
    "</pdfd:conformsTo></rdf:li>"
    "</rdf:Bag></pdfd:declarations>";

void append_part(std::string& out, const Manifest::Part& part) {
  out += '[';
  append_text(out, part.first);
  append_text(out, part.second);
  out += ']';
}

void add_part(Entries& entries, std::string_view key, const Manifest::Part& part) {
  std::string pair;
  append_part(pair, part);
  if (!part.second.empty()) entries.raw(key, pair);
}

void add_parts(Entries& entries, std::string_view key, const std::vector<Manifest::Part>& parts) {
  std::string list = "[";
  for (const Manifest::Part& part : parts) append_part(list, part);
  entries.raw(key, list + "]");
}

}  // namespace

std::string pdf_moment(const std::string& date) {
  const std::string compact = compact_date(date);
  return "D:" + (compact.empty() ? "19930615" : compact) + "000000Z";
}

std::string info_entries(const PagedDocument& pages, const Manifest& manifest, const PartRules& rules) {
  Entries info;
  if (rules.pdf_2_0()) {
    if (!manifest.engine.empty()) info.text("ModDate", pdf_moment(pages.date));
    return info.str();
  }
  if (!pages.title.empty()) info.text("Title", pages.title);
  if (!pages.author.empty()) info.text("Author", pages.author);
  info.text("Producer", producer(manifest));
  if (!compact_date(pages.date).empty())
    info.text("CreationDate", pdf_moment(pages.date)).text("ModDate", pdf_moment(pages.date));
  return info.str();
}

std::string xmp_packet(const PagedDocument& pages, const Manifest& manifest, const PartRules& rules,
                       bool carries_files) {
  std::string out =
      "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n";
  out += marks(rules, carries_files) + dublin_core(pages) + dates(pages);
  out += description("pdf", "http://ns.adobe.com/pdf/1.3/",
                     element("pdf:Producer", xml_text(producer(manifest))));
  if (rules.accessible == 1)
    out += description("pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/", pdfua_schema);
  if (rules.accessible == 2) out += description("pdfd", "http://pdfa.org/declarations/", well_tagged);
  return out + "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

ObjectId add_output_intent(HaruDocument& haru) {
  static const StreamData profile = shared_stream(srgb_profile());
  Entries intent;
  intent.name("Type", "OutputIntent").name("S", "GTS_PDFA1");
  intent.text("OutputConditionIdentifier", "sRGB IEC61966-2.1").text("Info", "sRGB IEC61966-2.1");
  return haru.add(intent.reference("DestOutputProfile", haru.add_stream("/N 3", profile)).str());
}

std::string piece_info(const PagedDocument& pages, const Manifest& manifest) {
  if (manifest.engine.empty()) return {};
  Entries made_from;
  made_from.text("Engine", manifest.engine);
  add_part(made_from, "Parameters", manifest.parameters);
  add_parts(made_from, "Parent", manifest.parents);
  add_part(made_from, "Template", manifest.main_template);
  add_part(made_from, "Style", manifest.style);
  add_parts(made_from, "Clauses", manifest.clauses);
  add_parts(made_from, "Declarations", manifest.declaring);
  add_parts(made_from, "Registers", manifest.registers);
  add_parts(made_from, "Images", manifest.images);
  add_part(made_from, "Hyphenation", manifest.hyphenation);
  Entries klausul;
  klausul.text("LastModified", pdf_moment(pages.date)).dictionary("Private", made_from);
  return "<</Klausul<<" + klausul.str() + ">>>>";
}

}  // namespace klausul
