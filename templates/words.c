/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "words.h"

const char *plan_sentence(const char *office, const char *english)
{
    return office ? csm_translate(plan_dictionaries, office, english) : english;
}
