/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#ifndef SHEETS_MENU_H
#define SHEETS_MENU_H

enum { MENU_LINES = 15 }; /* of the service menu, the empty ones included */

#endif
