/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The files of the package that have words in them: `package FOLDER` writes Addons.xcu (menu and toolbar),
 * CalcWindowState.xcu, description.xml and description/LANGUAGE.txt. Run when the project is built; what it
 * writes is never edited or kept. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "catalogue/catalogue.h"
#include "catalogue/languages.h"
#include "catalogue/words.h"

#define NAME "CSM Planner"
#define CONTEXT "com.sun.star.sheet.SpreadsheetDocument"

extern const csm_dictionary addin_dictionaries[];

/* In the order of menu and toolbar. The toolbar's words are the menu's, without mnemonic and dots. */
static const struct {
    const char *command; /* of commands.cxx; NULL: a separator */
    const char *icon;
    const char *title;
} entries[] = {
    { "newplan", "new", N_("~New Plan…") },
    { "balance", "balance", N_("~Balance Accounts…") },
    { NULL, NULL, NULL },
    { "explain", "explain", N_("~Explain This Cell…") },
    { "reference", "reference", N_("~Function Reference") },
    { NULL, NULL, NULL },
    { "about", "about", N_("~About CSM Planner…") },
};
enum { ENTRIES = sizeof entries / sizeof *entries };

/* ---- words ---- */

static void put_letter(FILE *out, char c)
{
    if (c == '&')
        fputs("&amp;", out);
    else if (c == '<')
        fputs("&lt;", out);
    else
        putc(c, out);
}

static void put_title(FILE *out, const char *text)
{
    for (; *text; text++)
        put_letter(out, *text);
}

/* Without mnemonic and dots. */
static void put_plain(FILE *out, const char *title)
{
    static const char dots[] = "…";
    for (; *title; title++)
        if (strncmp(title, dots, sizeof dots - 1) == 0)
            title += sizeof dots - 2;
        else if (*title != '~')
            put_letter(out, *title);
}

/* A property with a value for each language. */
static void put_words(FILE *out, int depth, const char *property, const char *english,
                      void (*put)(FILE *, const char *))
{
    const csm_language *l;
    fprintf(out, "%*s<prop oor:name=\"%s\" oor:type=\"xs:string\">\n", depth, "", property);
    for (size_t i = 0; (l = csm_language_at(i)); i++) {
        fprintf(out, "%*s<value xml:lang=\"%s\">", depth + 1, "", l->office);
        put(out, csm_translate(addin_dictionaries, l->tag, english));
        fputs("</value>\n", out);
    }
    fprintf(out, "%*s</prop>\n", depth, "");
}

static void put_text(FILE *out, int depth, const char *property, const char *type, const char *value)
{
    fprintf(out, "%*s<prop oor:name=\"%s\" oor:type=\"xs:%s\"><value>%s</value></prop>\n", depth, "", property,
            type, value);
}

static void open_node(FILE *out, int depth, const char *name, bool replaces)
{
    fprintf(out, "%*s<node oor:name=\"%s\"%s>\n", depth, "", name, replaces ? " oor:op=\"replace\"" : "");
}

static void close_node(FILE *out, int depth)
{
    fprintf(out, "%*s</node>\n", depth, "");
}

static void open_component(FILE *out, const char *name, const char *package)
{
    fprintf(out,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<oor:component-data xmlns:oor=\"http://openoffice.org/2001/registry\" "
            "xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" oor:name=\"%s\" oor:package=\"%s\">\n",
            name, package);
}

/* ---- menu and toolbar ---- */

static void put_entry(FILE *out, int depth, size_t i, void (*put)(FILE *, const char *))
{
    char name[16], url[64];
    snprintf(name, sizeof name, "m%zu", i + 1);
    snprintf(url, sizeof url, "csmplanner:%s", entries[i].command ? entries[i].command : "");
    open_node(out, depth, name, true);
    if (entries[i].command) {
        put_text(out, depth + 1, "Context", "string", CONTEXT);
        put_text(out, depth + 1, "URL", "string", url);
        put_words(out, depth + 1, "Title", entries[i].title, put);
        put_text(out, depth + 1, "Target", "string", "_self");
    } else {
        put_text(out, depth + 1, "URL", "string", "private:separator");
    }
    close_node(out, depth);
}

static void put_images(FILE *out, const char *command, const char *icon)
{
    char text[96];
    snprintf(text, sizeof text, "csmplanner.%s", command);
    open_node(out, 3, text, true);
    snprintf(text, sizeof text, "csmplanner:%s", command);
    put_text(out, 4, "URL", "string", text);
    open_node(out, 4, "UserDefinedImages", false);
    snprintf(text, sizeof text, "%%origin%%/icons/%s_16.png", icon);
    put_text(out, 5, "ImageSmallURL", "string", text);
    snprintf(text, sizeof text, "%%origin%%/icons/%s_26.png", icon);
    put_text(out, 5, "ImageBigURL", "string", text);
    close_node(out, 4);
    close_node(out, 3);
}

