#include "diag/messages.hpp"

#include <array>
#include <cassert>

#include "base/utf8.hpp"

namespace klausul {
namespace {

constexpr Severity E = Severity::error, W = Severity::warning, N = Severity::note;

// In the order of `Slug`. `{0}` is the first argument; braces that are to be printed are doubled.
constexpr std::array table = {
    Message{Slug::file_not_found, "file-not-found", E,
            {"filen '{0}' finns inte", ""},
            {"file '{0}' does not exist", ""}},
    Message{Slug::file_unreadable, "file-unreadable", E,
            {"filen '{0}' kan inte läsas: {1}", ""},
            {"file '{0}' cannot be read: {1}", ""}},
    Message{Slug::library_not_found, "library-not-found", E,
            {"hittar inget bibliotek: ingen mapp uppåt från '{0}' har både clauses/ och templates/", "ange biblioteket med --library MAPP"},
            {"found no library: no folder upward from '{0}' holds both clauses/ and templates/", "name the library with --library DIR"}},
    Message{Slug::outside_library, "outside-library", E,
            {"'{0}' leder ut ur biblioteket", "hänvisa med id, inte med sökväg"},
            {"'{0}' leads out of the library", "refer by id, not by path"}},
    Message{Slug::xml_syntax, "xml-syntax", E,
            {"filen är inte välformad XML: {0}", "{1}"},
            {"the file is not well-formed XML: {0}", "{1}"}},
    Message{Slug::invalid_utf8, "invalid-utf8", E,
            {"byten {0} är inte giltig UTF-8", "spara filen som UTF-8"},
            {"byte {0} is not valid UTF-8", "save the file as UTF-8"}},
    Message{Slug::control_character, "control-character", E,
            {"tecknet {0} får inte stå i texten", "ta bort tecknet"},
            {"character {0} is not allowed in text", "remove the character"}},
    Message{Slug::mixed_script, "mixed-script", W,
            {"'{0}' blandar latinska bokstäver med {1}, från ett annat alfabet", "skriv om ordet på tangentbordet, så att det går att söka"},
            {"'{0}' mixes Latin letters with {1}, from another alphabet", "type the word anew, so that a search finds it"}},
    Message{Slug::forbidden_construct, "forbidden-construct", E,
            {"{0} får inte användas", "skriv texten direkt i elementet"},
            {"{0} is not allowed", "write the text directly in the element"}},
    Message{Slug::file_too_large, "file-too-large", E,
            {"filen är större än {0} byte", ""},
            {"the file is larger than {0} bytes", ""}},
    Message{Slug::too_deep, "too-deep", E,
            {"elementen är nästlade djupare än {0} nivåer", ""},
            {"elements are nested deeper than {0} levels", ""}},
    Message{Slug::wrong_root, "wrong-root", E,
            {"väntade rotelementet <{0}>, fann <{1}>", ""},
            {"expected root element <{0}>, found <{1}>", ""}},
    Message{Slug::unknown_element, "unknown-element", E,
            {"okänt element <{0}>", "menade du <{1}>?"},
            {"unknown element <{0}>", "did you mean <{1}>?"}},
    Message{Slug::misplaced_element, "misplaced-element", E,
            {"<{0}> får inte stå i <{1}>", "{2}"},
            {"<{0}> may not stand in <{1}>", "{2}"}},
    Message{Slug::unknown_attribute, "unknown-attribute", E,
            {"<{0}> har inget attribut '{1}'", "menade du '{2}'?"},
            {"<{0}> has no attribute '{1}'", "did you mean '{2}'?"}},
    Message{Slug::missing_attribute, "missing-attribute", E,
            {"<{0}> saknar attributet '{1}'", ""},
            {"<{0}> lacks the attribute '{1}'", ""}},
    Message{Slug::bad_attribute_value, "bad-attribute-value", E,
            {"'{0}' är inget värde för attributet '{1}': väntade {2}", ""},
            {"'{0}' is no value for attribute '{1}': expected {2}", ""}},
    Message{Slug::missing_element, "missing-element", E,
            {"<{0}> saknar elementet <{1}>", ""},
            {"<{0}> lacks the element <{1}>", ""}},
    Message{Slug::duplicate_element, "duplicate-element", E,
            {"<{0}> står mer än en gång i <{1}>", ""},
            {"<{0}> stands more than once in <{1}>", ""}},
    Message{Slug::stray_text, "stray-text", E,
            {"text direkt i <{0}>: '{1}'", "lägg texten i ett element, till exempel <{2}>"},
            {"text directly in <{0}>: '{1}'", "put the text in an element, such as <{2}>"}},
    Message{Slug::empty_element, "empty-element", E,
            {"<{0}> är tomt", "{1}"},
            {"<{0}> is empty", "{1}"}},
    Message{Slug::reserved_name, "reserved-name", E,
            {"'{0}' är reserverat för motorn", ""},
            {"'{0}' is reserved for the engine", ""}},
    Message{Slug::non_ascii_key, "non-ascii-key", E,
            {"nycklar skrivs utan å, ä, ö och versaler: '{0}'", "skriv '{1}'"},
            {"keys are written without å, ä, ö and capitals: '{0}'", "write '{1}'"}},
    Message{Slug::id_mismatch, "id-mismatch", E,
            {"filen säger '{0}' men ligger på platsen för '{1}'", "byt filnamn, eller id och version"},
            {"the file says '{0}' but lies in the place of '{1}'", "rename the file, or change id and version"}},
    Message{Slug::misplaced_file, "misplaced-file", E,
            {"filen '{0}' läses aldrig: biblioteket känner bara filer med id och version i namnet", "döp den i formen {1}"},
            {"file '{0}' is never read: the library knows only files with id and version in their names", "name it in the form {1}"}},
    Message{Slug::bad_version, "bad-version", E,
            {"'{0}' är ingen version: väntade två tal med punkt, till exempel 1.0", ""},
            {"'{0}' is no version: expected two numbers with a point, such as 1.0", ""}},
    Message{Slug::unclosed_tag, "unclosed-tag", E,
            {"'{{{{' utan '}}}}'", ""},
            {"'{{{{' without '}}}}'", ""}},
    Message{Slug::empty_tag, "empty-tag", E,
            {"taggen saknar namn", ""},
            {"the tag has no name", ""}},
    Message{Slug::unclosed_section, "unclosed-section", E,
            {"sektionen '{0}' stängs inte i <{1}>", "skriv {{{{/{0}}}}} bland samma elements barn"},
            {"section '{0}' is not closed inside <{1}>", "write {{{{/{0}}}}} among the children of the same element"}},
    Message{Slug::straddling_section, "straddling-section", E,
            {"'{{{{/{0}}}}}' stänger ingen sektion som öppnats i <{1}>", "öppna och stäng sektionen i samma element"},
            {"'{{{{/{0}}}}}' closes no section opened in <{1}>", "open and close the section in the same element"}},
    Message{Slug::unescaped_field, "unescaped-field", E,
            {"oskyddat fält '{0}' får inte användas", "skriv {{{{{0}}}}}"},
            {"unescaped field '{0}' is not allowed", "write {{{{{0}}}}}"}},
    Message{Slug::partial_forbidden, "partial-forbidden", E,
            {"'{{{{>{0}}}}}' får inte användas", "skriv <klausul ref=\"…\"/>"},
            {"'{{{{>{0}}}}}' is not allowed", "write <klausul ref=\"…\"/>"}},
    Message{Slug::delimiter_forbidden, "delimiter-forbidden", E,
            {"att byta skiljetecken får inte göras", "använd {{{{ och }}}}"},
            {"changing delimiters is not allowed", "use {{{{ and }}}}"}},
    Message{Slug::field_in_attribute, "field-in-attribute", E,
            {"fält får inte stå i attributet '{0}'", "fält får stå i: {1}"},
            {"fields may not stand in attribute '{0}'", "fields may stand in: {1}"}},
    Message{Slug::section_in_attribute, "section-in-attribute", E,
            {"sektioner får inte stå i attribut", ""},
            {"sections may not stand in attributes", ""}},
    Message{Slug::unknown_parameter, "unknown-parameter", E,
            {"okänd parameter '{0}'", "menade du '{1}'?"},
            {"unknown parameter '{0}'", "did you mean '{1}'?"}},
    Message{Slug::unknown_form, "unknown-form", E,
            {"'{0}' har ingen form '{1}'", "formerna är: {2}"},
            {"'{0}' has no form '{1}'", "the forms are: {2}"}},
    Message{Slug::not_printable, "not-printable", E,
            {"'{0}' är {1} och kan inte skrivas ut som fält", "{2}"},
            {"'{0}' is {1} and cannot be printed as a field", "{2}"}},
    Message{Slug::not_a_section, "not-a-section", E,
            {"'{0}' är {1} och kan inte vara en sektion", "{2}"},
            {"'{0}' is {1} and cannot be a section", "{2}"}},
    Message{Slug::duplicate_declaration, "duplicate-declaration", E,
            {"'{0}' är redan deklarerad", ""},
            {"'{0}' is declared already", ""}},
    Message{Slug::conflicting_declaration, "conflicting-declaration", E,
            {"'{0}' deklareras olika: {1} här, {2} i {3}", "ge dem samma {4}, eller olika namn"},
            {"'{0}' is declared differently: {1} here, {2} in {3}", "give them the same {4}, or different names"}},
    Message{Slug::unknown_type, "unknown-type", E,
            {"okänd typ '{0}'", "menade du '{1}'?"},
            {"unknown type '{0}'", "did you mean '{1}'?"}},
    Message{Slug::bad_declaration, "bad-declaration", E,
            {"deklarationen av '{0}' går inte ihop: {1}", ""},
            {"the declaration of '{0}' does not hold together: {1}", ""}},
    Message{Slug::reserved_parameter, "reserved-parameter", E,
            {"'{0}' är ett namn som dokumentet självt har", ""},
            {"'{0}' is a name that the document itself has", ""}},
    Message{Slug::bad_condition, "bad-condition", E,
            {"villkoret kan inte läsas: {0}", "{1}"},
            {"the condition cannot be read: {0}", "{1}"}},
    Message{Slug::bad_computation, "bad-computation", E,
            {"'{0}' kan inte beräknas: {1}", ""},
            {"'{0}' cannot be computed: {1}", ""}},
    Message{Slug::unknown_value, "unknown-value", E,
            {"okänd parameter '{0}'", "menade du '{1}'?"},
            {"unknown parameter '{0}'", "did you mean '{1}'?"}},
    Message{Slug::missing_value, "missing-value", E,
            {"värdet '{0}' saknas ({1})", "lägg till {2}, eller bygg ett utkast med --draft"},
            {"value '{0}' is missing ({1})", "add {2}, or build a draft with --draft"}},
    Message{Slug::missing_item_value, "missing-item-value", E,
            {"posten saknar '{0}' ({1})", "lägg till {2} i posten, eller bygg ett utkast med --draft"},
            {"the item lacks '{0}' ({1})", "add {2} to the item, or build a draft with --draft"}},
    Message{Slug::duplicate_value, "duplicate-value", E,
            {"'{0}' har redan ett värde", ""},
            {"'{0}' has a value already", ""}},
    Message{Slug::wrong_value_element, "wrong-value-element", E,
            {"'{0}' är {1} och skrivs med <{2}>", ""},
            {"'{0}' is {1} and is written with <{2}>", ""}},
    Message{Slug::bad_value, "bad-value", E,
            {"'{0}' är inte {1}", "{2}"},
            {"'{0}' is not {1}", "{2}"}},
    Message{Slug::out_of_range, "out-of-range", E,
            {"'{0}' ligger utanför gränserna: väntade {1}", ""},
            {"'{0}' is out of range: expected {1}", ""}},
    Message{Slug::pattern_mismatch, "pattern-mismatch", E,
            {"'{0}' följer inte mönstret {1}", "{2}"},
            {"'{0}' does not match the pattern {1}", "{2}"}},
    Message{Slug::not_a_choice, "not-a-choice", E,
            {"'{0}' är inget av alternativen", "välj ett av: {1}"},
            {"'{0}' is none of the choices", "choose one of: {1}"}},
    Message{Slug::too_few_items, "too-few-items", E,
            {"'{0}' har {1} poster, minst {2} behövs", ""},
            {"'{0}' has {1} items, at least {2} are needed", ""}},
    Message{Slug::too_many_items, "too-many-items", E,
            {"'{0}' har {1} poster, högst {2} får finnas", ""},
            {"'{0}' has {1} items, at most {2} are allowed", ""}},
    Message{Slug::unused_value, "unused-value", W,
            {"'{0}' används inte i dokumentet", "ta bort värdet, eller använd det i en klausul"},
            {"'{0}' is not used in the document", "remove the value, or use it in a clause"}},
    Message{Slug::unknown_register_entry, "unknown-register-entry", E,
            {"'{0}' finns inte i registret", "menade du '{1}'?"},
            {"'{0}' is not in the register", "did you mean '{1}'?"}},
    Message{Slug::wrong_register_entry, "wrong-register-entry", E,
            {"'{0}' är {1}, här behövs {2}", ""},
            {"'{0}' is {1}, {2} is needed here", ""}},
    Message{Slug::duplicate_register_entry, "duplicate-register-entry", E,
            {"'{0}' finns redan i registret", ""},
            {"'{0}' is in the register already", ""}},
    Message{Slug::check_failed, "check-failed", E,
            {"{0}", ""},
            {"{0}", ""}},
    Message{Slug::unknown_clause, "unknown-clause", E,
            {"klausulen '{0}' finns inte", "menade du '{1}'?"},
            {"clause '{0}' does not exist", "did you mean '{1}'?"}},
    Message{Slug::unknown_template, "unknown-template", E,
            {"mallen '{0}' finns inte", "menade du '{1}'?"},
            {"template '{0}' does not exist", "did you mean '{1}'?"}},
    Message{Slug::unknown_style, "unknown-style", E,
            {"stilen '{0}' finns inte", "menade du '{1}'?"},
            {"style '{0}' does not exist", "did you mean '{1}'?"}},
    Message{Slug::unknown_version, "unknown-version", E,
            {"'{0}' har ingen version {1}", "versionerna är: {2}"},
            {"'{0}' has no version {1}", "the versions are: {2}"}},
    Message{Slug::no_version_in_force, "no-version-in-force", E,
            {"ingen version av '{0}' gäller {1}", "{2}"},
            {"no version of '{0}' is in force on {1}", "{2}"}},
    Message{Slug::several_in_force, "several-in-force", E,
            {"flera versioner av '{0}' gäller {1}: {2}", "sätt giltig-till, eller ersatter på den nya"},
            {"several versions of '{0}' are in force on {1}: {2}", "set giltig-till, or ersatter on the new one"}},
    Message{Slug::bad_supersession, "bad-supersession", E,
            {"'{0}' kan inte ersätta '{1}': det är ingen tidigare version", "ange en tidigare version av samma klausul i ersatter"},
            {"'{0}' cannot supersede '{1}': it is no earlier version", "name an earlier version of the same clause in ersatter"}},
    Message{Slug::withdrawn_version, "withdrawn-version", E,
            {"'{0}' har status '{1}' och får inte användas", "välj en annan version, eller låt villkorsdatumet välja"},
            {"'{0}' has status '{1}' and may not be used", "choose another version, or let the terms date choose"}},
    Message{Slug::outside_dates, "outside-dates", W,
            {"'{0}' gäller inte {1}", "ta bort versionen ur hänvisningen så väljer villkorsdatumet"},
            {"'{0}' is not in force on {1}", "take the version out of the reference, and the terms date chooses"}},
    Message{Slug::unknown_variant, "unknown-variant", E,
            {"'{0}' har ingen variant '{1}'", "varianterna är: {2}"},
            {"'{0}' has no variant '{1}'", "the variants are: {2}"}},
    Message{Slug::clause_cycle, "clause-cycle", E,
            {"klausulen inkluderar sig själv: {0}", ""},
            {"the clause includes itself: {0}", ""}},
    Message{Slug::required_clause, "required-clause", E,
            {"'{0}' kräver '{1}', som inte finns i dokumentet", ""},
            {"'{0}' needs '{1}', which is not in the document", ""}},
    Message{Slug::incompatible_clauses, "incompatible-clauses", E,
            {"'{0}' får inte stå i samma dokument som '{1}'", ""},
            {"'{0}' may not stand in one document with '{1}'", ""}},
    Message{Slug::unapproved_clause, "unapproved-clause", E,
            {"den fastställda mallen använder '{0}', som har status '{1}'", "fastställ klausulen, eller gör mallen till utkast"},
            {"the approved template uses '{0}', whose status is '{1}'", "approve the clause, or make the template a draft"}},
    Message{Slug::draft_clause, "draft-clause", N,
            {"mallen använder klausuler som inte är fastställda: {0}", ""},
            {"the template uses clauses that are not approved: {0}", ""}},
    Message{Slug::draft_needed, "draft-needed", E,
            {"dokumentet är inte helt fastställt: {0}", "bygg ett utkast med --draft"},
            {"the document is not wholly approved: {0}", "build a draft with --draft"}},
    Message{Slug::gap, "gap", N,
            {"värdet '{0}' saknas och visas som [SAKNAS: {0}] ({1})", ""},
            {"value '{0}' is missing and shows as [SAKNAS: {0}] ({1})", ""}},
    Message{Slug::unknown_target, "unknown-target", E,
            {"inget i dokumentet heter '{0}'", "menade du '{1}'?"},
            {"nothing in the document is called '{0}'", "did you mean '{1}'?"}},
    Message{Slug::ambiguous_target, "ambiguous-target", E,
            {"'{0}' finns på flera ställen i dokumentet", "ge ställena olika namn"},
            {"'{0}' is in several places in the document", "give the places different names"}},
    Message{Slug::unnumbered_target, "unnumbered-target", E,
            {"'{0}' har inget nummer att hänvisa till", "{1}"},
            {"'{0}' has no number to refer to", "{1}"}},
    Message{Slug::duplicate_name, "duplicate-name", E,
            {"namnet '{0}' finns redan i dokumentet", ""},
            {"the name '{0}' is in the document already", ""}},
    Message{Slug::heading_too_deep, "heading-too-deep", E,
            {"avsnitt får ha högst tre nivåer", "gör underavsnittet till ett stycke, eller flytta ut det"},
            {"sections may have at most three levels", "make the subsection a paragraph, or move it out"}},
    Message{Slug::list_too_deep, "list-too-deep", E,
            {"listor får ha högst två nivåer", ""},
            {"lists may have at most two levels", ""}},
    Message{Slug::ragged_row, "ragged-row", E,
            {"raden har {0} celler, tabellen har {1} kolumner", ""},
            {"the row has {0} cells, the table has {1} columns", ""}},
    Message{Slug::document_too_large, "document-too-large", E,
            {"dokumentet blir större än gränsen ({0})", "se om klausuler eller listor upprepar varandra"},
            {"the document grows beyond the limit ({0})", "see whether clauses or lists repeat each other"}},
    Message{Slug::empty_table, "empty-table", W,
            {"'{0}' har inget innehåll och utelämnas", ""},
            {"'{0}' has no content and is left out", ""}},
    Message{Slug::missing_face, "missing-face", E,
            {"typsnittet '{0}' finns inte på datorn", "installera paketet {1}"},
            {"face '{0}' is not installed", "install the package {1}"}},
    Message{Slug::bad_face, "bad-face", E,
            {"typsnittet '{0}' kan inte användas: {1}", "välj ett typsnitt med TrueType-konturer"},
            {"face '{0}' cannot be used: {1}", "choose a face with TrueType outlines"}},
    Message{Slug::missing_glyph, "missing-glyph", E,
            {"typsnittet '{0}' saknar tecknet {1}", "byt tecknet, eller välj ett typsnitt som har det"},
            {"face '{0}' lacks the character {1}", "change the character, or choose a face that has it"}},
    Message{Slug::table_too_wide, "table-too-wide", E,
            {"tabellens kolumner är {0} breda, textytan är {1}", "minska kolumnbredderna"},
            {"the table's columns are {0} wide, the text area is {1}", "make the columns narrower"}},
    Message{Slug::word_broken, "word-broken", W,
            {"'{0}' är bredare än raden och delas utan avstavningsställe", "dela upp ordet, eller gör kolumnen bredare"},
            {"'{0}' is wider than its line and is broken without a hyphenation point", "split the word, or widen the column"}},
    Message{Slug::block_too_tall, "block-too-tall", W,
            {"{0} är högre än en sida och delas", ""},
            {"{0} is taller than a page and is split", ""}},
    Message{Slug::too_many_pages, "too-many-pages", E,
            {"dokumentet är längre än {0} sidor", ""},
            {"the document is longer than {0} pages", ""}},
    Message{Slug::bad_length, "bad-length", E,
            {"'{0}' är inget mått: väntade till exempel 11pt eller 2,5mm", ""},
            {"'{0}' is no length: expected such as 11pt or 2,5mm", ""}},
    Message{Slug::bad_colour, "bad-colour", E,
            {"'{0}' är ingen färg: väntade #rrggbb", ""},
            {"'{0}' is no colour: expected #rrggbb", ""}},
    Message{Slug::unusable_page, "unusable-page", E,
            {"marginalerna lämnar ingen plats för text", ""},
            {"the margins leave no room for text", ""}},
    Message{Slug::write_failed, "write-failed", E,
            {"kan inte skriva '{0}': {1}", "{2}"},
            {"cannot write '{0}': {1}", "{2}"}},
    Message{Slug::strict_refused, "strict-refused", E,
            {"ingenting skrevs, eftersom --strict inte tillåter varningar eller luckor: {0} varningar, {1} luckor", "rätta dem, eller bygg utan --strict"},
            {"nothing was written, because --strict allows no warnings or gaps: {0} warnings, {1} gaps", "mend them, or build without --strict"}},
    Message{Slug::pdf_failed, "pdf-failed", E,
            {"PDF-filen kunde inte skrivas: {0}", ""},
            {"the PDF could not be written: {0}", ""}},
    Message{Slug::wrong_use, "wrong-use", E,
            {"{0}", "se klausul --help"},
            {"{0}", "see klausul --help"}},
};

// The text with {n} replaced by the n-th argument. Without fmt: a message is data, and a wrong one must not throw.
std::string filled(std::string_view text, const std::vector<std::string>& arguments) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool doubled = i + 1 < text.size() && text[i] == text[i + 1];
    if ((text[i] == '{' || text[i] == '}') && doubled) {
      result += text[i++];
    } else if (text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}') {
      const auto index = static_cast<std::size_t>(text[i + 1] - '0');
      if (index < arguments.size()) result += arguments[index];
      i += 2;
    } else {
      result += text[i];
    }
  }
  return result;
}

