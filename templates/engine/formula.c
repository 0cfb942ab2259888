/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "formula.h"

#include <ctype.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "catalogue/catalogue.h"
#include "memory.h"
#include "plain.h"

enum {
    MAX_ARGUMENTS = 12,
    MAX_DEPTH = 32,
    ROWS_MAX = 1048576,
    COLUMNS_MAX = 16384,
    CELLS_MAX = 16 * ROWS_MAX
};

typedef struct parser {
    const grid *g;
    size_t sheet;
    const char *at;
    csm_arena *arena;
    const char *problem;
    int depth;
    formula_memory *memory; /* NULL: nothing is remembered */
    bool waits;
    grid_area waits_for;
} parser;

static csm_value expression(parser *p);

static csm_value give_up(parser *p, const char *problem)
{
    if (!p->problem)
        p->problem = problem;
    p->at = "";
    return csm_error_value(CSM_VALUE);
}

static bool take(parser *p, char c)
{
    if (*p->at != c)
        return false;
    p->at++;
    return true;
}

/* The cells of an area; where one of them has no value yet nothing more can be said. */
static csm_value view(parser *p, const grid_area *area)
{
    size_t row = area->first_row, column = area->first_column;
    if (!grid_next_expected(p->g, area, &row, &column))
        return grid_view(p->g, area, p->arena);
    p->waits = true;
    p->waits_for = *area;
    return give_up(p, "waits for a cell");
}

/* ---- literals ---- */

static csm_value number_literal(parser *p)
{
    char *end;
    locale_t c = newlocale(LC_ALL_MASK, "C", (locale_t)0);
    double x = c ? strtod_l(p->at, &end, c) : 0;
    if (!c)
        return csm_error_value(CSM_NO_MEMORY);
    freelocale(c);
    if (p->at[1] == 'x' || p->at[1] == 'X' || !isfinite(x))
        return give_up(p, "not a number");
    p->at = end;
    return csm_number(x);
}

static csm_value text_literal(parser *p)
{
    size_t n = 0;
    char *text = csm_arena_get(p->arena, strlen(p->at), 1);
    if (!text)
        return csm_error_value(CSM_NO_MEMORY);
    for (p->at++; *p->at; p->at++) {
        if (*p->at == '"' && *++p->at != '"')
            return csm_text(text);
        text[n++] = *p->at;
    }
    return give_up(p, "a text is not closed");
}

/* ---- references ---- */

static bool cell_address(const char **at, size_t *row, size_t *column)
{
    const char *c = *at + (**at == '$');
    size_t letters = 0, digits = 0;
    *row = *column = 0;
    for (; isupper((unsigned char)*c); c++, letters++)
        *column = *column * 26 + (size_t)(*c - 'A' + 1);
    c += *c == '$';
    for (; isdigit((unsigned char)*c); c++, digits++)
        *row = *row * 10 + (size_t)(*c - '0');
    if (!letters || letters > 3 || !digits || digits > 7 || !*row || isalnum((unsigned char)*c) ||
        *c == '_' || *c == '(' || *c == '.')
        return false;
    *row -= 1;
    *column -= 1;
    *at = c;
    return true;
}

/* A range may be written from any of its corners. */
static void put_in_order(size_t *first, size_t *last)
{
    size_t larger = *first;
    if (*first <= *last)
        return;
    *first = *last;
    *last = larger;
}

static csm_value area_value(parser *p, size_t sheet)
{
    grid_area area = { .sheet = sheet };
    if (!cell_address(&p->at, &area.first_row, &area.first_column))
        return give_up(p, "not a cell address");
    area.last_row = area.first_row;
    area.last_column = area.first_column;
    if (take(p, ':') && !cell_address(&p->at, &area.last_row, &area.last_column))
        return give_up(p, "not a cell address");
    put_in_order(&area.first_row, &area.last_row);
    put_in_order(&area.first_column, &area.last_column);
    if (area.last_row >= ROWS_MAX || area.last_column >= COLUMNS_MAX ||
        (area.last_row - area.first_row + 1) * (area.last_column - area.first_column + 1) > CELLS_MAX)
        return give_up(p, "a range that is too large");
    return view(p, &area);
}

