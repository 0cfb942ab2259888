/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Derives from the catalogue what UNO and Calc need: `generate idl|xcu|methods`, on standard
 * output. Run when the project is built; its output is never edited or kept. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "catalogue/catalogue.h"
#include "catalogue/languages.h"
#include "catalogue/words.h"
#include "text.h"

/* ---- the interface ---- */

/* UNO wants totalHours for total_hours, and no word that C++ keeps for itself. */
static const char *uno_name(const csm_argument *argument, char name[static 64])
{
    size_t n = 0;
    if (strcmp(argument->name, "new") == 0 || strcmp(argument->name, "return") == 0)
        return strcat(strcpy(name, argument->name), "Value");
    for (const char *c = argument->name; *c && n < 63; c++)
        name[n++] = *c == '_' && c[1] ? (char)toupper((unsigned char)*++c) : *c;
    name[n] = '\0';
    return name;
}

/* Calc takes `double`, `string` and ranges for required arguments, `any` for optional ones. */
static const char *idl_type(const csm_argument *argument)
{
    if (argument->type == CSM_TAKES_REST)
        return "sequence<any>";
    if (argument->presence != CSM_REQUIRED)
        return "any";
    if (argument->type == CSM_TAKES_NUMBER)
        return "double";
    if (argument->type == CSM_TAKES_TEXT)
        return "string";
    return "sequence< sequence<any> >";
}

static void print_idl(void)
{
    const csm_function *f;
    char name[64];
    puts("interface XCSM : com::sun::star::uno::XInterface {");
    for (size_t i = 0; (f = csm_function_at(i)); i++) {
        printf("    any %s(", f->name);
        for (size_t j = 0; j < csm_argument_count(f); j++)
            printf("%s[in] %s %s", j ? ", " : "", idl_type(&f->arguments[j]),
                   uno_name(&f->arguments[j], name));
        puts(");");
    }
    puts("};\nservice CSM : XCSM;");
}

/* ---- the forwarding methods ---- */

static const char *cxx_type(const csm_argument *argument)
{
    const char *idl = idl_type(argument);
    if (strcmp(idl, "double") == 0)
        return "double";
    if (strcmp(idl, "string") == 0)
        return "const rtl::OUString&";
    if (strcmp(idl, "any") == 0)
        return "const uno::Any&";
    if (strcmp(idl, "sequence<any>") == 0)
        return "const uno::Sequence<uno::Any>&";
    return "const uno::Sequence<uno::Sequence<uno::Any>>&";
}

static void print_methods(void)
{
    const csm_function *f;
    char name[64];
    for (size_t i = 0; (f = csm_function_at(i)); i++) {
        printf("uno::Any SAL_CALL %s(", f->name);
        for (size_t j = 0; j < csm_argument_count(f); j++)
            printf("%s%s %s", j ? ", " : "", cxx_type(&f->arguments[j]),
                   uno_name(&f->arguments[j], name));
        printf(") override\n{\n    return answer(%zu", i);
        for (size_t j = 0; j < csm_argument_count(f); j++)
            printf(", %s", uno_name(&f->arguments[j], name));
        puts(");\n}");
    }
}

/* ---- Calc's configuration: names and help in every language ---- */

static void print_escaped(const char *text)
{
    write_escaped(stdout, text);
}

static void print_argument_help(const char *language, const csm_argument *argument)
{
    print_escaped(csm_words(language, argument->help));
    if (argument->unit) {
        fputs(" [", stdout);
        print_escaped(csm_words(language, argument->unit));
        putchar(']');
    }
    if (argument->presence == CSM_DEFAULT) {
        printf("; %s ", csm_words(language, N_("default")));
        if (argument->fallback_text)
            print_escaped(argument->fallback_text);
        else
            write_number(stdout, language, argument->fallback);
    } else if (argument->presence == CSM_OPTIONAL) {
        printf("; %s", csm_words(language, N_("may be left out")));
    }
}

static void print_property(int depth, const char *property,
                           void (*value)(const char *language, const void *of), const void *of)
{
    const csm_language *l;
    printf("%*s<prop oor:name=\"%s\">", depth, "", property);
    for (size_t i = 0; (l = csm_language_at(i)); i++) {
        printf("<value xml:lang=\"%s\">", l->office);
        value(l->tag, of);
        fputs("</value>", stdout);
    }
    puts("</prop>");
}

static void function_name(const char *language, const void *of)
{
    (void)language;
    printf("CSM_%s", ((const csm_function *)of)->name);
}

/* What .xls (and .xlsx since LibreOffice 7.5) call the function; must be the programmatic name. */
static void compatibility_name(const char *language, const void *of)
{
    (void)language;
    printf("CSM.%s", ((const csm_function *)of)->name);
}

static void function_help(const char *language, const void *of)
{
    print_escaped(csm_words(language, ((const csm_function *)of)->help));
}

static void argument_name(const char *language, const void *of)
{
    /* With underscores as blanks: a dialog would take them for the marks of keyboard shortcuts. */
    for (const char *c = csm_words(language, ((const csm_argument *)of)->name); *c; c++)
        if (*c == '_')
            putchar(' ');
        else
            putchar(*c);
}

static void argument_help(const char *language, const void *of)
{
    print_argument_help(language, of);
}

static void print_function(const csm_function *f)
{
    char name[64];
    printf("     <node oor:name=\"%s\" oor:op=\"replace\">\n", f->name);
    print_property(6, "DisplayName", function_name, f);
    print_property(6, "Description", function_help, f);
    puts("      <prop oor:name=\"Category\"><value>Add-In</value></prop>");
    print_property(6, "CompatibilityName", compatibility_name, f);
    puts("      <node oor:name=\"Parameters\">");
    for (size_t i = 0; i < csm_argument_count(f); i++) {
        printf("       <node oor:name=\"%s\" oor:op=\"replace\">\n",
               uno_name(&f->arguments[i], name));
        print_property(8, "DisplayName", argument_name, &f->arguments[i]);
        print_property(8, "Description", argument_help, &f->arguments[i]);
        puts("       </node>");
    }
    puts("      </node>\n     </node>");
}

static void print_xcu(void)
{
    const csm_function *f;
    puts("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<oor:component-data xmlns:oor=\"http://openoffice.org/2001/registry\" "
         "xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" oor:name=\"CalcAddIns\" "
         "oor:package=\"org.openoffice.Office\">\n"
         " <node oor:name=\"AddInInfo\">\n  <node oor:name=\"CSM\" oor:op=\"replace\">\n"
         "   <node oor:name=\"AddInFunctions\">");
    for (size_t i = 0; (f = csm_function_at(i)); i++)
        print_function(f);
    puts("   </node>\n  </node>\n </node>\n</oor:component-data>");
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        void (*print)(void);
    } outputs[] = { { "idl", print_idl },
                    { "methods", print_methods },
                    { "xcu", print_xcu } };
    for (size_t i = 0; argc == 2 && i < sizeof outputs / sizeof *outputs; i++)
        if (strcmp(argv[1], outputs[i].name) == 0) {
            outputs[i].print();
            return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
        }
    fputs("usage: generate idl|methods|xcu\n", stderr);
    return 2;
}
