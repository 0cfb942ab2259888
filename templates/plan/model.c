/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "model.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "csm/segment.h"
#include "engine/same_text.h"
#include "staffing.h"
#include "words.h"

/* ---- segments ---- */

typedef struct named_segment {
    const char *name;
    double arr;
    size_t accounts;
} named_segment;

static int by_mean_arr(const void *a, const void *b)
{
    const named_segment *x = a, *y = b;
    double mean_x = x->arr / (double)x->accounts, mean_y = y->arr / (double)y->accounts;
    return mean_x < mean_y ? -1 : mean_x > mean_y ? 1 : strcmp(x->name, y->name);
}

static named_segment *find_segment(named_segment *found, size_t *count, const char *name)
{
    for (size_t i = 0; i < *count; i++)
        if (same_text(found[i].name, name))
            return &found[i];
    if (*count == PLAN_SEGMENTS_MAX)
        return NULL;
    found[*count] = (named_segment){ name, 0, 0 };
    return &found[(*count)++];
}

/* Two digits are enough for a threshold that somebody will want to remember. */
static double two_digits(double x)
{
    double unit = x > 0 ? pow(10, floor(log10(x)) - 1) : 1;
    return nearbyint(x / unit) * unit;
}

/* How many accounts, and how much ARR, each label of a column has. */
typedef struct label_totals {
    size_t *accounts;
    double *arr;
} label_totals;

static bool add_up_labels(const book *accounts, const book_label *column, label_totals *out)
{
    *out = (label_totals){ calloc(accounts->label_count, sizeof *out->accounts),
                           calloc(accounts->label_count, sizeof *out->arr) };
    for (size_t i = 0; column && out->accounts && out->arr && i < accounts->account_count; i++) {
        out->accounts[column[i]]++;
        out->arr[column[i]] += accounts->arr[i];
    }
    return out->accounts && out->arr;
}

static void free_label_totals(label_totals *t)
{
    free(t->accounts);
    free(t->arr);
}

/* The segments that the labels name, in the order in which they first come. False for too many. */
static bool find_segments(const book *accounts, const label_totals *totals, named_segment *found,
                          size_t *count)
{
    for (size_t label = 1; label < accounts->label_count; label++) {
        named_segment *s;
        if (!totals->accounts[label])
            continue;
        s = find_segment(found, count, accounts->labels[label]);
        if (!s)
            return false;
        s->arr += totals->arr[label];
        s->accounts += totals->accounts[label];
    }
    return true;
}

/* The book's own segments, smallest accounts first. The thresholds between them serve accounts that
 * name none. */
static bool segments_of_book(const book *accounts, model *out, plan_fault *fault)
{
    named_segment found[PLAN_SEGMENTS_MAX];
    label_totals totals;
    size_t count = 0;
    bool added = add_up_labels(accounts, accounts->segments, &totals);
    bool fit = added && find_segments(accounts, &totals, found, &count);
    free_label_totals(&totals);
    if (!added)
        return plan_fail(fault, PLAN_NO_MEMORY);
    if (!fit)
        return plan_fail_with(fault, PLAN_TOO_MANY_SEGMENTS, plan_text(accounts->column_of[BOOK_COLUMN_SEGMENT]),
                              plan_number(PLAN_SEGMENTS_MAX));
    qsort(found, count, sizeof *found, by_mean_arr);
    for (size_t i = 0; i < count; i++) {
        out->segment_names[i] = found[i].name;
        out->segment_from[i] =
            i ? two_digits((found[i - 1].arr / (double)found[i - 1].accounts +
                            found[i].arr / (double)found[i].accounts) / 2)
              : 0;
    }
    out->segment_count = count;
    out->segments_of_book = true;
    return true;
}

const char *model_segment_name(const plan_options *options, size_t count, size_t i)
{
    static const char *const names[5][4] = {
        { NULL },
        { N_("All accounts") },
        { N_("Small"), N_("Large") },
        { N_("Small"), N_("Mid-market"), N_("Enterprise") },
        { N_("Small"), N_("Medium"), N_("Large"), N_("Enterprise") },
    };
    static const char *const numbered[PLAN_SEGMENTS_MAX] = {
        N_("Segment 1"), N_("Segment 2"), N_("Segment 3"), N_("Segment 4"),
        N_("Segment 5"), N_("Segment 6"), N_("Segment 7"), N_("Segment 8")
    };
    if (i < options->segment_name_count)
        return options->segment_names[i];
    return csm_translate(plan_dictionaries, options->language,
                         count < 5 ? names[count][i] : numbered[i]);
}

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Thresholds that give every segment about the same ARR, so that each has a similar claim on the team:
 * few large accounts, many small ones. */
