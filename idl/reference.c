/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The reference that users read, made from the catalogue: `reference FOLDER LIST` writes FOLDER/functions.md
 * and, for each language, FOLDER/LANGUAGE/index.html and one page a topic, and the README's table into LIST. */
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "catalogue/catalogue.h"
#include "catalogue/languages.h"
#include "catalogue/words.h"
#include "text.h"

enum { NAME = 96 };

/* A page in the making. Markdown is the same in fewer marks; `html` tells which. */
typedef struct page {
    FILE *out;
    const char *language;
    bool html;
} page;

static const char *words(const page *p, const char *english)
{
    return csm_words(p->language, english);
}

static void put(const page *p, const char *text)
{
    if (p->html) {
        write_escaped(p->out, text);
        return;
    }
    for (; *text; text++)
        fprintf(p->out, *text == '|' ? "\\|" : "%c", *text);
}

static void put_code(const page *p, const char *text)
{
    fputs(p->html ? "<code>" : "`", p->out);
    put(p, text);
    fputs(p->html ? "</code>" : "`", p->out);
}

static void tag(const page *p, const char *html, const char *markdown)
{
    fputs(p->html ? html : markdown, p->out);
}

/* A rule with the other argument's name put into {other}. */
static void put_rule(const page *p, const char *rule, const char *other)
{
    const char *text = words(p, rule), *slot = strstr(text, "{other}");
    char before[256];
    if (!slot) {
        put(p, text);
        return;
    }
    snprintf(before, sizeof before, "%.*s", (int)(slot - text), text);
    put(p, before);
    put_code(p, other);
    put(p, slot + strlen("{other}"));
}

/* ---- one function ---- */

static void put_signature(const page *p, const csm_function *f)
{
    fprintf(p->out, p->html ? "<p class=\"signature\"><code>CSM_%s(" : "`=CSM_%s(", f->name);
    for (size_t i = 0; i < csm_argument_count(f); i++) {
        const csm_argument *a = &f->arguments[i];
        fprintf(p->out, "%s%s%s", i ? "; " : "", a->presence == CSM_REQUIRED ? "" : "[", a->name);
        if (a->presence == CSM_DEFAULT && a->fallback_text)
            fprintf(p->out, "=\"%s\"", a->fallback_text);
        else if (a->presence == CSM_DEFAULT) {
            putc('=', p->out);
            write_number(p->out, p->language, a->fallback);
        }
        fputs(a->presence == CSM_REQUIRED ? "" : "]", p->out);
    }
    tag(p, ")</code></p>\n", ")`\n");
}

static void put_presence(const page *p, const csm_argument *a)
{
    if (a->presence == CSM_REQUIRED)
        put(p, words(p, N_("required")));
    else if (a->presence == CSM_OPTIONAL)
        put(p, words(p, N_("may be left out")));
    else {
        fprintf(p->out, "%s ", words(p, N_("default")));
        if (a->fallback_text)
            put(p, a->fallback_text);
        else
            write_number(p->out, p->language, a->fallback);
    }
}

static const csm_argument *key_of(const csm_function *f)
{
    for (size_t i = 0; i < csm_argument_count(f); i++)
        if (f->arguments[i].pairing == CSM_KEY)
            return &f->arguments[i];
    return NULL;
}

/* What the argument must be, as the core checks it. */
static void put_demands(const page *p, const csm_function *f, const csm_argument *a)
{
    const csm_argument *key = key_of(f);
    const char *stop = "";
    bool number = a->type == CSM_TAKES_NUMBER || a->type == CSM_TAKES_NUMBERS;
    if (number && a->domain != CSM_ANY) {
        put(p, words(p, csm_domain_rule(a->domain)));
        stop = "; ";
    }
    if (key && (a->pairing == CSM_PAIRED || a->pairing == CSM_EACH)) {
        fputs(stop, p->out);
        put_rule(p, a->pairing == CSM_PAIRED ? N_("must have as many cells as {other}")
                                             : N_("must be one value or have as many cells as {other}"),
                 key->name);
    }
}

static void put_argument(const page *p, const csm_function *f, const csm_argument *a)
{
    tag(p, "<tr><td>", "| ");
    put_code(p, a->name);
    if (strcmp(p->language, "en") != 0)
        fprintf(p->out, "<br>%s", words(p, a->name));
    tag(p, "</td><td>", " | ");
    put(p, words(p, a->help));
    if (a->unit)
        fprintf(p->out, " [%s]", words(p, a->unit));
    tag(p, "</td><td>", " | ");
    put_presence(p, a);
    tag(p, "</td><td>", " | ");
    put_demands(p, f, a);
    tag(p, "</td></tr>\n", " |\n");
}

