#include "cli/help.hpp"

#include <array>
#include <stdexcept>

namespace klausul {
namespace {

struct HelpText {
  std::string_view key;
  const char* swedish;
  const char* english;
};

constexpr std::array texts = {
    HelpText{"klausul", "Klausul sätter avtal och beslutsförslag av klausuler, mallar och parametrar.",
             "Klausul typesets agreements and decision proposals from clauses, templates and parameters."},
    HelpText{"--help", "visa den här hjälpen", "show this help"},
    HelpText{"--version", "visa programmets version", "show the program's version"},
    HelpText{"--format", "text (förval) eller json", "text (default) or json"},
    HelpText{"--lang", "sv eller en; förval: datorns språk", "sv or en; default: the computer's language"},
    HelpText{"--library", "bibliotekets mapp; förval: närmaste mapp uppåt med clauses/ och templates/",
             "the library's folder; default: the nearest folder upward with clauses/ and templates/"},
    HelpText{"build", "Bygg dokument: varje PARAMS.xml blir en PDF",
             "Build documents: each PARAMS.xml becomes a PDF"},
    HelpText{"PARAMS", "parameterfilen; för build en eller flera",
             "the parameter file; for build one or more"},
    HelpText{
        "build -o", "PDF-filen, eller en mapp för flera; förval: parameterfilens namn med .pdf, bredvid den",
        "the PDF file, or a folder for several; default: the parameter file's name with .pdf, beside it"},
    HelpText{"--draft", "bygg ett utkast: märkt UTKAST, luckor syns som [SAKNAS: …]",
             "build a draft: marked UTKAST, gaps show as [SAKNAS: …]"},
    HelpText{"--strict", "varningar och luckor är fel; då skrivs ingenting",
             "warnings and gaps are errors; nothing is written then"},
    HelpText{"--no-provenance", "utan förteckning över mall och klausuler i PDF-filen, och utan bifogade underlag; a-4f blir då PDF/A-4",
             "without the list of template and clauses in the PDF, and without attached sources; a-4f is then PDF/A-4"},
    HelpText{"--style", "en annan husstil än mallens, till exempel kommun",
             "another house style than the template's, such as kommun"},
    HelpText{
        "--pdf",
        "arkivdel: a-2a (förval) eller a-3a, båda också PDF/UA-1; a-4f, också PDF/UA-2 och WTPDF 1.0; a-1a "
        "för "
        "arkiv som kräver det: taggad som de andra, men utan PDF/UA, som PDF Association avråder från ihop "
        "med PDF 1.4. a-3a och a-4f bär med sig parametrar, mall, stil och klausuler",
        "archive part: a-2a (default) or a-3a, both also PDF/UA-1; a-4f, also PDF/UA-2 and WTPDF 1.0; a-1a "
        "for "
        "archives that demand it: tagged as the others, but not PDF/UA, which the PDF Association advises "
        "against together with PDF 1.4. a-3a and a-4f carry parameters, template, style and clauses"},
    HelpText{"--compact", "mindre fil med objektströmmar; förval utom i a-1a, som inte har sådana",
             "smaller file with object streams; default except in a-1a, which has none"},
    HelpText{"--sign-fields", "ett tomt fält för elektronisk underskrift i varje underskriftsruta",
             "an empty field for an electronic signature in each place to sign"},
    HelpText{"--lock", "skriv PARAMS.las.xml: allt dokumentet görs av, så att det kan göras om och jämföras",
             "write PARAMS.las.xml: all that the document is made from, so that it can be made again and compared"},
    HelpText{"--relock", "godta att ett låst dokument har blivit ett annat, och skriv låset på nytt; versionerna ligger fast",
             "accept that a locked document has become another, and write the lock anew; the versions stay"},
    HelpText{"--jobs", "så många dokument i taget; förval: så många som datorn har kärnor",
             "so many documents at a time; default: as many as the computer has cores"},
    HelpText{"--timings", "säg hur lång tid varje steg tog", "tell how long each stage took"},
    HelpText{"--stop-after", "skriv ut stegets värde i stället för en PDF",
             "print the stage's value in place of a PDF"},
    HelpText{"check", "Säg allt som är fel i ett bibliotek eller i dokument; skriv ingenting",
             "Tell everything that is wrong in a library or in documents; write nothing"},
    HelpText{"PATH", "filer, mappar eller bibliotek; förval: biblioteket här",
             "files, folders or libraries; default: the library here"},
    HelpText{"check --date", "dagen som gäller, ÅÅÅÅ-MM-DD; förval: i dag",
             "the day that counts, YYYY-MM-DD; default: today"},
    HelpText{"explain", "Visa vilken version av varje klausul som valdes, och varför",
             "Show which version of each clause was chosen, and why"},
    HelpText{"explain --date", "i stället för villkorsdatumet, ÅÅÅÅ-MM-DD",
             "in place of the terms date, YYYY-MM-DD"},
    HelpText{"new", "Skriv en parameterfil att fylla i, med varje parameter som mallen har",
             "Write a parameter file to fill in, with every parameter of the template"},
    HelpText{"TEMPLATE", "mallens id, till exempel samverkansavtal",
             "the template's id, such as samverkansavtal"},
    HelpText{"new -o", "filen; förval: skriv ut på skärmen", "the file; default: print it"},
    HelpText{"new --date", "dokumentets datum, ÅÅÅÅ-MM-DD; förval: i dag",
             "the document's date, YYYY-MM-DD; default: today"},
    HelpText{"upgrade", "Visa vad i ett låst dokument som kan flyttas till nyare versioner, och flytta det som nämns",
             "Show what of a locked document could move to newer versions, and move what is named"},
    HelpText{"upgrade PARAMS", "parameterfilen; låset ligger bredvid", "the parameter file; the lock lies beside it"},
    HelpText{"--take", "flytta den klausulen, mallen eller stilen; flera gånger för flera",
             "move that clause, template or style; more than once for several"},
    HelpText{"--all", "flytta allt som kan flyttas", "move all that could move"},
    HelpText{"clause", "Sköt biblioteket: klausuler, mallar och stilar, deras versioner och beslut",
             "Keep the library: clauses, templates and styles, their versions and decisions"},
    HelpText{"clause list", "Visa vad som finns, vilket läge det har och vad som gäller",
             "Show what there is, in which state, and what is in force"},
    HelpText{"clause show", "Visa en version: text, läge, sigill och historik",
             "Show one version: text, state, seal and history"},
    HelpText{"clause log",
             "Visa vem som gjort vad när, och vad varje version ändrade; utan namn för hela biblioteket",
             "Show who did what when, and what each version changed; without a name for the whole library"},
    HelpText{"clause diff", "Jämför två versioner ord för ord", "Compare two versions word by word"},
    HelpText{"clause new", "Börja en ny klausul, mall eller stil", "Begin a new clause, template or style"},
    HelpText{"clause revise", "Börja nästa version: en kopia av den senaste, som utkast",
             "Begin the next version: a copy of the latest, as a draft"},
    HelpText{"clause edit-check",
             "Säg om en version får ändras, och vad som har ändrats; med --as antecknas ändringen",
             "Tell whether a version may be edited, and what was changed; with --as the edit is noted"},
    HelpText{"clause submit", "Lämna ett utkast till granskning: texten fryses",
             "Submit a draft for review: its text is frozen"},
    HelpText{"clause approve", "Fastställ en granskad version: den förseglas",
             "Approve a reviewed version: it is sealed"},
    HelpText{"clause reject", "Avvisa ett utkast eller en version i granskning",
             "Reject a draft or a version in review"},
    HelpText{"clause repeal", "Upphäv en fastställd version", "Repeal an approved version"},
    HelpText{"clause CLAUSE",
             "ekonomi.budget eller ekonomi.budget@1.1; mall:ID för en mall, stil:ID för en stil",
             "ekonomi.budget or ekonomi.budget@1.1; mall:ID for a template, stil:ID for a style"},
    HelpText{"clause OTHER",
             "den andra versionen, eller bara dess nummer; förval: den som versionen gjordes av",
             "the other version, or its number alone; default: the one that the version was made from"},
    HelpText{"clause --as", "vem du är: ett id i personregistret",
             "who you are: an id in the register of persons"},
    HelpText{"clause --date", "dagen, ÅÅÅÅ-MM-DD; förval: i dag", "the day, YYYY-MM-DD; default: today"},
    HelpText{"clause --reason", "skälet", "the reason"},
    HelpText{"clause --dnr", "beslutets diarienummer", "the decision's record number"},
    HelpText{"clause --body", "det organ som har beslutat: ett id i organregistret",
             "the body that has decided: an id in the register of bodies"},
    HelpText{"clause --section", "paragrafen i organets protokoll, till exempel \"§ 14\"",
             "the section of the body's minutes, such as \"§ 14\""},
    HelpText{"clause --from", "första dagen: den gäller från, eller är upphävd från; ÅÅÅÅ-MM-DD",
             "the first day: valid from, or repealed from; YYYY-MM-DD"},
    HelpText{"clause --to", "sista dagen den gäller, ÅÅÅÅ-MM-DD", "the last day it is valid, YYYY-MM-DD"},
    HelpText{
        "clause --seen",
        "sigillet på den text du har läst (klausul clause show); är texten en annan sker inget",
        "the seal of the text that you have read (klausul clause show); if it is another, nothing is done"},
    HelpText{"clause --context", "så många lika rader visas runt en ändring; förval: 2",
             "so many equal lines are shown round a change; default: 2"},
    HelpText{"clause --major", "innebörden ändras: 2.0 i stället för 1.1",
             "the meaning changes: 2.0 in place of 1.1"},
    HelpText{"clause --name", "vad den kallas", "what it is called"},
    HelpText{"clause --purpose", "vad den är till för", "what it is for"},
    HelpText{"clause --kind", "för en mall: avtal (förval) eller arende",
             "for a template: avtal (default) or arende"},
    HelpText{"clause --style", "för en mall: dess husstil; förval: bibliotekets första",
             "for a template: its house style; default: the library's first"},
};

// The part of CLI11's message before or after its first colon.
std::string before_colon(const std::string& words) { return words.substr(0, words.find(": ")); }
std::string after_colon(const std::string& words) {
  const std::size_t colon = words.find(": ");
  return colon == std::string::npos ? words : words.substr(colon + 2);
}

template <typename Kind>
bool is(const CLI::ParseError& error) {
  return dynamic_cast<const Kind*>(&error) != nullptr;
}

}  // namespace

const char* help_text(std::string_view key, Language language) {
  for (const HelpText& text : texts)
    if (text.key == key) return language == Language::swedish ? text.swedish : text.english;
  throw std::out_of_range(std::string(key));
}

void translate_labels(CLI::App& app, Language language) {
  if (language == Language::english) return;
  const auto formatter = std::dynamic_pointer_cast<CLI::Formatter>(app.get_formatter());
  app.option_defaults()->group("Val");  // commands take it over when they are added
  for (const auto& [label, swedish] :
       std::initializer_list<std::pair<const char*, const char*>>{{"Usage", "Användning"},
                                                                  {"Positionals", "Argument"},
                                                                  {"OPTIONS", "VAL"},
                                                                  {"SUBCOMMAND", "KOMMANDO"},
                                                                  {"REQUIRED", "KRÄVS"}})
    formatter->label(label, swedish);
}

std::string wrong_use_words(const CLI::ParseError& error) {
  const std::string words = error.what();
  if (is<CLI::RequiredError>(error)) {
    const std::string what = words.substr(0, words.find(" is required"));
    if (what == "A subcommand")
      return both("ange ett kommando; --help visar vilka som finns",
                  "name a command; --help shows which there are");
    return both(what + " måste anges", what + " must be given");
  }
  if (is<CLI::ExtrasError>(error))
    return both("okänt argument: " + after_colon(words), "unknown argument: " + after_colon(words));
  if (is<CLI::ArgumentMismatch>(error))
    return both(before_colon(words) + " behöver ett värde, och bara ett",
                before_colon(words) + " needs a value, and only one");
  if (is<CLI::ValidationError>(error) || is<CLI::ConversionError>(error)) {
    std::string problem = after_colon(words), swedish = problem;
    const std::size_t not_in = swedish.find(" not in ");
    if (not_in != std::string::npos) swedish.replace(not_in, 8, " är inget av ");
    return both(before_colon(words) + ": " + swedish, before_colon(words) + ": " + problem);
  }
  return both("fel i argumenten: " + words, "wrong arguments: " + words);
}

}  // namespace klausul
