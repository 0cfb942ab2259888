/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The dynamic program of optimal one-dimensional k-means (Wang and Song 2011), whose rows are searched by
 * divide and conquer, as the best last break never moves down when values are added (Grønlund, Larsen,
 * Mathiasen, Nielsen, Schneider and Song 2017).
 *
 * It is not run on all values at once. Places where a break may lie are taken together in cells; a segment
 * costs at least what the values between its two cells cost, which makes the program on cells a lower bound.
 * Cells through which even the bound is above the cost of a split that is known cannot hold the break of a
 * best split. What is left is cut into smaller cells, until each is one place; then the program is exact. */
#include <math.h>
#include <stdint.h>
#include <stdlib.h>

#include "breaks_search.h"

enum { FIRST_CELLS = 512, CUT = 8, SEGMENTS_MAX = 10, IMPROVEMENTS = 100, ROUNDS = 100 };

/* ---- sums ---- */

/* a + b and a × b as a number and its rounding error (Knuth 1969; Dekker 1971). */
static double exact_sum(double a, double b, double *error)
{
    double sum = a + b, part = sum - a;
    *error = (a - (sum - part)) + (b - part);
    return sum;
}

static double exact_product(double a, double b, double *error)
{
    double product = a * b, split = 134217729.0; /* 2^27 + 1 */
    double t = split * a, a_high = t - (t - a), a_low = a - a_high;
    double u = split * b, b_high = u - (u - b), b_low = b - b_high;
    *error = ((a_high * b_high - product) + a_high * b_low + a_low * b_high) + a_low * b_low;
    return product;
}

size_t fit_prefix_numbers(size_t n)
{
    return 5 * (n + 1);
}

void fit_prefix_place(fit_prefix_sums *p, size_t n, double *numbers)
{
    size_t places = n + 1;
    *p = (fit_prefix_sums){ n, numbers, numbers + places, numbers + 2 * places, numbers + 3 * places,
                        numbers + 4 * places };
}

static void add(double *high, double *low, size_t from, size_t to, double value, double value_low)
{
    double error, sum = exact_sum(high[from], value, &error);
    high[to] = exact_sum(sum, error + (low[from] + value_low), &low[to]);
}

void fit_prefix_add(fit_prefix_sums *p, size_t from, size_t to, double high, double low, double times)
{
    double signed_times = to > from ? times : -times;
    double error, square_error, value = exact_product(signed_times, high, &error);
    double square = exact_product(high, high, &square_error), times_square, times_error;
    square_error += 2 * high * low;
    times_square = exact_product(signed_times, square, &times_error);
    p->count[to] = p->count[from] + signed_times;
    add(p->sum, p->sum_low, from, to, value, error + signed_times * low);
    add(p->square, p->square_low, from, to, times_square,
        times_error + signed_times * square_error);
}

/* Σ y² − (Σ y)² / n, as (n Σ y² − (Σ y)²) / n. */
double fit_prefix_cost(const fit_prefix_sums *p, size_t from, size_t to)
{
    double n, sum, sum_low, square, square_low, a, a_low, b, b_low, cost;
    if (to - from < 2)
        return 0;
    n = p->count[to] - p->count[from];
    sum = exact_sum(p->sum[to], -p->sum[from], &sum_low);
    sum_low += p->sum_low[to] - p->sum_low[from];
    square = exact_sum(p->square[to], -p->square[from], &square_low);
    square_low += p->square_low[to] - p->square_low[from];
    a = exact_product(n, square, &a_low);
    b = exact_product(sum, sum, &b_low);
    a_low += n * square_low;
    b_low += 2 * sum * sum_low;
    cost = ((a - b) + (a_low - b_low)) / n;
    return cost > 0 ? cost : 0;
}

/* ---- cells ---- */

/* A break lies at one of the places [first, last]. */
typedef struct cell {
    uint32_t first, last;
    uint32_t from;       /* cell of the break before, on the cheapest way */
    double below, above; /* least cost of all before, and of all behind */
} cell;

typedef struct row {
    cell *cells;
    size_t n;
} row;

typedef struct search {
    const fit_prefix_sums *p;
    size_t breaks;
    row rows[SEGMENTS_MAX - 1]; /* one a break */
    double tie;                 /* of costs closer than this the first is taken */
    double best, noise;         /* cost of a split that is known, and what its sums cannot hold */
    double bound;               /* no split costs less, but for ties and rounding */
    size_t way[SEGMENTS_MAX - 1]; /* the cells of the cheapest way */
    bool single;                /* whether each cell is one place */
} search;

static double between(const fit_prefix_sums *p, size_t from, size_t to)
{
    return from < to ? fit_prefix_cost(p, from, to) : 0;
}

