/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Literals as users of a language type them. */
#ifndef CSM_TYPED_H
#define CSM_TYPED_H

#include "catalogue/value.h"

/* An example's literals as one types them into a Calc that is set to the language: its decimal mark, its
 * TRUE, and the separators that this Calc wants between the columns and rows of an array. The semicolon
 * between arguments is good everywhere. `text` has room for CSM_TYPED bytes. */
enum { CSM_TYPED = 512 };
void csm_as_typed(const char *language, const char *literals, char *text);

#endif