static void put_table_head(const page *p, const char *class, const char *const *heads, size_t n)
{
    if (p->html)
        fprintf(p->out, "<table class=\"%s\"><thead><tr>", class);
    else
        fputs("\n|", p->out);
    for (size_t i = 0; i < n; i++) {
        tag(p, "<th>", " ");
        put(p, words(p, heads[i]));
        tag(p, "</th>", " |");
    }
    tag(p, "</tr></thead><tbody>\n", "\n|");
    for (size_t i = 0; i < n && !p->html; i++)
        fputs("---|", p->out);
    tag(p, "", "\n");
}

static void put_arguments(const page *p, const csm_function *f)
{
    static const char *const heads[] = { N_("Argument"), N_("Meaning"), N_("Presence"), N_("Rule") };
    if (!csm_argument_count(f))
        return;
    put_table_head(p, "arguments", heads, 4);
    for (size_t i = 0; i < csm_argument_count(f); i++)
        put_argument(p, f, &f->arguments[i]);
    tag(p, "</tbody></table>\n", "");
}

static csm_value call(const page *p, const csm_function *f, const csm_example *e, csm_arena *arena,
                      csm_fault *fault)
{
    csm_value values[CSM_MAX_ARGUMENTS];
    int n = csm_read_literals(arena, e->arguments, values, CSM_MAX_ARGUMENTS);
    if (n < 0)
        exit((fprintf(stderr, "CSM_%s(%s): unreadable\n", f->name, e->arguments), 1));
    return csm_call(f, values, (size_t)n, arena, p->language, fault);
}

/* What the call gives in this language: functions such as CSM_WHY answer in words. */
static void put_result(const page *p, const csm_function *f, const csm_example *e)
{
    csm_arena arena = { NULL };
    char text[CSM_TYPED];
    csm_fault fault = { .error = CSM_OK };
    csm_value answer = call(p, f, e, &arena, &fault);
    if (answer.kind == CSM_IS_TEXT)
        snprintf(text, sizeof text, "\"%s\"", answer.text);
    else
        csm_as_typed(p->language, e->result, text);
    put_code(p, text);
    csm_arena_free(&arena);
}

static void put_call(const page *p, const csm_function *f, const csm_example *e)
{
    char text[CSM_TYPED], typed[CSM_TYPED + NAME];
    csm_as_typed(p->language, e->arguments, text);
    snprintf(typed, sizeof typed, "=CSM_%s(%s)", f->name, text);
    tag(p, "<tr><td>", "| ");
    put_code(p, typed);
    tag(p, "</td><td>", " | ");
    put_result(p, f, e);
    tag(p, "</td><td>", " | ");
}

static void put_examples(const page *p, const csm_function *f)
{
    static const char *const heads[] = { N_("Example"), N_("Gives"), N_("Note") };
    put_table_head(p, "examples", heads, 3);
    for (size_t i = 0; i < CSM_MAX_EXAMPLES && f->examples[i].result; i++) {
        put_call(p, f, &f->examples[i]);
        put(p, f->examples[i].says ? words(p, f->examples[i].says) : "");
        tag(p, "</td></tr>\n", " |\n");
    }
    tag(p, "</tbody></table>\n", "");
}

/* The reason is what CSM_WHY answers, without the error's name at its front: that is the second column. */
static void put_reason(const page *p, const csm_function *f, const csm_example *e)
{
    csm_arena arena = { NULL };
    csm_fault fault = { .error = CSM_OK };
    const char *text, *colon;
    call(p, f, e, &arena, &fault);
    text = csm_explain(&arena, p->language, f, &fault);
    colon = strstr(text, ": ");
    put(p, colon ? colon + 2 : text);
    csm_arena_free(&arena);
}

static void put_errors(const page *p, const csm_function *f)
{
    static const char *const heads[] = { N_("Error"), N_("Gives"), N_("Because") };
    if (!f->errors[0].result)
        return;
    put_table_head(p, "errors", heads, 3);
    for (size_t i = 0; i < CSM_MAX_ERRORS && f->errors[i].result; i++) {
        put_call(p, f, &f->errors[i]);
        put_reason(p, f, &f->errors[i]);
        tag(p, "</td></tr>\n", " |\n");
    }
    tag(p, "</tbody></table>\n", "");
}