/* Cells [from, to) of row q, given that the best cells before them are in [low, high]. */
static void go_up(search *s, size_t q, size_t from, size_t to, size_t low, size_t high)
{
    const cell *before = s->rows[q - 1].cells;
    while (from < to) {
        size_t middle = from + (to - from) / 2, best = low;
        cell *c = &s->rows[q].cells[middle];
        c->below = INFINITY;
        for (size_t k = low; k <= high && before[k].first < c->last; k++) {
            double cost;
            if (before[k].below >= c->below - s->tie)
                continue;
            cost = before[k].below + between(s->p, before[k].last, c->first);
            if (cost < c->below - s->tie) {
                c->below = cost;
                best = k;
            }
        }
        c->from = (uint32_t)best;
        go_up(s, q, from, middle, low, best);
        from = middle + 1;
        low = best;
    }
}

/* The same from above: the best cells behind those of row q. */
static void go_down(search *s, size_t q, size_t from, size_t to, size_t low, size_t high)
{
    const cell *behind = s->rows[q + 1].cells;
    while (from < to) {
        size_t middle = from + (to - from) / 2, best = high;
        cell *c = &s->rows[q].cells[middle];
        c->above = INFINITY;
        for (size_t k = low; k <= high; k++) {
            double cost = behind[k].above;
            if (behind[k].last <= c->first || cost >= c->above)
                continue;
            cost += between(s->p, c->last, behind[k].first);
            if (cost < c->above) {
                c->above = cost;
                best = k;
            }
        }
        go_down(s, q, from, middle, low, best);
        from = middle + 1;
        low = best;
    }
}

static void go_all_up(search *s)
{
    for (size_t k = 0; k < s->rows[0].n; k++)
        s->rows[0].cells[k].below = between(s->p, 0, s->rows[0].cells[k].first);
    for (size_t q = 1; q < s->breaks; q++)
        go_up(s, q, 0, s->rows[q].n, 0, s->rows[q - 1].n - 1);
}

static void go_all_down(search *s)
{
    size_t last = s->breaks - 1;
    for (size_t k = 0; k < s->rows[last].n; k++)
        s->rows[last].cells[k].above = between(s->p, s->rows[last].cells[k].last, s->p->n);
    for (size_t q = last; q-- > 0;)
        go_down(s, q, 0, s->rows[q].n, 0, s->rows[q + 1].n - 1);
}

/* First of the values that break q ends, and the place after the last. */
static size_t start_of(const size_t *breaks, size_t q)
{
    return q ? breaks[q - 1] : 0;
}

static size_t end_of(const search *s, const size_t *breaks, size_t q)
{
    return q < s->breaks ? breaks[q] : s->p->n;
}

static double mean_of(const fit_prefix_sums *p, size_t from, size_t to)
{
    return ((p->sum[to] - p->sum[from]) + (p->sum_low[to] - p->sum_low[from])) /
           (p->count[to] - p->count[from]);
}

/* Each value goes to the nearer mean (Lloyd 1982), which never costs more. */
static bool improve(const search *s, size_t *breaks)
{
    bool moved = false;
    for (size_t q = 0; q < s->breaks; q++) {
        size_t from = start_of(breaks, q), to = end_of(s, breaks, q + 1);
        size_t low = from + 1, high = to - 1;
        double middle = mean_of(s->p, from, breaks[q]) / 2 + mean_of(s->p, breaks[q], to) / 2;
        while (low < high) {
            size_t at = low + (high - low) / 2;
            if (mean_of(s->p, at, at + 1) < middle)
                low = at + 1;
            else
                high = at;
        }
        moved = moved || low != breaks[q];
        breaks[q] = low;
    }
    return moved;
}

/* Takes the split for the best where it is. */
static void judge(search *s, const size_t *breaks)
{
    double cost = 0, noise = 0;
    for (size_t q = 0; q <= s->breaks; q++) {
        size_t from = start_of(breaks, q), to = end_of(s, breaks, q);
        cost += fit_prefix_cost(s->p, from, to);
        if (to - from > 1)
            noise += fmax(fabs(s->p->square[from]), fabs(s->p->square[to])) * 0x1p-102;
    }
    if (cost < s->best) {
        s->best = cost;
        s->noise = noise;
    }
}

/* Costs closer than this are equal: 13 digits, and what the sums cannot hold. */
static double equal_within(const search *s)
{
    return s->best * 1e-13 + s->noise;
}

/* The split through the cells of the cheapest way. Cells of one place each: the best split; larger ones: one
 * whose cost, improved, rules out many. */
static void read_way(search *s, size_t *breaks)
{
    size_t last = s->breaks - 1, at = 0;
    double least = INFINITY;
    for (size_t k = 0; k < s->rows[last].n; k++) {
        const cell *c = &s->rows[last].cells[k];
        double cost = c->below + between(s->p, c->last, s->p->n);
        if (cost < least - s->tie) {
            least = cost;
            at = k;
        }
    }
    s->bound = least;
    for (size_t q = s->breaks; q-- > 0;) {
        const cell *c = &s->rows[q].cells[at];
        s->way[q] = at;
        breaks[q] = c->first + (c->last - c->first) / 2;
        at = c->from;
    }
    for (size_t q = 1; q < s->breaks; q++)
        if (breaks[q] <= breaks[q - 1])
            breaks[q] = breaks[q - 1] + 1;
    for (size_t q = s->breaks, limit = s->p->n; q-- > 0; limit = breaks[q])
        if (breaks[q] >= limit)
            breaks[q] = limit - 1;
    judge(s, breaks);
    for (int round = 0; !s->single && round < IMPROVEMENTS && improve(s, breaks); round++)
        judge(s, breaks);
}