static bool equal_arr(const book *accounts, model *out)
{
    size_t n = accounts->account_count, k = 1;
    double *arr = malloc((n + 1) * sizeof *arr), so_far = 0;
    if (!arr)
        return false;
    for (size_t i = 0; i < n; i++)
        arr[i] = accounts->arr[i];
    qsort(arr, n, sizeof *arr, ascending);
    for (size_t i = 0; i < n && k < out->segment_count; i++) {
        so_far += arr[i];
        while (k < out->segment_count &&
               so_far * (double)out->segment_count >= out->arr * (double)k)
            out->segment_from[k++] = two_digits(arr[i]);
    }
    free(arr);
    return true;
}

/* Where the ARR varies least within the segments; its ratios count, unless an account has none. */
static bool natural_breaks(const book *accounts, model *out, plan_fault *fault)
{
    size_t n = accounts->account_count;
    double least = INFINITY;
    csm_error problem = CSM_OK;
    for (size_t i = 0; i < n; i++)
        least = fmin(least, accounts->arr[i]);
    if (out->segment_count > 1)
        problem = csm_segment_breaks((csm_vector){ accounts->arr, n }, (double)out->segment_count, least > 0,
                                     out->segment_from + 1, NULL);
    if (problem)
        return plan_fail_with(fault, PLAN_TOO_FEW_AMOUNTS, plan_number((double)out->segment_count));
    out->thresholds_natural = true;
    return true;
}

static bool segments_by_arr(const book *accounts, const plan_options *options, model *out,
                            plan_fault *fault)
{
    out->segment_count = options->threshold_count ? options->threshold_count + 1
                         : options->segments      ? options->segments
                                                  : 3;
    if (options->segment_name_count && options->segment_name_count != out->segment_count)
        return plan_fail_with(fault, PLAN_SEGMENT_NAME_COUNT, plan_number((double)options->segment_name_count),
                              plan_number((double)out->segment_count));
    for (size_t i = 0; i < out->segment_count; i++)
        out->segment_names[i] = model_segment_name(options, out->segment_count, i);
    out->thresholds_given = options->threshold_count > 0;
    for (size_t i = 0; i < options->threshold_count; i++)
        out->segment_from[i + 1] = options->thresholds[i];
    if (options->natural_breaks)
        return natural_breaks(accounts, out, fault);
    return out->thresholds_given || equal_arr(accounts, out) || plan_fail(fault, PLAN_NO_MEMORY);
}

static bool make_segments(const book *accounts, const plan_options *options, model *out,
                          plan_fault *fault)
{
    bool by_arr = options->segments || options->threshold_count || options->segment_name_count ||
                  options->natural_breaks;
    for (size_t i = 0; !by_arr && accounts->segments && i < accounts->account_count; i++)
        if (accounts->segments[i])
            return segments_of_book(accounts, out, fault);
    return segments_by_arr(accounts, options, out, fault);
}

/* ---- stages ---- */

/* Examples, by what the stage's name says. The rank is its place in a customer's life. */
typedef struct known_stage {
    const char *part;
    double multiplier, months;
    int rank;
} known_stage;

enum { RANK_UNKNOWN = 2, RANK_RISK = 5 };

static const known_stage *known_as(const char *stage)
{
    static const known_stage known[] = {
        { "onboard", 2, 3, 0 },    { "implement", 2, 3, 0 },  { "einführ", 2, 3, 0 },
        { "внедр", 2, 3, 0 },      { "онборд", 2, 3, 0 },     { "renew", 1.25, 3, 4 },
        { "verläng", 1.25, 3, 4 }, { "продл", 1.25, 3, 4 },   { "risk", 1.5, 3, RANK_RISK },
        { "risiko", 1.5, 3, RANK_RISK }, { "риск", 1.5, 3, RANK_RISK },
        { "adopt", 1, 6, 1 },      { "grow", 1, 12, 3 },      { "expan", 1, 12, 3 },
    };
    static const known_stage other = { "", 1, 6, RANK_UNKNOWN };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcasestr(stage, known[i].part))
            return &known[i];
    return &other;
}

