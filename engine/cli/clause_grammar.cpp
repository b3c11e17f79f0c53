#include "cli/clause_grammar.hpp"

#include <array>

#include "cli/argument_list.hpp"
#include "cli/help.hpp"

namespace klausul {
namespace {

// A command, and the arguments it takes; those with an exclamation mark must be given.
struct Command {
  const char* name;
  int (*run)(const ClauseOptions&, Session&);
  std::string_view takes;
};

constexpr std::array commands = {
    Command{"list", clause_list, "CLAUSE --date"},
    Command{"show", clause_show, "CLAUSE! --date"},
    Command{"log", clause_log, "CLAUSE --context"},
    Command{"diff", clause_diff, "CLAUSE! OTHER --context"},
    Command{"new", clause_new, "CLAUSE! --as! --name! --purpose --kind --style --date --reason"},
    Command{"revise", clause_revise, "CLAUSE! --as! --major --date --reason"},
    Command{"edit-check", clause_edit_check, "CLAUSE! --as --date --reason --context"},
    Command{"submit", clause_submit, "CLAUSE! --as! --date --reason --seen"},
    Command{"approve", clause_approve,
            "CLAUSE! --as! --dnr --body --section --from --to --seen --date --reason"},
    Command{"reject", clause_reject, "CLAUSE! --as! --reason --dnr --body --section --seen --date"},
    Command{"repeal", clause_repeal, "CLAUSE! --as! --reason --from --dnr --body --section --seen --date"},
};

struct Argument {
  std::string_view name;
  std::string ClauseOptions::* value;
};

constexpr std::array arguments = {
    Argument{"CLAUSE", &ClauseOptions::item},       Argument{"OTHER", &ClauseOptions::other},
    Argument{"--as", &ClauseOptions::actor},        Argument{"--date", &ClauseOptions::date},
    Argument{"--reason", &ClauseOptions::reason},   Argument{"--dnr", &ClauseOptions::record_number},
    Argument{"--body", &ClauseOptions::body},       Argument{"--section", &ClauseOptions::section},
    Argument{"--from", &ClauseOptions::valid_from}, Argument{"--to", &ClauseOptions::valid_to},
    Argument{"--seen", &ClauseOptions::seen},       Argument{"--name", &ClauseOptions::name},
    Argument{"--purpose", &ClauseOptions::purpose}, Argument{"--kind", &ClauseOptions::document_kind},
    Argument{"--style", &ClauseOptions::style},
};

void add_argument(CLI::App& command, const std::string& name, bool required, ClauseOptions& options,
                  Language language) {
  const char* text = help_text("clause " + name, language);
  if (name == "--major") command.add_flag(name, options.major, text);
  if (name == "--context") command.add_option(name, options.context, text)->check(CLI::Range(0, 100000));
  for (const Argument& argument : arguments) {
    if (argument.name != name) continue;
    CLI::Option* option = command.add_option(name, options.*argument.value, text)->required(required);
    if (name == "--kind") option->check(CLI::IsMember({"avtal", "arende"}));
  }
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
    each_argument(what.takes, [&](const std::string& argument, bool required) {
      add_argument(command, argument, required, options, language);
    });
  }
}

int run_clause_command(const CLI::App& clause, const ClauseOptions& options, Session& session) {
  for (const Command& what : commands)
    if (clause.got_subcommand(what.name)) return what.run(options, session);
  return exit_errors;
}

}  // namespace klausul