/* How much the values before a place count: half by their number, half by their squares, as a few values far
 * out may decide as much as many near the centre. From 0 to 2. */
static double measure(const fit_prefix_sums *p, size_t i)
{
    double count = p->count[p->n] - p->count[0], squares = p->square[p->n] - p->square[0];
    return (p->count[i] - p->count[0]) / count +
           (squares > 0 ? (p->square[i] - p->square[0]) / squares : 0);
}

/* The last place of a cell that begins at `first`, ends at `last` at most and measures no more than the
 * grain. */
static size_t end_of_cell(const fit_prefix_sums *p, size_t first, size_t last, double grain)
{
    double limit = measure(p, first) + grain;
    size_t end = first, step = 1;
    while (end + step <= last && measure(p, end + step) <= limit) {
        end += step;
        step *= 2;
    }
    for (; step; step /= 2)
        if (end + step <= last && measure(p, end + step) <= limit)
            end += step;
    return end;
}

/* How far the piece goes that begins at `at` of a cell, when it is cut to the grain; 0: to single places. */
static size_t end_of_piece(const search *s, const cell *c, size_t at, double grain)
{
    return grain > 0 ? end_of_cell(s->p, at, c->last, grain) : at;
}

/* The same when only cells on the cheapest way are cut. */
static size_t end_on_way(const cell *c, size_t at, bool on_way)
{
    size_t end = at + (size_t)(c->last - c->first) / CUT;
    return on_way && end < c->last ? end : c->last;
}

/* Cuts the cells of row q up to this bound and drops the others. grain < 0: cuts those on the way. */
static bool cut_row(search *s, size_t q, double grain, double limit)
{
    row *r = &s->rows[q], out = { NULL, 0 };
    for (int pass = 0; pass < 2; pass++) {
        size_t n = 0;
        for (size_t k = 0; k < r->n; k++) {
            const cell *c = &r->cells[k];
            size_t at = c->first, end;
            for (; (grain < 0 || c->below + c->above <= limit) && at <= c->last; at = end + 1) {
                end = grain < 0 ? end_on_way(c, at, k == s->way[q]) : end_of_piece(s, c, at, grain);
                if (pass)
                    out.cells[n] = (cell){ .first = (uint32_t)at, .last = (uint32_t)end };
                s->single = s->single && at == end;
                n++;
            }
        }
        out.n = n;
        if (!pass)
            out.cells = malloc((n ? n : 1) * sizeof *out.cells);
        if (!out.cells)
            return false;
    }
    free(r->cells);
    *r = out;
    return true;
}

static bool cut_all(search *s, double grain)
{
    double limit = s->best + 4 * (double)SEGMENTS_MAX * equal_within(s);
    s->single = true;
    for (size_t q = 0; q < s->breaks; q++)
        if (!cut_row(s, q, grain, limit))
            return false;
    return true;
}

/* One cell a row: break q, from 0, has q + 1 values at least before it, and behind it as many as breaks
 * follow and one. */
static bool first_cells(search *s)
{
    for (size_t q = 0; q < s->breaks; q++) {
        cell *all = malloc(sizeof *all);
        if (!all)
            return false;
        *all = (cell){ .first = (uint32_t)q + 1, .last = (uint32_t)(s->p->n - s->breaks + q) };
        s->rows[q] = (row){ all, 1 };
    }
    return true;
}

bool fit_search_breaks(const fit_prefix_sums *p, size_t segments, size_t *breaks)
{
    search s = { .p = p, .breaks = segments - 1, .best = INFINITY };
    double grain = p->n > FIRST_CELLS ? 2.0 / FIRST_CELLS : 0;
    bool done = first_cells(&s) && cut_all(&s, grain);
    int rounds = 0;
    while (done) {
        double tie = s.tie;
        go_all_up(&s);
        read_way(&s, breaks);
        if (!s.single && s.best > 2 * s.bound && rounds++ < ROUNDS) {
            /* A bound so low rules out little: better see first where it comes from. */
            done = cut_all(&s, -1);
            continue;
        }
        if (s.single) {
            /* Ties are broken when the cost that they are relative to is known. */
            s.tie = equal_within(&s);
            if (tie >= s.tie / 2 && tie <= s.tie * 2)
                break;
            continue;
        }
        go_all_down(&s);
        grain = grain * (p->count[p->n] - p->count[0]) > CUT ? grain / CUT : 0;
        done = cut_all(&s, grain);
    }
    for (size_t q = 0; q < s.breaks; q++)
        free(s.rows[q].cells);
    return done;
}
