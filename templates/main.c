/* The command line: csm-template portfolio --accounts FILE.csv -o PLAN.xlsx, or
 * csm-template examples -o FILE.xlsx */
#include <argp.h>
#include <ctype.h>
#include <errno.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <sys/stat.h>
#include <unistd.h>

#include "catalogue/catalogue.h"
#include "lambdas.h"
#include "output.h"
#include "plan.h"

enum { EXIT_USAGE = 2, COLUMNS_MAX = 32, BAD_ROWS_SHOWN = 20 };

enum option_key {
    OPTION_COLUMN = 256,
    OPTION_DECIMAL,
    OPTION_SKIP_BAD,
    OPTION_SEGMENTS,
    OPTION_THRESHOLDS,
    OPTION_SEGMENT_NAMES,
    OPTION_TITLE,
    OPTION_WITHOUT,
    OPTION_EXCEL,
    OPTION_ASSUMPTION, /* and the numbers after it: one for each planning assumption */
    OPTION_END = OPTION_ASSUMPTION + PLAN_ASSUMPTIONS_MAX
};

typedef struct command {
    bool examples; /* instead of a portfolio */
    const struct argp_option *options;
    int of_portfolio; /* the first option that only a portfolio takes; 0: none */
    const char *accounts, *target;
    const char *columns[COLUMNS_MAX + 1];
    size_t column_count;
    char decimal;
    bool force, quiet;
    bool skip_bad;
    plan_options plan;
} command;

const char *argp_program_version = "csm-template " CSM_PLANNER_VERSION;

/* ---- reading the options ---- */

static double number_or_die(struct argp_state *state, const char *option, const char *text)
{
    char *end;
    double x = strtod(text, &end);
    if (end == text || *end || !isfinite(x))
        argp_error(state, "--%s: \"%s\" is not a number (write 0.25, not 25 %%)", option, text);
    return x;
}

enum { SECONDS_OF_DAY = 86400, UNIX_DAY = 25569 /* 1970-01-01 as Calc counts */ };

/* The serial number of a date as 2026-01-31. */
static double date_or_die(struct argp_state *state, const char *option, const char *text)
{
    struct tm day = { 0 };
    int year, month, end = 0;
    time_t seconds;
    if (sscanf(text, "%4d-%2d-%2d%n", &year, &month, &day.tm_mday, &end) < 3 || end != 10 || text[end])
        argp_error(state, "--%s: \"%s\" is not a date (write 2026-01-31)", option, text);
    day.tm_year = year - 1900;
    day.tm_mon = month - 1;
    seconds = timegm(&day);
    if (day.tm_year != year - 1900 || day.tm_mon != month - 1)
        argp_error(state, "--%s: there is no day %s", option, text);
    return (double)(seconds / SECONDS_OF_DAY) + UNIX_DAY;
}

static void date_text(char *out, size_t size, double serial)
{
    time_t seconds = (time_t)(serial - UNIX_DAY) * SECONDS_OF_DAY;
    struct tm day;
    gmtime_r(&seconds, &day);
    strftime(out, size, "%Y-%m-%d", &day);
}

static char *option_name(const plan_assumption *a)
{
    char *name = strdup(a->name);
    for (char *c = name; c && *c; c++)
        if (*c == '_')
            *c = '-';
    return name;
}

static double assumption_value(struct argp_state *state, const plan_assumption *a,
                               const char *text)
{
    char *name;
    double x;
    if (a->format == PLAN_YES_NO && (!strcmp(text, "yes") || !strcmp(text, "no")))
        return !strcmp(text, "yes");
    name = option_name(a);
    x = (a->format == PLAN_DATE ? date_or_die : number_or_die)(state, name ? name : a->name, text);
    if (a->format == PLAN_DATE && (x < a->low || x > a->high)) {
        char low[16], high[16];
        date_text(low, sizeof low, a->low);
        date_text(high, sizeof high, a->high);
        argp_error(state, "--%s: %s is outside %s … %s", name ? name : a->name, text, low, high);
    }
    if (x < a->low || x > a->high)
        argp_error(state, "--%s: %s is outside %.10g … %.10g", name ? name : a->name, text, a->low,
                   a->high);
    free(name);
    return x;
}

