// Nothing but the words of the help.

#include <array>

#include "cli/help.hpp"

namespace klausul {
namespace {

constexpr std::array texts = {
    Bilingual{"klausul", "Klausul sätter avtal och beslutsförslag av klausuler, mallar och parametrar.",
              "Klausul typesets agreements and decision proposals from clauses, templates and parameters."},
    Bilingual{"--help", "visa den här hjälpen", "show this help"},
    Bilingual{"--version", "visa programmets version", "show the program's version"},
    Bilingual{"--format", "text (förval) eller json", "text (default) or json"},
    Bilingual{"--lang", "språket, sv eller en; förval: engelska om datorn talar engelska, annars svenska",
              "the language, sv or en; default: English where the computer speaks it, else Swedish"},
    Bilingual{"footer", "In English: klausul --lang en --help", "På svenska: klausul --lang sv --help"},
    Bilingual{"--library", "bibliotekets mapp; förval: närmaste mapp uppåt med clauses/ och templates/",
              "the library's folder; default: the nearest folder upward with clauses/ and templates/"},
    Bilingual{"build", "Bygg dokument: varje PARAMS.xml blir en PDF",
              "Build documents: each PARAMS.xml becomes a PDF"},
    Bilingual{"PARAMS", "parameterfilen; för build en eller flera",
              "the parameter file; for build one or more"},
    Bilingual{
        "build -o", "PDF-filen, eller en mapp för flera; förval: parameterfilens namn med .pdf, bredvid den",
        "the PDF file, or a folder for several; default: the parameter file's name with .pdf, beside it"},
    Bilingual{"--draft", "bygg ett utkast: märkt UTKAST, luckor syns som [SAKNAS: …]",
              "build a draft: marked UTKAST, gaps show as [SAKNAS: …]"},
    Bilingual{"--strict", "varningar och luckor är fel; då skrivs ingenting",
              "warnings and gaps are errors; nothing is written then"},
    Bilingual{
        "--no-provenance",
        "utan förteckning över mall och klausuler i PDF-filen, och utan bifogade underlag; a-4f blir då "
        "PDF/A-4",
        "without the list of template and clauses in the PDF, and without attached sources; a-4f is "
        "then PDF/A-4"},
    Bilingual{"--style", "en annan husstil än mallens, till exempel kommun",
              "another house style than the template's, such as kommun"},
    Bilingual{
        "--pdf",
        "arkivdel: a-2a (förval) eller a-3a, båda också PDF/UA-1; a-4f, också PDF/UA-2 och WTPDF 1.0; a-1a "
        "för arkiv som kräver det: taggad som de andra, men utan PDF/UA, som PDF Association avråder från "
        "ihop med PDF 1.4. a-3a och a-4f bär med sig parametrar, mall, stil och klausuler",
        "archive part: a-2a (default) or a-3a, both also PDF/UA-1; a-4f, also PDF/UA-2 and WTPDF 1.0; a-1a "
        "for archives that demand it: tagged as the others, but not PDF/UA, which the PDF Association "
        "advises against together with PDF 1.4. a-3a and a-4f carry parameters, template, style and clauses"},
    Bilingual{"--compact", "mindre fil med objektströmmar; förval utom i a-1a, som inte har sådana",
              "smaller file with object streams; default except in a-1a, which has none"},
    Bilingual{"--sign-fields", "ett tomt fält för elektronisk underskrift i varje underskriftsruta",
              "an empty field for an electronic signature in each place to sign"},
    Bilingual{"--lock", "skriv PARAMS.las.xml: allt dokumentet görs av, så att det kan göras om och jämföras",
              "write PARAMS.las.xml: all that the document is made from, so that it can be made again and "
              "compared"},
    Bilingual{
        "--relock",
        "godta att ett låst dokument har blivit ett annat, och skriv låset på nytt; versionerna ligger fast",
        "accept that a locked document has become another, and write the lock anew; the versions stay"},
    Bilingual{"--jobs", "så många dokument i taget; förval: så många som datorn har kärnor",
              "so many documents at a time; default: as many as the computer has cores"},
    Bilingual{"--timings", "säg hur lång tid varje steg tog", "tell how long each stage took"},
    Bilingual{"--stop-after", "skriv ut stegets värde i stället för en PDF",
              "print the stage's value in place of a PDF"},
    Bilingual{"check", "Säg allt som är fel i ett bibliotek eller i dokument; skriv ingenting",
              "Tell everything that is wrong in a library or in documents; write nothing"},
    Bilingual{"PATH", "filer, mappar eller bibliotek; förval: biblioteket här",
              "files, folders or libraries; default: the library here"},
    Bilingual{"check --date", "dagen som gäller, ÅÅÅÅ-MM-DD; förval: i dag",
              "the day that counts, YYYY-MM-DD; default: today"},
    Bilingual{"lint", "Säg vad som är fel i löpande text: tal, datum, namn, tecken och ord",
              "Tell what is wrong in plain text: figures, dates, names, signs and words"},
    Bilingual{"TEXT", "textfiler i UTF-8; - läser det som skrivs in",
              "text files in UTF-8; - reads what is piped in"},
    Bilingual{"explain", "Visa vilken version av varje klausul som valdes, och varför",
              "Show which version of each clause was chosen, and why"},
    Bilingual{"explain --date", "i stället för villkorsdatumet, ÅÅÅÅ-MM-DD",
              "in place of the terms date, YYYY-MM-DD"},
    Bilingual{"new", "Skriv en parameterfil att fylla i, med varje parameter som mallen har",
              "Write a parameter file to fill in, with every parameter of the template"},
    Bilingual{"TEMPLATE", "mallens id, till exempel samverkansavtal",
              "the template's id, such as samverkansavtal"},
    Bilingual{"new -o", "filen; förval: skriv ut på skärmen", "the file; default: print it"},
    Bilingual{"new --date", "dokumentets datum, ÅÅÅÅ-MM-DD; förval: i dag",
              "the document's date, YYYY-MM-DD; default: today"},
    Bilingual{"clause", "Sköt biblioteket: klausuler, mallar och stilar, deras versioner och beslut",
              "Keep the library: clauses, templates and styles, their versions and decisions"},
    Bilingual{"clause list", "Visa vad som finns, vilket läge det har och vad som gäller",
              "Show what there is, in which state, and what is in force"},
    Bilingual{"clause show", "Visa en version: text, läge, sigill och historik",
              "Show one version: text, state, seal and history"},
    Bilingual{"clause log",
              "Visa vem som gjort vad när, och vad varje version ändrade; utan namn för hela biblioteket",
              "Show who did what when, and what each version changed; without a name for the whole library"},
    Bilingual{"clause diff", "Jämför två versioner ord för ord", "Compare two versions word by word"},
    Bilingual{"clause new", "Börja en ny klausul, mall eller stil", "Begin a new clause, template or style"},
    Bilingual{"clause revise", "Börja nästa version: en kopia av den senaste, som utkast",
              "Begin the next version: a copy of the latest, as a draft"},
    Bilingual{"clause edit-check",
              "Säg om en version får ändras, och vad som har ändrats; med --as antecknas ändringen",
              "Tell whether a version may be edited, and what was changed; with --as the edit is noted"},
    Bilingual{"clause submit", "Lämna ett utkast till granskning: texten fryses",
              "Submit a draft for review: its text is frozen"},
    Bilingual{"clause approve", "Fastställ en granskad version: den förseglas",
              "Approve a reviewed version: it is sealed"},
    Bilingual{"clause reject", "Avvisa ett utkast eller en version i granskning",
              "Reject a draft or a version in review"},
    Bilingual{"clause repeal", "Upphäv en fastställd version", "Repeal an approved version"},
    Bilingual{"clause CLAUSE",
              "ekonomi.budget eller ekonomi.budget@1.1; mall:ID för en mall, stil:ID för en stil",
              "ekonomi.budget or ekonomi.budget@1.1; mall:ID for a template, stil:ID for a style"},
    Bilingual{"clause OTHER",
              "den andra versionen, eller bara dess nummer; förval: den som versionen gjordes av",
              "the other version, or its number alone; default: the one that the version was made from"},
    Bilingual{"clause --as", "vem du är: ett id i personregistret",
              "who you are: an id in the register of persons"},
    Bilingual{"clause --date", "dagen, ÅÅÅÅ-MM-DD; förval: i dag", "the day, YYYY-MM-DD; default: today"},
    Bilingual{"clause --reason", "skälet", "the reason"},
    Bilingual{"clause --dnr", "beslutets diarienummer", "the decision's record number"},
    Bilingual{"clause --body", "det organ som har beslutat: ett id i organregistret",
              "the body that has decided: an id in the register of bodies"},
    Bilingual{"clause --section", "paragrafen i organets protokoll, till exempel \"§ 14\"",
              "the section of the body's minutes, such as \"§ 14\""},
    Bilingual{"clause --from", "första dagen: den gäller från, eller är upphävd från; ÅÅÅÅ-MM-DD",
              "the first day: valid from, or repealed from; YYYY-MM-DD"},
    Bilingual{"clause --to", "sista dagen den gäller, ÅÅÅÅ-MM-DD", "the last day it is valid, YYYY-MM-DD"},
    Bilingual{
        "clause --seen",
        "sigillet på den text du har läst (klausul clause show); är texten en annan sker inget",
        "the seal of the text that you have read (klausul clause show); if it is another, nothing is done"},
    Bilingual{"clause --context", "så många lika rader visas runt en ändring; förval: 2",
              "so many equal lines are shown round a change; default: 2"},
    Bilingual{"clause --major", "innebörden ändras: 2.0 i stället för 1.1",
              "the meaning changes: 2.0 in place of 1.1"},
    Bilingual{"clause --name", "vad den kallas", "what it is called"},
    Bilingual{"clause --purpose", "vad den är till för", "what it is for"},
    Bilingual{"clause --kind", "för en mall: avtal (förval) eller arende",
              "for a template: avtal (default) or arende"},
    Bilingual{"clause --style", "för en mall: dess husstil; förval: bibliotekets första",
              "for a template: its house style; default: the library's first"},
};

}  // namespace

std::span<const Bilingual> help_texts() { return texts; }

}  // namespace klausul
