/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* For adaptors: answers that have the shape of the range they are asked for. */
#ifndef CSM_MAP_H
#define CSM_MAP_H

#include "catalogue/function.h"

/* One answer a cell of `shape`, blank where the cell is blank; a single value where the shape is one
 * cell. CSM_NA when every cell is blank, CSM_NUM when more than 100,000 texts would come out. */
csm_error csm_map_numbers(csm_context *context, const csm_range *shape, const double *numbers,
                          csm_value *result);
/* The same, but NaN stands for an error of its own cell: give the reason with csm_note. */
csm_error csm_map_or_error(csm_context *context, const csm_range *shape, double *numbers,
                           csm_error error, csm_value *result);
/* The reason for an error that stands in a cell of an answer; the first one given is kept. */
void csm_note(csm_context *context, csm_error error, const char *argument, const char *rule,
              size_t row);
csm_error csm_map_texts(csm_context *context, const csm_range *shape, const char *const *texts,
                        csm_value *result);

#endif
