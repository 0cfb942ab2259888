/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* How every function of the core answers, and what it says when it cannot. */
#ifndef CSM_ERROR_H
#define CSM_ERROR_H

#include <stddef.h>

/* Marks an English text for the translators; it is translated where it is shown. */
#ifndef N_
#define N_(text) text
#endif

/* The four errors that every spreadsheet user knows, and one for the host. */
typedef enum csm_error {
    CSM_OK,
    CSM_DIV0,     /* a denominator is zero */
    CSM_VALUE,    /* wrong kind of value: text for a number, ranges that do not match */
    CSM_NUM,      /* a number outside its domain */
    CSM_NA,       /* nothing to answer: empty range, unknown key */
    CSM_NO_MEMORY /* the host could not allocate; the arguments are not at fault */
} csm_error;

/* Why a function could not answer. The texts are English and static: they serve as keys of the
 * translations. */
typedef struct csm_fault {
    csm_error error;
    const char *argument; /* name of the argument at fault; NULL: the arguments taken together */
    const char *rule;     /* the rule it breaks, a clause that follows the argument's name */
    const char *other;    /* a second argument that the rule speaks of as {other}; or NULL */
    size_t row;           /* which value of a range, from 1; 0: the argument as a whole */
} csm_fault;

/* Fills the fault, where there is one to fill, and returns the error: `return csm_fail(…);` */
csm_error csm_fail(csm_fault *fault, csm_error error, const char *argument, const char *rule);
csm_error csm_fail_row(csm_fault *fault, csm_error error, const char *argument, const char *rule,
                       size_t row);
csm_error csm_fail_pair(csm_fault *fault, csm_error error, const char *argument, const char *rule,
                        const char *other);

/* Returns from the calling function when a step of it failed. */
#define CSM_TRY(step)                                                                              \
    do {                                                                                           \
        csm_error csm_try_error = (step);                                                          \
        if (csm_try_error != CSM_OK)                                                               \
            return csm_try_error;                                                                  \
    } while (0)

#endif
