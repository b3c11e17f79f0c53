#include "cli/record_grammar.hpp"

#include <array>

#include "cli/argument_list.hpp"
#include "cli/help.hpp"

namespace klausul {
namespace {

// A command, and the arguments it takes besides those that all take.
struct Command {
  const char* name;
  int (*run)(const RecordOptions&, Session&);
  std::string_view takes;
};

constexpr std::string_view all_take = "PARAMS! --as! --date";

constexpr std::array commands = {
    Command{"decision", record_decision, "--party! --body! --decided! --section --dnr"},
    Command{"signature", record_signature, "--party! --name! --signed! --role --place"},
    Command{"notice", record_notice, "--party! --given! --received --receiver"},
    Command{"follow-up", record_follow_up, "--due --note --done --move-to --id"},
    Command{"notice-period", record_notice_period, "--from --period"},
    Command{"remark", record_remark, "--text! --day"},
};

struct Argument {
  std::string_view name;
  std::string RecordOptions::* value;
};

constexpr std::array arguments = {
    Argument{"PARAMS", &RecordOptions::parameters},   Argument{"--as", &RecordOptions::actor},
    Argument{"--date", &RecordOptions::date},         Argument{"--party", &RecordOptions::party},
    Argument{"--body", &RecordOptions::body},         Argument{"--decided", &RecordOptions::decided},
    Argument{"--section", &RecordOptions::section},   Argument{"--dnr", &RecordOptions::record_number},
    Argument{"--name", &RecordOptions::name},         Argument{"--signed", &RecordOptions::signed_on},
    Argument{"--role", &RecordOptions::role},         Argument{"--place", &RecordOptions::place},
    Argument{"--given", &RecordOptions::given},       Argument{"--received", &RecordOptions::received},
    Argument{"--receiver", &RecordOptions::receiver}, Argument{"--due", &RecordOptions::due},
    Argument{"--note", &RecordOptions::note},         Argument{"--done", &RecordOptions::done},
    Argument{"--move-to", &RecordOptions::move_to},   Argument{"--id", &RecordOptions::id},
    Argument{"--from", &RecordOptions::from},         Argument{"--period", &RecordOptions::period},
    Argument{"--text", &RecordOptions::text},         Argument{"--day", &RecordOptions::day},
};

void add_argument(CLI::App& command, const std::string& name, bool required, RecordOptions& options,
                  Language language) {
  for (const Argument& argument : arguments) {
    if (argument.name != name) continue;
    CLI::Option* option =
        command.add_option(name, options.*argument.value, help_text("record " + name, language));
    option->required(required);
    if (name == "--from") option->check(CLI::IsMember({"received", "given"}));
  }
}

}  // namespace

void add_record_commands(CLI::App& record, RecordOptions& options, Language language,
                         const std::function<void(CLI::App&)>& add_common) {
  record.require_subcommand(1);
  for (const Command& what : commands) {
    const std::string name = what.name;
    CLI::App& command = *record.add_subcommand(name, help_text("record " + name, language));
    if (language == Language::swedish) command.group("Kommandon");
    add_common(command);
    for (const std::string_view takes : {all_take, what.takes})
      each_argument(takes, [&](const std::string& argument, bool required) {
        add_argument(command, argument, required, options, language);
      });
  }
}

int run_record_command(const CLI::App& record, const RecordOptions& options, Session& session) {
  for (const Command& what : commands)
    if (record.got_subcommand(what.name)) return what.run(options, session);
  return exit_errors;
}

}  // namespace klausul
