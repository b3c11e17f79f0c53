#include <exception>
#include <iostream>

#include "cli/agreement_commands.hpp"
#include "cli/clause_grammar.hpp"
#include "cli/commands.hpp"
#include "cli/help.hpp"
#include "cli/keeping_commands.hpp"
#include "cli/record_grammar.hpp"
#include "cli/wrong_use.hpp"

// Words from the user to the commands. Everything that speaks of today or of the user's language is decided
// in this room; the engine knows neither.

namespace {

using namespace klausul;

// The value of an option, looked for before the arguments are parsed: what is wrong with them is told in the
// language and the format that they ask for.
std::string early_option(const std::string& name, const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].starts_with(name + "=")) return words[i].substr(name.size() + 1);
    if (words[i] == name && i + 1 < words.size()) return words[i + 1];
  }
  return {};
}

// The arguments as options and commands, with their help in one language.
class Grammar {
 public:
  explicit Grammar(Language language) : language_(language), app_(text("klausul")) {
    translate_labels(app_, language);
    app_.set_version_flag("--version", "klausul " KLAUSUL_VERSION, text("--version"));
    app_.footer(text("footer"));
    app_.require_subcommand(1);
    add_common(app_);
    add_build();
    add_bundle();
    add_check();
    add_lint();
    add_explain();
    add_new();
    add_verify();
    add_upgrade();
    add_uses();
    add_clause_commands(add_command("clause"), clause_, language, [this](CLI::App& app) { add_common(app); });
    add_impact();
    add_adopt();
    add_finish();
    add_register();
    add_status();
    add_record_commands(add_command("record"), record_, language, [this](CLI::App& app) { add_common(app); });
  }

  CLI::App& app() { return app_; }
  int run(Session& session, char** words) const {
    if (app_.got_subcommand("verify")) return verify(verify_, session, words);
    if (app_.got_subcommand("build")) return build(build_, session);
    if (app_.got_subcommand("bundle")) return bundle(bundle_, session);
    if (app_.got_subcommand("check")) return check(check_, session);
    if (app_.got_subcommand("lint")) return lint(lint_, session);
    if (app_.got_subcommand("explain")) return explain(explain_, session);
    if (app_.got_subcommand("upgrade")) return upgrade(upgrade_, session);
    if (app_.got_subcommand("uses")) return uses(uses_, session);
    if (app_.got_subcommand("impact")) return impact(impact_, session);
    if (app_.got_subcommand("adopt")) return adopt(adopt_, session);
    if (app_.got_subcommand("finish")) return finish(finish_, session);
    if (app_.got_subcommand("status")) return status(status_, session);
    if (app_.got_subcommand("register")) {
      RegisterOptions options = register_;
      options.format = common_.format;
      if (common_.language == "en") options.language = Language::english;
      return list_register(options, session);
    }
    if (app_.got_subcommand("record"))
      return run_record_command(*app_.get_subcommand("record"), record_, session);
    if (app_.got_subcommand("clause"))
      return run_clause_command(*app_.get_subcommand("clause"), clause_, session);
    return new_parameters(new_, session);
  }
  const CommonOptions& common() const { return common_; }

 private:
  const char* text(std::string_view key) const { return help_text(key, language_); }

  // They may stand before the command or after it.
  void add_common(CLI::App& app) {
    app.set_help_flag("-h,--help", text("--help"));
    app.add_option("--format", common_.format, text("--format"))->check(CLI::IsMember({"text", "json"}));
    app.add_option("--lang", common_.language, text("--lang"))->check(CLI::IsMember({"sv", "en"}));
    app.add_option("--library", common_.library, text("--library"));
  }

  CLI::App& add_command(const std::string& name) {
    CLI::App* command = app_.add_subcommand(name, text(name));
    if (language_ == Language::swedish) command->group("Kommandon");
    add_common(*command);
    return *command;
  }

