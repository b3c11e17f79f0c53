#include "cli/clause_grammar.hpp"

#include <array>

#include "cli/help.hpp"

namespace klausul {
namespace {

// What a command is called and which options it takes, a letter each.
struct Command {
  const char* name;
  int (*run)(const ClauseOptions&, Session&);
  /// i CLAUSE, o CLAUSE that may be left out, b the second of two, a --as, A --as that may be left out,
  /// d --date, r --reason, n --dnr --body --section, f --from, t --to, s --seen, c --context, m --major,
  /// N what a new file begins with
  std::string_view takes;
};

constexpr std::array commands = {
    Command{"list", clause_list, "od"},
    Command{"show", clause_show, "id"},
    Command{"log", clause_log, "oc"},
    Command{"diff", clause_diff, "ibc"},
    Command{"new", clause_new, "iadrN"},
    Command{"revise", clause_revise, "iadrm"},
    Command{"edit-check", clause_edit_check, "iAdrc"},
    Command{"submit", clause_submit, "iadrs"},
    Command{"approve", clause_approve, "iadrnfts"},
    Command{"reject", clause_reject, "iadrns"},
    Command{"repeal", clause_repeal, "iadrnfs"},
};

void add_options(CLI::App& command, const Command& what, ClauseOptions& o, Language language) {
  const auto text = [&](const std::string& key) { return help_text("clause " + key, language); };
  const auto takes = [&](char c) { return what.takes.find(c) != std::string_view::npos; };
  if (takes('i')) command.add_option("CLAUSE", o.item, text("CLAUSE"))->required();
  if (takes('o')) command.add_option("CLAUSE", o.item, text("CLAUSE"));
  if (takes('b')) command.add_option("OTHER", o.other, text("OTHER"));
  if (takes('a')) command.add_option("--as", o.actor, text("--as"))->required();
  if (takes('A')) command.add_option("--as", o.actor, text("edit-check --as"));
  if (takes('d')) command.add_option("--date", o.date, text("--date"));
  if (takes('r')) command.add_option("--reason", o.reason, text("--reason"));
  if (takes('n')) command.add_option("--dnr", o.record_number, text("--dnr"));
  if (takes('n')) command.add_option("--body", o.body, text("--body"));
  if (takes('n')) command.add_option("--section", o.section, text("--section"));
  if (takes('f')) command.add_option("--from", o.valid_from, text("--from"));
  if (takes('t')) command.add_option("--to", o.valid_to, text("--to"));
  if (takes('s')) command.add_option("--seen", o.seen, text("--seen"));
  if (takes('c')) command.add_option("--context", o.context, text("--context"))->check(CLI::Range(0, 100000));
  if (takes('m')) command.add_flag("--major", o.major, text("--major"));
  if (!takes('N')) return;
  command.add_option("--name", o.name, text("--name"))->required();
  command.add_option("--purpose", o.purpose, text("--purpose"));
  command.add_option("--kind", o.document_kind, text("--kind"))->check(CLI::IsMember({"avtal", "arende"}));
  command.add_option("--style", o.style, text("--style"));
}

}  // namespace

void add_clause_commands(CLI::App& clause, ClauseOptions& options, Language language,
                         const std::function<void(CLI::App&)>& add_common) {
  clause.require_subcommand(1);
  for (const Command& what : commands) {
    const std::string name = what.name;
    CLI::App& command = *clause.add_subcommand(name, help_text("clause " + name, language));
    if (language == Language::swedish) command.group("Kommandon");
    add_common(command);
    add_options(command, what, options, language);
  }
}

int run_clause_command(const CLI::App& clause, const ClauseOptions& options, Session& session) {
  for (const Command& what : commands)
    if (clause.got_subcommand(what.name)) return what.run(options, session);
  return exit_errors;
}

}  // namespace klausul
