/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "catalogue/lambda.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "catalogue/lambda_words.h"

/* A definition as it is written. */
typedef struct writing {
    const csm_function *f;
    const csm_argument *spine; /* whose rows are counted: the CSM_KEY or the CSM_MAP; NULL: there is none */
    char *text;                /* room for CSM_LAMBDA_MOST and one more */
    size_t used;               /* beyond CSM_LAMBDA_MOST: it was too long */
    bool any;                  /* of the conditions of a guard, one was written */
} writing;

__attribute__((format(printf, 2, 3))) static void put(writing *w, const char *format, ...)
{
    va_list rest;
    size_t room = w->used <= CSM_LAMBDA_MOST ? CSM_LAMBDA_MOST + 1 - w->used : 0;
    va_start(rest, format);
    w->used += (size_t)vsnprintf(room ? w->text + w->used : NULL, room, format, rest);
    va_end(rest);
}

/* With a point, whatever the locale of the process has. */
static void put_number(writing *w, double x)
{
    char digits[32];
    snprintf(digits, sizeof digits, "%.15g", x);
    for (char *c = digits; *c; c++)
        if (!strchr("0123456789+-e", *c))
            *c = '.';
    put(w, "%s", digits);
}

/* ---- parameters ---- */

static bool may_be_skipped(const csm_argument *a)
{
    return a->presence != CSM_REQUIRED;
}

static bool is_text(const csm_argument *a)
{
    return a->type == CSM_TAKES_TEXT || a->type == CSM_TAKES_TEXTS;
}

static bool is_range(const csm_argument *a)
{
    return a->type == CSM_TAKES_NUMBERS || a->type == CSM_TAKES_TEXTS;
}

/* Excel's grammar has a word of its own for one name. */
static const char *tail_of(const char *name)
{
    return strcmp(name, "return") == 0 ? "_" : "";
}

static void put_given(writing *w, const csm_argument *a)
{
    put(w, "%s%s", a->name, tail_of(a->name));
}

static void put_parameters(writing *w)
{
    for (size_t i = 0; i < csm_argument_count(w->f); i++) {
        const csm_argument *a = &w->f->arguments[i];
        put(w, may_be_skipped(a) ? "[%s%s]," : "%s%s,", a->name, tail_of(a->name));
    }
}

/* ---- what each argument is: the_step,IF(ISOMITTED(step),1,step+0), ---- */

static void put_fallback(writing *w, const csm_argument *a)
{
    if (is_text(a))
        put(w, "\"%s\"", a->presence == CSM_DEFAULT ? a->fallback_text : "");
    else
        put_number(w, a->presence == CSM_DEFAULT ? a->fallback : 1);
}

/* All cells of a range in a column. */
static void put_cells(writing *w, const csm_argument *a)
{
    const char *tail = tail_of(a->name);
    if (is_text(a))
        put(w, "IF(TOCOL(%s%s)=\"\",\"\",TOCOL(%s%s))", a->name, tail, a->name, tail);
    else
        put(w, "TOCOL(%s%s)+0", a->name, tail);
}

/* The start of a choice between an argument and what stands for it; gives what ends it. */
static const char *put_unless_skipped(writing *w, const csm_argument *a)
{
    if (!may_be_skipped(a))
        return "";
    put(w, "IF(ISOMITTED(");
    put_given(w, a);
    put(w, "),");
    put_fallback(w, a);
    put(w, ",");
    return ")";
}

static void put_range(writing *w, const csm_argument *a)
{
    const char *end;
    if (a->pairing == CSM_EACH) { /* one value is repeated for every row */
        put(w, "FILTER(IF(kept=1,");
        end = put_unless_skipped(w, a);
        put_cells(w, a);
        put(w, "%s,0),kept=1)", end);
        return;
    }
    end = put_unless_skipped(w, a);
    if (a->pairing != CSM_KEEP)
        put(w, "FILTER(");
    put_cells(w, a);
    if (a->pairing == CSM_ALONE) {
        put(w, ",TOCOL(%s)<>\"\",", a->name);
        put_fallback(w, a);
        put(w, ")");
    } else if (a->pairing != CSM_KEEP) {
        put(w, ",kept=1)");
    }
    put(w, "%s", end);
}

static void put_kept(writing *w, const csm_argument *a)
{
    bool optional = may_be_skipped(a);
    put(w, "kept,");
    if (optional)
        put(w, "IF(ISOMITTED(%s),0,", a->name);
    put(w, "IF(TOCOL(%s)=\"\",0,1)%s,", a->name, optional ? ")" : "");
}

static void put_argument(writing *w, const csm_argument *a)
{
    put(w, "the_%s,", a->name);
    if (is_range(a)) {
        put_range(w, a);
    } else {
        const char *end = put_unless_skipped(w, a);
        put_given(w, a);
        put(w, "%s%s", is_text(a) ? "&\"\"" : "+0", end);
    }
    put(w, ",");
}