  void add_build() {
    CLI::App& command = add_command("build");
    command.add_option("PARAMS", build_.parameters, text("PARAMS"))->required();
    command.add_option("-o,--output", build_.output, text("build -o"));
    command.add_flag("--draft", build_.draft, text("--draft"));
    command.add_flag("--strict", build_.strict, text("--strict"));
    command.add_flag("!--no-provenance", build_.provenance, text("--no-provenance"));
    command.add_option("--style", build_.style, text("--style"));
    command.add_option("--pdf", build_.part, text("--pdf"))
        ->check(CLI::IsMember({"a-1a", "a-2a", "a-3a", "a-4f"}));
    // A function and not the optional itself: CLI11 2.1 fills that with false when neither is given.
    command.add_flag_function(
        "--compact,!--no-compact", [this](std::int64_t given) { build_.compact = given > 0; },
        text("--compact"));
    command.add_option("--alternative", build_.alternative, text("--alternative"));
    command.add_flag("--sign-fields", build_.signature_fields, text("--sign-fields"));
    command.add_flag("--lock", build_.lock, text("--lock"));
    command.add_flag("--relock", build_.relock, text("--relock"));
    command.add_option("-j,--jobs", build_.jobs, text("--jobs"))->check(CLI::Range(1, 256));
    command.add_flag("--timings", build_.timings, text("--timings"));
    command.add_option("--stop-after", build_.stop_after, text("--stop-after"))
        ->check(CLI::IsMember(
            {"load", "resolve", "compile", "bind", "render", "parse", "number", "layout", "paint"}));
  }

  void add_check() {
    CLI::App& command = add_command("check");
    command.add_option("PATH", check_.paths, text("PATH"));
    command.add_option("--date", check_.date, text("check --date"));
  }

  void add_lint() {
    CLI::App& command = add_command("lint");
    command.add_option("TEXT", lint_.paths, text("TEXT"))->required();
  }

  void add_explain() {
    CLI::App& command = add_command("explain");
    command.add_option("PARAMS", explain_.parameters, text("PARAMS"))->required();
    command.add_option("--date", explain_.date, text("explain --date"));
  }

  void add_new() {
    CLI::App& command = add_command("new");
    command.add_option("TEMPLATE", new_.template_reference, text("TEMPLATE"))->required();
    command.add_option("-o,--output", new_.output, text("new -o"));
    command.add_option("--date", new_.date, text("new --date"));
  }

  void add_verify() {
    CLI::App& command = add_command("verify");
    command.add_option("PDF", verify_.file, text("PDF"))->required();
    command.add_option("--parameters", verify_.parameters, text("verify --parameters"));
  }

  void add_upgrade() {
    CLI::App& command = add_command("upgrade");
    command.add_option("PARAMS", upgrade_.parameters, text("upgrade PARAMS"))->required();
    CLI::Option* take = command.add_option("--take", upgrade_.take, text("--take"))->expected(1);
    take->take_all();
    command.add_flag("--all", upgrade_.all, text("--all"))->excludes(take);
  }

  void add_uses() {
    CLI::App& command = add_command("uses");
    command.add_option("CLAUSE", uses_.item, text("clause CLAUSE"))->required();
    command.add_option("PATH", uses_.paths, text("uses PATH"));
  }

  void add_bundle() {
    CLI::App& command = add_command("bundle");
    command.add_option("FILE", bundle_.file, text("bundle FILE"))->required();
    command.add_option("-o,--output", bundle_.output, text("bundle -o"))->required();
    command.add_flag("--draft", bundle_.draft, text("--draft"));
    command.add_flag("--sign-fields", bundle_.signature_fields, text("--sign-fields"));
    command.add_option("--pdf", bundle_.part, text("--pdf"))
        ->check(CLI::IsMember({"a-1a", "a-2a", "a-3a", "a-4f"}));
    command.add_option("-j,--jobs", bundle_.jobs, text("--jobs"))->check(CLI::Range(1, 256));
  }

