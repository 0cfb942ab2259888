/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
// What the generator finds wrong, in the words of the dialogs.
#ifndef CSM_ADDIN_FAULTS_HXX
#define CSM_ADDIN_FAULTS_HXX

#include "office/office.hxx"

extern "C" {
#include "fault.h"
}

namespace csmaddin {

OUString sentenceOf(const Office& office, const plan_fault& fault);
// A text of the generator's own dictionaries.
OUString wordsOfPlan(const Office& office, const char* english);

} // namespace csmaddin

#endif
