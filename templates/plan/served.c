/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "served.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "csm/balance.h"
#include "csm/capacity.h"
#include "csm/segment.h"
#include "model.h"
#include "engine/same_text.h"

bool accounts_are_values(const workbook *w)
{
    return w->serve != NULL;
}

bool served_wanted(const plan_options *options, const book *accounts)
{
    return options->account_values || accounts->account_count > PLAN_LIVE_MOST;
}

/* Everything of the sheets that the figures of an account depend on. */
typedef struct parameters {
    double thresholds[PLAN_SEGMENTS_MAX], efforts[PLAN_SEGMENTS_MAX];
    double high_from, low_from, reactive_hours;
    size_t segments;
    uint8_t *segment_of, *stage_of; /* by the labels of the book; 0: none of these */
} parameters;

/* The number, from 1, of the name that a text is; 0: none. */
static uint8_t number_of(const char *const *names, size_t count, const char *text)
{
    for (size_t i = 0; i < count; i++)
        if (same_text(names[i], text))
            return (uint8_t)(i + 1);
    return 0;
}

static bool read_labels(const workbook *w, parameters *p)
{
    const book *b = w->accounts;
    const model *m = w->model;
    p->segment_of = calloc(b->label_count, 1);
    p->stage_of = calloc(b->label_count, 1);
    if (!p->segment_of || !p->stage_of)
        return false;
    for (size_t label = 1; label < b->label_count; label++) {
        p->segment_of[label] = number_of(m->segment_names, m->segment_count, b->labels[label]);
        p->stage_of[label] = number_of(m->stages, m->stage_count, b->labels[label]);
    }
    return true;
}

static bool read_parameters(workbook *w, parameters *p)
{
    p->segments = w->model->segment_count;
    for (size_t i = 0; i + 1 < p->segments; i++)
        p->thresholds[i] = workbook_number(w, "segment_thresholds", i);
    for (size_t i = 0; i < p->segments; i++)
        p->efforts[i] = workbook_number(w, "segment_effort", i);
    p->high_from = workbook_number(w, "high_from", 0);
    p->low_from = workbook_number(w, "low_from", 0);
    p->reactive_hours = workbook_number(w, "reactive_hours", 0);
    return read_labels(w, p);
}

static bool make_arrays(const workbook *w, served *s)
{
    size_t n = s->count;
    s->segment = malloc(n);
    s->served_as = malloc(n);
    s->tier = malloc(n);
    s->stage = malloc(n);
    s->hours = malloc(n * sizeof *s->hours);
    s->now = calloc(w->model->owner_count + 1, sizeof *s->now);
    s->then = calloc(w->model->owner_count + 1, sizeof *s->then);
    return s->segment && s->served_as && s->tier && s->stage && s->hours && s->now && s->then;
}

static uint8_t segment_of(const workbook *w, const parameters *p, size_t i)
{
    double arr = w->accounts->arr[i], number = 1;
    if (w->model->segments_of_book && w->accounts->segments[i])
        return p->segment_of[w->accounts->segments[i]];
    if (p->segments > 1)
        csm_segments(csm_one(&arr), (csm_vector){ p->thresholds, p->segments - 1 }, &number, NULL);
    return (uint8_t)number;
}

static double hours_of(const workbook *w, const parameters *p, const served *s, size_t i)
{
    double hours = w->accounts->hours ? w->accounts->hours[i] : NAN, one = 1;
    if (!isnan(hours))
        return hours;
    csm_portfolio_hours(csm_one(&one), csm_one(&p->efforts[s->served_as[i] - 1]),
                        csm_one(&s->multipliers[s->stage[i]]), &hours, NULL);
    return hours + p->reactive_hours;
}

/* How an account of one kind is served. */
static void serve(const workbook *w, const parameters *p, served *s, size_t i)
{
    const book *b = w->accounts;
    bool strategic = b->strategic && b->strategic[i];
    csm_tier tier = CSM_TECH;
    s->segment[i] = segment_of(w, p, i);
    s->served_as[i] = (uint8_t)(s->segment[i] + (strategic && s->segment[i] < p->segments));
    csm_touch_tier(b->arr[i], p->high_from, p->low_from, strategic, NAN, INFINITY, &tier, NULL);
    s->tier[i] = (uint8_t)(tier + 1);
    s->stage[i] = b->stages ? p->stage_of[b->stages[i]] : 0;
    s->hours[i] = hours_of(w, p, s, i);
}

