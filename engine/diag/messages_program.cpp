// What the program was asked to do, and to write. Only the words are here.

#include <array>

#include "diag/message_tables.hpp"

namespace klausul {
namespace {

constexpr Severity E = Severity::error;

constexpr std::array table = {
    // writing
    Message{Slug::write_failed,
            "write-failed",
            E,
            {"kan inte skriva '{0}': {1}", "{2}|se till att platsen finns och får skrivas"},
            {"cannot write '{0}': {1}", "{2}|see to it that the place exists and may be written"}},
    Message{Slug::strict_refused,
            "strict-refused",
            E,
            {"ingenting skrevs, eftersom --strict inte tillåter varningar eller luckor: {0} varningar, {1} "
             "luckor",
             "rätta dem, eller bygg utan --strict"},
            {"nothing was written, because --strict allows no warnings or gaps: {0} warnings, {1} gaps",
             "mend them, or build without --strict"}},
    Message{Slug::no_signature_to_field,
            "no-signature-to-field",
            E,
            {"dokumentet har inga underskrifter att göra fält för", "bygg utan --sign-fields"},
            {"the document has no signatures to make fields for", "build without --sign-fields"}},
    Message{Slug::pdf_failed,
            "pdf-failed",
            E,
            {"PDF-filen kunde inte skrivas: {0}", "felet ligger i Klausul: spara filerna och rapportera det"},
            {"the PDF could not be written: {0}", "the fault is in Klausul: keep the files and report it"}},
    Message{Slug::bad_pdf,
            "bad-pdf",
            E,
            {"'{0}' kan inte läsas som PDF: {1}", "pröva filen som den skrevs av klausul build"},
            {"'{0}' cannot be read as a PDF: {1}", "verify the file as klausul build wrote it"}},
    Message{
        Slug::no_manifest,
        "no-manifest",
        E,
        {"'{0}' säger inte vad den är gjord av", "den är inte byggd av klausul, eller med --no-provenance"},
        {"'{0}' does not tell what it was made from",
         "it was not built by klausul, or with --no-provenance"}},
    Message{
        Slug::wrong_use, "wrong-use", E, {"{0}", "{1}|se klausul --help"}, {"{0}", "{1}|see klausul --help"}},
    Message{Slug::unknown_argument,
            "unknown-argument",
            E,
            {"okänt {0} '{1}'", "{2}|se klausul --help"},
            {"unknown {0} '{1}'", "{2}|see klausul --help"}},
};

}  // namespace

std::span<const Message> messages_of_program() { return table; }

}  // namespace klausul