static csm_value quoted_sheet(parser *p)
{
    char name[128];
    size_t n = 0, sheet;
    for (p->at++; *p->at && n < sizeof name; p->at++) {
        if (*p->at == '\'' && *++p->at != '\'')
            break;
        name[n++] = *p->at;
    }
    if (!take(p, '!') || !grid_find_sheet(p->g, name, n, &sheet))
        return give_up(p, "no such sheet");
    return area_value(p, sheet);
}

/* ---- calls and names ---- */

static size_t read_arguments(parser *p, csm_value *arguments)
{
    size_t n = 0;
    if (take(p, ')'))
        return 0;
    do {
        if (n == MAX_ARGUMENTS) {
            give_up(p, "too many arguments");
            return n;
        }
        arguments[n++] = *p->at == ',' || *p->at == ')' ? csm_missing() : expression(p);
    } while (take(p, ','));
    if (!take(p, ')'))
        give_up(p, "a bracket is not closed");
    return n;
}

/* Of a call that begins there, including its brackets; 0 where they are not closed. */
static size_t length_of_call(const char *call)
{
    size_t depth = 0;
    bool within = false;
    for (const char *c = call; *c; c++) {
        if (*c == '"' || *c == '\'')
            within = !within;
        else if (!within && *c == '(')
            depth++;
        else if (!within && *c == ')' && --depth == 0)
            return (size_t)(c - call) + 1;
    }
    return 0;
}

/* A function of the catalogue; where its answer has many cells, or there is none, it is remembered, as the cells
 * around will ask for it again. */
static csm_value call_catalogue(parser *p, const csm_function *f, const char *start)
{
    csm_value arguments[MAX_ARGUMENTS], answer;
    size_t length = p->memory ? length_of_call(start) : 0, n;
    const csm_value *known = length ? formula_remembered(p->memory, p->sheet, start, length) : NULL;
    if (known) {
        p->at = start + length;
        return *known;
    }
    n = read_arguments(p, arguments);
    if (p->problem)
        return csm_error_value(CSM_VALUE);
    answer = csm_call(f, arguments, n, p->arena, NULL, NULL);
    if (length && (answer.kind == CSM_IS_RANGE || answer.kind == CSM_IS_ERROR))
        formula_remember(p->memory, p->sheet, start, length, &answer);
    return answer;
}

static csm_value call(parser *p, const char *name, size_t length)
{
    csm_value arguments[MAX_ARGUMENTS];
    char known[64];
    const csm_function *f = NULL;
    plain_function plain = plain_find(name, length);
    bool as_text;
    size_t n;
    snprintf(known, sizeof known, "%.*s", (int)length, name);
    if (strncmp(known, "CSM.", 4) == 0)
        f = csm_find(known);
    as_text = strcmp(known, "TEXT") == 0;
    if (!f && !plain && !as_text)
        return give_up(p, "unknown function");
    if (f)
        return call_catalogue(p, f, name);
    n = read_arguments(p, arguments);
    if (p->problem)
        return csm_error_value(CSM_VALUE);
    if (as_text)
        return plain_text_of(arguments, n, p->arena);
    return plain(arguments, n);
}

