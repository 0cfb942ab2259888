/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/portfolio.h"

#include <math.h>
#include <string.h>

#include "catalogue/convert.h"
#include "catalogue/entry.h"
#include "csm/balance.h"

/* A table of numbers in which NaN stands for an error of its own cell. */
static csm_error numbers_with_errors(csm_context *cx, size_t rows, size_t columns,
                                     double *numbers, csm_error error, csm_value *result)
{
    unsigned char *kinds = csm_arena_get(cx->arena, rows * columns, 1);
    if (!kinds)
        return CSM_NO_MEMORY;
    for (size_t i = 0; i < rows * columns; i++) {
        kinds[i] = isnan(numbers[i]) ? CSM_IS_ERROR : CSM_IS_NUMBER;
        if (isnan(numbers[i]))
            numbers[i] = error;
    }
    *result = csm_numbers(rows, columns, numbers);
    result->range.kinds = kinds;
    return CSM_OK;
}

static csm_error balance_loads(csm_context *cx, const csm_given *a, csm_value *result)
{
    size_t csms = a[2].numbers.n;
    double *table = csm_arena_get(cx->arena, csms, 3 * sizeof *table);
    if (!table)
        return CSM_NO_MEMORY;
    CSM_TRY(csm_balance_loads(a[0].numbers, a[1].numbers, a[2].numbers, table, cx->fault));
    for (size_t k = 0; k < csms; k++)
        if (isnan(table[3 * k + 2]))
            csm_note(cx, CSM_DIV0, "capacities", N_("is zero for a CSM who carries load"), k + 1);
    return numbers_with_errors(cx, csms, 3, table, CSM_DIV0, result);
}

static csm_error balance_index(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_balance_index(a[0].numbers, a[1].numbers, &result->number, cx->fault);
}

/* Blank accounts get no CSM and burden none. */
static csm_error assign_by_level(csm_context *cx, const csm_given *a, csm_value *result)
{
    size_t n = a[0].numbers.n, filled = 0;
    double *levels = csm_arena_get(cx->arena, n, sizeof *levels);
    double *csm = csm_arena_get(cx->arena, n, sizeof *csm);
    double *all = csm_arena_get(cx->arena, n, sizeof *all);
    double *counts = csm_arena_get(cx->arena, a[1].numbers.n, sizeof *counts);
    if (!levels || !csm || !all || !counts)
        return CSM_NO_MEMORY;
    /* Here, because a fault must name the row of the range, blank rows included. */
    CSM_TRY(csm_check_all(cx->fault, "account_levels", a[0].numbers, CSM_NOT_NEGATIVE));
    for (size_t i = 0; i < n; i++)
        if (csm_cell_kind(&a[0].shape, i) != CSM_IS_BLANK)
            levels[filled++] = a[0].numbers.x[i];
    CSM_TRY(csm_assign_by_level((csm_vector){ levels, filled }, a[1].numbers, a[2].numbers, counts,
                                csm, cx->fault));
    for (size_t i = 0, j = 0; i < n; i++) {
        if (csm_cell_kind(&a[0].shape, i) == CSM_IS_BLANK)
            continue;
        all[i] = csm[j] > 0 ? csm[j] : NAN;
        if (!(csm[j++] > 0))
            csm_note(cx, CSM_NA, "account_levels", N_("is above the level of everybody who is there"),
                     i + 1);
    }
    return csm_map_or_error(cx, &a[0].shape, all, CSM_NA, result);
}

/* ---- the balancing ---- */

/* The accounts that are there: rows with a blank load are left out of everything. */
typedef struct accounts {
    size_t *row; /* where each stands in the range */
    size_t n;
} accounts;

static csm_error find_accounts(csm_context *cx, const csm_given *loads, accounts *out)
{
    size_t n = loads->numbers.n;
    out->row = csm_arena_get(cx->arena, n, sizeof *out->row);
    out->n = 0;
    if (!out->row)
        return CSM_NO_MEMORY;
    for (size_t i = 0; i < n; i++)
        if (csm_cell_kind(&loads->shape, i) != CSM_IS_BLANK)
            out->row[out->n++] = i;
    return csm_not_empty(cx->fault, "loads", out->n);
}

/* Whole columns end at their last value, and one may end before the other. */
static bool same_rows(size_t rows, size_t of_loads, size_t columns)
{
    return rows == of_loads || rows * columns > CSM_WHOLE_COLUMN ||
           of_loads * columns > CSM_WHOLE_COLUMN;
}

