// Agreements once they are made: their parties' decisions and signatures, and their days. Only the words are
// here.

#include <array>

#include "diag/message_tables.hpp"

namespace klausul {
namespace {

constexpr Severity E = Severity::error, W = Severity::warning;

constexpr std::array table = {
    Message{Slug::duplicate_party,
            "duplicate-party",
            E,
            {"'{0}' står två gånger", "för ihop uppgifterna om parten i ett <part>"},
            {"'{0}' stands twice", "put the records of the party together in one <part>"}},
    Message{Slug::unknown_party,
            "unknown-party",
            E,
            {"'{0}' är inte part i det låsta avtalet", "parterna är: {1}"},
            {"'{0}' is no party to the locked agreement", "the parties are: {1}"}},
    Message{Slug::not_signing,
            "not-signing",
            E,
            {"'{0}' har ingen plats att underteckna i avtalet", "ta bort underskriften, eller rätta parten"},
            {"the agreement has no place for '{0}' to sign", "remove the signature, or correct the party"}},
    Message{Slug::decision_after_signature,
            "decision-after-signature",
            E,
            {"'{0}' har undertecknat {2} men beslutat först {1}",
             "rätta det datum som är fel; ett beslut går före underskriften"},
            {"'{0}' signed on {2} but decided only on {1}",
             "correct the date that is wrong; a decision comes before the signature"}},
    Message{
        Slug::signed_undecided,
        "signed-undecided",
        W,
        {"'{0}' har undertecknat, men inget beslut är antecknat",
         "anteckna beslutet: <beslut organ=… datum=…/>"},
        {"'{0}' has signed, but no decision is recorded", "record the decision: <beslut organ=… datum=…/>"}},
    Message{Slug::record_order,
            "record-order",
            E,
            {"{0}, {1}, är före {2}, {3}", "rätta det datum som är fel"},
            {"{0}, {1}, is before {2}, {3}", "correct the date that is wrong"}},
    Message{Slug::record_in_future,
            "record-in-future",
            E,
            {"{0} är efter {1}, dagen för registret", "rätta datumet; antecknas kan bara det som har hänt"},
            {"{0} is after {1}, the register's day", "correct the date; only what has happened is recorded"}},
    Message{
        Slug::foreign_body,
        "foreign-body",
        E,
        {"'{0}' är ett organ hos '{1}', inte hos '{2}'",
         "flytta beslutet till rätt part, eller rätta organet"},
        {"'{0}' is a body of '{1}', not of '{2}'", "move the decision to its party, or correct the body"}},
    Message{Slug::agreement_unlocked,
            "agreement-unlocked",
            W,
            {"'{0}' har inget lås och står inte i registret",
             "lås det när det är klart: klausul build --lock {0}"},
            {"'{0}' has no lock and is not in the register",
             "lock it when it is done: klausul build --lock {0}"}},
    Message{Slug::parameters_changed,
            "parameters-changed",
            W,
            {"'{0}' har ändrats sedan avtalet låstes; registret visar det låsta",
             "se vad som blir annorlunda: klausul check {0}"},
            {"'{0}' was changed after the agreement was locked; the register shows what was locked",
             "see what becomes different: klausul check {0}"}},
    Message{Slug::parameters_missing,
            "parameters-missing",
            W,
            {"'{0}' finns inte, fast dess lås finns", "hämta den ur versionshanteringen"},
            {"'{0}' is not there, though its lock is", "fetch it from version control"}},
    Message{Slug::signed_draft,
            "signed-draft",
            W,
            {"'{0}' har undertecknat ett utkast",
             "bygg och lås avtalet av fastställda klausuler före underskrift"},
            {"'{0}' has signed a draft",
             "build and lock the agreement from approved clauses before it is signed"}},
    Message{Slug::signed_agreement,
            "signed-agreement",
            E,
            {"avtalet är undertecknat av {0}, och det som är undertecknat får inte ändras",
             "gör ett nytt avtal eller ett tilläggsavtal i en egen parameterfil"},
            {"the agreement is signed by {0}, and what is signed may not be changed",
             "make a new agreement or an amendment in a parameter file of its own"}},
};

}  // namespace

std::span<const Message> messages_of_agreements() { return table; }

}  // namespace klausul
