/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/hiring.h"

#include <math.h>
#include <stdlib.h>

#include "search.h"

/* What may lack of a requirement, relative to the largest number it is made of: far more than the
 * processor's rounding, far less than anybody means. */
static const double rounding = 1e-12;

typedef struct question {
    csm_vector required, curve;
    double start, stays, most, hire_cost, pay;
    size_t lead;
} question;

static double productivity(const question *q, size_t age)
{
    return age < q->curve.n ? q->curve.x[age] : 1;
}

static void set_weights(const question *q, double *left, double *weight, double *reach)
{
    double share = 1;
    reach[0] = 0;
    for (size_t age = 0; age < q->required.n; age++) {
        left[age] = share;
        weight[age] = share * productivity(q, age);
        reach[age + 1] = reach[age] + weight[age];
        share *= q->stays;
    }
    left[q->required.n] = share;
}

/* The requirement, capped at what the greatest possible hiring reaches, less what the start gives. */
static void set_needs(const question *q, const double *left, const double *reach, double *need,
                      double *within)
{
    for (size_t m = 0; m < q->required.n; m++) {
        double start = q->start * left[m + 1], required = q->required.x[m];
        double most = m < q->lead ? 0 : reach[m - q->lead + 1] > 0 ? q->most * reach[m - q->lead + 1]
                                                                   : 0;
        need[m] = fmin(required - start, most);
        within[m] = rounding * fmax(1, fmax(fmin(required, start + most), start));
    }
}

/* In units of the greater of both prices, so that no sum is too large for a number. */
static void set_prices(const question *q, const double *left, double *price)
{
    double unit = fmax(q->hire_cost, q->pay), paid = 0;
    for (size_t m = q->required.n; m-- > 0;) {
        paid += left[q->required.n - 1 - m];
        price[m] = unit > 0 ? q->hire_cost / unit + q->pay / unit * paid : 1;
    }
}

static size_t ramp_of(const question *q)
{
    size_t ramp = q->curve.n;
    while (ramp > 0 && q->curve.x[ramp - 1] >= 1)
        ramp--;
    return ramp < q->required.n ? ramp : q->required.n;
}

/* Hires, leavers, headcount, ramped FTE, gap. */
static void fill_table(const question *q, const hiring_problem *p, const double *hires,
                       double *table)
{
    double headcount = q->start;
    for (size_t m = 0; m < q->required.n; m++, table += 5) {
        csm_sum ramped = { q->start * p->left[m + 1], 0 };
        double gap;
        for (size_t s = 0; s <= m; s++)
            csm_sum_add(&ramped, hires[s] * p->weight[m - s]);
        gap = csm_snap(csm_sum_value(&ramped)) - q->required.x[m];
        table[0] = hires[m];
        table[1] = csm_snap(headcount * (1 - q->stays));
        headcount = headcount * q->stays + hires[m];
        table[2] = csm_snap(headcount);
        table[3] = csm_snap(csm_sum_value(&ramped));
        table[4] = fabs(gap) <= p->within[m] ? 0 : csm_snap(gap);
    }
}

static csm_error solve(const question *q, double *room, double *table, csm_fault *fault)
{
    size_t n = q->required.n;
    double *left = room, *weight = left + n + 1, *reach = weight + n, *need = reach + n + 1;
    double *within = need + n, *price = within + n, *hires = price + n;
    hiring_problem p = { n, q->lead, ramp_of(q), fmin(q->most, CSM_HIRING_HIRES_MAX), left, weight,
                         reach, need, within, price, !(q->pay > 0), HIRING_DIVE };
    csm_error error;
    set_weights(q, left, weight, reach);
    set_needs(q, left, reach, need, within);
    set_prices(q, left, price);
    for (size_t m = 0; m < n; m++)
        if (need[m] > p.limit * (m < p.lead ? 0 : reach[m - p.lead + 1]) + within[m])
            return csm_fail_row(fault, CSM_NUM, "required_fte",
                                N_("must not need more than 10,000 hires in a period"), m + 1);
    error = hiring_search(&p, hires, NULL);
    if (error == CSM_NUM)
        return csm_fail(fault, CSM_NUM, "required_fte",
                        N_("is too large a search to prove the best plan: take fewer periods, a "
                           "shorter curve or a lower max_per_period"));
    CSM_TRY(error);
    fill_table(q, &p, hires, table);
    return CSM_OK;
}

static csm_error check(const question *q, double attrition, double lead, csm_fault *fault)
{
    CSM_TRY(csm_not_empty(fault, "required_fte", q->required.n));
    if (q->required.n > CSM_HIRING_PERIODS_MAX)
        return csm_fail(fault, CSM_NUM, "required_fte", N_("must not have more than 240 periods"));
    CSM_TRY(csm_check_all(fault, "required_fte", q->required, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "start_fte", q->start, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "attrition", attrition, CSM_SHARE));
    CSM_TRY(csm_not_empty(fault, "curve", q->curve.n));
    CSM_TRY(csm_check_all(fault, "curve", q->curve, CSM_SHARE));
    CSM_TRY(csm_check(fault, "lead", lead, CSM_NOT_NEGATIVE));
    if (!isinf(q->most))
        CSM_TRY(csm_check(fault, "max_per_period", q->most, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "hire_cost", q->hire_cost, CSM_NOT_NEGATIVE));
    return csm_check(fault, "pay", q->pay, CSM_NOT_NEGATIVE);
}

csm_error csm_hiring_plan(csm_vector required_fte, double start_fte, double attrition,
                          csm_vector curve, double lead, double max_per_period, double hire_cost,
                          double pay, double *table, csm_fault *fault)
{
    size_t n = required_fte.n;
    question q = { required_fte, curve,     start_fte, csm_complement(attrition), max_per_period,
                   hire_cost,    pay,       0 };
    double *room;
    csm_error error;
    CSM_TRY(check(&q, attrition, lead, fault));
    q.lead = lead < (double)n ? (size_t)csm_round_up(lead, 1) : n;
    q.most = isinf(q.most) ? q.most : csm_round_down(q.most, 1);
    room = malloc((7 * n + 3) * sizeof *room);
    if (!room)
        return CSM_NO_MEMORY;
    error = solve(&q, room, table, fault);
    free(room);
    return error;
}