static void add_account(const workbook *w, const served *s, portfolio *all, size_t owner, size_t i)
{
    all[owner].accounts++;
    csm_sum_add(&all[owner].hours, s->hours[i]);
    csm_sum_add(&all[owner].arr, w->accounts->arr[i]);
}

static void read_scores(workbook *w, served *s)
{
    s->high_from = workbook_number(w, "high_from", 0);
    for (size_t i = 0; i < 3; i++)
        s->score_weights[i] = workbook_number(w, "score_weights", i);
    for (size_t i = 0; i < w->model->stage_count; i++) {
        s->multipliers[i + 1] = workbook_number(w, "stage_multipliers", i);
        s->most_multiplier = fmax(s->most_multiplier, s->multipliers[i + 1]);
    }
}

bool served_make(workbook *w, served *s)
{
    parameters p = { .segment_of = NULL };
    bool made;
    *s = (served){ .count = w->accounts->account_count,
                    .multipliers = { 1 },
                    .yes = say(w, N_("Yes")),
                    .no = say(w, N_("No")),
                    .tiers = { say(w, N_("Tech touch")), say(w, N_("Low touch")), say(w, N_("High touch")) } };
    made = read_parameters(w, &p) && make_arrays(w, s);
    read_scores(w, s);
    for (size_t i = 0; made && i < s->count; i++) {
        serve(w, &p, s, i);
        add_account(w, s, s->now, model_owner_of(w->model, w->accounts, i), i);
    }
    free(p.segment_of);
    free(p.stage_of);
    if (!made)
        workbook_fail(w, PLAN_NO_MEMORY);
    workbook_report(w, "Spreading the accounts", 0);
    return !w->error && (!w->model->owner_count || served_propose(w, s));
}

/* ---- who should have it ---- */

/* Accounts up to which ARR is spread evenly, too. CSMs of longer lists have so many accounts that chance does
 * it, and it would take as long as all the rest. */
enum { EVEN_ARR_MOST = 200000 };

/* The CSM of each account, as the owners are or as the balance proposes; NULL without memory. */
static double *balance(workbook *w, const served *s)
{
    size_t owners = w->model->owner_count;
    double hours = workbook_number(w, "effective_hours", 0);
    double *capacities = malloc(owners * sizeof *capacities), *now = malloc(s->count * sizeof *now);
    double *then = malloc(s->count * sizeof *then);
    double *locked = w->accounts->locked ? malloc(s->count * sizeof *locked) : NULL;
    csm_caseload given = { .loads = { s->hours, s->count },
                           .capacities = { capacities, owners },
                           .owners = { now, s->count },
                           .locked = { locked, locked ? s->count : 0 },
                           .arr = { w->accounts->arr, s->count <= EVEN_ARR_MOST ? s->count : 0 },
                           .max_moves = fmax(0, workbook_number(w, "most_moves", 0)) };
    csm_error error = capacities && now && then && (locked || !w->accounts->locked) ? CSM_OK : CSM_NO_MEMORY;
    for (size_t k = 0; !error && k < owners; k++)
        capacities[k] = hours;
    for (size_t i = 0; !error && i < s->count; i++)
        now[i] = (double)model_owner_of(w->model, w->accounts, i);
    for (size_t i = 0; !error && locked && i < s->count; i++)
        locked[i] = w->accounts->locked[i] && now[i] > 0; /* nobody can be locked in with nobody */
    if (!error && hours > 0)
        error = csm_balance(&given, then, NULL);
    if (error != CSM_NO_MEMORY && (error || !(hours > 0)))
        memcpy(then, now, s->count * sizeof *now);
    free(capacities);
    free(locked);
    free(now);
    if (error == CSM_NO_MEMORY) {
        free(then);
        then = NULL;
    }
    return then;
}

bool served_propose(workbook *w, served *s)
{
    double *then = balance(w, s);
    s->proposed = malloc(s->count * sizeof *s->proposed);
    if (!then || !s->proposed)
        workbook_fail(w, PLAN_NO_MEMORY);
    for (size_t i = 0; then && s->proposed && i < s->count; i++) {
        s->proposed[i] = (uint32_t)then[i];
        if (s->proposed[i] != model_owner_of(w->model, w->accounts, i) && s->move_count < SERVED_MOVES_MOST)
            s->moves[s->move_count++] = i;
        add_account(w, s, s->then, s->proposed[i], i);
    }
    free(then);
    return !w->error;
}

void served_free(served *s)
{
    free(s->segment);
    free(s->served_as);
    free(s->tier);
    free(s->stage);
    free(s->hours);
    free(s->proposed);
    free(s->now);
    free(s->then);
    *s = (served){ .count = 0 };
}
