/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The words of the workbook in its language. */
#ifndef PLAN_WORDS_H
#define PLAN_WORDS_H

#include "catalogue/words.h"

/* Marks an English text for the translators; it is translated where it is written. */
#ifndef N_
#define N_(text) text
#endif

extern const csm_dictionary plan_dictionaries[];

#endif
