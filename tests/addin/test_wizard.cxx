/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The Function Wizard in every language: each function with its arguments, described as the
 * catalogue has it, in words of that language. */
#include "calc.hxx"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <map>

extern "C" {
#include "catalogue/words.h"
}

using namespace calc;

namespace {

struct Language {
    const char *ui;
    const char *tag; /* of the catalogue's words */
    /* #VALUE!, #DIV/0!, #NUM!, #N/A as cells show them. */
    const char *errors[4];
};

const Language english = {"en-US", "en", {"#VALUE!", "#DIV/0!", "#NUM!", "#N/A"}};
const Language german = {"de", "de", {"#WERT!", "#DIV/0!", "#ZAHL!", "#NV"}};
const Language russian = {"ru", "ru", {"#ЗНАЧ!", "#ДЕЛ/0!", "#ЧИСЛО!", "#Н/Д"}};

bool contains(const std::string &text, const std::string &part)
{
    return text.find(part) != std::string::npos;
}

bool is_cyrillic(const std::string &text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == 0xd0 || byte == 0xd1;
    });
}

void check_text(const Language &language, const std::string &where, const std::string &text)
{
    if (text.empty() || contains(text, "###"))
        complain("%s %s: \"%s\"", language.ui, where.c_str(), text.c_str());
}

