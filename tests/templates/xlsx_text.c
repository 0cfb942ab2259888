/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "xlsx_text.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "child.h"

enum { SHEETS_MAX = 32 };

typedef struct sheet_part {
    char name[128];
    char *xml;
    bool hidden;
} sheet_part;

struct xlsx {
    char *names; /* xl/workbook.xml */
    char *shared;
    const char **strings; /* each <si> of `shared` */
    size_t string_count;
    sheet_part sheets[SHEETS_MAX];
    size_t sheet_count;
};

char *xlsx_part(const char *path, const char *part)
{
    const char *const arguments[] = { "unzip", "-p", path, part, NULL };
    child_result r = child_run(arguments, NULL);
    char *text = r.status == 0 ? r.out : NULL;
    if (text)
        r.out = NULL;
    child_free(&r);
    return text;
}

/* ---- XML, as far as it occurs ---- */

static size_t put_character(char *out, unsigned long c)
{
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    if (c < 0x800) {
        out[0] = (char)(0xC0 | (c >> 6));
        out[1] = (char)(0x80 | (c & 0x3F));
        return 2;
    }
    out[0] = (char)(0xE0 | (c >> 12));
    out[1] = (char)(0x80 | ((c >> 6) & 0x3F));
    out[2] = (char)(0x80 | (c & 0x3F));
    return 3;
}

/* One entity at `at`; where it ends. */
static const char *entity(const char *at, char *out, size_t *n)
{
    static const struct {
        const char *name;
        char c;
    } known[] = { { "&amp;", '&' }, { "&lt;", '<' }, { "&gt;", '>' },
                  { "&quot;", '"' }, { "&apos;", '\'' } };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strncmp(at, known[i].name, strlen(known[i].name)) == 0) {
            out[(*n)++] = known[i].c;
            return at + strlen(known[i].name);
        }
    if (at[1] == '#') {
        char *end;
        unsigned long c = at[2] == 'x' ? strtoul(at + 3, &end, 16) : strtoul(at + 2, &end, 10);
        *n += put_character(out + *n, c);
        return end + (*end == ';');
    }
    out[(*n)++] = *at;
    return at + 1;
}

static void unescape(const char *from, const char *to, char *out, size_t room)
{
    size_t n = strlen(out);
    while (from < to && n + 4 < room)
        if (*from == '&')
            from = entity(from, out, &n);
        else
            out[n++] = *from++;
    out[n] = '\0';
}

/* The text of every <t> from `from` to the end of the string, as rich text has several. */
static void text_of_string(const char *from, const char *close_tag, char *out, size_t room)
{
    const char *end = strstr(from, close_tag);
    out[0] = '\0';
    for (const char *t = strstr(from, "<t"); t && t < end; t = strstr(t, "<t")) {
        const char *start = strchr(t, '>') + 1, *close = strstr(start, "</t>");
        if (!close)
            return;
        unescape(start, close, out, room);
        t = close;
    }
}

bool xlsx_attribute(const char *tag, const char *name, char *out, size_t room)
{
    char sought[40];
    const char *end = strchr(tag, '>'), *at;
    snprintf(sought, sizeof sought, " %s=\"", name);
    at = strstr(tag, sought);
    if (!at || !end || at > end)
        return false;
    at += strlen(sought);
    out[0] = '\0';
    unescape(at, strchr(at, '"'), out, room);
    return true;
}

/* ---- opening ---- */

static bool read_strings(xlsx *x)
{
    size_t n = 0;
    for (const char *s = strstr(x->shared, "<si>"); s; s = strstr(s + 1, "<si>"))
        n++;
    x->strings = calloc(n + 1, sizeof *x->strings);
    if (!x->strings)
        return false;
    for (const char *s = strstr(x->shared, "<si>"); s; s = strstr(s + 1, "<si>"))
        x->strings[x->string_count++] = s;
    return true;
}

static bool read_sheets(xlsx *x, const char *path)
{
    for (const char *s = strstr(x->names, "<sheet "); s; s = strstr(s + 1, "<sheet ")) {
        sheet_part *to = &x->sheets[x->sheet_count];
        char part[60], state[16] = "";
        if (x->sheet_count == SHEETS_MAX || !xlsx_attribute(s, "name", to->name, sizeof to->name))
            return false;
        to->hidden = xlsx_attribute(s, "state", state, sizeof state) && strcmp(state, "visible") != 0;
        snprintf(part, sizeof part, "xl/worksheets/sheet%zu.xml", ++x->sheet_count);
        to->xml = xlsx_part(path, part);
        if (!to->xml || !strstr(to->xml, "</worksheet>"))
            return false;
    }
    return x->sheet_count > 0;
}

xlsx *xlsx_open(const char *path)
{
    xlsx *x = calloc(1, sizeof *x);
    if (!x)
        return NULL;
    x->names = xlsx_part(path, "xl/workbook.xml");
    x->shared = xlsx_part(path, "xl/sharedStrings.xml");
    if (!x->names || !x->shared || !read_strings(x) || !read_sheets(x, path)) {
        xlsx_close(x);
        return NULL;
    }
    return x;
}