/* The next part of a list between commas; NULL at its end. An empty part is an error. */
static char *next_part(struct argp_state *state, const char *option, char **rest)
{
    char *part = strsep(rest, ",");
    if (part && !*part)
        argp_error(state, "--%s: there is nothing between two commas, or at an end", option);
    return part;
}

static void read_thresholds(struct argp_state *state, plan_options *plan, char *text)
{
    char *part;
    plan->threshold_count = 0;
    while ((part = next_part(state, "thresholds", &text))) {
        size_t n = plan->threshold_count;
        double x = number_or_die(state, "thresholds", part);
        if (n == PLAN_SEGMENTS_MAX - 1)
            argp_error(state, "--thresholds: at most %d", PLAN_SEGMENTS_MAX - 1);
        if (x <= 0 || (n && x <= plan->thresholds[n - 1]))
            argp_error(state, "--thresholds: they must be greater than 0 and ascend");
        plan->thresholds[plan->threshold_count++] = x;
    }
}

static void read_segment_names(struct argp_state *state, plan_options *plan, char *text)
{
    char *part;
    plan->segment_name_count = 0;
    while ((part = next_part(state, "segment-names", &text))) {
        if (plan->segment_name_count == PLAN_SEGMENTS_MAX)
            argp_error(state, "--segment-names: at most %d", PLAN_SEGMENTS_MAX);
        plan->segment_names[plan->segment_name_count++] = part;
    }
}

static void read_segments(struct argp_state *state, plan_options *plan, const char *text)
{
    double x = number_or_die(state, "segments", text);
    if (!(x >= 1 && x <= PLAN_SEGMENTS_MAX && x == floor(x)))
        argp_error(state, "--segments must be a whole number from 1 to %d", PLAN_SEGMENTS_MAX);
    plan->segments = (size_t)x;
}

static void read_without(struct argp_state *state, plan_options *plan, char *text)
{
    char *part;
    while ((part = next_part(state, "without", &text))) {
        size_t i = 0;
        while (plan_sheet_at(i) && strcmp(plan_sheet_at(i)->key, part) != 0)
            i++;
        if (!plan_sheet_at(i))
            argp_error(state, "--without: there is no sheet \"%s\"", part);
        plan->without[i] = true;
    }
}

static void read_language(struct argp_state *state, plan_options *plan, const char *text)
{
    if (strcmp(text, "en") != 0 && strcmp(text, "de") != 0 && strcmp(text, "ru") != 0)
        argp_error(state, "--language must be en, de or ru");
    plan->language = text;
}

static void read_currency(struct argp_state *state, plan_options *plan, const char *text)
{
    if (strlen(text) != 3 || !isupper((unsigned char)text[0]) ||
        !isupper((unsigned char)text[1]) || !isupper((unsigned char)text[2]))
        argp_error(state, "--currency must be a code of three capitals, such as EUR");
    plan->currency = text;
}

static void read_column(struct argp_state *state, command *c, const char *text)
{
    if (c->column_count == COLUMNS_MAX)
        argp_error(state, "too many --column options");
    c->columns[c->column_count++] = text;
}

static void read_decimal(struct argp_state *state, command *c, const char *text)
{
    if (strcmp(text, "comma") == 0)
        c->decimal = ',';
    else if (strcmp(text, "point") == 0)
        c->decimal = '.';
    else
        argp_error(state, "--decimal must be comma or point");
}

static void read_word(struct argp_state *state, command *c, const char *text)
{
    c->examples = strcmp(text, "examples") == 0;
    if (state->arg_num || (!c->examples && strcmp(text, "portfolio") != 0))
        argp_error(state,
                   "\"%s\" is not known; the commands are: csm-template portfolio, csm-template examples",
                   text);
}

static void check_examples(struct argp_state *state, const command *c)
{
    const struct argp_option *o = c->options;
    while (c->of_portfolio && o->key != c->of_portfolio)
        o++;
    if (c->of_portfolio)
        argp_error(state, "--%s belongs to csm-template portfolio; examples takes --output, --language, --force and --quiet",
                   o->name);
}

