#pragma once
#include <memory>
#include <optional>
#include <string>

#include "cli/locked_document.hpp"
#include "parent_of.hpp"

namespace klausul {

/// Makes documents as they would be if they held other versions than their locks say. What is prepared for
/// one is kept for the next, if that asks for the same: give those after each other that are likely to.
class ShownDocuments {
 public:
  explicit ShownDocuments(const Files& files) : files_(files), parents_(files) {}

  /// The document laid out and not painted; a draft, so that what is missing is shown as a gap. Nothing, with
  /// what is wrong said, if it cannot be made.
  std::optional<Assembled> show(const LockedDocument& document, const WithIncoming& what,
                                Diagnostics& diagnostics);

 private:
  /// A preparation with texts and tickets of its own, which are gone with it: of thousands of documents few
  /// ask for the same.
  struct Latest {
    std::string key;
    Sources sources;
    Origins origins;
    Diagnostics faults;
    std::unique_ptr<Library> library;
    std::optional<Prepared> prepared;
  };
  const Latest& prepared_for(const std::string& root, const Request& request);

  const Files& files_;
  Parents parents_;
  Workshop workshop_;
  std::unique_ptr<Latest> latest_;
};

}  // namespace klausul
