/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Running a program as its user would, and the files it finds and leaves. */
#ifndef CSM_TESTS_CHILD_H
#define CSM_TESTS_CHILD_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct child {
    pid_t pid;
    int out, err;
} child;

/* Everything is freed by child_free. */
typedef struct child_result {
    int status; /* exit status, or -1 */
    int signal; /* that ended it, or 0 */
    char *out, *err;
    size_t out_size;
} child_result;

/* All of it may be zero. */
typedef struct child_limits {
    bool files_limited;
    size_t file_size;        /* the longest file it may write: what a full disk looks like */
    const char *environment; /* "NAME=value" in addition to the own */
} child_limits;

/* The program is searched in PATH. Whatever cannot be done ends the test program: a test that could
 * not run must not pass. */
child child_start(const char *const *arguments, const child_limits *limits);
child_result child_wait(child *c);
child_result child_run(const char *const *arguments, const child_limits *limits);
void child_free(child_result *r);

/* ---- files ---- */

/* A fresh folder below another; the caller frees the path. */
char *folder_make(const char *below);
void folder_remove(const char *path);
/* The names in it, sorted, one a line; the caller frees it. */
char *folder_list(const char *path);
/* PATH/NAME in new memory. */
char *path_in(const char *folder, const char *name);
void file_write(const char *path, const void *bytes, size_t size);
void file_write_text(const char *path, const char *text);
/* NULL where it cannot be read; with a NUL behind its last byte. */
char *file_read(const char *path, size_t *size);

/* A fresh folder for a test, and the paths of a list of accounts and of a plan in it; neither is there yet.
 * NULL when there is no memory. */
typedef struct place {
    char *folder, *accounts, *target;
} place;

place *place_make(const char *below);
/* Removes the folder with all that is in it, also where a test has forbidden writing there. */
void place_free(place *p);

#ifdef __cplusplus
}
#endif

#endif
