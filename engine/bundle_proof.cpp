#include "bundle_proof.hpp"

#include <algorithm>

#include "decide/points.hpp"
#include "diag/report.hpp"
#include "seal/sha256.hpp"

namespace klausul {
namespace {

const ProvedDocument* first_with_points(const std::vector<ProvedDocument>& documents) {
  const auto found = std::find_if(documents.begin(), documents.end(),
                                  [](const ProvedDocument& one) { return !one.points.empty(); });
  return found == documents.end() ? nullptr : &*found;
}

std::string point_at(const ProvedDocument& document, std::size_t i) {
  return i < document.points.size() ? document.points[i] : std::string("–");
}

bool compare(const ProvedDocument& first, const ProvedDocument& other, Diagnostics& diagnostics) {
  bool same = true;
  for (std::size_t i = 0; i < std::max(first.points.size(), other.points.size()); ++i) {
    const std::string here = point_at(first, i), there = point_at(other, i);
    if (here == there) continue;
    same = false;
    diagnostics.add(Slug::points_differ, OriginId::none,
                    {std::to_string(i + 1), first.name, other.name, here, there});
  }
  return same;
}

std::string count_of(std::size_t number, const char* one, const char* several) {
  return std::to_string(number) + " " + (number == 1 ? one : several);
}

std::string field(const char* name, const std::string& value) {
  return "\"" + std::string(name) + "\": " + json_string(value);
}

}  // namespace

ProvedDocument proved(std::string name, const Assembled& document) {
  ProvedDocument one;
  one.name = std::move(name);
  one.title = document.document.title;
  one.points = document.points;
  one.shown = std::all_of(one.points.begin(), one.points.end(),
                          [&](const std::string& point) { return shows(document.document, point); });
  one.sha256 = sha256(document.pdf);
  one.pages = document.pages.pages.size();
  return one;
}

bool prove(const std::vector<ProvedDocument>& documents, Diagnostics& diagnostics) {
  const ProvedDocument* first = first_with_points(documents);
  bool same = true;
  for (const ProvedDocument& one : documents) {
    if (one.points.empty() && !one.proposes) continue;
    if (one.points.empty() || !one.shown) {
      diagnostics.add(Slug::no_points, OriginId::none, {one.name});
      same = false;
    } else if (&one != first) {
      same = compare(*first, one, diagnostics) && same;
    }
  }
  return same;
}

std::string proof_text(const std::vector<ProvedDocument>& documents) {
  const ProvedDocument* first = first_with_points(documents);
  std::string text = "Bevis: det som beslutas lyder lika överallt\n\n";
  std::string with, without;
  std::size_t deciding = 0;
  for (const ProvedDocument& one : documents) {
    const std::string line =
        "  " + one.name + (one.body.empty() ? "" : ", " + one.body) + "\n    sha256 " + one.sha256 + "\n";
    (one.points.empty() ? without : with) += line;
    deciding += one.points.empty() ? 0 : 1;
  }
  if (first == nullptr) return text + "Inget dokument har beslutspunkter.\n\n" + without;
  text += count_of(first->points.size(), "beslutspunkt", "beslutspunkter") + ", jämförda ord för ord i " +
          count_of(deciding, "dokument", "dokument") + ":\n\n";
  for (std::size_t i = 0; i < first->points.size(); ++i)
    text += "  " + std::to_string(i + 1) + ". " + first->points[i] + "\n     sha256 " +
            sha256(first->points[i]) + "\n";
  text += "\nPunkterna står lika i:\n" + with;
  return without.empty() ? text : text + "\nUtan beslutspunkter:\n" + without;
}

std::string proof_json(const std::vector<ProvedDocument>& documents) {
  const ProvedDocument* first = first_with_points(documents);
  std::string points, made;
  for (const std::string& point : first == nullptr ? std::vector<std::string>() : first->points)
    points += (points.empty() ? "" : ", ") + ("{" + field("text", point)) + ", " +
              field("sha256", sha256(point)) + "}";
  for (const ProvedDocument& one : documents)
    made += (made.empty() ? "" : ", ") + ("{" + field("pdf", one.name)) + ", " + field("title", one.title) +
            ", " + field("party", one.party) + ", " + field("body", one.body) + ", " +
            field("sha256", one.sha256) + ", \"pages\": " + std::to_string(one.pages) +
            ", \"points\": " + std::to_string(one.points.size()) + "}";
  return "{\"same\": true, \"points\": [" + points + "], \"documents\": [" + made + "]}";
}

// The words are those that `proof_json` writes, and no others.
std::vector<std::pair<std::string, std::string>> proved_files(const std::string& proof) {
  constexpr std::string_view name_begins = "{\"pdf\": \"", hash_begins = "\"sha256\": \"";
  std::vector<std::pair<std::string, std::string>> files;
  for (std::size_t at = proof.find(name_begins); at != std::string::npos; at = proof.find(name_begins, at)) {
    at += name_begins.size();
    const std::string name = proof.substr(at, proof.find('"', at) - at);
    const std::size_t hash = proof.find(hash_begins, at);
    const bool plain = name.ends_with(".pdf") && name.find_first_of("/\\") == std::string::npos;
    if (plain && hash != std::string::npos)
      files.emplace_back(name, proof.substr(hash + hash_begins.size(), 64));
  }
  return files;
}

}  // namespace klausul