static csm_value word(parser *p)
{
    const char *start = p->at;
    const grid_area *area;
    size_t length, row, column, sheet;
    if (cell_address(&p->at, &row, &column)) {
        p->at = start;
        return area_value(p, p->sheet);
    }
    while (isalnum((unsigned char)*p->at) || *p->at == '_' || *p->at == '.')
        p->at++;
    length = (size_t)(p->at - start);
    if (!length)
        return give_up(p, "unexpected character");
    if (take(p, '('))
        return call(p, start, length);
    if (take(p, '!'))
        return grid_find_sheet(p->g, start, length, &sheet) ? area_value(p, sheet)
                                                            : give_up(p, "no such sheet");
    if (length == 4 && strncmp(start, "TRUE", 4) == 0)
        return csm_number(1);
    if (length == 5 && strncmp(start, "FALSE", 5) == 0)
        return csm_number(0);
    area = grid_find_name(p->g, start, length);
    return area ? view(p, area) : give_up(p, "unknown name");
}

/* ---- operators, weakest first: comparison, &, + −, × ÷, sign ---- */

static csm_value primary(parser *p)
{
    csm_value v;
    if (isdigit((unsigned char)*p->at))
        return number_literal(p);
    if (*p->at == '"')
        return text_literal(p);
    if (*p->at == '\'')
        return quoted_sheet(p);
    if (!take(p, '('))
        return word(p);
    v = expression(p);
    return take(p, ')') ? v : give_up(p, "a bracket is not closed");
}

/* False where it has no answer, or none that is a number. */
static bool calculate(char operator, double x, double y, double *out)
{
    if (operator == '/' && !(y < 0 || y > 0))
        return false;
    /* As Calc: what differs in the last digits only is no difference. */
    if ((operator == '-' && plain_close(x, y)) || (operator == '+' && plain_close(x, -y)))
        *out = 0;
    else
        *out = operator == '+' ? x + y : operator == '-' ? x - y : operator == '*' ? x * y : x / y;
    return isfinite(*out);
}

static csm_value arithmetic_of_two(char operator, csm_value a, csm_value b)
{
    double x;
    a = plain_number(a);
    b = plain_number(b);
    if (a.kind == CSM_IS_ERROR)
        return a;
    if (b.kind == CSM_IS_ERROR)
        return b;
    if (operator == '/' && !(b.number < 0 || b.number > 0))
        return csm_error_value(CSM_DIV0);
    return calculate(operator, a.number, b.number, &x) ? csm_number(x) : csm_error_value(CSM_NUM);
}

/* What a comparison answers for numbers that are equal, ascend, descend. */
typedef struct verdicts {
    bool equal, less, more;
} verdicts;

static verdicts verdicts_of(const char *operator)
{
    bool less = operator[0] == '<', more = operator[0] == '>' || operator[1] == '>';
    return (verdicts){ operator[0] == '=' || operator[1] == '=', less, more };
}

static bool compare_numbers(verdicts v, double x, double y)
{
    return plain_close(x, y) ? v.equal : x < y ? v.less : v.more;
}

/* Operands of which every cell is a number: an array, or one number for all. */
typedef struct operand {
    const double *numbers;
    size_t step;
} operand;

static bool only_numbers(const csm_value *v, operand *out)
{
    *out = (operand){ &v->number, 0 };
    if (v->kind == CSM_IS_RANGE)
        *out = (operand){ v->range.numbers, 1 };
    return v->kind == CSM_IS_NUMBER || (v->kind == CSM_IS_RANGE && !v->range.kinds);
}

/* The operator on columns of numbers alone; false where some cell has no answer. */
static bool apply_to_numbers(const char *operator, operand a, operand b, size_t n, double *out)
{
    bool fine = true;
    if (*operator == '*') {
        for (size_t i = 0; i < n; i++) {
            out[i] = a.numbers[i * a.step] * b.numbers[i * b.step];
            fine = fine && isfinite(out[i]);
        }
    } else if (strchr("+-/", *operator)) {
        for (size_t i = 0; i < n && fine; i++)
            fine = calculate(*operator, a.numbers[i * a.step], b.numbers[i * b.step], &out[i]);
    } else {
        verdicts v = verdicts_of(operator);
        for (size_t i = 0; i < n; i++)
            out[i] = compare_numbers(v, a.numbers[i * a.step], b.numbers[i * b.step]);
    }
    return fine;
}

