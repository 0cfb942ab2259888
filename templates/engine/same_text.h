/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Texts as the spreadsheet compares them: without regard to case, in every alphabet. */
#ifndef PLAN_SAME_TEXT_H
#define PLAN_SAME_TEXT_H

#include <stdbool.h>

bool same_text(const char *a, const char *b);
/* The same order for sorting: <0, 0 or >0. */
int compare_texts(const char *a, const char *b);
/* Whether a look-up would take the text for a pattern rather than for itself. */
bool is_pattern(const char *text);

#endif
