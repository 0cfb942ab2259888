/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Runs a fuzz target without libFuzzer, on the same bytes on every machine:
 *
 *     fuzz_TOPIC [--made N] [--longest BYTES] [--words DICTIONARY] [--keep FOLDER] FILE|FOLDER...
 *
 * every file in the order of their names, then N inputs made of these by dice.h. Neither coverage nor time has a
 * say in what is tried. The i-th made input depends on i and the files alone, so that one that fails can be
 * made again: it is kept as a file, and the run goes on behind it. */
#include <dirent.h>
#include <getopt.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "dice.h"
#include "fuzz.h"

enum { WORD_MAX = 64, FAILURES_MAX = 10 };

typedef struct bytes {
    char *name;
    uint8_t *at;
    size_t size;
} bytes;

typedef struct pile {
    bytes *x;
    size_t n;
} pile;

static pile files, words;
static size_t made, longest = 200;
static const char *keep = ".";

static void *must(void *memory)
{
    if (!memory) {
        perror("fuzz");
        exit(2);
    }
    return memory;
}

static void add(pile *p, const char *name, const uint8_t *at, size_t size)
{
    p->x = must(realloc(p->x, (p->n + 1) * sizeof *p->x));
    p->x[p->n] = (bytes){ must(strdup(name)), must(malloc(size + 1)), size };
    if (size)
        memcpy(p->x[p->n].at, at, size);
    p->n++;
}