  void add_impact() {
    CLI::App& command = add_command("impact");
    command.add_option("CLAUSE", impact_.clause, text("impact CLAUSE"))->required();
    command.add_option("PATH", impact_.paths, text("uses PATH"));
    command.add_option("--date", impact_.date, text("impact --date"));
    command.add_flag("--list", impact_.list, text("impact --list"));
  }

  void add_adopt() {
    CLI::App& command = add_command("adopt");
    command.add_option("CLAUSE", adopt_.clause, text("adopt CLAUSE"))->required();
    command.add_option("TEMPLATE", adopt_.templates, text("adopt TEMPLATE"));
    command.add_option("--as", adopt_.actor, text("clause --as"));
    command.add_option("--date", adopt_.date, text("clause --date"));
    command.add_option("--reason", adopt_.reason, text("clause --reason"));
    command.add_option("--seen", adopt_.seen, text("clause --seen"));
  }

  void add_finish() { add_command("finish").add_option("FOLDER", finish_.folder, text("finish FOLDER")); }

  void add_register() {
    CLI::App& command = add_command("register");
    command.remove_option(command.get_option("--format"));
    command.add_option("--format", common_.format, text("register --format"))
        ->check(CLI::IsMember({"text", "json", "csv", "ical"}));
    command.add_option("PATH", register_.paths, text("register PATH"));
    command.add_option("--date", register_.date, text("check --date"));
    command.add_option("-o,--output", register_.output, text("register -o"));
  }

  void add_status() {
    CLI::App& command = add_command("status");
    command.add_option("PATH", status_.paths, text("register PATH"));
    command.add_option("--date", status_.date, text("check --date"));
    command.add_option("--months", status_.months, text("status --months"))->check(CLI::Range(0, 120));
  }

  Language language_;
  CommonOptions common_;
  BuildOptions build_;
  CheckOptions check_;
  LintOptions lint_;
  ExplainOptions explain_;
  NewOptions new_;
  UpgradeOptions upgrade_;
  UsesOptions uses_;
  BundleOptions bundle_;
  ImpactOptions impact_;
  AdoptOptions adopt_;
  FinishOptions finish_;
  RegisterOptions register_;
  StatusOptions status_;
  ClauseOptions clause_;
  RecordOptions record_;
  VerifyOptions verify_;
  CLI::App app_;
};

int wrong_use(const CLI::ParseError& error, const CLI::App& app, const CommonOptions& early) {
  Session session(early);
  tell_wrong_use(error, app, session.diagnostics);
  return session.finish("");
}

int run(int count, char** words, const CommonOptions& early) {
  Grammar grammar(chosen_language(early.language));
  try {
    grammar.app().parse(count, words);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() != 0) return wrong_use(error, grammar.app(), early);
    grammar.app().exit(error, std::cout, std::cerr);  // help or version
    return exit_done;
  }
  Session session(grammar.common());
  return grammar.run(session, words);
}

// What was printed must have arrived: a full disk behind a redirection loses it without a word.
int check_output(int code, const CommonOptions& early) {
  std::cout.flush();
  if (std::cout) return code;
  CommonOptions as_text = early;
  as_text.format = "text";
  Session session(as_text);
  session.diagnostics.add(Slug::write_failed, OriginId::none,
                          {"stdout", both("utskriften gick inte fram", "the output did not arrive"), ""});
  return session.finish("");
}

// Leaves at once. Handing back faces, dictionary and documents piece by piece would take as long as making a
// page, and the dictionary's thread would be waited for even where it is not needed.
[[noreturn]] void leave(int code) {
  std::cout.flush();
  std::cerr.flush();
  std::_Exit(code);
}

}  // namespace

int main(int count, char** words) {
  try {
    const std::vector<std::string> arguments(words + (count > 0 ? 1 : 0), words + count);
    CommonOptions early;
    early.language = early_option("--lang", arguments);
    early.format = early_option("--format", arguments);
    leave(check_output(run(count, words, early), early));
  } catch (const std::exception& error) {
    std::cerr << "klausul: internt fel, var god rapportera det / this is a bug in klausul, please report it: "
              << error.what() << "\n";
    return exit_engine_fault;
  }
}