// True if the text has a place whose argument is missing or empty.
bool has_empty_place(std::string_view text, const std::vector<std::string>& arguments) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '{') continue;
    if (i + 1 < text.size() && text[i + 1] == '{') {
      ++i;
      continue;
    }
    const auto index = static_cast<std::size_t>(text[i + 1] - '0');
    if (index >= arguments.size() || arguments[index].empty()) return true;
  }
  return false;
}

const Wording& wording(const Message& message, Language language) {
  return language == Language::swedish ? message.swedish : message.english;
}

// Arguments that a stage writes in both languages come as "swedish\x1Fenglish" (see `both`).
std::vector<std::string> in_language(std::vector<std::string> arguments, Language language) {
  for (std::string& argument : arguments) {
    const std::size_t split = argument.find('\x1F');
    if (split == std::string::npos) continue;
    argument = language == Language::swedish ? argument.substr(0, split) : argument.substr(split + 1);
  }
  return arguments;
}

}  // namespace

std::span<const Message> messages() { return table; }

const Message& message_of(Slug slug) {
  const Message& message = table[static_cast<std::size_t>(slug)];
  assert(message.slug_value == slug);
  return message;
}

std::string both(std::string_view swedish, std::string_view english) {
  return std::string(swedish) + '\x1F' + std::string(english);
}

std::string message_text(const Diagnostic& diagnostic, Language language) {
  return filled(wording(message_of(diagnostic.slug), language).message, in_language(diagnostic.arguments, language));
}

std::string hint_text(const Diagnostic& diagnostic, Language language) {
  const std::string_view hint = wording(message_of(diagnostic.slug), language).hint;
  const std::vector<std::string> arguments = in_language(diagnostic.arguments, language);
  return has_empty_place(hint, arguments) ? std::string() : filled(hint, arguments);
}

std::string note_text(const Note& note, Language language) {
  const bool swedish = language == Language::swedish;
  switch (note.kind) {
    case Note::Kind::used_here: return swedish ? "används i" : "used in";
    case Note::Kind::declared_here: return swedish ? "deklareras i" : "declared in";
    case Note::Kind::other_here: return swedish ? "den andra finns i" : "the other is in";
    case Note::Kind::included_here:
      return filled(swedish ? "{0} tas med från" : "{0} included from", {note.argument});
  }
  return {};
}

}  // namespace klausul