static void check_complete(struct argp_state *state, command *c)
{
    if (!state->arg_num)
        argp_error(state, "name what to make: csm-template portfolio …");
    if (c->examples)
        check_examples(state, c);
    else if (!c->accounts)
        argp_error(state, "name the list of accounts: --accounts FILE.csv");
    if (!c->target)
        argp_error(state, "name the workbook to write: -o PLAN.xlsx");
    if (c->plan.segments && c->plan.threshold_count)
        argp_error(state, "give --segments or --thresholds, not both");
}

static error_t parse(int key, char *text, struct argp_state *state)
{
    command *c = state->input;
    const plan_assumption *a;
    if (!c->of_portfolio && key > 0 && key < OPTION_END && !(key < 128 && strchr("olfq", key)))
        c->of_portfolio = key;
    switch (key) {
    case 'a':
        c->accounts = text;
        break;
    case 'o':
        c->target = text;
        break;
    case 'l':
        read_language(state, &c->plan, text);
        break;
    case 'c':
        read_currency(state, &c->plan, text);
        break;
    case OPTION_COLUMN:
        read_column(state, c, text);
        break;
    case OPTION_DECIMAL:
        read_decimal(state, c, text);
        break;
    case OPTION_SKIP_BAD:
        c->skip_bad = true;
        break;
    case OPTION_SEGMENTS:
        read_segments(state, &c->plan, text);
        break;
    case OPTION_THRESHOLDS:
        read_thresholds(state, &c->plan, text);
        break;
    case OPTION_SEGMENT_NAMES:
        read_segment_names(state, &c->plan, text);
        break;
    case 'f':
        c->force = true;
        break;
    case 'q':
        c->quiet = true;
        c->plan.progress = NULL;
        break;
    case OPTION_EXCEL:
        c->plan.lambdas = lambdas_define;
        break;
    case OPTION_WITHOUT:
        read_without(state, &c->plan, text);
        break;
    case OPTION_TITLE:
        c->plan.title = text;
        break;
    case ARGP_KEY_ARG:
        read_word(state, c, text);
        break;
    case ARGP_KEY_END:
        check_complete(state, c);
        break;
    default:
        a = key >= OPTION_ASSUMPTION ? plan_assumption_at((size_t)(key - OPTION_ASSUMPTION))
                                     : NULL;
        if (!a)
            return ARGP_ERR_UNKNOWN;
        c->plan.values[key - OPTION_ASSUMPTION] = assumption_value(state, a, text);
    }
    return 0;
}

/* ---- describing the options ---- */

static const struct argp_option fixed_options[] = {
    { NULL, 0, NULL, 0, "Input and output:", 1 },
    { "accounts", 'a', "FILE.csv", 0,
      "List of accounts as exported from a CRM: comma, semicolon or tab, UTF-8. Columns for name "
      "and ARR are required; segment, owner, stage, region, strategic and hours are used where "
      "present", 1 },
    { "output", 'o', "PLAN.xlsx", 0, "Workbook to write", 1 },
    { "force", 'f', NULL, 0, "Replace the workbook if it exists already", 1 },
    { "quiet", 'q', NULL, 0, "Say nothing but errors", 1 },
    { "column", OPTION_COLUMN, "KEY=HEADER", 0,
      "Which column holds KEY (name, arr, segment, owner, stage, region, strategic, hours), if its "
      "header is not one of the usual names", 1 },
    { "decimal", OPTION_DECIMAL, "comma|point", 0,
      "How amounts in the list write decimals; found out by itself where the list shows it", 1 },
    { "skip-bad", OPTION_SKIP_BAD, NULL, 0,
      "Leave out rows that cannot be read, and list them in the workbook. Without this, nothing is "
      "written if there is one", 1 },
    { NULL, 0, NULL, 0, "Workbook:", 2 },
    { "language", 'l', "en|de|ru", 0, "Language of the sheets (en)", 2 },
    { "currency", 'c', "CODE", 0, "Currency of the amounts, such as EUR (USD)", 2 },
    { "title", OPTION_TITLE, "TEXT", 0, "Company or plan name for the start page", 2 },
    { "excel", OPTION_EXCEL, NULL, 0,
      "Let the plan calculate in Excel 365 and others that know LAMBDA: define the functions in the workbook. "
      "A Calc without the extension then shows errors where it would show the stored figures", 2 },
    { "without", OPTION_WITHOUT, "SHEET,…", 0, NULL, 2 },
    { NULL, 0, NULL, 0, "Segments:", 3 },
    { "segments", OPTION_SEGMENTS, "N", 0,
      "Number of segments by ARR, each with about the same ARR (3, unless the list names segments)",
      3 },
    { "thresholds", OPTION_THRESHOLDS, "A,B,…", 0,
      "ARR from which each larger segment starts, instead of a number of segments", 3 },
    { "segment-names", OPTION_SEGMENT_NAMES, "A,B,…", 0, "Their names, smallest first", 3 },
    { NULL, 0, NULL, 0, "Assumptions (all stand in the workbook with their source):", 4 },
};
enum { FIXED = sizeof fixed_options / sizeof *fixed_options };

