/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* A function as a spreadsheet sees it, described once: an entry of the catalogue. */
#ifndef CSM_FUNCTION_H
#define CSM_FUNCTION_H

#include "catalogue/value.h"

/* What an argument takes. A range argument takes a single value as well. */
typedef enum csm_type {
    CSM_TAKES_NUMBER,
    CSM_TAKES_TEXT, /* one text; codes are compared without regard to case */
    CSM_TAKES_NUMBERS,
    CSM_TAKES_TEXTS,
    CSM_TAKES_REST /* any number of values of any kind; last argument only */
} csm_type;

/* What the cells of a range argument belong to. */
typedef enum csm_pairing {
    CSM_ALONE,  /* a list of its own; blank cells are skipped */
    CSM_KEY,    /* the first of paired ranges; rows whose key cell is blank are skipped in all */
    CSM_PAIRED, /* as many cells as the key; a blank cell counts as 0 */
    CSM_EACH,   /* as many cells as the key, or one value for all */
    /* These two end at the last cell with a value where they are whole columns. */
    CSM_KEEP,   /* a list of its own whose places matter; a blank cell counts as 0 */
    CSM_MAP     /* each cell gets an answer in its place; blank cells stay blank */
} csm_pairing;

typedef enum csm_presence {
    CSM_REQUIRED,
    CSM_DEFAULT, /* may be skipped: `fallback` stands for it */
    CSM_OPTIONAL /* may be skipped: the function does without */
} csm_presence;

typedef struct csm_argument {
    const char *name;
    const char *help; /* N_(): one clause, without unit and default */
    const char *unit; /* N_(), or NULL */
    csm_type type;
    csm_domain domain; /* what the typed function demands of each number */
    csm_pairing pairing;
    csm_presence presence;
    double fallback;
    const char *fallback_text; /* the same for CSM_TAKES_TEXT */
} csm_argument;

/* A worked example: =CSM_NAME(arguments) gives result. Both are literals; see csm_read_literals. What
 * a result that is an error means is told by csm_explain, in every language. */
typedef struct csm_example {
    const char *arguments;
    const char *result;
    const char *says; /* N_(), or NULL */
} csm_example;

enum { CSM_MAX_ARGUMENTS = 10, CSM_MAX_EXAMPLES = 4, CSM_MAX_ERRORS = 4 };

/* One argument after conversion: exactly what its description promises. Row counts are those of the
 * rows that were kept. */
typedef struct csm_given {
    bool given;         /* false: skipped, and the fallback (if any) stands below */
    double number;      /* CSM_TAKES_NUMBER */
    const char *text;   /* CSM_TAKES_TEXT */
    csm_vector numbers; /* CSM_TAKES_NUMBERS; empty for a skipped CSM_OPTIONAL */
    csm_texts texts;    /* CSM_TAKES_TEXTS */
    csm_range shape;    /* the range as it came, a whole column cut at its last value */
    size_t full_rows;   /* its rows before that cut, by which ranges of the same accounts match */
    /* csm_kind of each kept cell of CSM_TAKES_NUMBERS, for functions to which a blank is not a 0; NULL:
     * all are numbers. */
    const unsigned char *kinds;
    const csm_value *rest;
    size_t rest_count; /* CSM_TAKES_REST */
} csm_given;

/* What a call may use beside its arguments. */
typedef struct csm_context {
    csm_arena *arena;     /* for results */
    const char *language; /* of the office, as csm_language_of takes it; NULL: English */
    csm_fault *fault;     /* never NULL inside an adaptor */
} csm_context;

typedef struct csm_function {
    const char *name;    /* without the CSM_ prefix */
    const char *help;    /* N_(): one line */
    const char *formula; /* plain notation; N_() where it has words */
    const char *note;    /* N_(): what a reader must know beyond the formula; or NULL */
    const char *source;  /* where the rule comes from; NULL: it is a definition */
    csm_argument arguments[CSM_MAX_ARGUMENTS];
    csm_example examples[CSM_MAX_EXAMPLES];
    csm_example errors[CSM_MAX_ERRORS]; /* calls that cannot be answered, for the reference */
    /* The mathematics for spreadsheets without the extension, as catalogue/lambda.h says; NULL: there is no
     * formula for it (searches, sorted tables, figures looked up), or none that is proven. */
    const char *lambda;
    /* In the same grammar, when the arguments that were given do not go together, which is #VALUE! before
     * anything is said of their values; or NULL. */
    const char *lambda_refuses;
    /* The adaptor: hands the converted arguments to the typed function. `result` comes as a number, so
     * that a function with one number for an answer writes straight to result->number. */
    csm_error (*answer)(csm_context *context, const csm_given *a, csm_value *result);
} csm_function;

/* A topic is a group of the reference and one source file. */
typedef struct csm_topic {
    const char *title; /* N_() */
    const csm_function *functions;
    size_t count;
} csm_topic;

#define CSM_TOPIC(variable, words, table)                                                          \
    const csm_topic variable = { words, table, sizeof(table) / sizeof *(table) }

size_t csm_argument_count(const csm_function *f);

#endif
