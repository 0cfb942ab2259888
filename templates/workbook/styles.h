/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* How cells of each look are drawn. */
#ifndef PLAN_STYLES_H
#define PLAN_STYLES_H

#include "workbook.h"

enum {
    NAVY = 0x1F3864,
    BLUE = 0x1F4E79,
    PALE_BLUE = 0xDDE8F3,
    YELLOW = 0xFFF7DC,
    INPUT_BLUE = 0x1F4FBF,
    GREY = 0x666666,
    LINE = 0xBFC7D1,
    PALE_GREY = 0xF3F5F8
};

/* The one format of all cells of this look; made when it is first asked for. */
lxw_format *style_for(workbook *w, look look, plan_format format);

#endif
