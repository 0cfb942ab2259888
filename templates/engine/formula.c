/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "formula.h"

#include <ctype.h>
#include <float.h>
#include <locale.h>
#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "catalogue/catalogue.h"
#include "memory.h"
#include "plain.h"

enum {
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
    csm_error error; /* the first that came up, as failed() has it */
    bool doubtful;   /* there is IFERROR or COUNTA, after which Calc may have forgotten which error came first */
    bool skipped;    /* a branch not taken: its values are of no matter */
    bool array;      /* operators go through ranges cell by cell */
    bool reference;  /* what was read last is cells, not a value of its own: SUM passes over a text there */
} parser;

static csm_value expression(parser *p);

static csm_value give_up(parser *p, const char *problem)
{
    if (!p->problem)
        p->problem = problem;
    p->at = "";
    return csm_error_value(CSM_VALUE);
}

/* The values are what is not answered, not the form of the formula. */
static csm_value refuse(parser *p, const char *problem)
{
    return p->skipped ? csm_error_value(CSM_VALUE) : give_up(p, problem);
}

static csm_value no_memory(parser *p)
{
    return give_up(p, "not enough memory");
}

/* The error that an operation with these operands has, as Calc has it: the one that came up first in the formula;
 * where that was dealt with meanwhile (IFERROR, COUNTA), the last operand's. CSM_OK: none of them is one. */
static csm_error failed(const parser *p, const csm_value *operands, size_t n)
{
    csm_error error = CSM_OK;
    for (size_t i = 0; i < n; i++)
        if (operands[i].kind == CSM_IS_ERROR)
            error = operands[i].error;
    return error && p->error ? p->error : error;
}

/* A result that may be a new error. */
static csm_value told(parser *p, csm_value v)
{
    if (v.kind != CSM_IS_ERROR)
        return v;
    if (v.error == CSM_NO_MEMORY)
        return no_memory(p);
    if (!p->error)
        p->error = v.error;
    return csm_error_value(p->error);
}

static bool take(parser *p, char c)
{
    if (*p->at != c)
        return false;
    p->at++;
    return true;
}

/* ---- literals ---- */

/* Decimals are written with a point, whatever the locale of the process. */
static locale_t plain_locale;

static void open_locale(void)
{
    plain_locale = newlocale(LC_ALL_MASK, "C", (locale_t)0);
}

static const char *digits(const char *at)
{
    while (isdigit((unsigned char)*at))
        at++;
    return at;
}

/* The end of a number: digits, with or without decimals and an exponent. */
static const char *number_end(const char *at)
{
    const char *end = digits(at), *exponent;
    if (*end == '.' && isdigit((unsigned char)end[1]))
        end = digits(end + 1);
    if (*end != 'e' && *end != 'E')
        return end;
    exponent = end + 1 + (end[1] == '+' || end[1] == '-');
    return isdigit((unsigned char)*exponent) ? digits(exponent) : end;
}

static bool is_nought(const char *number)
{
    return number[strspn(number, "0.")] == '\0' || strchr("eE", number[strspn(number, "0.")]);
}

/* Calc reads no number that is smaller than those with all their digits: 1e-308 is Err:502 there. */
static csm_value number_literal(parser *p)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    const char *end = number_end(p->at);
    size_t length = (size_t)(end - p->at);
    char text[400]; /* no number has more digits that matter */
    double x;
    pthread_once(&once, open_locale);
    if (!plain_locale)
        return no_memory(p);
    if (length >= sizeof text)
        return give_up(p, "not a number");
    memcpy(text, p->at, length);
    text[length] = '\0';
    x = strtod_l(text, NULL, plain_locale);
    if (!isfinite(x) || (x < DBL_MIN && !is_nought(text)))
        return give_up(p, "not a number");
    p->at = end;
    return csm_number(x);
}

