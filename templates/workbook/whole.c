/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "whole.h"

#include <ctype.h>
#include <string.h>
#include <libxlsxwriter/third_party/minizip/unzip.h>

enum { HEAD = 512, TAIL = 128 };

/* The first and the last bytes of a part, which is all that is looked at. */
typedef struct ends {
    char head[HEAD + 1], tail[TAIL + 1];
    size_t head_length, tail_length;
} ends;

static void add(ends *e, const char *bytes, size_t n)
{
    size_t keep = n < TAIL ? n : TAIL, old = e->tail_length;
    if (e->head_length < HEAD) {
        size_t take = n < HEAD - e->head_length ? n : HEAD - e->head_length;
        memcpy(e->head + e->head_length, bytes, take);
        e->head_length += take;
    }
    if (old + keep > TAIL) {
        memmove(e->tail, e->tail + (old + keep - TAIL), TAIL - keep);
        old = TAIL - keep;
    }
    memcpy(e->tail + old, bytes + n - keep, keep);
    e->tail_length = old + keep;
}

/* The name of the first element: after the declaration, before a blank or a bracket. */
static bool first_element(const ends *e, char *name, size_t room)
{
    const char *c = e->head;
    size_t n;
    while ((c = strchr(c, '<')) && !isalpha((unsigned char)c[1]))
        c++;
    if (!c)
        return false;
    n = strcspn(c + 1, " \t\r\n/>");
    if (n + 1 > room)
        return false;
    memcpy(name, c + 1, n);
    name[n] = '\0';
    return true;
}

static bool ends_well(ends *e)
{
    char name[64], closing[68];
    size_t n = e->tail_length, c;
    if (!first_element(e, name, sizeof name))
        return false;
    while (n && isspace((unsigned char)e->tail[n - 1]))
        n--;
    c = (size_t)(stpcpy(stpcpy(stpcpy(closing, "</"), name), ">") - closing);
    return n >= c && memcmp(e->tail + n - c, closing, c) == 0;
}

/* Of the part that the package stands at. */
static bool part_is_whole(unzFile package)
{
    char bytes[65536];
    ends e = { .head_length = 0 };
    int n = -1;
    if (unzOpenCurrentFile(package) != UNZ_OK)
        return false;
    while ((n = unzReadCurrentFile(package, bytes, sizeof bytes)) > 0)
        add(&e, bytes, (size_t)n);
    return unzCloseCurrentFile(package) == UNZ_OK && n == 0 && ends_well(&e);
}

/* Parts larger than this take long to read and are written by a library that tells when they are cut. */
enum { LARGE = 1 << 26 };

static bool is_large(unzFile package)
{
    unz_file_info64 info;
    return unzGetCurrentFileInfo64(package, &info, NULL, 0, NULL, 0, NULL, 0) == UNZ_OK &&
           info.uncompressed_size > LARGE;
}

bool workbook_is_whole(const char *path)
{
    unzFile package = unzOpen64(path);
    int at = package ? unzGoToFirstFile(package) : UNZ_ERRNO;
    bool whole = at == UNZ_OK;
    while (whole && at == UNZ_OK) {
        whole = is_large(package) || part_is_whole(package);
        at = unzGoToNextFile(package);
    }
    if (package)
        unzClose(package);
    return whole && at == UNZ_END_OF_LIST_OF_FILE;
}
