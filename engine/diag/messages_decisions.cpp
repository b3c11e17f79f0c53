// Decisions, and who may make them. Only the words are here.

#include <array>

#include "diag/message_tables.hpp"

namespace klausul {
namespace {

constexpr Severity E = Severity::error, W = Severity::warning;

constexpr std::array table = {
    Message{Slug::missing_binder,
            "missing-binder",
            E,
            {"beslutspunkten säger inte vem den binder",
             "skriv binder=\"egen\", \"region\", \"kommuner\" eller \"parter\""},
            {"the point does not say whom it binds",
             "write binder=\"egen\", \"region\", \"kommuner\" or \"parter\""}},
    Message{Slug::missing_verb,
            "missing-verb",
            E,
            {"beslutet säger inte {0}", "skriv {1}"},
            {"the decision does not say {0}", "write {1}"}},
    Message{Slug::missing_addressee,
            "missing-addressee",
            E,
            {"verbet '{0}' riktar sig till någon, men ingen adressat är angiven",
             "skriv <adressat ref=\"…\"/> eller <adressat>kommunerna</adressat>"},
            {"the verb '{0}' goes to somebody, but no addressee is given",
             "write <adressat ref=\"…\"/> or <adressat>kommunerna</adressat>"}},
    Message{Slug::beyond_mandate,
            "beyond-mandate",
            E,
            {"{0} får inte {1} för {2}", "skriv: ”{3}”"},
            {"{0} may not {1} for {2}", "write: ”{3}”"}},
    Message{Slug::unsettled_mandate,
            "unsettled-mandate",
            E,
            {"registret säger inte vad {0} får göra", "skriv <mandat far=\"…\" for=\"…\"/> i '{1}'"},
            {"the register does not say what {0} may do", "write <mandat far=\"…\" for=\"…\"/> in '{1}'"}},
    Message{Slug::mandate_gap,
            "mandate-gap",
            W,
            {"registret säger inte vad {0} får göra", "skriv <mandat far=\"…\" for=\"…\"/> i '{1}'"},
            {"the register does not say what {0} may do", "write <mandat far=\"…\" for=\"…\"/> in '{1}'"}},
    Message{Slug::asks_beyond_mandate,
            "asks-beyond-mandate",
            E,
            {"{0} ombeds besluta för {1} men får inte det",
             "rikta förslaget till den som får besluta, eller be {0} rekommendera"},
            {"{0} is asked to decide for {1} but may not",
             "address the proposal to whoever may decide, or ask {0} to recommend"}},
    Message{Slug::unknown_alternative,
            "unknown-alternative",
            E,
            {"ingen beslutspunkt har alternativet '{0}'", "de som finns: {1}"},
            {"no point of a decision has the alternative '{0}'", "there are: {1}"}},
    Message{Slug::point_with_att,
            "point-with-att",
            W,
            {"beslutspunktens text börjar med ”att”, som skrivs ut ändå",
             "ta bort ”att”: texten är det som följer på det"},
            {"the point's text begins with ”att”, which is printed anyway",
             "remove ”att”: the text is what follows it"}},
    Message{Slug::several_actions,
            "several-actions",
            W,
            {"beslutspunkten säger mer än en sak: ”{0}”", "dela den: en åtgärd i varje punkt"},
            {"the point says more than one thing: ”{0}”", "divide it: one action in each point"}},
    Message{Slug::leans_on_another_paper,
            "leans-on-another-paper",
            W,
            {"beslutspunkten kan inte förstås för sig: ”{0}”", "skriv ut vad som beslutas"},
            {"the point cannot be understood by itself: ”{0}”", "write out what is decided"}},
    Message{Slug::mixed_modals,
            "mixed-modals",
            W,
            {"beslutspunkten säger både ”ska” och ”bör”",
             "dela den, eller välj: ska är en skyldighet, bör ett råd"},
            {"the point says both ”ska” and ”bör”", "divide it, or choose: ska is a duty, bör is advice"}},
    Message{Slug::report_before_meeting,
            "report-before-meeting",
            W,
            {"återrapporteringen {0} är före beslutet {1}", "rätta dagen"},
            {"the report back on {0} is before the decision on {1}", "correct the day"}},
};

}  // namespace

std::span<const Message> messages_of_decisions() { return table; }

}  // namespace klausul