static csm_value text_literal(parser *p)
{
    size_t n = 0;
    char *text = csm_arena_get(p->arena, strlen(p->at), 1);
    if (!text)
        return no_memory(p);
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

/* The cells of an area; where one of them has no value yet nothing more can be said. */
static csm_value view(parser *p, const grid_area *area)
{
    size_t row = area->first_row, column = area->first_column;
    p->reference = true;
    if (!grid_next_expected(p->g, area, &row, &column))
        return told(p, grid_view(p->g, area, p->arena));
    p->waits = true;
    p->waits_for = *area;
    return give_up(p, "waits for a cell");
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

/* The cells of a reference, also where it is a single one. */
static csm_value as_cells(parser *p, csm_value v)
{
    double *number = csm_arena_get(p->arena, 1, sizeof *number);
    unsigned char *kind = csm_arena_get(p->arena, 1, 1);
    const char **text = csm_arena_get(p->arena, 1, sizeof *text);
    if (v.kind == CSM_IS_RANGE)
        return v;
    if (!number || !kind || !text)
        return no_memory(p);
    *number = v.kind == CSM_IS_NUMBER ? v.number : 0;
    *kind = (unsigned char)v.kind;
    *text = v.kind == CSM_IS_TEXT ? v.text : NULL;
    return (csm_value){ .kind = CSM_IS_RANGE, .range = { 1, 1, number, kind, text } };
}

/* An array as functions take it: what is infinite is an error. */
static csm_value with_errors(parser *p, csm_value v)
{
    size_t n = csm_range_size(&v.range), i = 0;
    unsigned char *kinds;
    double *numbers;
    while (i < n && isfinite(v.range.numbers[i]))
        i++;
    if (i == n)
        return v;
    kinds = csm_arena_get(p->arena, n, 1);
    numbers = csm_arena_get(p->arena, n, sizeof *numbers);
    if (!kinds || !numbers)
        return no_memory(p);
    for (i = 0; i < n; i++) {
        bool fine = isfinite(v.range.numbers[i]);
        kinds[i] = (unsigned char)(fine ? csm_cell_kind(&v.range, i) : CSM_IS_ERROR);
        numbers[i] = fine ? v.range.numbers[i] : (double)CSM_NUM;
    }
    v.range.kinds = kinds;
    v.range.numbers = numbers;
    return v;
}

static csm_value single(parser *p, csm_value v)
{
    if (v.kind != CSM_IS_RANGE)
        return v;
    return csm_range_size(&v.range) == 1 ? csm_cell(&v.range, 0)
                                         : refuse(p, "a range where one value is meant");
}

/* A text that Calc might read as a number is none to us, where a number is meant. */
static csm_value number_or_not(parser *p, csm_value v)
{
    return v.kind == CSM_IS_TEXT && plain_like_number(v.text) ? refuse(p, "a text that might be a number") : v;
}

/* As the letter of the list in plain.h wants it; an error is the answer, whatever was wanted. */
static csm_value fitted(parser *p, char letter, csm_value v)
{
    if (letter == 'b' || letter == 'p')
        return v;
    if (v.kind == CSM_IS_MISSING)
        return give_up(p, "an argument is empty");
    if (letter == 'v')
        return single(p, v);
    if (letter == 'x')
        return number_or_not(p, single(p, v));
    if (v.kind == CSM_IS_ERROR)
        return v;
    if (p->reference)
        return as_cells(p, v);
    if (v.kind == CSM_IS_RANGE && letter != 'c')
        return with_errors(p, v);
    return letter == 'a' ? number_or_not(p, v) : give_up(p, "a value where cells are meant");
}

/* As Calc hands arguments to an extension: a blank cell is 0, and a text that is a number is one. */
static csm_value handed_over(parser *p, csm_value v)
{
    if (v.kind == CSM_IS_TEXT && !*v.text)
        return refuse(p, "an empty text for a function of the extension");
    if (v.kind == CSM_IS_TEXT && plain_like_number(v.text) &&
        (!strpbrk(v.text, "0123456789") || !v.text[strspn(v.text, "0123456789+-.,:/%eE ")]))
        return refuse(p, "a text that might be a number");
    return v.kind == CSM_IS_BLANK ? csm_number(0) : v;
}

/* Whether the argument is one that Calc does not calculate: the branch not taken. */
static bool left_out(const plain_function *plain, const csm_value *arguments, size_t n)
{
    double condition;
    if (!plain || n == 0)
        return false;
    if (plain->body == plain_iferror)
        return arguments[0].kind != CSM_IS_ERROR;
    if (plain->body != plain_if)
        return false;
    if (plain_number(arguments[0]).kind != CSM_IS_NUMBER)
        return true;
    condition = plain_number(arguments[0]).number;
    return condition < 0 || condition > 0 ? n != 1 : n != 2;
}

static bool ends_argument(char c)
{
    return c == ',' || c == ')';
}

/* Of a function of the list, or (NULL) of the catalogue. */
static csm_value argument(parser *p, const plain_function *plain, size_t i)
{
    csm_value v = csm_missing();
    p->reference = false;
    if (ends_argument(*p->at))
        return plain ? fitted(p, plain_argument(plain, i), v) : v;
    v = expression(p);
    if (plain)
        return fitted(p, plain_argument(plain, i), v);
    return handed_over(p, v.kind == CSM_IS_MISSING ? csm_number(0) : v); /* missing within it: IF(1,,2) */
}

/* What stands between the brackets; `references` tells which are cells. */
static size_t read_arguments(parser *p, const plain_function *plain, csm_value *arguments, bool *references)
{
    size_t n = 0;
    bool array = p->array;
    if (plain && (plain->body == plain_iferror || plain->body == plain_counta))
        p->doubtful = true;
    if (take(p, ')'))
        return 0;
    do {
        bool skipped = p->skipped;
        csm_error before;
        if (n == PLAIN_MOST) {
            give_up(p, "too many arguments");
            return n;
        }
        if (plain && plain->body == plain_iferror && n == 1)
            p->error = CSM_OK;
        before = p->error;
        p->skipped = skipped || left_out(plain, arguments, n);
        p->array = array || (plain && plain_argument(plain, n) == 'p');
        arguments[n] = argument(p, plain, n);
        if (p->skipped)
            p->error = before;
        p->skipped = skipped;
        references[n++] = p->reference;
    } while (take(p, ','));
    p->array = array;
    if (!take(p, ')'))
        give_up(p, "a bracket is not closed");
    return n;
}

/* Of a call that begins there, including its brackets; 0 where they are not closed. */
static size_t length_of_call(const char *call)
{
    size_t depth = 0;
    char quote = '\0'; /* that a text or a sheet's name began with */
    for (const char *c = call; *c; c++) {
        if (quote)
            quote = *c == quote ? '\0' : quote;
        else if (*c == '"' || *c == '\'')
            quote = *c;
        else if (*c == '(')
            depth++;
        else if (*c == ')' && --depth == 0)
            return (size_t)(c - call) + 1;
    }
    return 0;
}

/* A function of the catalogue; where its answer has many cells, or there is none, it is remembered, as the cells
 * around will ask for it again. */
static csm_value call_catalogue(parser *p, const csm_function *f, const char *start)
{
    csm_value arguments[PLAIN_MOST], answer;
    bool references[PLAIN_MOST];
    size_t length = p->memory ? length_of_call(start) : 0, n;
    const csm_value *known = length ? formula_remembered(p->memory, p->sheet, start, length) : NULL;
    p->reference = false;
    if (known) {
        p->at = start + length;
        return *known;
    }
    n = read_arguments(p, NULL, arguments, references);
    if (p->problem)
        return csm_error_value(CSM_VALUE);
    p->reference = false;
    if (failed(p, arguments, n))
        return csm_error_value(failed(p, arguments, n));
    answer = csm_call(f, arguments, n, p->arena, NULL, NULL);
    if (length && (answer.kind == CSM_IS_RANGE || answer.kind == CSM_IS_ERROR))
        formula_remember(p->memory, p->sheet, start, length, &answer);
    return answer;
}

static csm_value call_plain(parser *p, const plain_function *f, const csm_value *arguments, size_t n,
                            const bool *references)
{
    plain_call c = { p->arena, NULL };
    csm_value v;
    bool lazy = f->body == plain_if || f->body == plain_iferror || f->body == plain_counta;
    p->reference = false;
    if (!lazy && failed(p, arguments, n))
        return csm_error_value(failed(p, arguments, n));
    if (f->body == plain_counta && p->array && failed(p, arguments, n))
        return refuse(p, "an error that may stand for an array is counted");
    if (f->body == plain_counta)
        p->error = CSM_OK;
    v = f->body(&c, arguments, n);
    if (c.problem)
        return refuse(p, c.problem);
    if (f->body == plain_index)
        p->reference = references[0];
    else if (f->body == plain_iferror)
        p->reference = references[arguments[0].kind == CSM_IS_ERROR];
    else if (f->body == plain_if)
        p->reference = references[left_out(f, arguments, 1) ? 2 : 1];
    return v;
}

static csm_value call(parser *p, const char *name, size_t length)
{
    csm_value arguments[PLAIN_MOST];
    bool references[PLAIN_MOST];
    char known[64];
    const csm_function *f = NULL;
    const plain_function *plain = plain_find(name, length);
    size_t n;
    snprintf(known, sizeof known, "%.*s", (int)length, name);
    if (strncmp(known, "CSM.", 4) == 0)
        f = csm_find(known);
    if (!f && !plain)
        return give_up(p, "unknown function");
    if (f)
        return told(p, call_catalogue(p, f, name));
    n = read_arguments(p, plain, arguments, references);
    if (!p->problem && (n < plain->fewest || n > plain->most))
        give_up(p, "another number of arguments");
    if (p->problem)
        return csm_error_value(CSM_VALUE);
    return told(p, call_plain(p, plain, arguments, n, references));
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

/* ---- operators, weakest first: comparison, &, + −, × ÷, ^, sign ---- */

static csm_value primary(parser *p)
{
    csm_value v;
    p->reference = false;
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

/* As Calc: a root of a negative number where it is an odd one. */
static double power(double x, double y)
{
    double root = 1 / y + (y < 0 ? -0.5 : 0.5);
    if (x < 0 && fabs(root) < 1e18 && (int64_t)root % 2 != 0 && plain_close(1 / (double)(int64_t)root, y))
        return -pow(-x, y);
    return pow(x, y);
}

/* A power too large, or smaller than the numbers with all their digits: an error where it stands by itself. */
static bool out_of_range(double x, double power)
{
    return isinf(power) || (fabs(power) < DBL_MIN && (x < 0 || x > 0));
}

/* As Calc: what differs in the last digits only is no difference. Not for what is divided by 0. */
static double calculate(char operator, double x, double y)
{
    switch (operator) {
    case '+':
        return plain_close(x, -y) ? 0 : x + y;
    case '-':
        return plain_close(x, y) ? 0 : x - y;
    case '*':
        return x * y;
    case '/':
        return x / y;
    default:
        return power(x, y);
    }
}

static bool is_zero(csm_value v)
{
    return v.kind == CSM_IS_NUMBER && !(v.number < 0 || v.number > 0);
}

/* Of two values: errors come first, then texts. */
static csm_value arithmetic_of_two(parser *p, char operator, csm_value a, csm_value b)
{
    csm_error error = failed(p, (csm_value[]){ a, b }, 2);
    double x;
    if (error)
        return csm_error_value(error);
    a = plain_number(number_or_not(p, a));
    b = plain_number(number_or_not(p, b));
    if (a.kind == CSM_IS_ERROR || b.kind == CSM_IS_ERROR)
        return csm_error_value(CSM_VALUE);
    if (operator == '/' && is_zero(b))
        return csm_error_value(CSM_DIV0);
    x = calculate(operator, a.number, b.number);
    if (!isfinite(x) || (operator == '^' && out_of_range(a.number, x)))
        return csm_error_value(CSM_NUM);
    return csm_number(x);
}

static bool is_infinite(csm_value v)
{
    return v.kind == CSM_IS_NUMBER && isinf(v.number);
}

/* Of two cells of arrays: the infinite goes on, and what is made of it decides; what is divided by 0 has no say,
 * and which of two errors Calc gives is the processor's choice. */
static csm_value arithmetic_of_cells(parser *p, char operator, csm_value a, csm_value b)
{
    bool errors;
    double x;
    a = plain_number(number_or_not(p, a));
    b = plain_number(number_or_not(p, b));
    errors = a.kind == CSM_IS_ERROR || b.kind == CSM_IS_ERROR;
    if (operator == '^' && errors)
        return refuse(p, "a power of what is no number");
    if ((a.kind == CSM_IS_ERROR && b.kind == CSM_IS_ERROR && a.error != b.error) ||
        (errors && (is_infinite(a) || is_infinite(b))))
        return refuse(p, "two errors meet in a cell");
    if (operator == '/' && is_zero(b))
        return csm_error_value(CSM_DIV0);
    if (errors)
        return a.kind == CSM_IS_ERROR ? a : b;
    x = calculate(operator, a.number, b.number);
    if (operator == '^' && out_of_range(a.number, x))
        return refuse(p, "a power that is too large or too small");
    return isnan(x) ? csm_error_value(CSM_NUM) : csm_number(x);
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

/* The operator on columns of numbers alone; false where some cell has no answer that is a number. */
static bool apply_to_numbers(const char *operator, operand a, operand b, size_t n, double *out)
{
    bool fine = true;
    if (*operator == '*') {
        for (size_t i = 0; i < n; i++) {
            out[i] = a.numbers[i * a.step] * b.numbers[i * b.step];
            fine = fine && !isnan(out[i]);
        }
    } else if (strchr("+-/^", *operator)) {
        for (size_t i = 0; i < n && fine; i++) {
            double x = a.numbers[i * a.step], y = b.numbers[i * b.step];
            out[i] = calculate(*operator, x, y);
            fine = !isnan(out[i]) && (*operator != '/' || y < 0 || y > 0) &&
                   (*operator != '^' || !out_of_range(x, out[i]));
        }
    } else {
        verdicts v = verdicts_of(operator);
        for (size_t i = 0; i < n; i++) {
            double x = a.numbers[i * a.step], y = b.numbers[i * b.step];
            out[i] = compare_numbers(v, x, y);
            fine = fine && isfinite(x) && isfinite(y);
        }
    }
    return fine;
}

static csm_value compare_two(parser *p, const char *operator, csm_value a, csm_value b);

/* Which cells of a range are, or are not, the text. */
typedef struct marks {
    double *out;
    bool equal;
} marks;

static void mark(void *data, size_t i, bool same)
{
    const marks *m = data;
    m->out[i] = same == m->equal;
}

static bool has_errors(const csm_range *range)
{
    for (size_t i = 0; i < csm_range_size(range); i++)
        if (csm_cell_kind(range, i) == CSM_IS_ERROR || !isfinite(range->numbers[i]))
            return true;
    return false;
}

/* Cell by cell; a cell without an answer is an error. */
static csm_value apply_to_cells(parser *p, const char *operator, csm_value a, csm_value b, csm_value shape,
                                double *numbers)
{
    size_t n = csm_range_size(&shape.range);
    unsigned char *kinds = csm_arena_get(p->arena, n, 1);
    csm_value result = csm_numbers(shape.range.rows, shape.range.columns, numbers);
    if (!kinds)
        return no_memory(p);
    for (size_t i = 0; i < n && !p->problem; i++) {
        csm_value x = a.kind == CSM_IS_RANGE ? csm_cell(&a.range, i) : a;
        csm_value y = b.kind == CSM_IS_RANGE ? csm_cell(&b.range, i) : b;
        csm_value cell = strchr("+-*/^", *operator) ? arithmetic_of_cells(p, *operator, x, y)
                                                    : compare_two(p, operator, x, y);
        kinds[i] = (unsigned char)cell.kind;
        numbers[i] = cell.kind == CSM_IS_ERROR ? (double)cell.error : cell.number;
        if (cell.kind == CSM_IS_ERROR)
            result.range.kinds = kinds;
    }
    return result;
}

/* An operator on ranges, as inside SUMPRODUCT: cell by cell, a single value with every cell. */
static csm_value apply(parser *p, const char *operator, csm_value a, csm_value b)
{
    csm_value shape = a.kind == CSM_IS_RANGE ? a : b;
    size_t n = csm_range_size(&shape.range);
    operand all_of_a, all_of_b;
    double *numbers;
    if (!p->array)
        return give_up(p, "an operator on a range, outside SUMPRODUCT");
    if (a.kind == CSM_IS_ERROR || b.kind == CSM_IS_ERROR)
        return csm_error_value(failed(p, (csm_value[]){ a, b }, 2));
    if (a.kind == b.kind && (a.range.rows != b.range.rows || a.range.columns != b.range.columns))
        return give_up(p, "ranges of different size");
    numbers = csm_arena_get(p->arena, n, sizeof *numbers);
    if (!numbers)
        return no_memory(p);
    if (only_numbers(&a, &all_of_a) && only_numbers(&b, &all_of_b) &&
        apply_to_numbers(operator, all_of_a, all_of_b, n, numbers))
        return csm_numbers(shape.range.rows, shape.range.columns, numbers);
    if (a.kind == CSM_IS_RANGE && b.kind == CSM_IS_TEXT && (!strcmp(operator, "=") || !strcmp(operator, "<>")) &&
        !has_errors(&a.range)) {
        plain_each_text(&a.range, b.text, mark, &(marks){ numbers, operator[0] == '=' });
        return csm_numbers(shape.range.rows, shape.range.columns, numbers);
    }
    return apply_to_cells(p, operator, a, b, shape, numbers);
}

static csm_value arithmetic(parser *p, char operator, csm_value a, csm_value b)
{
    char text[2] = { operator, '\0' };
    p->reference = false;
    if (a.kind == CSM_IS_RANGE || b.kind == CSM_IS_RANGE)
        return apply(p, text, a, b);
    return told(p, arithmetic_of_two(p, operator, a, b));
}

static csm_value signed_value(parser *p)
{
    size_t signs = strspn(p->at, "-");
    csm_value v;
    p->at += signs;
    v = primary(p);
    if (signs)
        v = arithmetic(p, '-', csm_number(0), v);
    return signs && signs % 2 == 0 ? arithmetic(p, '-', csm_number(0), v) : v;
}

/* Operators of one level, from left to right. */
static csm_value chain(parser *p, const char *operators, csm_value (*part)(parser *p))
{
    csm_value v = part(p);
    while (*p->at && strchr(operators, *p->at)) {
        char operator = *p->at++;
        v = arithmetic(p, operator, v, part(p));
    }
    return v;
}

static csm_value powers(parser *p)
{
    return chain(p, "^", signed_value);
}

static csm_value product(parser *p)
{
    return chain(p, "*/", powers);
}

static csm_value sum(parser *p)
{
    return chain(p, "+-", product);
}

static csm_value joined(parser *p)
{
    csm_value v = sum(p);
    while (take(p, '&')) {
        csm_value w = sum(p);
        char *text;
        p->reference = false;
        if (v.kind == CSM_IS_ERROR || w.kind == CSM_IS_ERROR)
            v = told(p, csm_error_value(failed(p, (csm_value[]){ v, w }, 2)));
        else if (v.kind != CSM_IS_TEXT || w.kind != CSM_IS_TEXT)
            v = refuse(p, "only texts are joined: how a number reads is the reader's locale");
        else if (!(text = csm_arena_get(p->arena, strlen(v.text) + strlen(w.text) + 1, 1)))
            return no_memory(p);
        else
            v = csm_text(strcat(strcpy(text, v.text), w.text));
    }
    return v;
}

static csm_value compare_two(parser *p, const char *operator, csm_value a, csm_value b)
{
    if (a.kind == CSM_IS_ERROR && b.kind == CSM_IS_ERROR && a.error != b.error)
        return refuse(p, "two errors meet in a cell");
    if (a.kind == CSM_IS_ERROR || b.kind == CSM_IS_ERROR)
        return a.kind == CSM_IS_ERROR ? a : b;
    if (is_infinite(a) || is_infinite(b))
        return refuse(p, "what is infinite is compared");
    if (operator[0] == '=')
        return csm_number(plain_equal(a, b));
    if (operator[0] == '<' && operator[1] == '>')
        return csm_number(!plain_equal(a, b));
    if (a.kind == CSM_IS_TEXT || b.kind == CSM_IS_TEXT)
        return refuse(p, "texts are compared for equality only");
    a = plain_number(a);
    b = plain_number(b);
    return csm_number(compare_numbers(verdicts_of(operator), a.number, b.number));
}

static csm_value compare(parser *p, const char *operator, csm_value a, csm_value b)
{
    p->reference = false;
    if (a.kind == CSM_IS_RANGE || b.kind == CSM_IS_RANGE)
        return apply(p, operator, a, b);
    if (a.kind == CSM_IS_ERROR || b.kind == CSM_IS_ERROR)
        return told(p, csm_error_value(failed(p, (csm_value[]){ a, b }, 2)));
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
    if (p->doubtful && v.kind == CSM_IS_ERROR)
        give_up(p, "an error beside IFERROR or COUNTA");
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
    parser p = { .g = g, .sheet = sheet, .at = text, .arena = arena, .array = true };
    csm_value v = evaluate_all(&p);
    *problem = p.problem;
    return v;
}

csm_value formula_evaluate(const grid *g, size_t sheet, const char *text, csm_arena *arena,
                           const char **problem)
{
    parser p = { .g = g, .sheet = sheet, .at = text, .arena = arena };
    csm_value v = evaluate_all(&p);
    *problem = p.problem;
    return formula_in_cell(v, problem);
}

bool formula_waits(const grid *g, size_t sheet, const char *text, bool array, csm_arena *arena,
                   formula_memory *memory, csm_value *value, const char **problem, grid_area *waits_for)
{
    parser p = { .g = g, .sheet = sheet, .at = text, .arena = arena, .array = array, .memory = memory };
    if (memory)
        formula_memory_next(memory);
    *value = evaluate_all(&p);
    *problem = p.waits ? NULL : p.problem;
    *waits_for = p.waits_for;
    return p.waits;
}
