#include "cli/register_file.hpp"

#include <algorithm>
#include <array>

#include "cli/output_file.hpp"
#include "diag/messages.hpp"
#include "maintain/calendar.hpp"
#include "store/atomic_write.hpp"
#include "store/beginning.hpp"

namespace klausul {
namespace {

constexpr std::string_view swedish_heading = "Avtalsregister den ",
                           english_heading = "Register of agreements on ";

struct Form {
  std::string_view format;
  const char* ending;
  std::array<std::string_view, 2> beginnings;  ///< A question mark stands for any character.
};

// Enough of the table's first columns that no other table has them, whatever columns an earlier version had.
constexpr std::array forms = {
    Form{"text", "avtal.txt", {swedish_heading, english_heading}},
    Form{"json", "avtal.json", {"{\"date\": \"\?\?\?\?-\?\?-\?\?\", \"agreements\": ["}},
    Form{"csv", "avtal.csv", {"fil,titel,slag,datum,diarienummer,"}},
    Form{"ical", "avtal.ics", {calendar_beginning}},
};

const Form& form_named(const std::string& format) {
  return *std::find_if(forms.begin(), forms.end(), [&](const Form& form) { return form.format == format; });
}

bool begins_with(std::string_view text, std::string_view beginning) {
  return text.size() >= beginning.size() &&
         std::equal(beginning.begin(), beginning.end(), text.begin(),
                    [](char wanted, char c) { return wanted == '?' || wanted == c; });
}

bool is_register(std::string_view text, const Form& form) {
  return std::any_of(form.beginnings.begin(), form.beginnings.end(), [&](std::string_view beginning) {
    return !beginning.empty() && begins_with(text, beginning);
  });
}

// A slip in -o must not cost another file. One that cannot be read may be anything.
bool is_other_file(const std::string& output, const Form& form, const Files& files) {
  if (!files.is_file(output)) return false;
  const auto beginning = read_beginning(output, 200);
  return !beginning || (!beginning->empty() && !is_register(*beginning, form));
}

}  // namespace

std::string_view register_heading(Language language) {
  return language == Language::swedish ? swedish_heading : english_heading;
}

bool write_register(const std::string& output, const std::string& format, const std::string& bytes,
                    Session& session) {
  const auto refuse = [&](const std::string& why, const std::string& remedy) {
    session.diagnostics.add(Slug::write_failed, OriginId::none, {output, why, remedy});
    return false;
  };
  const std::string other_name = both("välj ett annat namn med -o", "choose another name with -o");
  const Form& form = form_named(format);
  if (resolved_path(output).ends_with(".xml"))
    return refuse(both("registret görs av sådana filer", "the register is made from such files"), other_name);
  if (is_other_file(output, form, session.files))
    return refuse(
        both("filen som finns där är inget sådant register", "the file that is there is no such register"),
        both("välj ett annat namn med -o, eller ta bort filen",
             "choose another name with -o, or remove the file"));
  const auto failure = write_atomically(output, bytes);
  return !failure || refuse(both(failure->swedish, failure->english),
                            write_remedy(*failure, output, form.ending, session.files));
}

}  // namespace klausul
