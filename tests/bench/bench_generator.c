/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* csm-template portfolio, from the list to the workbook, against a bare libxlsxwriter program that writes the
 * same accounts (the cells of that sheet, read before its clock starts) in the library's constant-memory mode
 * and calculates nothing. They run in turn, three times; the figures are the least processor time of each, and
 * beside them the least time by the clock. The peak memory is that of csm-template. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <libxlsxwriter/third_party/minizip/unzip.h>

#include "bench.h"

enum { RUNS = 3 };

/* ---- the alternative ---- */

/* The rows of accounts as csm-template wrote them. */
enum { FIRST_COLUMN = 1, COLUMNS = 20, FIRST_ROW = 6 };

typedef struct cell {
    char *text;    /* NULL: a number, or nothing */
    double number; /* NaN: nothing */
} cell;

/* The longest part of the package, which is the sheet of accounts, as one text. */
static char *read_longest(const char *path)
{
    unzFile package = unzOpen64(path);
    unz_file_info64 info;
    unz64_file_pos where, longest = { 0, 0 };
    size_t size = 0, got = 0;
    char *text;
    for (int at = unzGoToFirstFile(package); at == UNZ_OK; at = unzGoToNextFile(package))
        if (unzGetCurrentFileInfo64(package, &info, NULL, 0, NULL, 0, NULL, 0) == UNZ_OK &&
            info.uncompressed_size > size && unzGetFilePos64(package, &where) == UNZ_OK) {
            size = info.uncompressed_size;
            longest = where;
        }
    text = calloc(1, size + 1);
    if (!text || unzGoToFilePos64(package, &longest) != UNZ_OK || unzOpenCurrentFile(package) != UNZ_OK)
        exit(EXIT_FAILURE);
    while (got < size) {
        int n = unzReadCurrentFile(package, text + got, 1 << 20);
        if (n <= 0)
            exit(EXIT_FAILURE);
        got += (size_t)n;
    }
    unzCloseCurrentFile(package);
    unzClose(package);
    return text;
}

/* Reads the cell that begins at <c, and goes behind it. The texts of the list have nothing to unescape. */
static cell read_cell(char **at)
{
    cell c = { NULL, (double)NAN };
    char *end = strchr(*at, '>');
    if (end[-1] == '/') {
        *at = end + 1;
        return c;
    }
    if (strncmp(end + 1, "<is><t>", 7) == 0) {
        c.text = end + 8;
        end = strchr(c.text, '<');
        *end++ = '\0';
    } else {
        c.number = strtod(end + 4, &end);
    }
    *at = strstr(end, "</c>") + 4;
    return c;
}

static cell *read_cells(const char *path, size_t n)
{
    cell *cells = malloc(n * COLUMNS * sizeof *cells);
    char *at = strstr(read_longest(path), "<row r=\"7\"");
    if (!cells || !at)
        exit(EXIT_FAILURE);
    for (size_t i = 0; i < n * COLUMNS; i++) {
        at = strstr(at, "<c r=");
        cells[i] = read_cell(&at);
    }
    return cells;
}

static lxw_format *bordered(lxw_workbook *file, const char *number_format, lxw_color_t fill)
{
    lxw_format *f = workbook_add_format(file);
    format_set_border(f, LXW_BORDER_THIN);
    format_set_num_format(f, number_format);
    if (fill)
        format_set_bg_color(f, fill);
    return f;
}

static void write_cells(const char *path, const cell *cells, size_t n)
{
    lxw_workbook_options options = { .constant_memory = LXW_TRUE };
    lxw_workbook *file = workbook_new_opt(path, &options);
    lxw_worksheet *page = workbook_add_worksheet(file, "Accounts");
    lxw_format *input = bordered(file, "General", 0xFFF7DC), *value = bordered(file, "#,##0.00", 0);
    for (size_t i = 0; i < n; i++)
        for (size_t c = 0; c < COLUMNS; c++, cells++) {
            lxw_row_t row = (lxw_row_t)(FIRST_ROW + i);
            lxw_col_t column = (lxw_col_t)(FIRST_COLUMN + c);
            lxw_format *format = c < 8 ? input : value;
            if (cells->text)
                worksheet_write_string(page, row, column, cells->text, format);
            else if (isnan(cells->number))
                worksheet_write_blank(page, row, column, format);
            else
                worksheet_write_number(page, row, column, cells->number, format);
        }
    if (workbook_close(file))
        exit(EXIT_FAILURE);
}

static double processor_seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* In seconds. */
typedef struct duration {
    double processor, clock;
} duration;

static duration run_bare(const char *plan, const char *path, size_t n)
{
    duration spent = { (double)NAN, (double)NAN };
    int answer[2], status;
    pid_t child = pipe(answer) == 0 ? fork() : -1;
    if (child == 0) {
        const cell *cells = read_cells(plan, n);
        duration start = { processor_seconds(), bench_clock() };
        write_cells(path, cells, n);
        spent = (duration){ processor_seconds() - start.processor, bench_clock() - start.clock };
        _exit(write(answer[1], &spent, sizeof spent) == sizeof spent ? EXIT_SUCCESS : EXIT_FAILURE);
    }
    if (child < 0 || waitpid(child, &status, 0) != child || status != 0 ||
        read(answer[0], &spent, sizeof spent) != sizeof spent)
        exit(EXIT_FAILURE);
    close(answer[0]);
    close(answer[1]);
    return spent;
}

/* ---- ours ---- */

/* The memory is the peak in kilobytes. */
static duration run_ours(const char *list, const char *path, long *memory)
{
    double start = bench_clock();
    struct rusage used;
    int status;
    pid_t child = fork();
    if (child == 0) {
        execl(CSM_TEMPLATE, CSM_TEMPLATE, "portfolio", "-a", list, "-qfo", path, (char *)NULL);
        _exit(127);
    }
    if (child < 0 || wait4(child, &status, 0, &used) != child || status != 0)
        exit(EXIT_FAILURE);
    *memory = used.ru_maxrss;
    return (duration){ (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
                           1e-6 * (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec),
                       bench_clock() - start };
}

static void keep_best(duration *best, duration d)
{
    best->processor = fmin(best->processor, d.processor);
    best->clock = fmin(best->clock, d.clock);
}

static void bench_size(size_t n, const char *list, const char *plan, const char *other)
{
    duration ours = { (double)INFINITY, (double)INFINITY }, bare = ours;
    char size[40], quality[100];
    long memory = 0;
    bench_write_list(list, n);
    fflush(stdout);
    for (int i = 0; i < RUNS; i++) {
        keep_best(&ours, run_ours(list, plan, &memory));
        keep_best(&bare, run_bare(plan, other, n));
    }
    snprintf(size, sizeof size, "%zu accounts of %d CSMs", n, BENCH_OWNERS);
    snprintf(quality, sizeof quality, "by the clock %.1f s against %.1f s; peak memory %.0f MB (promised 150)",
             ours.clock, bare.clock, (double)memory / 1000);
    bench_row(size, ours.processor, bare.processor, n > 1000000 ? 1.15 : (double)NAN, quality);
}

int main(void)
{
    static const size_t sizes[] = { 100000, 1048000 };
    const char *list = CSM_BENCH_BUILD "/generator.csv", *ours = CSM_BENCH_BUILD "/generator.xlsx";
    const char *other = CSM_BENCH_BUILD "/generator-bare.xlsx";
    bench_heading("csm-template portfolio", "bare writer");
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
        bench_size(sizes[i], list, ours, other);
    remove(list);
    remove(ours);
    remove(other);
    return EXIT_SUCCESS;
}