/* ---- the mathematics ---- */

static bool is_argument(const csm_function *f, const char *word, size_t n)
{
    for (size_t i = 0; i < csm_argument_count(f); i++)
        if (strlen(f->arguments[i].name) == n && memcmp(f->arguments[i].name, word, n) == 0)
            return true;
    return false;
}

static void put_mathematics(writing *w, const char *at)
{
    bool given = false;
    for (size_t n; *at; at += n) {
        n = csm_lambda_word(at);
        if (*at == '[' || *at == ']') {
            given = *at == '[';
            continue;
        }
        put(w, "%s%.*s", !given && is_argument(w->f, at, n) ? "the_" : "", (int)n, at);
    }
}

/* ---- guards: IF(OR(the_step<0,…),#NUM!, ---- */

/* The next condition of a guard. */
static void put_or(writing *w)
{
    put(w, w->any ? "," : "IF(OR(");
    w->any = true;
}

/* The end of a guard's conditions; gives whether there was any. */
static bool end_guard(writing *w, csm_error error)
{
    bool any = w->any;
    if (any)
        put(w, "),%s,", csm_error_name(error));
    w->any = false;
    return any;
}

typedef void (*guard)(writing *w, const csm_argument *a);

/* Skipped ones have no cells to count, and without a key there is nothing to pair with. */
static void guard_size(writing *w, const csm_argument *a)
{
    const char *key = w->spine ? w->spine->name : NULL;
    const char *end = "";
    if (a->type == CSM_TAKES_TEXT) {
        put_or(w);
        put(w, "ISNUMBER(%s)", a->name);
    }
    if (!key || !is_range(a) || (a->pairing != CSM_PAIRED && a->pairing != CSM_EACH))
        return;
    put_or(w);
    if (may_be_skipped(a)) {
        put(w, "IF(ISOMITTED(%s),FALSE,", a->name);
        end = ")";
    }
    if (may_be_skipped(w->spine)) {
        put(w, "IF(ISOMITTED(%s),TRUE,", key);
        end = "))";
    }
    if (a->pairing == CSM_EACH)
        put(w, "AND(cell_count(%s)<>1,cell_count(%s)<>cell_count(%s))%s", a->name, a->name, key, end);
    else
        put(w, "cell_count(%s)<>cell_count(%s)%s", a->name, key, end);
}

static void guard_empty(writing *w, const csm_argument *a)
{
    if (a == w->spine) {
        put_or(w);
        if (may_be_skipped(a))
            put(w, "IF(ISOMITTED(%s),FALSE,SUM(kept)=0)", a->name);
        else
            put(w, "SUM(kept)=0");
    } else if (is_range(a) && a->pairing == CSM_ALONE && !may_be_skipped(a)) {
        put_or(w);
        put(w, "SUM(IF(%s=\"\",0,1))=0", a->name);
    }
}

static void guard_kind(writing *w, const csm_argument *a)
{
    if (a->type != CSM_TAKES_TEXTS)
        return;
    put_or(w);
    put(w, "SUM(MAP(the_%s,LAMBDA(x,IF(ISNUMBER(x),1,0))))>0", a->name);
}

/* Any number: only that an error or a text in it comes out. */
static void guard_domain(writing *w, const csm_argument *a)
{
    const char *name = a->name, *least = is_range(a) ? "MIN(the_" : "the_", *end = is_range(a) ? ")" : "";
    if (is_text(a) || a->type == CSM_TAKES_REST)
        return;
    put_or(w);
    switch (a->domain) {
    case CSM_ANY:
        put(w, is_range(a) ? "0*SUM(the_%s)<>0" : "0*the_%s<>0", name);
        break;
    case CSM_NOT_NEGATIVE:
    case CSM_POSITIVE:
        put(w, "%s%s%s<0", least, name, end);
        break;
    case CSM_SHARE:
    case CSM_POSITIVE_SHARE:
    case CSM_BELOW_ONE:
        put(w, "%s%s%s<0,snapped(%s%s%s)>1", least, name, end, is_range(a) ? "MAX(the_" : "the_", name, end);
        break;
    case CSM_FLAG:
        put(w, "MAX(ABS(the_%s*(1-the_%s)))>0", name, name);
        break;
    case CSM_CAP:
        put(w, "%s%s%s<1", least, name, end);
        break;
    case CSM_DOMAINS:
        break;
    }
}

static void guard_zero(writing *w, const csm_argument *a)
{
    bool number = !is_text(a) && a->type != CSM_TAKES_REST;
    if (number && (a->domain == CSM_POSITIVE || a->domain == CSM_POSITIVE_SHARE)) {
        put_or(w);
        put(w, is_range(a) ? "MIN(the_%s)=0" : "the_%s=0", a->name);
    } else if (number && a->domain == CSM_BELOW_ONE) {
        put_or(w);
        put(w, is_range(a) ? "complement_of(MAX(the_%s))=0" : "complement_of(the_%s)=0", a->name);
    }
}