static csm_value compare_two(parser *p, const char *operator, csm_value a, csm_value b);

/* Which cells of a range are, or are not, the text. False where a cell is an error. */
static bool compare_texts_of(const csm_range *range, const char *text, bool equal, double *out)
{
    plain_search search = { .text = text };
    for (size_t i = 0; i < csm_range_size(range); i++) {
        csm_kind kind = csm_cell_kind(range, i);
        if (kind == CSM_IS_ERROR)
            return false;
        out[i] = (kind != CSM_IS_NUMBER &&
                  plain_is_text(&search, kind == CSM_IS_TEXT ? range->texts[i] : "")) == equal;
    }
    return true;
}

/* An operator on ranges, as inside SUMPRODUCT: cell by cell, a single value with every cell. */
static csm_value apply(parser *p, const char *operator, csm_value a, csm_value b)
{
    csm_value shape = a.kind == CSM_IS_RANGE ? a : b, result;
    size_t n = csm_range_size(&shape.range);
    operand all_of_a, all_of_b;
    double *numbers = csm_arena_get(p->arena, n, sizeof *numbers);
    if (!numbers)
        return csm_error_value(CSM_NO_MEMORY);
    if (a.kind == b.kind && csm_range_size(&b.range) != n)
        return give_up(p, "ranges of different size");
    if (only_numbers(&a, &all_of_a) && only_numbers(&b, &all_of_b) &&
        apply_to_numbers(operator, all_of_a, all_of_b, n, numbers))
        return csm_numbers(shape.range.rows, shape.range.columns, numbers);
    if (a.kind == CSM_IS_RANGE && b.kind == CSM_IS_TEXT && (!strcmp(operator, "=") || !strcmp(operator, "<>")) &&
        compare_texts_of(&a.range, b.text, operator[0] == '=', numbers))
        return csm_numbers(shape.range.rows, shape.range.columns, numbers);
    for (size_t i = 0; i < n; i++) {
        csm_value x = a.kind == CSM_IS_RANGE ? csm_cell(&a.range, i) : a;
        csm_value y = b.kind == CSM_IS_RANGE ? csm_cell(&b.range, i) : b;
        result = strchr("+-*/", *operator) ? arithmetic_of_two(*operator, x, y)
                                           : compare_two(p, operator, x, y);
        if (result.kind != CSM_IS_NUMBER)
            return result;
        numbers[i] = result.number;
    }
    return csm_numbers(shape.range.rows, shape.range.columns, numbers);
}

static csm_value arithmetic(parser *p, char operator, csm_value a, csm_value b)
{
    char text[2] = { operator, '\0' };
    if (a.kind == CSM_IS_RANGE || b.kind == CSM_IS_RANGE)
        return apply(p, text, a, b);
    return arithmetic_of_two(operator, a, b);
}

static csm_value signed_value(parser *p)
{
    bool negative = false;
    csm_value v;
    while (*p->at == '-') {
        p->at++;
        negative = !negative;
    }
    v = primary(p);
    return negative ? arithmetic(p, '-', csm_number(0), v) : v;
}

static csm_value product(parser *p)
{
    csm_value v = signed_value(p);
    while (*p->at == '*' || *p->at == '/') {
        char operator = *p->at++;
        v = arithmetic(p, operator, v, signed_value(p));
    }
    return v;
}

static csm_value total(parser *p)
{
    csm_value v = product(p);
    while (*p->at == '+' || *p->at == '-') {
        char operator = *p->at++;
        v = arithmetic(p, operator, v, product(p));
    }
    return v;
}