/* Stages stand in the order of a customer's life, those of one rank as the list has them. */
static bool add_stage(model *out, const char *stage)
{
    size_t at = out->stage_count;
    for (size_t i = 0; i < out->stage_count; i++)
        if (same_text(out->stages[i], stage))
            return true;
    if (out->stage_count == PLAN_STAGES_MAX)
        return false;
    for (; at && known_as(out->stages[at - 1])->rank > known_as(stage)->rank; at--)
        out->stages[at] = out->stages[at - 1];
    out->stages[at] = stage;
    out->stage_count++;
    return true;
}

/* From a stage accounts go to the next one, but never into a risk by themselves; from the last they go
 * nowhere: they renew. */
static void describe_stages(model *out, const known_stage *const *known)
{
    size_t last = 0;
    for (size_t i = 0; i < out->stage_count; i++)
        if (known[i]->rank != RANK_RISK)
            last = i;
    out->stage_usual = 0;
    for (size_t i = out->stage_count; i-- > 0;) {
        out->stage_multipliers[i] = known[i]->multiplier;
        out->stage_months[i] = known[i]->months;
        out->stage_next[i] = i < last ? i + 1 : last;
        if (known[i]->multiplier <= 1)
            out->stage_usual = i;
    }
}

/* In the order in which the list has them; false where there are too many. */
static bool find_stages(const book *accounts, bool *seen, model *out)
{
    for (size_t i = 0; accounts->stages && i < accounts->account_count; i++) {
        book_label label = accounts->stages[i];
        if (label && !seen[label] && !add_stage(out, accounts->labels[label]))
            return false;
        seen[label] = true;
    }
    return true;
}

static bool make_stages(const book *accounts, const plan_options *options, model *out,
                        plan_fault *fault)
{
    static const char *const usual[] = { N_("Onboarding"), N_("Adoption"), N_("Growth"),
                                         N_("Renewal") };
    const known_stage *known[PLAN_STAGES_MAX];
    bool *seen = calloc(accounts->label_count, sizeof *seen), fit;
    if (!seen)
        return plan_fail(fault, PLAN_NO_MEMORY);
    fit = find_stages(accounts, seen, out);
    free(seen);
    if (!fit)
        return plan_fail_with(fault, PLAN_TOO_MANY_STAGES, plan_text(accounts->column_of[BOOK_COLUMN_STAGE]),
                              plan_number(PLAN_STAGES_MAX));
    for (size_t i = 0; i < out->stage_count; i++)
        known[i] = known_as(out->stages[i]);
    if (!out->stage_count)
        for (; out->stage_count < sizeof usual / sizeof *usual; out->stage_count++) {
            const char *name = usual[out->stage_count];
            known[out->stage_count] = known_as(name); /* by the English word in every language */
            out->stages[out->stage_count] = csm_translate(plan_dictionaries, options->language, name);
        }
    describe_stages(out, known);
    return true;
}

/* ---- owners ---- */

/* An owner as one of the labels writes it. */
typedef struct named_owner {
    const char *name;
    book_label label;
} named_owner;

static int by_name(const void *a, const void *b)
{
    const named_owner *x = a, *y = b;
    int order = compare_texts(x->name, y->name);
    return order ? order : strcmp(x->name, y->name);
}

/* Each name once. */
static named_owner *find_owners(const book *accounts, const label_totals *totals, size_t *count)
{
    named_owner *found = malloc(accounts->label_count * sizeof *found);
    *count = 0;
    for (book_label label = 1; found && label < accounts->label_count; label++)
        if (totals->accounts[label])
            found[(*count)++] = (named_owner){ accounts->labels[label], label };
    if (found)
        qsort(found, *count, sizeof *found, by_name);
    return found;
}

