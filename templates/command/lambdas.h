/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The functions that a workbook uses as LAMBDA definitions in it, for spreadsheets without the extension.
 * workbook_define_name of libxlsxwriter cannot do it: it cuts definitions off after 127 bytes and says
 * nothing. */
#ifndef PLAN_LAMBDAS_H
#define PLAN_LAMBDAS_H

#include <stdbool.h>

#include "catalogue/catalogue.h"

/* Adds a name to the finished workbook for each of the functions that has a LAMBDA; the others are passed
 * over. False: the file could not be changed and is what it was. */
bool lambdas_define(const char *path, const csm_function *const *used, size_t count);

#endif
