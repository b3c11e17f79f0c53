#pragma once
#include <optional>
#include <string>
#include <vector>

#include "load/context.hpp"
#include "values/value.hpp"
#include "values/watch.hpp"

namespace klausul {

/// What has come of an agreement outside its text: who has decided and signed, and what is to be watched. It
/// lies beside the parameter file, `avtal.uppgifter.xml` for `avtal.xml`, and is written by people.
struct AgreementRecords {
  /// Who wrote a record and when; by hand neither need be said.
  struct Noted {
    std::optional<Date> on;
    std::string by;  ///< An id in the register of persons.
  };
  /// That a record was completed: what was added to it, and by whom. What was there stays.
  struct Supplement {
    std::string what;  ///< The attributes: "mottagen mottagen-av".
    Noted noted = {};
  };
  struct Decision {
    std::string body;                    ///< An id in the register of bodies.
    std::string section, record_number;  ///< "§ 214"; either may be empty.
    Date date;
    OriginId origin = OriginId::none, body_origin = OriginId::none;
    Noted noted = {};
  };
  struct Signature {
    std::string name, role;  ///< The role may be empty.
    Date date;
    OriginId origin = OriginId::none;
    std::string place = {};  ///< Where it was signed; may be empty.
    Noted noted = {};
  };
  struct Notice {
    Date given;
    std::optional<Date> received;  ///< By the last of the others.
    OriginId origin = OriginId::none;
    std::string receiver = {};  ///< Who of them that was; may be empty.
    Noted noted = {};
    std::vector<Supplement> supplements = {};
  };
  struct Party {
    std::string id;  ///< As the lock names it.
    std::vector<Decision> decisions;
    std::vector<Signature> signatures;
    std::vector<Notice> notices;
    OriginId origin = OriginId::none;
  };
  /// That a follow-up got another day.
  struct Move {
    Date from;
    Noted noted = {};
    OriginId origin = OriginId::none;
  };
  struct FollowUp {
    Date due;
    std::optional<Date> done;
    std::string note;
    OriginId origin = OriginId::none;
    std::string id = {};           ///< Its own among the follow-ups; may be empty.
    std::vector<Move> moves = {};  ///< The first from the day that it had first.
    Noted noted = {};
    std::vector<Supplement> supplements = {};

    Date first_due() const { return moves.empty() ? due : moves.front().from; }
  };
  /// What the agreement's text says of its notice periods and its lock does not.
  struct NoticePeriod {
    std::string name;  ///< Of several the one that counts, as the lock names it; may be empty.
    NoticeFrom from = NoticeFrom::untold;
    OriginId origin = OriginId::none, name_origin = OriginId::none;
    Noted noted = {};
    std::vector<Supplement> supplements = {};
  };
  struct Remark {
    std::optional<Date> date;
    std::string text;
    OriginId origin = OriginId::none;
    Noted noted = {};
  };

  std::string path;
  /// What the agreement is called wherever its file lies; empty: its path.
  std::string id;
  std::optional<NoticePeriod> notice_period;
  std::vector<Party> parties;
  std::vector<FollowUp> follow_ups;
  std::vector<Remark> remarks;
};

/// "avtal.xml" as "avtal.uppgifter.xml".
std::string records_path(const std::string& parameters);

/// Reads the records of an agreement. Says every fault, `duplicate-party` for a party and `recorded-twice`
/// for a follow-up's id that stands twice, and answers nothing if there are any. Whether they fit the
/// agreement is for others to say.
std::optional<AgreementRecords> load_records(const std::string& path, const LoadContext& context);

/// The same of bytes that are to stand at `path`.
std::optional<AgreementRecords> records_in(const std::string& path, const std::string& bytes,
                                           const LoadContext& context);

}  // namespace klausul