static char *option_help(const plan_assumption *a)
{
    char *help = NULL, date[16];
    int n;
    date_text(date, sizeof date, a->format == PLAN_DATE ? a->example : UNIX_DAY);
    n = a->format == PLAN_YES_NO ? asprintf(&help, "%s (no)", a->label)
            : isnan(a->example)      ? asprintf(&help, "%s, %s", a->label, a->unit)
            : a->format == PLAN_DATE ? asprintf(&help, "%s (%s)", a->label, date)
                                     : asprintf(&help, "%s, %s (%.10g)", a->label, a->unit,
                                                a->example);
    return n < 0 ? NULL : help;
}

/* What --without takes: "Leave out sheets: start (purpose and navigation), …". */
static char *without_help(void)
{
    char *help = NULL;
    size_t size = 0;
    FILE *text = open_memstream(&help, &size);
    if (!text)
        return NULL;
    fputs("Leave out sheets (those that others refer to are only hidden):", text);
    for (size_t i = 0; plan_sheet_at(i); i++)
        fprintf(text, "%s %s (%s)", i ? "," : "", plan_sheet_at(i)->key, plan_sheet_at(i)->what);
    return fclose(text) == 0 ? help : NULL;
}

/* The fixed options and one for each planning assumption. */
static struct argp_option *make_options(void)
{
    struct argp_option *options = calloc(FIXED + PLAN_ASSUMPTIONS_MAX + 1, sizeof *options);
    const plan_assumption *a;
    if (!options)
        return NULL;
    memcpy(options, fixed_options, sizeof fixed_options);
    for (size_t i = 0; i < FIXED; i++)
        if (options[i].key == OPTION_WITHOUT)
            options[i].doc = without_help();
    for (size_t i = 0; (a = plan_assumption_at(i)); i++)
        options[FIXED + i] = (struct argp_option){
            option_name(a), OPTION_ASSUMPTION + (int)i,
            a->format == PLAN_YES_NO ? "yes|no" : a->format == PLAN_DATE ? "YYYY-MM-DD" : "NUMBER", 0,
            option_help(a), 4
        };
    return options;
}

static void free_options(struct argp_option *options)
{
    for (size_t i = 0; options && i < FIXED; i++)
        if (options[i].key == OPTION_WITHOUT)
            free((void *)options[i].doc);
    for (size_t i = FIXED; options && options[i].name; i++) {
        free((void *)options[i].name);
        free((void *)options[i].doc);
    }
    free(options);
}

/* ---- doing it ---- */

/* On a terminal only, and only when the step takes long enough to be seen. */
static bool show_progress(void *data, const char *step, double share)
{
    (void)data;
    if (isatty(STDERR_FILENO))
        fprintf(stderr, "\r%s … %3.0f %%\033[K", step, share * 100);
    return true;
}

static void show_reading(void *data, double share)
{
    show_progress(data, "Reading the accounts", share);
}

static void end_progress(void)
{
    if (isatty(STDERR_FILENO))
        fputs("\r\033[K", stderr);
}

static void report_bad_rows(const command *c, const book *b)
{
    fprintf(stderr, "%s: %zu row%s cannot be used:\n", c->accounts, b->bad_row_count,
            b->bad_row_count == 1 ? "" : "s");
    for (size_t i = 0; i < b->bad_count && i < BAD_ROWS_SHOWN; i++)
        fprintf(stderr, "  line %zu, column \"%s\": %s (\"%s\")\n", b->bad[i].line,
                b->bad[i].column ? b->bad[i].column : "", b->bad[i].reason,
                b->bad[i].value ? b->bad[i].value : "");
    if (b->bad_count > BAD_ROWS_SHOWN)
        fprintf(stderr, "  … and %zu more\n", b->bad_count - BAD_ROWS_SHOWN);
}