void xlsx_close(xlsx *x)
{
    if (!x)
        return;
    for (size_t i = 0; i < SHEETS_MAX; i++)
        free(x->sheets[i].xml);
    free(x->names);
    free(x->shared);
    free(x->strings);
    free(x);
}

/* ---- reading ---- */

size_t xlsx_sheet_count(const xlsx *x)
{
    return x->sheet_count;
}

const char *xlsx_sheet_name(const xlsx *x, size_t i)
{
    return i < x->sheet_count ? x->sheets[i].name : NULL;
}

bool xlsx_sheet_hidden(const xlsx *x, size_t i)
{
    return i < x->sheet_count && x->sheets[i].hidden;
}

const char *xlsx_sheet_xml(const xlsx *x, size_t i)
{
    return i < x->sheet_count ? x->sheets[i].xml : NULL;
}

static const char *sheet_xml(const xlsx *x, const char *sheet)
{
    for (size_t i = 0; i < x->sheet_count; i++)
        if (strcmp(x->sheets[i].name, sheet) == 0)
            return x->sheets[i].xml;
    return NULL;
}

static void value_at(const xlsx *x, const char *cell, xlsx_value *value)
{
    char type[16] = "n";
    const char *end = strchr(cell, '>'), *v;
    value->kind = XLSX_NOTHING;
    value->text[0] = '\0';
    xlsx_attribute(cell, "t", type, sizeof type);
    if (!end || end[-1] == '/')
        return;
    if (strcmp(type, "inlineStr") == 0) {
        value->kind = XLSX_TEXT;
        text_of_string(cell, "</is>", value->text, sizeof value->text);
        return;
    }
    end = strstr(end, "</c>");
    v = strstr(cell, "<v>");
    if (!end || !v || v > end)
        return;
    v += 3;
    value->kind = strcmp(type, "s") == 0 || strcmp(type, "str") == 0 ? XLSX_TEXT : XLSX_NUMBER;
    if (value->kind == XLSX_NUMBER)
        value->number = strtod(v, NULL);
    else if (strcmp(type, "str") == 0)
        unescape(v, strstr(v, "</v>"), value->text, sizeof value->text);
    else if (strtoul(v, NULL, 10) < x->string_count)
        text_of_string(x->strings[strtoul(v, NULL, 10)], "</si>", value->text, sizeof value->text);
}

bool xlsx_cell(const xlsx *x, const char *sheet, const char *cell, xlsx_value *value)
{
    const char *xml = sheet_xml(x, sheet), *at;
    char sought[40];
    memset(value, 0, sizeof *value);
    snprintf(sought, sizeof sought, "<c r=\"%s\"", cell);
    at = xml ? strstr(xml, sought) : NULL;
    if (at)
        value_at(x, at, value);
    return xml != NULL;
}

/* $C$5 as C5. */
static const char *copy_address(const char *from, char out[16])
{
    size_t n = 0;
    for (; *from == '$' || (*from >= 'A' && *from <= 'Z') || (*from >= '0' && *from <= '9'); from++)
        if (*from != '$' && n < 15)
            out[n++] = *from;
    out[n] = '\0';
    return from;
}

/* Sheet!$A$1:$B$2 or 'My sheet'!$A$1. */
static bool read_place(const char *text, xlsx_place *place)
{
    const char *mark = strrchr(text, '!');
    size_t n = 0;
    if (!mark)
        return false;
    for (const char *c = text; c < mark && n + 1 < sizeof place->sheet; c++)
        if (*c != '\'' || (c[1] == '\'' && c > text && c++))
            place->sheet[n++] = *c;
    place->sheet[n] = '\0';
    mark = copy_address(mark + 1, place->first);
    strcpy(place->last, place->first);
    if (*mark == ':')
        copy_address(mark + 1, place->last);
    return place->first[0] != '\0';
}

/* One search: under AddressSanitizer each takes as long as all the text behind it. */
bool xlsx_find_name(const xlsx *x, const char *name, xlsx_place *place)
{
    char sought[100], text[300] = "";
    const char *at;
    snprintf(sought, sizeof sought, "<definedName name=\"%s\"", name);
    at = strstr(x->names, sought);
    if (!at)
        return false;
    at = strchr(at, '>') + 1;
    unescape(at, strstr(at, "</definedName>"), text, sizeof text);
    return read_place(text, place);
}

xlsx_value xlsx_named(const xlsx *x, const char *name)
{
    xlsx_place place;
    xlsx_value value = { .kind = XLSX_NOTHING };
    if (xlsx_find_name(x, name, &place))
        xlsx_cell(x, place.sheet, place.first, &value);
    return value;
}

double xlsx_number(const xlsx *x, const char *name)
{
    xlsx_value value = xlsx_named(x, name);
    return value.kind == XLSX_NUMBER ? value.number : NAN;
}