static void add_file(const char *path)
{
    static uint8_t text[1 << 20];
    FILE *file = must(fopen(path, "rb"));
    add(&files, path, text, fread(text, 1, sizeof text, file));
    fclose(file);
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static void add_path(const char *path)
{
    struct dirent **found;
    struct stat about;
    int n;
    if (stat(path, &about) == 0 && !S_ISDIR(about.st_mode)) {
        add_file(path);
        return;
    }
    n = scandir(path, &found, NULL, by_name);
    if (n < 0)
        must(NULL);
    for (int i = 0; i < n; i++) {
        char whole[4096];
        snprintf(whole, sizeof whole, "%s/%s", path, found[i]->d_name);
        if (found[i]->d_name[0] != '.')
            add_file(whole);
        free(found[i]);
    }
    free(found);
}

/* A dictionary as libFuzzer has it: a line "…" a word, with \" and \\ for themselves, # for remarks. */
static void add_words(const char *path)
{
    char line[2 * WORD_MAX];
    FILE *file = must(fopen(path, "r"));
    while (fgets(line, sizeof line, file)) {
        uint8_t word[2 * WORD_MAX];
        size_t n = 0;
        if (line[0] != '"')
            continue;
        for (const char *c = line + 1; *c && *c != '"'; c++)
            word[n++] = (uint8_t)(*c == '\\' && c[1] ? *++c : *c);
        add(&words, "", word, n);
    }
    fclose(file);
}

/* ---- made inputs ---- */

typedef struct input {
    uint8_t *at;
    size_t size;
} input;

static size_t below(dice *d, size_t n)
{
    return n ? (size_t)dice_whole(d, 0, (int64_t)n - 1) : 0;
}

static uint8_t any_byte(dice *d)
{
    static const uint8_t telling[] = { 0, 1, 0x7F, 0x80, 0xFF, '0', '9', ' ', '"', ',', '-', '(' };
    return dice_whole(d, 0, 2) ? (uint8_t)dice_whole(d, 0, 255) : telling[below(d, sizeof telling)];
}

static void insert(input *in, size_t where, const uint8_t *what, size_t size)
{
    if (in->size + size > longest)
        size = longest - in->size;
    memmove(in->at + where + size, in->at + where, in->size - where);
    memcpy(in->at + where, what, size);
    in->size += size;
}

static void erase(input *in, size_t where, size_t size)
{
    memmove(in->at + where, in->at + where + size, in->size - where - size);
    in->size -= size;
}

static void insert_any(dice *d, input *in)
{
    uint8_t some[8];
    size_t n = 1 + below(d, sizeof some);
    for (size_t i = 0; i < n; i++)
        some[i] = any_byte(d);
    insert(in, below(d, in->size + 1), some, n);
}

/* A part of another file, or of this input again. */
static void insert_part(dice *d, input *in)
{
    const bytes *from = &files.x[below(d, files.n)];
    size_t start = below(d, from->size), n = 1 + below(d, from->size - start);
    if (from->size)
        insert(in, below(d, in->size + 1), from->at + start, n);
}

static void put_word(dice *d, input *in)
{
    const bytes *word = &words.x[below(d, words.n)];
    size_t where = below(d, in->size + 1);
    if (dice_whole(d, 0, 1)) /* in place of as many bytes */
        erase(in, where, in->size - where < word->size ? in->size - where : word->size);
    insert(in, where, word->at, word->size);
}

static void change(dice *d, input *in)
{
    size_t where = below(d, in->size);
    switch (dice_whole(d, 0, words.n ? 9 : 6)) {
    case 0:
        if (in->size)
            in->at[where] ^= (uint8_t)(1 << dice_whole(d, 0, 7));
        return;
    case 1:
        if (in->size)
            in->at[where] = any_byte(d);
        return;
    case 2:
        if (in->size)
            in->at[where] = (uint8_t)(in->at[where] + dice_whole(d, -3, 3));
        return;
    case 3:
        insert_any(d, in);
        return;
    case 4:
        erase(in, where, in->size ? 1 + below(d, in->size - where) : 0);
        return;
    case 5:
    case 6:
        insert_part(d, in);
        return;
    default:
        put_word(d, in);
    }
}

/* One in eight from nothing, of bytes or of words; the others are files with up to eight changes. */
static void make(size_t i, input *in)
{
    dice d = { .state = i };
    int64_t kind = dice_whole(&d, 0, 7);
    size_t n = kind ? 1 + below(&d, 8) : below(&d, longest);
    in->size = 0;
    if (kind && files.n) {
        const bytes *file = &files.x[below(&d, files.n)];
        insert(in, 0, file->at, file->size);
    } else if (words.n && dice_whole(&d, 0, 1)) {
        for (size_t k = 0; k < 1 + n / 8; k++)
            put_word(&d, in);
        return;
    } else {
        while (in->size < n)
            in->at[in->size++] = any_byte(&d);
        return;
    }
    for (size_t k = 0; k < n; k++)
        change(&d, in);
}

/* ---- runs ---- */

/* In memory of just its size, so that a sanitizer sees what reads beyond it. */
static void run(size_t i, input *in)
{
    uint8_t *exact;
    if (i < files.n)
        *in = (input){ files.x[i].at, files.x[i].size };
    else
        make(i - files.n, in);
    exact = must(malloc(in->size ? in->size : 1));
    if (in->size)
        memcpy(exact, in->at, in->size);
    LLVMFuzzerTestOneInput(exact, in->size);
    free(exact);
}

static void keep_input(const char *topic, size_t i)
{
    char path[4096];
    input in = { must(malloc(longest)), 0 };
    FILE *file;
    if (i < files.n) {
        printf("%s: %s fails\n", topic, files.x[i].name);
        free(in.at);
        return;
    }
    make(i - files.n, &in);
    snprintf(path, sizeof path, "%s/%s-%zu", keep, topic, i - files.n);
    file = must(fopen(path, "wb"));
    fwrite(in.at, 1, in.size, file);
    fclose(file);
    free(in.at);
    printf("%s: made input %zu fails, kept as %s\n", topic, i - files.n, path);
}

/* In a process of its own, which tells how far it is. False: it ended before all were run, or leaked. */
static bool run_from(volatile size_t *at, size_t all)
{
    int status = 0;
    pid_t child;
    fflush(NULL);
    child = fork();
    if (child < 0)
        must(NULL);
    if (child == 0) {
        uint8_t *room = must(malloc(longest));
        for (; *at < all; ++*at)
            run(*at, &(input){ room, 0 });
        free(room);
        exit(0); /* where a sanitizer looks for leaks */
    }
    if (waitpid(child, &status, 0) != child)
        must(NULL);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

int main(int argc, char **argv)
{
    static const struct option options[] = { { "made", required_argument, NULL, 'm' },
                                             { "longest", required_argument, NULL, 'l' },
                                             { "words", required_argument, NULL, 'w' },
                                             { "keep", required_argument, NULL, 'k' },
                                             { NULL, 0, NULL, 0 } };
    const char *topic = strrchr(argv[0], '/') ? strrchr(argv[0], '/') + 1 : argv[0];
    volatile size_t *at = mmap(NULL, sizeof *at, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    size_t failures = 0;
    int option;
    if (at == MAP_FAILED)
        must(NULL);
    while ((option = getopt_long(argc, argv, "", options, NULL)) != -1) {
        if (option == 'm')
            made = strtoul(optarg, NULL, 10);
        else if (option == 'l')
            longest = strtoul(optarg, NULL, 10);
        else if (option == 'w')
            add_words(optarg);
        else if (option == 'k')
            keep = optarg;
        else
            return 2;
    }
    for (; optind < argc; optind++)
        add_path(argv[optind]);
    while (*at < files.n + made && failures < FAILURES_MAX && !run_from(at, files.n + made)) {
        failures++;
        if (*at < files.n + made)
            keep_input(topic, (*at)++);
        else
            printf("%s: memory is lost\n", topic);
    }
    printf("%s: %zu files and %zu made inputs, %zu failures\n", topic, files.n, made, failures);
    return files.n == 0 || failures > 0;
}
