/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Texts of the catalogue as readers of a language write them. */
#ifndef CSM_TEXT_H
#define CSM_TEXT_H

#include <stdio.h>

#include "catalogue/catalogue.h"

/* With <, > and & as XML and HTML want them. */
void write_escaped(FILE *out, const char *text);
/* 0.25, or 0,25 where the language has a decimal comma. */
void write_number(FILE *out, const char *language, double x);

#endif
