#pragma once

namespace klausul::fixed_words {

/// The few words that layout itself puts in a document. They are text for the parties, so they are Swedish.
constexpr const char* appendix = "Bilaga";
constexpr const char* table = "Tabell";
constexpr const char* draft = "UTKAST";
constexpr const char* gaps = "Uppgifter som saknas";
constexpr const char* items = "poster";
constexpr const char* place_and_date = "Ort och datum";
constexpr const char* signature = "Underskrift";
constexpr const char* name_in_print = "Namnförtydligande";
constexpr const char* footnote = "Fotnot";

}  // namespace klausul::fixed_words