static void put_addons(FILE *out, const char *language)
{
    (void)language;
    open_component(out, "Addons", "org.openoffice.Office");
    open_node(out, 1, "AddonUI", false);
    open_node(out, 2, "OfficeMenuBar", false);
    open_node(out, 3, "csmplanner", true);
    put_text(out, 4, "Context", "string", CONTEXT);
    put_words(out, 4, "Title", N_("~CSM Planner"), put_title);
    open_node(out, 4, "Submenu", false);
    for (size_t i = 0; i < ENTRIES; i++)
        put_entry(out, 5, i, put_title);
    close_node(out, 4);
    close_node(out, 3);
    close_node(out, 2);
    open_node(out, 2, "OfficeToolBar", false);
    open_node(out, 3, "csmplanner", true);
    for (size_t i = 0; i < ENTRIES; i++)
        put_entry(out, 4, i, put_plain);
    close_node(out, 3);
    close_node(out, 2);
    open_node(out, 2, "Images", false);
    for (size_t i = 0; i < ENTRIES; i++)
        if (entries[i].command)
            put_images(out, entries[i].command, entries[i].icon);
    close_node(out, 2);
    close_node(out, 1);
    fputs("</oor:component-data>\n", out);
}

/* The toolbar's name, and where it stands at first. */
static void put_window_state(FILE *out, const char *language)
{
    (void)language;
    open_component(out, "CalcWindowState", "org.openoffice.Office.UI");
    open_node(out, 1, "UIElements", false);
    open_node(out, 2, "States", false);
    open_node(out, 3, "private:resource/toolbar/addon_csmplanner", true);
    put_words(out, 4, "UIName", NAME, put_title);
    put_text(out, 4, "Docked", "boolean", "true");
    put_text(out, 4, "DockPos", "string", "0,5");
    put_text(out, 4, "DockingArea", "int", "0");
    put_text(out, 4, "Visible", "boolean", "true");
    close_node(out, 3);
    close_node(out, 2);
    close_node(out, 1);
    fputs("</oor:component-data>\n", out);
}

/* ---- what the extension manager tells ---- */

static void put_description(FILE *out, const char *language)
{
    const csm_language *l;
    (void)language;
    fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<description xmlns=\"http://openoffice.org/extensions/description/2006\" "
          "xmlns:dep=\"http://openoffice.org/extensions/description/2006\" "
          "xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
          "xmlns:lo=\"http://libreoffice.org/extensions/description/2011\">\n"
          "  <identifier value=\"csmplanner\"/>\n"
          "  <version value=\"" CSM_PLANNER_VERSION "\"/>\n"
          "  <platform value=\"linux_x86_64\"/>\n"
          "  <dependencies>\n"
          "    <lo:LibreOffice-minimal-version value=\"7.4\" dep:name=\"LibreOffice 7.4\"/>\n"
          "  </dependencies>\n"
          "  <registration>\n"
          "    <simple-license accept-by=\"admin\" default-license-id=\"mpl\" suppress-on-update=\"true\" "
          "suppress-if-required=\"true\">\n"
          "      <license-text xlink:href=\"LICENSE\" lang=\"en\" license-id=\"mpl\"/>\n"
          "    </simple-license>\n"
          "  </registration>\n"
          "  <publisher>\n    <name lang=\"en\">" NAME "</name>\n  </publisher>\n"
          "  <display-name>\n", out);
    for (size_t i = 0; (l = csm_language_at(i)); i++)
        fprintf(out, "    <name lang=\"%s\">" NAME "</name>\n", l->tag);
    fputs("  </display-name>\n  <extension-description>\n", out);
    for (size_t i = 0; (l = csm_language_at(i)); i++)
        fprintf(out, "    <src xlink:href=\"description/%s.txt\" lang=\"%s\"/>\n", l->tag, l->tag);
    fputs("  </extension-description>\n  <icon>\n    <default xlink:href=\"icon.png\"/>\n  </icon>\n"
          "</description>\n", out);
}

/* Ends with the languages by their own names, which are understood in each of them. */
static void put_summary(FILE *out, const char *language)
{
    const csm_language *l;
    fputs(csm_translate(addin_dictionaries, language,
                        N_("Plan a Customer Success organisation in Calc: how many accounts a CSM can carry, how many "
                           "people the promised service needs, what the budget pays for. Adds the functions "
                           "CSM_CAPACITY, CSM_HEADCOUNT, CSM_DESIGNED_EFFORT and many more, with help in these "
                           "languages:")), out);
    for (size_t i = 0; (l = csm_language_at(i)); i++)
        fprintf(out, "%s %s", i ? "," : "", l->name);
    fputs(".\n", out);
}

/* ---- files ---- */

static void make_folder(const char *path)
{
    if (mkdir(path, 0777) != 0 && errno != EEXIST)
        exit((perror(path), 1));
}

static void write_file(const char *path, void (*put)(FILE *, const char *language), const char *language)
{
    FILE *out = fopen(path, "w");
    if (!out)
        exit((perror(path), 1));
    put(out, language);
    if (ferror(out) | fclose(out))
        exit((perror(path), 1));
}

int main(int argc, char **argv)
{
    const csm_language *l;
    char path[64];
    if (argc != 2)
        return fputs("usage: package FOLDER\n", stderr), 2;
    make_folder(argv[1]);
    if (chdir(argv[1]) != 0)
        return perror(argv[1]), 1;
    make_folder("description");
    write_file("Addons.xcu", put_addons, NULL);
    write_file("CalcWindowState.xcu", put_window_state, NULL);
    write_file("description.xml", put_description, NULL);
    for (size_t i = 0; (l = csm_language_at(i)); i++) {
        snprintf(path, sizeof path, "description/%s.txt", l->tag);
        write_file(path, put_summary, l->tag);
    }
    return 0;
}