static bool make_owners(const book *accounts, model *out)
{
    label_totals totals;
    size_t count = 0;
    bool added = add_up_labels(accounts, accounts->owners, &totals);
    named_owner *found = added ? find_owners(accounts, &totals, &count) : NULL;
    free_label_totals(&totals);
    out->owners = malloc((count + 1) * sizeof *out->owners);
    out->owner_of_label = calloc(accounts->label_count, sizeof *out->owner_of_label);
    if (!found || !out->owners || !out->owner_of_label) {
        free(found);
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        if (!i || !same_text(out->owners[out->owner_count - 1], found[i].name))
            out->owners[out->owner_count++] = found[i].name;
        out->owner_of_label[found[i].label] = (uint32_t)out->owner_count;
    }
    free(found);
    return true;
}

size_t model_owner_of(const model *m, const book *accounts, size_t i)
{
    return accounts->owners ? m->owner_of_label[accounts->owners[i]] : 0;
}

/* ---- names ---- */

/* Names that a look-up would take for a pattern, or for one another, would give wrong figures. */
static bool check_names(const char *const *names, size_t count, plan_fault_code pattern, plan_fault_code twice,
                        plan_fault *fault)
{
    for (size_t i = 0; i < count; i++) {
        if (is_pattern(names[i]))
            return plan_fail_with(fault, pattern, plan_text(names[i]));
        for (size_t j = 0; j < i; j++)
            if (same_text(names[i], names[j]))
                return plan_fail_with(fault, twice, plan_text(names[i]));
    }
    return true;
}

/* ---- assumptions ---- */

static double example_of(const model *m, size_t i)
{
    if (i == plan_assumption_index("team_size"))
        return m->owner_count ? (double)m->owner_count : 5;
    if (i == plan_assumption_index("high_from"))
        return m->segment_from[m->segment_count - 1];
    if (i == plan_assumption_index("low_from"))
        return m->segment_from[m->segment_count > 1 ? 1 : 0];
    if (i == plan_assumption_index("new_accounts"))
        return nearbyint(0.02 * (double)m->account_count);
    return plan_assumption_at(i)->example;
}

static double value_of(const model *m, const char *name)
{
    return m->values[plan_assumption_index(name)];
}

static bool check_values(const model *m, plan_fault *fault)
{
    double hours = NAN;
    if (!staffing_effective_hours(m->values, &hours))
        return plan_fail(fault, PLAN_NO_MEMORY);
    if (!(hours > 0))
        return plan_fail(fault, PLAN_NO_HOURS);
    if (value_of(m, "low_from") > value_of(m, "high_from"))
        return plan_fail_with(fault, PLAN_TOUCH_ORDER, plan_number(value_of(m, "low_from")),
                              plan_number(value_of(m, "high_from")));
    if (value_of(m, "load_low") > value_of(m, "load_high") ||
        value_of(m, "load_high") > value_of(m, "load_critical"))
        return plan_fail(fault, PLAN_LOAD_ORDER);
    return true;
}

bool model_make_values(const plan_options *options, model *out, plan_fault *fault)
{
    for (size_t i = 0; plan_assumption_at(i); i++)
        out->values[i] = isnan(options->values[i]) ? example_of(out, i) : options->values[i];
    return check_values(out, fault);
}

bool model_make(const book *accounts, const plan_options *options, model *out, plan_fault *fault)
{
    memset(out, 0, sizeof *out);
    out->account_count = accounts->account_count;
    for (size_t i = 0; i < accounts->account_count; i++)
        out->arr += accounts->arr[i];
    if (!make_segments(accounts, options, out, fault) ||
        !make_stages(accounts, options, out, fault))
        return false;
    if (!check_names(out->segment_names, out->segment_count, PLAN_SEGMENT_PATTERN, PLAN_SEGMENT_TWICE, fault) ||
        !check_names(out->stages, out->stage_count, PLAN_STAGE_PATTERN, PLAN_STAGE_TWICE, fault))
        return false;
    if (!make_owners(accounts, out))
        return plan_fail(fault, PLAN_NO_MEMORY);
    return model_make_values(options, out, fault);
}

void model_free(model *m)
{
    free(m->owners);
    free(m->owner_of_label);
    free(m->group_accounts);
    free(m->group_arr);
    m->owners = NULL;
    m->owner_of_label = NULL;
    m->group_accounts = m->group_arr = NULL;
}