/* The numbers of one argument for the accounts that are there; past the end of a column they are 0. */
static csm_error pick(csm_context *cx, const csm_given *given, const char *name,
                      const csm_given *loads, const accounts *all, csm_vector *out)
{
    size_t n = given->numbers.n;
    double *x;
    *out = (csm_vector){ NULL, 0 };
    if (!given->given)
        return CSM_OK;
    if (!same_rows(n, loads->numbers.n, 1))
        return csm_paired(cx->fault, name, n, "loads", loads->numbers.n);
    x = csm_arena_get(cx->arena, all->n, sizeof *x);
    if (!x)
        return CSM_NO_MEMORY;
    for (size_t i = 0; i < all->n; i++)
        x[i] = all->row[i] < n ? given->numbers.x[all->row[i]] : 0;
    *out = (csm_vector){ x, all->n };
    return CSM_OK;
}

static csm_error pick_table(csm_context *cx, const csm_given *given, const csm_given *loads,
                            size_t csms, const accounts *all, csm_vector *out)
{
    size_t rows = given->shape.rows;
    double *x;
    *out = (csm_vector){ NULL, 0 };
    if (!given->given)
        return CSM_OK;
    if (given->shape.columns != csms || !same_rows(rows, loads->numbers.n, csms))
        return csm_fail_pair(cx->fault, CSM_VALUE, "eligible",
                             N_("must have a row for each account and a column for each of the "
                                "{other}"),
                             "capacities");
    CSM_TRY(csm_check_all(cx->fault, "eligible", given->numbers, CSM_FLAG));
    if (all->n == rows) {
        *out = given->numbers; /* the usual case costs no copy */
        return CSM_OK;
    }
    x = csm_arena_get(cx->arena, all->n, csms * sizeof *x);
    if (!x)
        return CSM_NO_MEMORY;
    for (size_t i = 0; i < all->n; i++)
        if (all->row[i] < rows)
            memcpy(x + i * csms, given->numbers.x + all->row[i] * csms, csms * sizeof *x);
    *out = (csm_vector){ x, all->n * csms };
    return CSM_OK;
}

/* The fault speaks of the accounts that are there; the user counts rows. */
static csm_error in_rows(csm_context *cx, const accounts *all, size_t csms, csm_error error)
{
    csm_fault *fault = cx->fault;
    bool table = error && fault->argument && strcmp(fault->argument, "eligible") == 0;
    if (!error || !fault->row || strcmp(fault->argument, "capacities") == 0)
        return error;
    fault->row = table ? all->row[(fault->row - 1) / csms] * csms + (fault->row - 1) % csms + 1
                       : all->row[fault->row - 1] + 1;
    return error;
}

static csm_error balance_bound(csm_context *cx, const csm_given *a, csm_value *result)
{
    accounts all;
    csm_caseload given = { .capacities = a[1].numbers };
    CSM_TRY(csm_check_all(cx->fault, "loads", a[0].numbers, CSM_NOT_NEGATIVE));
    CSM_TRY(find_accounts(cx, &a[0], &all));
    CSM_TRY(pick(cx, &a[0], "loads", &a[0], &all, &given.loads));
    CSM_TRY(pick_table(cx, &a[2], &a[0], given.capacities.n, &all, &given.eligible));
    return in_rows(cx, &all, given.capacities.n,
                   csm_balance_bound(&given, &result->number, cx->fault));
}

static csm_error needs(csm_context *cx, const csm_given *owners, bool given, const char *what)
{
    return given && !owners->given ? csm_fail_pair(cx->fault, CSM_VALUE, "owners",
                                                   N_("must be given together with {other}"), what)
                                   : CSM_OK;
}