/* As readers of the language write it. */
std::string number_in(const Language &language, double x)
{
    char digits[32];
    std::snprintf(digits, sizeof digits, "%.10g", x);
    std::string text = digits;
    if (std::strcmp(language.tag, "en") != 0)
        std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

bool ends_with(const std::string &text, const std::string &end)
{
    return text.size() >= end.size() &&
           text.compare(text.size() - end.size(), end.size(), end) == 0;
}

void check_argument(const Language &language, const std::string &where, const csm_argument &wanted,
                    const office::Argument &got)
{
    const char *text = got.description.c_str();
    const char *tag = language.tag;
    check_text(language, where, got.name);
    check_text(language, where, got.description);
    /* A dialog takes an underscore for the mark of a keyboard shortcut and swallows it. */
    std::string shown = csm_words(tag, wanted.name);
    std::replace(shown.begin(), shown.end(), '_', ' ');
    if (got.name != shown)
        complain("%s %s: named %s", language.ui, where.c_str(), got.name.c_str());
    if (got.description.rfind(csm_words(tag, wanted.help), 0) != 0)
        complain("%s %s: \"%s\" is not the catalogue's help", language.ui, where.c_str(), text);
    if (wanted.unit && !contains(got.description, csm_words(tag, wanted.unit)))
        complain("%s %s: \"%s\" lacks the unit", language.ui, where.c_str(), text);
    if (wanted.presence == CSM_DEFAULT &&
        !ends_with(got.description, " " + (wanted.fallback_text
                                               ? std::string(wanted.fallback_text)
                                               : number_in(language, wanted.fallback))))
        complain("%s %s: \"%s\" lacks the default", language.ui, where.c_str(), text);
    if (wanted.presence == CSM_OPTIONAL &&
        !ends_with(got.description, csm_words(tag, "may be left out")))
        complain("%s %s: \"%s\" does not say that it may be left out", language.ui, where.c_str(),
                 text);
    if (got.optional != (wanted.presence != CSM_REQUIRED))
        complain("%s %s: %s", language.ui, where.c_str(), got.optional ? "optional" : "required");
}

void check_function(const Language &language, const csm_function *f, const office::Function &got)
{
    check_text(language, got.name, got.description);
    if (got.description != csm_words(language.tag, f->help))
        complain("%s %s: \"%s\" is not the catalogue's help", language.ui, got.name.c_str(),
                 got.description.c_str());
    if (got.arguments.size() != csm_argument_count(f)) {
        complain("%s %s: %zu arguments", language.ui, got.name.c_str(), got.arguments.size());
        return;
    }
    for (std::size_t i = 0; i < got.arguments.size(); i++)
        check_argument(language, got.name + " " + f->arguments[i].name, f->arguments[i],
                       got.arguments[i]);
}

using Functions = std::map<std::string, office::Function>;

void check_language(const Language &language, const Functions &wizard)
{
    for (const csm_function *f : functions()) {
        const auto found = wizard.find(std::string("CSM_") + f->name);
        if (found == wizard.end())
            complain("%s: no CSM_%s", language.ui, f->name);
        else
            check_function(language, f, found->second);
    }
    if (wizard.size() != functions().size())
        complain("%s: %zu functions", language.ui, wizard.size());
}

void check_difference(const Language &language, const std::string &where, const std::string &text,
                      const std::string &in_english)
{
    if (text == in_english)
        complain("%s %s is English: \"%s\"", language.ui, where.c_str(), text.c_str());
    if (!std::strcmp(language.tag, "ru") && !is_cyrillic(text))
        complain("ru %s is not Russian: \"%s\"", where.c_str(), text.c_str());
}

void check_translated(const Language &language, const Functions &wizard,
                      const Functions &source)
{
    for (const auto &[name, function] : wizard) {
        const auto same = source.find(name);
        if (same == source.end() || same->second.arguments.size() != function.arguments.size())
            continue; /* complained about above */
        check_difference(language, name, function.description, same->second.description);
        for (std::size_t i = 0; i < function.arguments.size(); i++)
            check_difference(language, name + " " + function.arguments[i].name,
                             function.arguments[i].description,
                             same->second.arguments[i].description);
    }
}

/* CSM_WHY says in the language what is wrong: with its words for the argument and the rule. */
void check_why(office::Office &in, const Language &language)
{
    auto document = in.new_spreadsheet();
    auto sheet = document.sheet(0);
    sheet.set_formula("A1", "=CSM.WHY(\"CSM_UTILIZATION\";-1;160)");
    const std::string text = sheet.read("A1").text;
    const char *english_rule = "must not be negative";
    const char *name = csm_words(language.tag, "customer_hours");
    const char *rule = csm_words(language.tag, english_rule);
    if (!contains(text, name) || !contains(text, rule))
        complain("%s: CSM_WHY says \"%s\"", language.ui, text.c_str());
    if (std::strcmp(language.tag, "en") != 0 && !std::strcmp(rule, english_rule))
        complain("%s: the rule is not translated", language.ui);
}

void check_error_names(office::Office &in, const Language &language)
{
    auto document = in.new_spreadsheet();
    auto sheet = document.sheet(0);
    sheet.set_formulas("A1", {{"=CSM.RESERVE(\"x\")", "=CSM.UTILIZATION(1;0)",
                               "=CSM.UTILIZATION(-1;160)", "=CSM.ROUTE(\"nonsense\")"}});
    const auto got = sheet.read_area("A1:D1");
    for (std::size_t i = 0; i < 4; i++)
        if (got[0][i].text != language.errors[i])
            complain("%s: a cell shows %s, not %s", language.ui, got[0][i].text.c_str(),
                     language.errors[i]);
}

Functions ask(const Language &language)
{
    const auto the_office = start("wizard", language.ui, true);
    Functions wizard;
    for (office::Function &function : the_office->functions("CSM"))
        wizard[function.name] = function;
    check_language(language, wizard);
    check_why(*the_office, language);
    check_error_names(*the_office, language);
    return wizard;
}

Functions in_english;

void wizard_in_english()
{
    in_english = ask(english);
    settle(in_english.size());
}

void wizard_in_german()
{
    const Functions wizard = ask(german);
    check_translated(german, wizard, in_english);
    settle(wizard.size());
}

void wizard_in_russian()
{
    const Functions wizard = ask(russian);
    check_translated(russian, wizard, in_english);
    settle(wizard.size());
}

} // namespace

int main()
{
    const CMUnitTest tests[] = {
        CALC_TEST(wizard_in_english),
        CALC_TEST(wizard_in_german),
        CALC_TEST(wizard_in_russian),
    };
    return cmocka_run_group_tests_name("wizard", tests, nullptr, nullptr);
}
