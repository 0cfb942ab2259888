/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* csm-template portfolio, from the list to the workbook, against a bare libxlsxwriter program that writes the
 * same list of accounts (cells, styles and values of that sheet) in its constant-memory mode and calculates
 * nothing. Processor time of both; the peak memory is that of csm-template. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "bench.h"

enum { OWNERS = 200 };

/* SplitMix64 (Steele, Lea and Flood 2014). */
static uint64_t next(uint64_t *state)
{
    uint64_t z = *state += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

typedef struct account {
    char name[32], owner[16];
    const char *stage, *region, *strategic, *segment, *served_as, *tier;
    double arr, hours;
    int segment_no;
} account;

static account make_account(size_t i, uint64_t *state)
{
    static const char *const stages[] = { "Onboarding", "Adoption", "Growth", "Renewal" };
    static const char *const regions[] = { "EMEA", "AMER", "APAC", "LATAM" };
    static const char *const segments[] = { "Small", "Mid-market", "Enterprise" };
    static const char *const tiers[] = { "Tech touch", "Low touch", "High touch" };
    double share = (double)(next(state) >> 11) / 9007199254740992.0;
    account a = { .stage = stages[next(state) % 4], .region = regions[next(state) % 4],
                  .strategic = next(state) % 100 ? "No" : "Yes" };
    a.arr = floor(1000 / (1.001 - share)); /* few large accounts, many small ones */
    a.segment_no = a.arr > 100000 ? 2 : a.arr > 20000 ? 1 : 0;
    a.segment = a.served_as = segments[a.segment_no];
    a.tier = tiers[a.segment_no];
    a.hours = 0.3 + 1.25 * a.segment_no;
    snprintf(a.name, sizeof a.name, "Customer %07zu Ltd", i);
    snprintf(a.owner, sizeof a.owner, "CSM %03d", (int)(next(state) % OWNERS));
    return a;
}

static void write_list(const char *path, size_t n)
{
    uint64_t state = 1;
    FILE *list = fopen(path, "w");
    if (!list)
        exit(EXIT_FAILURE);
    fputs("Account Name,ARR,CSM,Stage,Region,Strategic\n", list);
    for (size_t i = 0; i < n; i++) {
        account a = make_account(i, &state);
        fprintf(list, "%s,%.0f,%s,%s,%s,%s\n", a.name, a.arr, a.owner, a.stage, a.region, a.strategic);
    }
    if (fclose(list) != 0)
        exit(EXIT_FAILURE);
}

/* ---- the alternative ---- */

static lxw_format *bordered(lxw_workbook *file, const char *number_format, lxw_color_t fill)
{
    lxw_format *f = workbook_add_format(file);
    format_set_border(f, LXW_BORDER_THIN);
    format_set_num_format(f, number_format);
    if (fill)
        format_set_bg_color(f, fill);
    return f;
}

static void write_row(lxw_worksheet *page, lxw_row_t row, const account *a, lxw_format *const f[4])
{
    const char *const given[] = { a->region, a->owner, a->stage, a->strategic };
    const char *const results[] = { a->segment, a->served_as, a->tier };
    worksheet_write_string(page, row, 1, a->name, f[0]);
    worksheet_write_number(page, row, 2, a->arr, f[1]);
    for (lxw_col_t c = 0; c < 4; c++)
        worksheet_write_string(page, row, (lxw_col_t)(3 + c), given[c], f[0]);
    worksheet_write_blank(page, row, 7, f[0]);
    worksheet_write_blank(page, row, 8, f[0]);
    for (lxw_col_t c = 0; c < 3; c++)
        worksheet_write_string(page, row, (lxw_col_t)(9 + c), results[c], f[2]);
    worksheet_write_number(page, row, 12, a->hours, f[3]);
    worksheet_write_number(page, row, 13, 17 + 0.1 * a->segment_no + a->arr / 1e6, f[3]);
    worksheet_write_string(page, row, 14, a->owner, f[2]);
    for (lxw_col_t c = 15; c < 20; c++)
        worksheet_write_number(page, row, c, a->segment_no + c, f[3]);
}

static int bare(const char *path, size_t n)
{
    uint64_t state = 1;
    lxw_workbook_options options = { .constant_memory = LXW_TRUE };
    lxw_workbook *file = workbook_new_opt(path, &options);
    lxw_worksheet *page = workbook_add_worksheet(file, "Accounts");
    lxw_format *const formats[] = { bordered(file, "General", 0xFFF7DC), bordered(file, "#,##0", 0xFFF7DC),
                                    bordered(file, "General", 0), bordered(file, "#,##0.00", 0) };
    for (size_t i = 0; i < n; i++) {
        account a = make_account(i, &state);
        write_row(page, (lxw_row_t)(6 + i), &a, formats);
    }
    return workbook_close(file) ? EXIT_FAILURE : EXIT_SUCCESS;
}

/* ---- both ---- */

/* Processor seconds and peak memory in kilobytes of a child process. */
static double wait_for(pid_t child, long *memory)
{
    struct rusage used;
    int status;
    if (child < 0 || wait4(child, &status, 0, &used) != child || status != 0)
        exit(EXIT_FAILURE);
    *memory = used.ru_maxrss;
    return (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
           1e-6 * (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec);
}

static double run_bare(const char *path, size_t n)
{
    long memory;
    pid_t child = fork();
    if (child == 0)
        _exit(bare(path, n));
    return wait_for(child, &memory);
}

static double run_ours(const char *list, const char *path, long *memory)
{
    pid_t child = fork();
    if (child == 0) {
        execl(CSM_TEMPLATE, CSM_TEMPLATE, "portfolio", "-a", list, "-qfo", path, (char *)NULL);
        _exit(127);
    }
    return wait_for(child, memory);
}

int main(void)
{
    static const size_t sizes[] = { 100000, 1048000 };
    const char *list = CSM_BENCH_BUILD "/generator.csv", *ours = CSM_BENCH_BUILD "/generator.xlsx";
    const char *other = CSM_BENCH_BUILD "/generator-bare.xlsx";
    bench_heading("csm-template portfolio", "bare writer");
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        char size[40], quality[60];
        long memory;
        double plan, alternative;
        write_list(list, sizes[i]);
        fflush(stdout);
        alternative = run_bare(other, sizes[i]);
        plan = run_ours(list, ours, &memory);
        snprintf(size, sizeof size, "%zu accounts of %d CSMs", sizes[i], OWNERS);
        snprintf(quality, sizeof quality, "peak memory %.0f MB (promised 150)", (double)memory / 1000);
        bench_row(size, plan, alternative, sizes[i] > 1000000 ? 1.15 : (double)NAN, quality);
    }
    remove(list);
    remove(ours);
    remove(other);
    return EXIT_SUCCESS;
}