static csm_error take_caseload(csm_context *cx, const csm_given *a, const accounts *all,
                               csm_caseload *given)
{
    CSM_TRY(needs(cx, &a[2], a[3].given, "locked"));
    CSM_TRY(needs(cx, &a[2], a[4].given, "max_moves"));
    CSM_TRY(csm_check(cx->fault, "max_moves", a[4].number, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check_all(cx->fault, "locked", a[3].numbers, CSM_FLAG));
    CSM_TRY(csm_check_all(cx->fault, "arr", a[5].numbers, CSM_NOT_NEGATIVE));
    given->capacities = a[1].numbers;
    given->max_moves = a[4].given ? a[4].number : INFINITY;
    CSM_TRY(pick(cx, &a[0], "loads", &a[0], all, &given->loads));
    CSM_TRY(pick(cx, &a[2], "owners", &a[0], all, &given->owners));
    CSM_TRY(pick(cx, &a[3], "locked", &a[0], all, &given->locked));
    CSM_TRY(pick(cx, &a[5], "arr", &a[0], all, &given->arr));
    return pick_table(cx, &a[6], &a[0], given->capacities.n, all, &given->eligible);
}

static csm_error balance(csm_context *cx, const csm_given *a, csm_value *result)
{
    size_t n = a[0].numbers.n;
    double *csm = csm_arena_get(cx->arena, n, sizeof *csm);
    double *place = csm_arena_get(cx->arena, n, sizeof *place);
    accounts all;
    csm_caseload given = { .max_moves = 0 };
    if (!csm || !place)
        return CSM_NO_MEMORY;
    CSM_TRY(csm_check_all(cx->fault, "loads", a[0].numbers, CSM_NOT_NEGATIVE));
    CSM_TRY(find_accounts(cx, &a[0], &all));
    CSM_TRY(take_caseload(cx, a, &all, &given));
    CSM_TRY(in_rows(cx, &all, given.capacities.n, csm_balance(&given, csm, cx->fault)));
    for (size_t i = 0; i < all.n; i++) {
        place[all.row[i]] = csm[i] > 0 ? csm[i] : NAN;
        if (!(csm[i] > 0))
            csm_note(cx, CSM_NA, "loads", N_("belongs to an account that nobody with capacity may serve"),
                     all.row[i] + 1);
    }
    return csm_map_or_error(cx, &a[0].shape, place, CSM_NA, result);
}

static csm_error departure_load(csm_context *cx, const csm_given *a, csm_value *result)
{
    size_t csms = a[3].numbers.n;
    double *load = csm_arena_get(cx->arena, csms, sizeof *load);
    if (!load)
        return CSM_NO_MEMORY;
    CSM_TRY(csm_departure_load(a[0].numbers, a[1].numbers, a[2].number, a[3].numbers, a[4].number,
                               load, cx->fault));
    *result = csm_numbers(csms, 1, load);
    return CSM_OK;
}

/* ---- the entries ---- */

#define LOADS                                                                                      \
    NUMBERS("loads", N_("hours that each account needs"), U_HOURS, CSM_NOT_NEGATIVE, CSM_KEY)
#define ACCOUNT_LOADS(pairing)                                                                     \
    NUMBERS("loads", N_("hours that each account needs"), U_HOURS, CSM_NOT_NEGATIVE, pairing)
#define ELIGIBLE                                                                                   \
    NUMBERS_IF("eligible",                                                                         \
               N_("a row per account, a column per CSM: whether the CSM may serve it"), U_FLAG,    \
               CSM_FLAG, CSM_KEEP)
#define CAPACITIES                                                                                 \
    NUMBERS("capacities", N_("effective hours of each CSM"), U_HOURS, CSM_NOT_NEGATIVE, CSM_KEEP)

static const csm_function functions[] = {
    {
        .name = "BALANCE_LOADS",
        .help = N_("What each CSM carries under an assignment of accounts."),
        .formula = N_("per CSM: number of accounts; Σ load; Σ load / capacity"),
        .note = N_("Gives a row of three numbers per CSM. CSMs are numbered from 1 in the order of "
                   "capacities; a blank assignment is nobody."),
        .arguments = {
            LOADS,
            NUMBERS("assignment", N_("number of the CSM who has the account"), U_COUNT,
                    CSM_NOT_NEGATIVE, CSM_PAIRED),
            CAPACITIES,
        },
        .examples = { { "{30;50;40};{1;2;1};{100;80}", "{2;70;0.7|1;50;0.625}", NULL } },
        .errors = { { "{30;50};{1;3};{100;80}", "#NUM!", NULL } },
        .lambda = "LET(n,cell_count(capacities),IF(OR(MAX(assignment)>n,SUM(IF(INT(assignment)=assignment,"
                  "0,1))>0),#NUM!,MAKEARRAY(n,3,LAMBDA(i,j,LET(load,SUM(IF(assignment=i,loads,0)),IF(j=1,"
                  "SUM(IF(assignment=i,1,0)),IF(j=2,load,IF(load=0,0,load/INDEX(capacities,i)))))))))",
        .answer = balance_loads,
    },
    {
        .name = "BALANCE",
        .help = N_("Who gets which account, so that the highest utilization is as low as can be."),
        .formula = N_("lowest max Σ load / capacity; then, with arr, the lowest standard deviation of "
                   "Σ arr / capacity, weighted by capacity; then, with owners, the fewest moves"),
        .note = N_("Gives the number of a CSM in each account's place; #N/A where nobody may serve the "
                   "account, which CSM_WHY then names. CSM_BALANCE_BOUND says how close to the best "
                   "it is. An account without an owner is given one, which is no move; a locked one "
                   "stays even where its owner is not eligible. A CSM with capacity 0 gets nothing. "
                   "A higher max_moves never gives a worse answer, and the order of the accounts "
                   "does not matter."),
        .source = "Graham 1969; Horowitz and Sahni 1974; Alvim and Ribeiro 2004",
        .arguments = {
            ACCOUNT_LOADS(CSM_MAP),
            CAPACITIES,
            NUMBERS_IF("owners", N_("number of the CSM who has the account now; blank or 0: nobody"),
                       U_COUNT, CSM_NOT_NEGATIVE, CSM_KEEP),
            NUMBERS_IF("locked", N_("whether the account must stay with its owner"), U_FLAG, CSM_FLAG,
                       CSM_KEEP),
            NUMBER_IF("max_moves", N_("accounts that may change their owner, at most"), U_ACCOUNTS,
                      CSM_NOT_NEGATIVE),
            NUMBERS_IF("arr", N_("recurring revenue of each account"), U_MONEY, CSM_NOT_NEGATIVE,
                       CSM_KEEP),
            ELIGIBLE,
        },
        .examples = {
            { "{30|50|40};{100;80}", "{1|2|1}", N_("70 of 100 and 50 of 80 hours") },
            { "{5|1|4|6};{10;10};{1|1|2|1};;1", "{2|1|2|1}", N_("one move makes 7 and 9 of 12 and 4") },
            { "{5|1|4|6};{10;10};{1|1|2|1};{0|0|0|1};;{10|20|30|40};{1;1|1;1|0;1|1;0}",
              "{2|1|2|1}", N_("with a lock and languages") },
            { "{4|4|4|4};{10;10};;;;{10|10|90|90}", "{1|2|1|2}", N_("ARR is spread, too") },
        },
        .errors = {
            { "{30;50;40};{0;0}", "#DIV/0!", NULL },
            { "{30;50;40};{100;80};;{1;0;0}", "#VALUE!", NULL },
            { "{30;50};{100;80};{1;3}", "#NUM!", NULL },
        },
        .answer = balance,
    },
    {
        .name = "BALANCE_BOUND",
        .help = N_("Highest utilization that even the best assignment cannot avoid."),
        .formula = N_("largest of: Σ load / Σ capacity, over all and over each group that only some CSMs "
                   "may serve (fractional optimum); each account alone; the accounts that some CSMs "
                   "must have together"),
        .note = N_("A proven lower bound: the highest utilization of your assignment divided by it "
                   "says how close to the best it is. Loads that share a decimal step, such as "
                   "quarters of an hour, are not split below it."),
        .source = "Dinkelbach 1967; Haouari, Gharbi and Jemmali 2006",
        .arguments = { ACCOUNT_LOADS(CSM_KEEP), CAPACITIES, ELIGIBLE },
        .examples = {
            { "{30;50;40};{100;80}", "0.7", N_("two accounts, at least 70 hours, go to one CSM") },
            { "{6;6;6};{10;10}", "1.2", N_("two of the three must go to one CSM") },
            { "{60;20};{100;80};{0;1|1;1}", "0.75", N_("only the second may serve the first") },
        },
        .errors = {
            { "{30;50};{0;0}", "#DIV/0!", NULL },
            { "{60;20};{100;80};{0;0|1;1}", "#N/A", NULL },
            { "{60;20};{100;80};{0;1}", "#VALUE!", NULL },
        },
        .answer = balance_bound,
    },
    {
        .name = "DEPARTURE_LOAD",
        .help = N_("What each CSM carries after a colleague left and the accounts were spread."),
        .formula = N_("per CSM: Σ load of the own accounts + Σ (load + handover_hours) of those taken over, "
                   "these spread as by CSM_BALANCE"),
        .note = N_("Hand-over hours count once, in the period of the hand-over; give 0 for the time "
                   "after. The others keep their accounts. The leaver is left with 0. Accounts "
                   "without an owner are not counted."),
        .arguments = {
            LOADS,
            NUMBERS("owners", N_("number of the CSM who has the account"), U_COUNT,
                    CSM_NOT_NEGATIVE, CSM_PAIRED),
            NUMBER("leaver", N_("number of the CSM who leaves"), U_COUNT, CSM_NOT_NEGATIVE),
            CAPACITIES,
            NUMBER_OR("handover_hours", N_("hours that taking over one account costs"),
                      U_HOURS_PER_ACCOUNT, CSM_NOT_NEGATIVE, 10),
        },
        .examples = {
            { "{30;50;40;20};{1;2;3;3};3;{100;100;100}", "{80|80|0}", NULL },
            { "{30;50;40;20};{1;2;3;3};3;{100;100;100};0", "{70|70|0}", N_("without hand-over") },
        },
        .errors = {
            { "{30;50};{1;2};3;{100;100}", "#NUM!", NULL },
            { "{30;50};{1;2;1};1;{100;100}", "#VALUE!", NULL },
        },
        .answer = departure_load,
    },
    {
        .name = "BALANCE_INDEX",
        .help = N_("How even the loads are: 1 is perfectly even."),
        .formula = N_("1 − standard deviation / mean of load / capacity"),
        .note = N_("Standard deviation of the whole population."),
        .arguments = {
            NUMBERS("loads", N_("load of each CSM"), U_HOURS, CSM_NOT_NEGATIVE, CSM_KEY),
            NUMBERS_OR("capacities", N_("capacity of each CSM, or one for all"), U_HOURS,
                       CSM_POSITIVE, CSM_EACH, 1),
        },
        .examples = {
            { "{90;110}", "0.9", NULL },
            { "{50;100};{60;120}", "1", N_("each by capacity") },
        },
        .errors = { { "{0;0}", "#DIV/0!", NULL } },
        .lambda = "LET(u,loads/capacities,n,cell_count(u),mean,SUM(u)/n,1-SQRT(SUM((u-mean)^2)/n)/mean)",
        .answer = balance_index,
    },
    {
        .name = "ASSIGN_BY_LEVEL",
        .help = N_("Gives each account to the CSM with the lowest sufficient level."),
        .formula = N_("per account, in order: the lowest level ≥ the account's; of equals the CSM with "
                   "fewer accounts so far, then the lower number"),
        .note = N_("Gives the number of a CSM in each account's place; #N/A where nobody "
                   "suffices."),
        .arguments = {
            NUMBERS("account_levels", N_("level that each account asks for"), U_COUNT,
                    CSM_NOT_NEGATIVE, CSM_MAP),
            NUMBERS("csm_levels", N_("level of each CSM"), U_COUNT, CSM_NOT_NEGATIVE, CSM_KEEP),
            NUMBERS_OR("absent", N_("whether the CSM is away"), U_FLAG, CSM_FLAG, CSM_KEEP, 0),
        },
        .examples = {
            { "{1;3;1;2};{2;3;2}", "{1;2;3;1}", NULL },
            { "{1;3;1;2};{2;3;2};{1;0;0}", "{3;2;3;3}", N_("the first is away") },
        },
        .errors = { { "{1;-3};{2;3}", "#NUM!", NULL } },
        .lambda = "LET(n,cell_count(csm_levels),IF(AND(cell_count(absent)<>1,cell_count(absent)<>n),"
                  "#VALUE!,LET(away,IF(SEQUENCE(n)>0,absent,0),found,DROP(REDUCE(0,account_levels,LAMBDA(x,"
                  "y,VSTACK(x,LET(level,MIN(IF(away=0,IF(csm_levels>=y,csm_levels,1E+99),1E+99)),counts,"
                  "MAP(SEQUENCE(n),csm_levels,away,LAMBDA(i,w,z,IF(z=0,IF(w=level,SUM(IF(x=i,1,0)),1E+99),"
                  "1E+99))),IF(level=1E+99,-1,MATCH(MIN(counts),counts,0)))))),1),MAP(found,LAMBDA(x,"
                  "IF(x<0,#N/A,x))))))",
        .answer = assign_by_level,
    },
};

CSM_TOPIC(csm_topic_portfolio, N_("Portfolios"), functions);
