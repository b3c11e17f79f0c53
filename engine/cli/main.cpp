#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>

#include "cli/commands.hpp"

// Words from the user to the commands. Everything that speaks of today or of the user's language is decided in this
// room; the engine knows neither.

namespace {

using namespace klausul;

void add_common(CLI::App& app, CommonOptions& common) {
  app.add_option("--format", common.format, "text (förval) eller json; text (default) or json")
      ->check(CLI::IsMember({"text", "json"}));
  app.add_option("--lang", common.language, "sv eller en; sv or en")->check(CLI::IsMember({"sv", "en"}));
  app.add_option("--library", common.library,
                 "bibliotekets mapp; förval: närmaste mapp uppåt med clauses/ och templates/");
}

void add_build(CLI::App& app, CommonOptions& common, BuildOptions& options) {
  CLI::App* command = app.add_subcommand("build", "Bygg ett dokument: PARAMS.xml blir en PDF");
  command->add_option("PARAMS", options.parameters, "parameterfilen")->required();
  command->add_option("-o,--output", options.output, "PDF-filen; förval: parameterfilens namn med .pdf, bredvid den");
  command->add_flag("--draft", options.draft, "bygg ett utkast: märkt UTKAST, luckor syns som [SAKNAS: …]");
  command->add_flag("--strict", options.strict, "varningar och luckor är fel; då skrivs ingenting");
  command->add_flag("!--no-provenance", options.provenance, "utan förteckning över mall och klausuler i PDF-filen");
  command->add_option("--stop-after", options.stop_after, "skriv ut stegets värde i stället för en PDF")
      ->check(CLI::IsMember({"load", "resolve", "compile", "bind", "render", "parse", "number", "layout", "paint"}));
  add_common(*command, common);
}

void add_check(CLI::App& app, CommonOptions& common, CheckOptions& options) {
  CLI::App* command = app.add_subcommand("check", "Säg allt som är fel i ett bibliotek eller i dokument; skriv ingenting");
  command->add_option("PATH", options.paths, "parameterfiler, mappar eller bibliotek; förval: biblioteket här");
  command->add_option("--date", options.date, "dagen som gäller, ÅÅÅÅ-MM-DD; förval: i dag");
  add_common(*command, common);
}

void add_explain(CLI::App& app, CommonOptions& common, ExplainOptions& options) {
  CLI::App* command = app.add_subcommand("explain", "Visa vilken version av varje klausul som valdes, och varför");
  command->add_option("PARAMS", options.parameters, "parameterfilen")->required();
  command->add_option("--date", options.date, "i stället för villkorsdatumet, ÅÅÅÅ-MM-DD");
  add_common(*command, common);
}

void add_new(CLI::App& app, CommonOptions& common, NewOptions& options) {
  CLI::App* command = app.add_subcommand("new", "Skriv en parameterfil att fylla i, med varje parameter som mallen har");
  command->add_option("TEMPLATE", options.template_reference, "mallens id, till exempel samverkansavtal")->required();
  command->add_option("-o,--output", options.output, "filen; förval: skriv ut på skärmen");
  command->add_option("--date", options.date, "dokumentets datum, ÅÅÅÅ-MM-DD; förval: i dag");
  add_common(*command, common);
}

int run(int count, char** words) {
  CLI::App app{"Klausul sätter avtal och beslutsförslag av klausuler, mallar och parametrar."};
  CommonOptions common;
  BuildOptions build_options;
  CheckOptions check_options;
  ExplainOptions explain_options;
  NewOptions new_options;
  app.set_version_flag("--version", "klausul " KLAUSUL_VERSION);
  app.require_subcommand(1);
  add_build(app, common, build_options);
  add_check(app, common, check_options);
  add_explain(app, common, explain_options);
  add_new(app, common, new_options);
  try {
    app.parse(count, words);
  } catch (const CLI::ParseError& error) {
    const bool asked = error.get_exit_code() == 0;
    app.exit(error, std::cout, std::cerr);
    return asked ? exit_done : exit_errors;
  }
  Session session(common);
  if (app.got_subcommand("build")) return build(build_options, session);
  if (app.got_subcommand("check")) return check(check_options, session);
  if (app.got_subcommand("explain")) return explain(explain_options, session);
  return new_parameters(new_options, session);
}

}  // namespace

int main(int count, char** words) {
  try {
    return run(count, words);
  } catch (const std::exception& error) {
    std::cerr << "klausul: internt fel, var god rapportera det / this is a bug in klausul, please report it: "
              << error.what() << "\n";
    return exit_engine_fault;
  }
}
