/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Every sheet there is, in the order of the tabs. A new one has its line here, and says everything else about itself
 * in a file of its own: sheets/NAME.c defines sheet_NAME. */
#ifndef SHEETS_REGISTRY_H
#define SHEETS_REGISTRY_H

#define EVERY_SHEET(SHEET) \
    SHEET(START, start) \
    SHEET(DASHBOARD, dashboard) \
    SHEET(ASSUMPTIONS, assumptions) \
    SHEET(INPUTS, inputs) \
    SHEET(TEAM, team) \
    SHEET(MENU, menu) \
    SHEET(SEGMENTS, segments) \
    SHEET(LIFECYCLE, lifecycle) \
    SHEET(ACCOUNTS, accounts) \
    SHEET(CAPACITY, capacity) \
    SHEET(PORTFOLIOS, portfolios) \
    SHEET(ONE_TO_MANY, one_to_many) \
    SHEET(SUPPORT, support) \
    SHEET(HIRING, hiring) \
    SHEET(RETENTION, retention) \
    SHEET(CASE, case) \
    SHEET(SCENARIOS, scenarios) \
    SHEET(ORGANISATION, organisation) \
    SHEET(BENCHMARKS, benchmarks) \
    SHEET(CHECKS, checks) \
    SHEET(CHANGES, changes) \
    SHEET(SKIPPED, skipped) \
    SHEET(EXAMPLES, examples) \
    SHEET(RANGES, ranges) \
    SHEET(KEYS, keys)

#endif