/* How many guards were written. */
static int put_guards(writing *w)
{
    static const struct {
        guard put;
        csm_error error;
    } guards[] = { { guard_size, CSM_VALUE },
                   { guard_empty, CSM_NA },
                   { guard_kind, CSM_VALUE },
                   { guard_domain, CSM_NUM },
                   { guard_zero, CSM_DIV0 } };
    int count = 0;
    if (w->f->lambda_refuses) {
        put_or(w);
        put_mathematics(w, w->f->lambda_refuses);
    }
    for (size_t g = 0; g < sizeof guards / sizeof *guards; g++) {
        for (size_t i = 0; i < csm_argument_count(w->f); i++)
            guards[g].put(w, &w->f->arguments[i]);
        count += end_guard(w, guards[g].error);
    }
    return count;
}

/* ---- the answer ---- */

/* Each answer in the place of its cell, blanks in theirs. What is fewer answers than there are values is one
 * error for all of them. */
static void put_answer(writing *w)
{
    bool mapped = w->spine && w->spine->pairing == CSM_MAP;
    if (mapped)
        put(w, "LET(answers,");
    put_mathematics(w, w->f->lambda);
    if (mapped)
        put(w,
            ",IF(SUM(MAP(answers,LAMBDA(x,1)))<SUM(kept),answers,"
            "WRAPROWS(MAP(kept,SCAN(0,kept,LAMBDA(x,y,x+y)),LAMBDA(x,y,IF(x=1,INDEX(answers,y),\"\"))),"
            "cell_count(TAKE(%s,1)))))",
            w->spine->name);
}

/* ---- all of it ---- */

static const struct {
    const char *name, *text;
} helpers[] = {
    { "snapped", "LAMBDA(x,IF(x=0,0,ROUND(x,14-INT(LOG10(ABS(x))))))" },
    { "complement_of", "LAMBDA(x,MAX(0,snapped(1-snapped(x))))" },
    { "round_up", "LAMBDA(x,y,IF(y>0,snapped(-INT(-snapped(x/y))*y),x))" },
    { "round_down", "LAMBDA(x,y,IF(y>0,snapped(INT(snapped(x/y))*y),x))" },
    { "cell_count", "LAMBDA(v,SUM(IF(v=v,1,1)))" },
    { "code_of", "LAMBDA(x,SUBSTITUTE(SUBSTITUTE(x,\"_\",\"-\"),\" \",\"-\"))" },
};

enum { HELPERS = sizeof helpers / sizeof *helpers };

/* Those that the text, or one that it needs, speaks of. */
static void put_helpers(writing *w, const char *text)
{
    bool needed[HELPERS];
    for (size_t h = HELPERS; h-- > 0;) {
        needed[h] = csm_lambda_has(text, helpers[h].name);
        for (size_t other = h + 1; other < HELPERS; other++)
            needed[h] |= needed[other] && csm_lambda_has(helpers[other].text, helpers[h].name);
    }
    for (size_t h = 0; h < HELPERS; h++)
        if (needed[h])
            put(w, "%s,%s,", helpers[h].name, helpers[h].text);
}

static void put_body(writing *w)
{
    int guards;
    for (size_t i = 0; i < csm_argument_count(w->f); i++)
        if (&w->f->arguments[i] == w->spine)
            put_kept(w, w->spine);
    for (size_t i = 0; i < csm_argument_count(w->f); i++)
        put_argument(w, &w->f->arguments[i]);
    guards = put_guards(w);
    put_answer(w);
    while (guards-- > 0)
        put(w, ")");
}

static const csm_argument *spine_of(const csm_function *f)
{
    for (size_t i = 0; i < csm_argument_count(f); i++)
        if (f->arguments[i].pairing == CSM_KEY || f->arguments[i].pairing == CSM_MAP)
            return &f->arguments[i];
    return NULL;
}

const char *csm_lambda_typed(csm_arena *arena, const csm_function *f)
{
    writing body = { .f = f, .spine = spine_of(f) }, whole = body;
    body.text = csm_arena_get(arena, CSM_LAMBDA_MOST + 1, 1);
    whole.text = csm_arena_get(arena, CSM_LAMBDA_MOST + 1, 1);
    if (!body.text || !whole.text)
        return NULL;
    put_body(&body);
    put(&whole, "LAMBDA(");
    put_parameters(&whole);
    put(&whole, "LET(");
    put_helpers(&whole, body.text);
    put(&whole, "%s))", body.text);
    return body.used <= CSM_LAMBDA_MOST && whole.used <= CSM_LAMBDA_MOST ? whole.text : NULL;
}

const char *csm_formula_for_file(csm_arena *arena, const csm_function *f)
{
    const char *typed = csm_lambda_typed(arena, f);
    const char *marked = typed ? csm_lambda_marked(arena, typed) : NULL;
    return marked && strlen(marked) <= CSM_LAMBDA_MOST ? marked : NULL;
}