static csm_value joined(parser *p)
{
    csm_value v = total(p);
    while (take(p, '&')) {
        csm_value w = total(p);
        char *text;
        if (v.kind == CSM_IS_ERROR || w.kind == CSM_IS_ERROR)
            v = v.kind == CSM_IS_ERROR ? v : w;
        else if (v.kind != CSM_IS_TEXT || w.kind != CSM_IS_TEXT)
            return give_up(p, "only texts are joined: how a number reads is the reader's locale");
        else if (!(text = csm_arena_get(p->arena, strlen(v.text) + strlen(w.text) + 1, 1)))
            return csm_error_value(CSM_NO_MEMORY);
        else
            v = csm_text(strcat(strcpy(text, v.text), w.text));
    }
    return v;
}

static csm_value compare_two(parser *p, const char *operator, csm_value a, csm_value b)
{
    if (a.kind == CSM_IS_ERROR)
        return a;
    if (b.kind == CSM_IS_ERROR)
        return b;
    if (operator[0] == '=')
        return csm_number(plain_equal(a, b));
    if (operator[0] == '<' && operator[1] == '>')
        return csm_number(!plain_equal(a, b));
    if (a.kind == CSM_IS_TEXT || b.kind == CSM_IS_TEXT)
        return give_up(p, "texts are compared for equality only");
    a = plain_number(a);
    b = plain_number(b);
    return csm_number(compare_numbers(verdicts_of(operator), a.number, b.number));
}

static csm_value compare(parser *p, const char *operator, csm_value a, csm_value b)
{
    if (a.kind == CSM_IS_RANGE || b.kind == CSM_IS_RANGE)
        return apply(p, operator, a, b);
    return compare_two(p, operator, a, b);
}

static csm_value expression(parser *p)
{
    static const char *const operators[] = { "<>", "<=", ">=", "=", "<", ">" };
    csm_value v;
    if (++p->depth > MAX_DEPTH)
        return give_up(p, "nested too deeply");
    v = joined(p);
    for (size_t i = 0; i < sizeof operators / sizeof *operators; i++)
        if (strncmp(p->at, operators[i], strlen(operators[i])) == 0) {
            p->at += strlen(operators[i]);
            v = compare(p, operators[i], v, joined(p));
            break;
        }
    p->depth--;
    return v;
}

static csm_value evaluate_all(parser *p)
{
    csm_value v = expression(p);
    if (!p->problem && *p->at)
        give_up(p, "unexpected character");
    return p->problem ? csm_error_value(CSM_VALUE) : v;
}

csm_value formula_in_cell(csm_value v, const char **problem)
{
    if (!*problem && v.kind == CSM_IS_RANGE && csm_range_size(&v.range) != 1)
        *problem = "gives more than one value";
    if (*problem)
        return csm_error_value(CSM_VALUE);
    if (v.kind == CSM_IS_RANGE)
        v = csm_cell(&v.range, 0);
    /* A reference to an empty cell shows as 0. */
    return v.kind == CSM_IS_BLANK || v.kind == CSM_IS_MISSING ? csm_number(0) : v;
}

csm_value formula_evaluate_all(const grid *g, size_t sheet, const char *text, csm_arena *arena,
                               const char **problem)
{
    parser p = { .g = g, .sheet = sheet, .at = text, .arena = arena };
    csm_value v = evaluate_all(&p);
    *problem = p.problem;
    return v;
}

csm_value formula_evaluate(const grid *g, size_t sheet, const char *text, csm_arena *arena,
                           const char **problem)
{
    csm_value v = formula_evaluate_all(g, sheet, text, arena, problem);
    return formula_in_cell(v, problem);
}

bool formula_waits(const grid *g, size_t sheet, const char *text, csm_arena *arena, formula_memory *memory,
                   csm_value *value, const char **problem, grid_area *waits_for)
{
    parser p = { .g = g, .sheet = sheet, .at = text, .arena = arena, .memory = memory };
    if (memory)
        formula_memory_next(memory);
    *value = evaluate_all(&p);
    *problem = p.waits ? NULL : p.problem;
    *waits_for = p.waits_for;
    return p.waits;
}
