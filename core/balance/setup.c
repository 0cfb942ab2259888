/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* From a book as the user has it to whole numbers in an order of their own. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "balance.h"
#include "sort.h"

/* ---- what the book must be ---- */

static csm_error check_owners(const csm_book *book, csm_fault *fault)
{
    for (size_t i = 0; i < book->owners.n; i++) {
        double who = book->owners.x[i];
        if (!(who >= 0 && who <= (double)book->capacities.n) || who > floor(who))
            return csm_fail_row(fault, CSM_NUM, "owners",
                                N_("must be the number of a CSM, or blank"), i + 1);
    }
    for (size_t i = 0; book->locked.n && i < book->loads.n; i++)
        if (csm_at(book->locked, i) > 0 && (!book->owners.n || book->owners.x[i] < 1)) {
            csm_fail_row(fault, CSM_NUM, "locked", N_("is 1 for an account without one of the {other}"),
                         book->locked.n > 1 ? i + 1 : 0);
            if (fault)
                fault->other = "owners";
            return CSM_NUM;
        }
    return CSM_OK;
}

static csm_error check_book(const csm_book *book, csm_fault *fault)
{
    size_t n = book->loads.n, csms = book->capacities.n;
    CSM_TRY(csm_not_empty(fault, "loads", n));
    CSM_TRY(csm_not_empty(fault, "capacities", csms));
    CSM_TRY(csm_check_all(fault, "loads", book->loads, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check_all(fault, "capacities", book->capacities, CSM_NOT_NEGATIVE));
    if (n > INT32_MAX || csms > INT32_MAX)
        return csm_fail(fault, CSM_NUM, "loads", N_("has too many cells"));
    if (book->owners.n)
        CSM_TRY(csm_paired(fault, "owners", book->owners.n, "loads", n));
    if (book->locked.n)
        CSM_TRY(csm_each(fault, "locked", book->locked.n, "loads", n));
    if (book->arr.n)
        CSM_TRY(csm_paired(fault, "arr", book->arr.n, "loads", n));
    CSM_TRY(csm_check_all(fault, "locked", book->locked, CSM_FLAG));
    CSM_TRY(csm_check_all(fault, "arr", book->arr, CSM_NOT_NEGATIVE));
    if (book->eligible.n && (book->group ? book->eligible.n % csms : book->eligible.n != n * csms))
        return csm_fail_pair(fault, CSM_VALUE, "eligible",
                             N_("must have a row for each account and a column for each of the "
                                "{other}"),
                             "capacities");
    CSM_TRY(csm_check_all(fault, "eligible", book->eligible, CSM_FLAG));
    return check_owners(book, fault);
}

/* ---- whole numbers ---- */

/* Sums of whole numbers up to here are exact as doubles, too. */
#define TOTAL_MOST 9007199254740992.0 /* 2^53 */

static bool is_decimal(double x, double power)
{
    double whole = x * power, back;
    if (!(whole < TOTAL_MOST))
        return false;
    back = (double)(int64_t)(whole + 0.5) / power;
    return back >= x && back <= x;
}

/* 12.75 hours are 1275 hundredths: the fewest decimals, up to nine, that write all numbers exactly. */
static bool in_decimals(csm_vector v, double *unit)
{
    static const double powers[] = { 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9 };
    size_t d = 0;
    double total = 0;
    for (size_t i = 0; i < v.n; i++) {
        while (d < 10 && !is_decimal(v.x[i], powers[d]))
            d++;
        if (d == 10)
            return false;
        total += v.x[i];
    }
    *unit = powers[d];
    return total * powers[d] < TOTAL_MOST;
}

/* Otherwise parts of the total as small as 2^53 allows. */
static double binary_unit(csm_vector v)
{
    double total = 0;
    int exponent;
    for (size_t i = 0; i < v.n; i++)
        total += ldexp(v.x[i], -64);
    if (total <= 0) /* only numbers near the smallest there are */
        return ldexp(1, 1000);
    frexp(total, &exponent);
    exponent = 52 - 64 - exponent;
    return ldexp(1, exponent > 1000 ? 1000 : exponent);
}

static int64_t common_divisor(int64_t a, int64_t b)
{
    while (b) {
        int64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

static void in_units(csm_vector v, int64_t *out, double *unit, int64_t *step, bool *decimal)
{
    *step = 0;
    *decimal = in_decimals(v, unit);
    if (!*decimal)
        *unit = binary_unit(v);
    for (size_t i = 0; i < v.n; i++) {
        out[i] = (int64_t)(v.x[i] * *unit + (*decimal ? 0.5 : 0));
        if (*step != 1)
            *step = common_divisor(out[i], *step);
    }
    if (*step < 1)
        *step = 1;
    for (size_t i = 0; *step > 1 && i < v.n; i++)
        out[i] /= *step;
}

double setup_hours(const setup *s, double utilization)
{
    double loads = utilization * (double)s->step / s->unit;
    return ldexp(loads, s->shift);
}

/* ---- the problem ---- */

typedef struct making {
    const csm_book *book;
    setup *s;
    uint32_t *use_of;  /* the number in the problem of each CSM of the book; UINT32_MAX: no capacity */
    uint32_t *group;   /* of each account of the book */
    int64_t *load, *arr;
    uint32_t *free_accounts;
    size_t free_count;
    uint64_t *key;
    double *csm;
} making;

/* Capacities by a power of 2, which changes no quotient but its exponent; what vanishes beside the largest has
 * no capacity. */
static bool take_csms(making *m)
{
    const csm_vector *c = &m->book->capacities;
    problem *p = &m->s->p;
    double *capacity = malloc(c->n * sizeof *capacity), most = 0;
    m->s->csm = malloc(c->n * sizeof *m->s->csm);
    m->use_of = malloc(c->n * sizeof *m->use_of);
    p->capacity = capacity;
    if (!capacity || !m->s->csm || !m->use_of)
        return false;
    for (size_t k = 0; k < c->n; k++)
        most = fmax(most, c->x[k]);
    m->s->shift = 0;
    if (most > 0)
        frexp(most, &m->s->shift);
    m->s->shift = -m->s->shift;
    for (size_t k = 0; k < c->n; k++) {
        double scaled = ldexp(c->x[k], m->s->shift);
        m->use_of[k] = UINT32_MAX;
        if (scaled < 1e-280)
            continue;
        capacity[p->csms] = scaled;
        m->use_of[k] = (uint32_t)p->csms;
        m->s->csm[p->csms++] = (uint32_t)k;
    }
    return true;
}

static bool take_groups(making *m)
{
    const csm_book *book = m->book;
    problem *p = &m->s->p;
    unsigned char *may;
    m->group = calloc(book->loads.n, sizeof *m->group);
    if (!m->group)
        return false;
    if (book->eligible.n && p->csms) {
        size_t rows = book->eligible.n / book->capacities.n;
        uint32_t *row = malloc((rows + 1) * sizeof *row);
        bool fine = row && group_rows(book->eligible.x, book->capacities.n, rows, m->s->csm,
                                      p->csms, row, &may, &p->groups);
        for (size_t i = 0; fine && i < book->loads.n; i++)
            m->group[i] = row[book->group ? book->group[i] : i];
        free(row);
        p->may = fine ? may : NULL;
        return fine;
    }
    may = malloc(p->csms + 1);
    p->may = may;
    p->groups = 1;
    if (may)
        memset(may, 1, p->csms + 1);
    return may != NULL;
}


/* Sets what cannot move aside and notes whom nobody may serve. */
static bool take_accounts(making *m)
{
    const csm_book *book = m->book;
    problem *p = &m->s->p;
    size_t n = book->loads.n, csms = p->csms + 1;
    int64_t *base = calloc(csms, sizeof *base), *base_arr = calloc(csms, sizeof *base_arr);
    unsigned char *lost = calloc(p->groups, 1);
    p->base = base;
    p->base_arr = base_arr;
    m->free_accounts = malloc(n * sizeof *m->free_accounts);
    m->s->unserved = n;
    if (!base || !base_arr || !m->free_accounts || !lost) {
        free(lost);
        return false;
    }
    for (size_t g = 0; g < p->groups; g++)
        lost[g] = !memchr(p->may + g * p->csms, 1, p->csms);
    for (size_t i = 0; i < n; i++) {
        bool locked = book->locked.n && csm_at(book->locked, i) > 0;
        uint32_t k = locked ? m->use_of[(size_t)book->owners.x[i] - 1] : UINT32_MAX;
        if (locked ? k == UINT32_MAX : lost[m->group[i]]) {
            m->csm[i] = 0;
            m->s->unserved = i < m->s->unserved ? i : m->s->unserved;
        } else if (locked) {
            base[k] += m->load[i];
            base_arr[k] += m->arr ? m->arr[i] : 0;
            m->csm[i] = book->owners.x[i];
        } else {
            m->free_accounts[m->free_count++] = (uint32_t)i;
        }
    }
    free(lost);
    p->open = p->groups == 1 && (p->csms == 0 || !memchr(p->may, 0, p->csms));
    return true;
}

/* The owner's number in the problem, −1 where the account is free to be given to anybody. */
static int32_t owner_of(const making *m, size_t i)
{
    uint32_t k;
    if (!m->book->owners.n || m->book->owners.x[i] < 1)
        return -1;
    k = m->use_of[(size_t)m->book->owners.x[i] - 1];
    return k != UINT32_MAX && m->s->p.may[m->group[i] * m->s->p.csms + k] ? (int32_t)k : -1;
}

/* Heaviest first; of equal ones by ARR, owner and group; those alike in all stay in the order of the rows. */
static bool order_accounts(making *m)
{
    uint32_t *order = m->free_accounts;
    size_t n = m->free_count;
    bool fine = true;
    m->key = malloc((m->book->loads.n + 1) * sizeof *m->key);
    if (!m->key)
        return false;
    if (m->s->p.groups > 1) {
        for (size_t i = 0; i < n; i++)
            m->key[i] = m->group[order[i]];
        fine = sort_by_key(order, m->key, n);
    }
    if (fine && m->book->owners.n) {
        for (size_t i = 0; i < n; i++)
            m->key[i] = (uint64_t)(owner_of(m, order[i]) + 1);
        fine = sort_by_key(order, m->key, n);
    }
    for (int by = m->arr ? 0 : 1; fine && by < 2; by++) {
        for (size_t i = 0; i < n; i++)
            m->key[i] = UINT64_MAX - (uint64_t)(by ? m->load : m->arr)[order[i]];
        fine = sort_by_key(order, m->key, n);
    }
    free(m->key); /* before as much is needed for the problem */
    m->key = NULL;
    return fine;
}

static bool fill_problem(making *m)
{
    problem *p = &m->s->p;
    size_t n = m->free_count;
    int64_t *load = malloc((n + 1) * sizeof *load);
    int64_t *arr = m->arr ? malloc((n + 1) * sizeof *arr) : NULL;
    int32_t *owner = malloc((n + 1) * sizeof *owner);
    uint32_t *group = malloc((n + 1) * sizeof *group);
    bool owned = false;
    p->n = n;
    p->load = load;
    p->group = group;
    p->arr = arr;
    p->owner = owner;
    if (!load || (m->arr && !arr) || !owner || !group)
        return false;
    for (size_t j = 0; j < n; j++) {
        size_t i = m->free_accounts[j];
        load[j] = m->load[i];
        if (arr)
            arr[j] = m->arr[i];
        group[j] = m->group[i];
        owner[j] = owner_of(m, i);
        owned |= owner[j] >= 0;
        m->s->stuck += owner[j] < 0 && m->book->owners.n && m->book->owners.x[i] >= 1;
    }
    if (!owned) {
        free(owner);
        p->owner = NULL;
    }
    m->s->account = m->free_accounts;
    m->free_accounts = NULL;
    return true;
}

csm_error setup_book(const csm_book *book, double *csm, setup *s, csm_fault *fault)
{
    making m = { .book = book, .s = s, .csm = csm };
    size_t n = book->loads.n;
    bool fine;
    memset(s, 0, sizeof *s);
    CSM_TRY(check_book(book, fault));
    m.load = malloc(n * sizeof *m.load);
    m.arr = book->arr.n ? malloc(n * sizeof *m.arr) : NULL;
    fine = m.load && (m.arr || !book->arr.n);
    if (fine) {
        in_units(book->loads, m.load, &s->unit, &s->step, &s->decimal);
        if (m.arr) {
            double unit;
            int64_t step;
            bool decimal;
            in_units(book->arr, m.arr, &unit, &step, &decimal);
        }
    }
    fine = fine && take_csms(&m) && take_groups(&m) && take_accounts(&m) && order_accounts(&m) &&
           fill_problem(&m);
    free(m.load);
    free(m.arr);
    free(m.use_of);
    free(m.group);
    free(m.free_accounts);
    free(m.key);
    if (!fine)
        setup_free(s);
    return fine ? CSM_OK : CSM_NO_MEMORY;
}

void setup_free(setup *s)
{
    free((void *)(uintptr_t)s->p.load);
    free((void *)(uintptr_t)s->p.arr);
    free((void *)(uintptr_t)s->p.owner);
    free((void *)(uintptr_t)s->p.group);
    free((void *)(uintptr_t)s->p.may);
    free((void *)(uintptr_t)s->p.capacity);
    free((void *)(uintptr_t)s->p.base);
    free((void *)(uintptr_t)s->p.base_arr);
    free(s->account);
    free(s->csm);
}
