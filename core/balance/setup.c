/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* From a caseload as the user has it to whole numbers in an order of their own. */
#include "setup.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "rows.h"
#include "sort.h"

/* ---- what the caseload must be ---- */

static csm_error check_owners(const csm_caseload *given, csm_fault *fault)
{
    for (size_t i = 0; i < given->owners.n; i++) {
        double who = given->owners.x[i];
        if (!(who >= 0 && who <= (double)given->capacities.n) || who > floor(who))
            return csm_fail_row(fault, CSM_NUM, "owners",
                                N_("must be the number of a CSM, or blank"), i + 1);
    }
    for (size_t i = 0; given->locked.n && i < given->loads.n; i++)
        if (csm_at(given->locked, i) > 0 && (!given->owners.n || given->owners.x[i] < 1)) {
            csm_fail_row(fault, CSM_NUM, "locked", N_("is 1 for an account without one of the {other}"),
                         given->locked.n > 1 ? i + 1 : 0);
            if (fault)
                fault->other = "owners";
            return CSM_NUM;
        }
    return CSM_OK;
}

static csm_error check_caseload(const csm_caseload *given, csm_fault *fault)
{
    size_t n = given->loads.n, csms = given->capacities.n;
    CSM_TRY(csm_not_empty(fault, "loads", n));
    CSM_TRY(csm_not_empty(fault, "capacities", csms));
    CSM_TRY(csm_check_all(fault, "loads", given->loads, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check_all(fault, "capacities", given->capacities, CSM_NOT_NEGATIVE));
    if (n > INT32_MAX || csms > INT32_MAX)
        return csm_fail(fault, CSM_NUM, "loads", N_("has too many cells"));
    if (given->owners.n)
        CSM_TRY(csm_paired(fault, "owners", given->owners.n, "loads", n));
    if (given->locked.n)
        CSM_TRY(csm_each(fault, "locked", given->locked.n, "loads", n));
    if (given->arr.n)
        CSM_TRY(csm_paired(fault, "arr", given->arr.n, "loads", n));
    CSM_TRY(csm_check_all(fault, "locked", given->locked, CSM_FLAG));
    CSM_TRY(csm_check_all(fault, "arr", given->arr, CSM_NOT_NEGATIVE));
    if (given->eligible.n && (given->group ? given->eligible.n % csms : given->eligible.n != n * csms))
        return csm_fail_pair(fault, CSM_VALUE, "eligible",
                             N_("must have a row for each account and a column for each of the "
                                "{other}"),
                             "capacities");
    CSM_TRY(csm_check_all(fault, "eligible", given->eligible, CSM_FLAG));
    return check_owners(given, fault);
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

double balance_setup_hours(const balance_setup *s, double utilization)
{
    double loads = utilization * (double)s->step / s->unit;
    return ldexp(loads, s->shift);
}

/* ---- the problem ---- */

typedef struct making {
    const csm_caseload *given;
    balance_setup *s;
    uint32_t *use_of;  /* the number in the problem of each CSM of the caseload; UINT32_MAX: no capacity */
    uint32_t *group;   /* of each account of the caseload */
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
    const csm_vector *c = &m->given->capacities;
    balance_problem *p = &m->s->p;
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
    const csm_caseload *given = m->given;
    balance_problem *p = &m->s->p;
    unsigned char *may;
    m->group = calloc(given->loads.n, sizeof *m->group);
    if (!m->group)
        return false;
    if (given->eligible.n && p->csms) {
        size_t rows = given->eligible.n / given->capacities.n;
        uint32_t *row = malloc((rows + 1) * sizeof *row);
        bool fine = row && balance_group_rows(given->eligible.x, given->capacities.n, rows, m->s->csm,
                                      p->csms, row, &may, &p->groups);
        for (size_t i = 0; fine && i < given->loads.n; i++)
            m->group[i] = row[given->group ? given->group[i] : i];
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
    const csm_caseload *given = m->given;
    balance_problem *p = &m->s->p;
    size_t n = given->loads.n, csms = p->csms + 1;
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
        bool locked = given->locked.n && csm_at(given->locked, i) > 0;
        uint32_t k = locked ? m->use_of[(size_t)given->owners.x[i] - 1] : UINT32_MAX;
        if (locked ? k == UINT32_MAX : lost[m->group[i]]) {
            m->csm[i] = 0;
            m->s->unserved = i < m->s->unserved ? i : m->s->unserved;
        } else if (locked) {
            base[k] += m->load[i];
            base_arr[k] += m->arr ? m->arr[i] : 0;
            m->csm[i] = given->owners.x[i];
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
    if (!m->given->owners.n || m->given->owners.x[i] < 1)
        return -1;
    k = m->use_of[(size_t)m->given->owners.x[i] - 1];
    return k != UINT32_MAX && m->s->p.may[m->group[i] * m->s->p.csms + k] ? (int32_t)k : -1;
}

/* Heaviest first; of equal ones by ARR, owner and group; those alike in all stay in the order of the rows. */
static bool order_accounts(making *m)
{
    uint32_t *order = m->free_accounts;
    size_t n = m->free_count;
    bool fine = true;
    m->key = malloc((m->given->loads.n + 1) * sizeof *m->key);
    if (!m->key)
        return false;
    if (m->s->p.groups > 1) {
        for (size_t i = 0; i < n; i++)
            m->key[i] = m->group[order[i]];
        fine = csm_sort_by_key(order, m->key, n);
    }
    if (fine && m->given->owners.n) {
        for (size_t i = 0; i < n; i++)
            m->key[i] = (uint64_t)(owner_of(m, order[i]) + 1);
        fine = csm_sort_by_key(order, m->key, n);
    }
    for (int by = m->arr ? 0 : 1; fine && by < 2; by++) {
        for (size_t i = 0; i < n; i++)
            m->key[i] = UINT64_MAX - (uint64_t)(by ? m->load : m->arr)[order[i]];
        fine = csm_sort_by_key(order, m->key, n);
    }
    free(m->key); /* before as much is needed for the problem */
    m->key = NULL;
    return fine;
}

static bool fill_problem(making *m)
{
    balance_problem *p = &m->s->p;
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
        m->s->stuck += owner[j] < 0 && m->given->owners.n && m->given->owners.x[i] >= 1;
    }
    if (!owned) {
        free(owner);
        p->owner = NULL;
    }
    m->s->account = m->free_accounts;
    m->free_accounts = NULL;
    return true;
}

csm_error balance_setup_new(const csm_caseload *given, double *csm, balance_setup *s, csm_fault *fault)
{
    making m = { .given = given, .s = s, .csm = csm };
    size_t n = given->loads.n;
    bool fine;
    memset(s, 0, sizeof *s);
    CSM_TRY(check_caseload(given, fault));
    m.load = malloc(n * sizeof *m.load);
    m.arr = given->arr.n ? malloc(n * sizeof *m.arr) : NULL;
    fine = m.load && (m.arr || !given->arr.n);
    if (fine) {
        in_units(given->loads, m.load, &s->unit, &s->step, &s->decimal);
        if (m.arr) {
            double unit;
            int64_t step;
            bool decimal;
            in_units(given->arr, m.arr, &unit, &step, &decimal);
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
        balance_setup_free(s);
    return fine ? CSM_OK : CSM_NO_MEMORY;
}

void balance_setup_free(balance_setup *s)
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
