/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Which accounts are open to the same CSMs: rows of a table that are alike. */
#include "rows.h"

#include <stdlib.h>
#include <string.h>

#include "sort.h"

typedef struct rows {
    const double *table;
    size_t columns, used, count;
    const uint32_t *use;   /* the columns that count */
    unsigned char *cells;  /* the different rows so far */
    size_t room;
    uint32_t *slots;       /* hash table of their numbers + 1 */
    size_t slot_mask;
} rows;

static uint64_t hash_row(const unsigned char *row, size_t n)
{
    uint64_t h = 14695981039346656037u; /* FNV-1a */
    for (size_t i = 0; i < n; i++)
        h = (h ^ row[i]) * 1099511628211u;
    return h ^ h >> 29;
}

static bool make_room(rows *r)
{
    size_t room = r->room ? 2 * r->room : 16;
    unsigned char *more;
    if (r->count + 1 < r->room)
        return true;
    more = realloc(r->cells, room * r->used);
    if (!more)
        return false;
    r->cells = more;
    r->room = room;
    return true;
}

/* The number of a row among the different ones. The row stands behind the last of them. */
static uint32_t find_row(rows *r)
{
    const unsigned char *row = r->cells + r->count * r->used;
    size_t at = hash_row(row, r->used) & r->slot_mask;
    for (; r->slots[at]; at = (at + 1) & r->slot_mask)
        if (memcmp(r->cells + (r->slots[at] - 1) * r->used, row, r->used) == 0)
            return r->slots[at] - 1;
    r->slots[at] = (uint32_t)++r->count;
    return r->slots[at] - 1;
}

static bool find_groups(rows *r, size_t n, uint32_t *group)
{
    size_t slots = 64;
    while (slots < 2 * n)
        slots *= 2;
    r->slot_mask = slots - 1;
    r->slots = calloc(slots, sizeof *r->slots);
    for (size_t i = 0; r->slots && i < n; i++) {
        const double *from = r->table + i * r->columns;
        unsigned char *row;
        if (!make_room(r))
            return false;
        row = r->cells + r->count * r->used;
        for (size_t k = 0; k < r->used; k++)
            row[k] = from[r->use[k]] > 0;
        group[i] = find_row(r);
    }
    return r->slots != NULL;
}

/* Rows by content, so that their numbers do not depend on which came first. */
static bool order_rows(rows *r, uint32_t *order)
{
    uint64_t *key = malloc((r->count + 1) * sizeof *key);
    bool fine = key != NULL;
    for (size_t g = 0; g < r->count; g++)
        order[g] = (uint32_t)g;
    for (size_t end = r->used; fine && end > 0;) {
        size_t start = end > 60 ? end - 60 : 0;
        for (size_t g = 0; g < r->count; g++) {
            key[g] = 0;
            for (size_t k = start; k < end; k++)
                key[g] = key[g] << 1 | r->cells[order[g] * r->used + k];
        }
        fine = csm_sort_by_key(order, key, r->count);
        end = start;
    }
    free(key);
    return fine;
}

bool balance_group_rows(const double *table, size_t columns, size_t n, const uint32_t *use, size_t used,
                        uint32_t *group, unsigned char **may, size_t *groups)
{
    rows r = { .table = table, .columns = columns, .used = used, .use = use };
    uint32_t *order = NULL, *place = NULL;
    bool fine = find_groups(&r, n, group);
    *may = NULL;
    *groups = r.count;
    if (fine) {
        order = malloc((r.count + 1) * sizeof *order);
        place = malloc((r.count + 1) * sizeof *place);
        *may = malloc((r.count + 1) * used);
        fine = order && place && *may && order_rows(&r, order);
    }
    for (size_t g = 0; fine && g < r.count; g++) {
        place[order[g]] = (uint32_t)g;
        memcpy(*may + g * used, r.cells + order[g] * used, used);
    }
    for (size_t i = 0; fine && i < n; i++)
        group[i] = place[group[i]];
    free(order);
    free(place);
    free(r.cells);
    free(r.slots);
    return fine;
}