size_t xlsx_find_row(const xlsx *x, const char *sheet, const char *column, const char *text)
{
    const char *xml = sheet_xml(x, sheet);
    char address[16];
    xlsx_value value = { .kind = XLSX_NOTHING };
    for (const char *c = xml ? strstr(xml, "<c r=\"") : NULL; c; c = strstr(c + 1, "<c r=\"")) {
        size_t letters;
        xlsx_attribute(c, "r", address, (memset(address, 0, sizeof address), sizeof address));
        letters = strspn(address, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        if (strlen(column) != letters || strncmp(address, column, letters) != 0)
            continue;
        value_at(x, c, &value);
        if (value.kind == XLSX_TEXT && strcmp(value.text, text) == 0)
            return strtoul(address + letters, NULL, 10);
    }
    return 0;
}

/* ---- cells by their head ---- */

void xlsx_read_address(const char *cell, size_t *row, size_t *column)
{
    for (*column = 0; *cell >= 'A' && *cell <= 'Z'; cell++)
        *column = *column * 26 + (size_t)(*cell - 'A' + 1);
    *row = strtoul(cell, NULL, 10);
}

/* The first cell with this text. */
static bool find_text(const xlsx *x, const char *sheet, const char *text, char address[16])
{
    const char *xml = sheet_xml(x, sheet);
    xlsx_value value = { .kind = XLSX_NOTHING };
    for (const char *c = xml ? strstr(xml, "<c r=\"") : NULL; c; c = strstr(c + 1, "<c r=\"")) {
        value_at(x, c, &value);
        if (value.kind == XLSX_TEXT && strcmp(value.text, text) == 0)
            return xlsx_attribute(c, "r", address, 16);
    }
    return false;
}

bool xlsx_find_column(const xlsx *x, const char *sheet, const char *head, char letters[8])
{
    char address[16];
    if (!find_text(x, sheet, head, address))
        return false;
    snprintf(letters, 8, "%.*s", (int)strspn(address, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"), address);
    return true;
}

xlsx_value xlsx_below(const xlsx *x, const char *sheet, const char *head, size_t rows)
{
    xlsx_value value = { .kind = XLSX_NOTHING };
    char address[16], cell[32];
    if (find_text(x, sheet, head, address)) {
        size_t letters = strspn(address, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        snprintf(cell, sizeof cell, "%.*s%zu", (int)letters, address, strtoul(address + letters, NULL, 10) + rows);
        xlsx_cell(x, sheet, cell, &value);
    }
    return value;
}

/* The cells of one row, which is a string of its own: under AddressSanitizer searching in the whole part takes long. */
static void read_row(const xlsx *x, const char *row, xlsx_value *cells, size_t columns)
{
    for (const char *c = strstr(row, "<c r=\""); c; c = strstr(c + 1, "<c r=\"")) {
        char address[16] = "";
        size_t at, column;
        xlsx_attribute(c, "r", address, sizeof address);
        xlsx_read_address(address, &at, &column);
        if (column >= 1 && column <= columns)
            value_at(x, c, &cells[column - 1]);
    }
}

xlsx_value *xlsx_rows(const xlsx *x, const char *sheet, size_t first, size_t count, size_t columns)
{
    const char *at = sheet_xml(x, sheet);
    xlsx_value *cells = at ? calloc(count * columns + 1, sizeof *cells) : NULL;
    for (size_t i = 0; cells && at && i < count; i++) {
        char sought[40], *row = NULL;
        const char *start, *end;
        snprintf(sought, sizeof sought, "<row r=\"%zu\"", first + i);
        start = strstr(at, sought);
        end = start ? strstr(start, "</row>") : NULL;
        row = end ? strndup(start, (size_t)(end - start)) : NULL;
        if (row)
            read_row(x, row, cells + i * columns, columns);
        free(row);
        at = end ? end : at;
    }
    return cells;
}

bool xlsx_has_text(const xlsx *x, const char *sheet, const char *text)
{
    char address[16];
    return find_text(x, sheet, text, address);
}

/* ---- the whole file ---- */

static bool intact(const char *path)
{
    const char *const arguments[] = { "unzip", "-tqq", path, NULL };
    child_result r = child_run(arguments, NULL);
    child_free(&r);
    return r.status == 0;
}

/* A line of `unzip -v`: size, method, size, share, date, time, check sum, name. */
char *xlsx_fingerprint(const char *path)
{
    const char *const arguments[] = { "unzip", "-v", path, NULL };
    child_result r = { 0 };
    char *list = NULL;
    size_t size = 0;
    FILE *to;
    if (!intact(path) || !(to = open_memstream(&list, &size)))
        return NULL;
    r = child_run(arguments, NULL);
    for (char *line = strtok(r.out, "\n"); line; line = strtok(NULL, "\n")) {
        char sum[16], name[200];
        if (sscanf(line, "%*u %*s %*u %*s %*s %*s %8[0-9a-f] %199s", sum, name) == 2 &&
            strcmp(name, "docProps/core.xml") != 0)
            fprintf(to, "%s %s\n", sum, name);
    }
    fclose(to);
    child_free(&r);
    return list;
}
