/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* A file that appears whole or not at all. */
#ifndef PLAN_OUTPUT_H
#define PLAN_OUTPUT_H

#include <stdbool.h>

/* The output is written beside its target under another name and takes the target's name at the end,
 * in one step. One output at a time in a process. */
typedef struct output {
    char *target;
    char *temporary; /* write here */
} output;

/* Checks that the target can be written, and sees to it that an interrupt removes what was written so
 * far. False: `error` is a sentence that the caller frees. */
bool output_begin(output *o, const char *target, char **error);
/* Puts the file in the target's place. */
bool output_commit(output *o, char **error);
/* Removes what was written and not committed, and frees; always called, whatever output_begin said. */
void output_end(output *o);

#endif
