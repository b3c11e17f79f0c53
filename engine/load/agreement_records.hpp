#pragma once
#include <optional>
#include <string>
#include <vector>

#include "load/context.hpp"
#include "values/value.hpp"

namespace klausul {

/// What has come of an agreement outside its text: who has decided and signed, and what is to be watched. It
/// lies beside the parameter file, `avtal.uppgifter.xml` for `avtal.xml`, and is written by people.
struct AgreementRecords {
  struct Decision {
    std::string body;                    ///< An id in the register of bodies.
    std::string section, record_number;  ///< "§ 214"; either may be empty.
    Date date;
    OriginId origin = OriginId::none, body_origin = OriginId::none;
  };
  struct Signature {
    std::string name, role;  ///< The role may be empty.
    Date date;
    OriginId origin = OriginId::none;
  };
  struct Notice {
    Date given;
    std::optional<Date> received;  ///< By the last of the others: the period counts from it.
    OriginId origin = OriginId::none;
  };
  struct Party {
    std::string id;  ///< As the lock names it.
    std::vector<Decision> decisions;
    std::vector<Signature> signatures;
    std::vector<Notice> notices;
    OriginId origin = OriginId::none;
  };
  struct FollowUp {
    Date due;
    std::optional<Date> done;
    std::string note;
    OriginId origin = OriginId::none;
  };
  struct Remark {
    std::optional<Date> date;
    std::string text;
  };

  std::string path;
  std::vector<Party> parties;
  std::vector<FollowUp> follow_ups;
  std::vector<Remark> remarks;
};

/// "avtal.xml" as "avtal.uppgifter.xml".
std::string records_path(const std::string& parameters);

/// Reads the records of an agreement. Says every fault, `duplicate-party` for a party that stands twice, and
/// answers nothing if there are any. Whether they fit the agreement is for others to say.
std::optional<AgreementRecords> load_records(const std::string& path, const LoadContext& context);

}  // namespace klausul