static void put_line(const page *p, const char *label, const char *text)
{
    if (!text)
        return;
    if (label)
        fprintf(p->out, p->html ? "<p><b>%s:</b> " : "\n%s: ", words(p, label));
    else
        tag(p, "<p>", "\n");
    put(p, text);
    tag(p, "</p>\n", "\n");
}

static void put_function(const page *p, const csm_function *f)
{
    fprintf(p->out, p->html ? "<section id=\"CSM_%s\"><h2>CSM_%s</h2>\n" : "\n### CSM_%s\n", f->name,
            f->name);
    put_line(p, NULL, words(p, f->help));
    tag(p, "", "\n");
    put_signature(p, f);
    put_arguments(p, f);
    put_line(p, N_("Formula"), words(p, f->formula));
    put_line(p, NULL, f->note ? words(p, f->note) : NULL);
    put_examples(p, f);
    put_errors(p, f);
    put_line(p, N_("Source"),
             f->source ? f->source : words(p, N_("a definition: the formula says all there is to it")));
    tag(p, "</section>\n", "");
}

/* ---- what holds for all ---- */

static const char *const conventions[] = {
    N_("Hours are decimal. The period (week, month, year) is yours, but one formula keeps to one. Shares "
       "are fractions: 25 % is 0.25. Money is of any one currency; dates are dates of Calc."),
    N_("A skipped argument, as in f(1;;3), takes its default. A range argument also takes a single number "
       "or an array."),
    N_("In paired ranges a row whose first cell is blank is skipped; a blank in another cell counts "
       "as 0."),
    N_("step rounds: 1 whole (default), 0.5 half positions, 0 exact. Capacity rounds down, headcount "
       "rounds up."),
    N_("#VALUE! is a wrong kind of value or ranges that do not match, #DIV/0! a zero denominator, #NUM! a "
       "number outside its rule, #N/A nothing to answer. CSM_WHY says in words what is wrong."),
    N_("Calc itself answers Err:504 when a range contains an error cell, and Err:502 or Err:504 when a "
       "required argument is missing."),
    N_("The examples are written for a Calc that is set to this language: inside {…} other settings have "
       "other separators. The semicolon between arguments works everywhere."),
};

static void put_conventions(const page *p)
{
    tag(p, "<ul>\n", "");
    for (size_t i = 0; i < sizeof conventions / sizeof *conventions; i++) {
        tag(p, "<li>", "- ");
        put(p, words(p, conventions[i]));
        tag(p, "</li>\n", "\n");
    }
    tag(p, "</ul>\n", "");
}

/* ---- pages ---- */

/* "Capacity: people to accounts" is capacity-people-to-accounts.html, in every language. */
static const char *file_of(const csm_topic *topic, char name[static NAME])
{
    size_t n = 0;
    for (const char *c = topic->title; *c && n < NAME - 8; c++)
        if (isalnum((unsigned char)*c))
            name[n++] = (char)tolower((unsigned char)*c);
        else if (n && name[n - 1] != '-')
            name[n++] = '-';
    strcpy(name + n, ".html");
    return name;
}

static void put_language_links(const page *p, const char *file)
{
    const csm_language *l;
    fputs("<p class=\"languages\">", p->out);
    for (size_t i = 0; (l = csm_language_at(i)); i++)
        if (strcmp(l->tag, p->language) == 0)
            fprintf(p->out, " <b>%s</b>", l->name);
        else
            fprintf(p->out, " <a href=\"../%s/%s\" lang=\"%s\">%s</a>", l->tag, file, l->tag, l->name);
    fputs("</p>\n", p->out);
}

/* The start of a page: title, links to all topics, links to the same page in other languages. */
static void open_page(const page *p, const csm_topic *current, const char *file)
{
    const char *title = current ? current->title : N_("Functions of CSM Planner");
    const csm_topic *topic;
    char name[NAME];
    fprintf(p->out, "<!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\">\n"
                    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>",
            p->language);
    put(p, words(p, title));
    fputs("</title>\n<link rel=\"stylesheet\" href=\"../reference.css\"></head>\n<body>\n<nav>\n", p->out);
    fprintf(p->out, "<p class=\"home\"><a href=\"index.html\">CSM Planner</a></p>\n<ul>\n");
    for (size_t t = 0; (topic = csm_topic_at(t)); t++) {
        fprintf(p->out, "<li><a href=\"%s\"%s>", file_of(topic, name),
                topic == current ? " aria-current=\"page\"" : "");
        put(p, words(p, topic->title));
        fputs("</a></li>\n", p->out);
    }
    fputs("</ul>\n", p->out);
    put_language_links(p, file);
    fputs("</nav>\n<main>\n<h1>", p->out);
    put(p, words(p, title));
    fputs("</h1>\n", p->out);
}