/* NULL for accounts: the worked examples. */
static bool write_to(const command *c, const book *b, const char *path, char **error)
{
    return b ? plan_write(b, &c->plan, path, error) : examples_write(&c->plan, path, error);
}

/* A workbook that somebody has filled in is not to be lost by a slip. */
static bool may_replace(const command *c, char **error)
{
    struct stat there;
    if (c->force || stat(c->target, &there) != 0 || !S_ISREG(there.st_mode))
        return true;
    if (asprintf(error, "%s exists already. Choose another name, or add --force to replace it.",
                 c->target) < 0)
        *error = NULL;
    return false;
}

static int write_workbook(const command *c, const book *b)
{
    output out = { NULL, NULL };
    char *error = NULL;
    bool done = may_replace(c, &error) && output_begin(&out, c->target, &error);
    if (done)
        done = write_to(c, b, out.temporary, &error) && output_commit(&out, &error);
    output_end(&out);
    end_progress();
    if (!done) {
        fprintf(stderr, "csm-template: %s\nNothing was written.\n",
                error ? error : "Out of memory.");
        free(error);
        return EXIT_FAILURE;
    }
    if (c->quiet)
        return EXIT_SUCCESS;
    if (b)
        printf("%s: %zu accounts\n", c->target, b->account_count);
    else
        printf("%s: open it in Calc and press Ctrl+Shift+F9\n", c->target);
    return EXIT_SUCCESS;
}

static bool same_file(const char *a, const char *b)
{
    struct stat x, y;
    return stat(a, &x) == 0 && stat(b, &y) == 0 && x.st_dev == y.st_dev && x.st_ino == y.st_ino;
}

static int make_plan(command *c)
{
    book_options reading = { c->decimal, c->columns, c->quiet ? NULL : show_reading, NULL };
    book b;
    char *error = NULL;
    int status = EXIT_FAILURE;
    if (same_file(c->accounts, c->target)) {
        fprintf(stderr, "csm-template: %s is the list of accounts itself. Choose another name for "
                        "the workbook with -o.\nNothing was written.\n", c->target);
        return status;
    }
    if (!book_read_file(c->accounts, &reading, &b, &error)) {
        end_progress();
        fprintf(stderr, "csm-template: %s\nNothing was written.\n",
                error ? error : "Out of memory.");
        free(error);
        return status;
    }
    end_progress();
    if (b.arr_assumed && !c->quiet)
        fprintf(stderr, "Note: amounts such as 1,234 were read as thousands; if they are not, add "
                        "--decimal.\n");
    if (b.bad_count)
        report_bad_rows(c, &b);
    if (b.bad_count && !c->skip_bad)
        fprintf(stderr, "Nothing was written. Correct the rows, or leave them out with "
                        "--skip-bad.\n");
    else
        status = write_workbook(c, &b);
    book_free(&b);
    return status;
}

int main(int argc, char **argv)
{
    command c = { .decimal = 0 };
    struct argp_option *options = make_options();
    struct argp argp = { options, parse, "portfolio --accounts FILE.csv -o PLAN.xlsx\nexamples -o FILE.xlsx",
                         "Writes an .xlsx planning workbook for a customer success team from a "
                         "list of accounts, or a workbook that holds every worked example of the "
                         "functions beside its expected value. Open them in LibreOffice Calc with "
                         "the CSM Planner extension.\v"
                         "Example:\n  csm-template portfolio --accounts book.csv "
                         "--column arr=\"Annual Contract Value\" --language de --currency EUR "
                         "--team-size 6 -o plan.xlsx\n\n"
                         "Exit status: 0 the plan was written, 1 it was not, 2 the command was not "
                         "understood.",
                         NULL, NULL, NULL };
    int status;
    if (!options)
        return EXIT_FAILURE;
    argp_err_exit_status = EXIT_USAGE;
    plan_default_options(&c.plan);
    c.plan.progress = show_progress;
    c.options = options;
    argp_parse(&argp, argc, argv, 0, NULL, &c);
    status = c.examples ? write_workbook(&c, NULL) : make_plan(&c);
    free_options(options);
    return status;
}
