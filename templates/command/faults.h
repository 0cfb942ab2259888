/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* What the command line says of a fault: in English, with the options that help. */
#ifndef CSM_COMMAND_FAULTS_H
#define CSM_COMMAND_FAULTS_H

#include "fault.h"

/* A sentence that the caller frees, NULL without memory. The file is the list of accounts, where the fault may be in
 * it; or NULL. */
char *command_sentence(const plan_fault *fault, const char *file);

#endif