static void close_page(const page *p)
{
    fputs("</main>\n</body></html>\n", p->out);
}

static void put_topic_page(const page *p, const csm_topic *topic)
{
    char name[NAME];
    open_page(p, topic, file_of(topic, name));
    fputs("<p class=\"here\">", p->out);
    for (size_t i = 0; i < topic->count; i++)
        fprintf(p->out, "<a href=\"#CSM_%s\">CSM_%s</a> ", topic->functions[i].name,
                topic->functions[i].name);
    fputs("</p>\n", p->out);
    for (size_t i = 0; i < topic->count; i++)
        put_function(p, &topic->functions[i]);
    close_page(p);
}

static void put_index(const page *p)
{
    const csm_topic *topic;
    char name[NAME];
    open_page(p, NULL, "index.html");
    put_conventions(p);
    for (size_t t = 0; (topic = csm_topic_at(t)); t++) {
        fprintf(p->out, "<h2><a href=\"%s\">", file_of(topic, name));
        put(p, words(p, topic->title));
        fputs("</a></h2>\n<table class=\"index\"><tbody>\n", p->out);
        for (size_t i = 0; i < topic->count; i++) {
            fprintf(p->out, "<tr><td><a href=\"%s#CSM_%s\">CSM_%s</a></td><td>", name,
                    topic->functions[i].name, topic->functions[i].name);
            put(p, words(p, topic->functions[i].help));
            fputs("</td></tr>\n", p->out);
        }
        fputs("</tbody></table>\n", p->out);
    }
    close_page(p);
}

static void put_markdown(const page *p)
{
    const csm_topic *topic;
    fputs("# Functions of CSM Planner\n\nMade from the catalogue by `./run words`; the tests evaluate every "
          "example in Calc.\n\n", p->out);
    put_conventions(p);
    for (size_t t = 0; (topic = csm_topic_at(t)); t++) {
        fprintf(p->out, "\n## %s\n", topic->title);
        for (size_t i = 0; i < topic->count; i++)
            put_function(p, &topic->functions[i]);
    }
}

static void put_list(const page *p)
{
    const csm_topic *topic;
    fputs("\n| topic | functions |\n|---|---|\n", p->out);
    for (size_t t = 0; (topic = csm_topic_at(t)); t++) {
        fprintf(p->out, "| %s |", topic->title);
        for (size_t i = 0; i < topic->count; i++)
            fprintf(p->out, " `CSM_%s`", topic->functions[i].name);
        fputs(" |\n", p->out);
    }
    fputs("\n", p->out);
}

/* ---- files ---- */

static FILE *open_new(const char *path)
{
    FILE *out = fopen(path, "w");
    if (!out)
        exit((perror(path), 1));
    return out;
}

static FILE *create(const char *folder, const char *language, const char *file)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, language);
    if (mkdir(path, 0777) != 0 && errno != EEXIST)
        exit((perror(path), 1));
    snprintf(path, sizeof path, "%s/%s%s%s", folder, language, *language ? "/" : "", file);
    return open_new(path);
}

static void finish(FILE *out)
{
    if (ferror(out) | fclose(out))
        exit((perror("reference"), 1));
}

int main(int argc, char **argv)
{
    const csm_topic *topic;
    const csm_language *l;
    page p = { .language = "en" };
    char name[NAME];
    if (argc != 3)
        return fputs("usage: reference FOLDER LIST\n", stderr), 2;
    p.out = open_new(argv[2]);
    put_list(&p);
    finish(p.out);
    p.out = create(argv[1], "", "functions.md");
    put_markdown(&p);
    finish(p.out);
    p.html = true;
    for (size_t i = 0; (l = csm_language_at(i)); i++) {
        p.language = l->tag;
        p.out = create(argv[1], p.language, "index.html");
        put_index(&p);
        finish(p.out);
        for (size_t t = 0; (topic = csm_topic_at(t)); t++) {
            p.out = create(argv[1], p.language, file_of(topic, name));
            put_topic_page(&p, topic);
            finish(p.out);
        }
    }
    return 0;
}
