/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "lambdas.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

static const char part[] = "xl/workbook.xml";
static const char opening[] = "<definedNames>", closing[] = "</definedNames>";
/* What follows the names in the order of the schema; libxlsxwriter always writes it. */
static const char next_element[] = "<calcPr";

static void write_escaped(FILE *out, const char *text)
{
    for (; *text; text++)
        switch (*text) {
        case '<':
            fputs("&lt;", out);
            break;
        case '>':
            fputs("&gt;", out);
            break;
        case '&':
            fputs("&amp;", out);
            break;
        default:
            fputc(*text, out);
        }
}

static bool write_names(FILE *out, const csm_function *const *used, size_t count)
{
    csm_arena arena = { NULL };
    bool done = true;
    for (size_t i = 0; done && i < count; i++) {
        const char *formula;
        if (!used[i]->lambda)
            continue;
        formula = csm_formula_for_file(&arena, used[i]);
        done = formula != NULL;
        if (done) {
            fprintf(out, "<definedName name=\"CSM.%s\">", used[i]->name);
            write_escaped(out, formula);
            fputs("</definedName>", out);
        }
    }
    csm_arena_free(&arena);
    return done;
}

/* The part with the names behind those that it has. The caller frees it; NULL: it cannot be done. */
static char *with_names(const char *xml, const csm_function *const *used, size_t count, size_t *length)
{
    const char *at = strstr(xml, closing);
    bool none = at == NULL, done;
    char *text = NULL;
    FILE *out;
    if (none)
        at = strstr(xml, next_element);
    out = at ? open_memstream(&text, length) : NULL;
    if (!out)
        return NULL;
    fwrite(xml, 1, (size_t)(at - xml), out);
    fputs(none ? opening : "", out);
    done = write_names(out, used, count);
    fputs(none ? closing : "", out);
    fputs(at, out);
    done = !ferror(out) && done;
    if (fclose(out) == 0 && done)
        return text;
    free(text);
    return NULL;
}

static char *read_part(zip_t *package, const zip_stat_t *about)
{
    zip_file_t *file = zip_fopen_index(package, about->index, 0);
    char *xml = file ? malloc((size_t)about->size + 1) : NULL;
    bool done = xml && zip_fread(file, xml, about->size) == (zip_int64_t)about->size;
    if (file)
        zip_fclose(file);
    if (done)
        xml[about->size] = '\0';
    else
        free(xml);
    return done ? xml : NULL;
}

/* The package frees the text when it is closed. */
static bool replace_part(zip_t *package, const zip_stat_t *about, char *text, size_t length)
{
    zip_source_t *source = zip_source_buffer(package, text, length, 1);
    if (!source) {
        free(text);
        return false;
    }
    if (zip_file_replace(package, about->index, source, 0) != 0) {
        zip_source_free(source);
        return false;
    }
    /* The same workbook must come out the same at any time. */
    return zip_file_set_mtime(package, about->index, about->mtime, 0) == 0;
}

bool lambdas_define(const char *path, const csm_function *const *used, size_t count)
{
    const zip_uint64_t wanted = ZIP_STAT_INDEX | ZIP_STAT_SIZE | ZIP_STAT_MTIME;
    zip_stat_t about;
    size_t length = 0;
    char *xml = NULL, *text = NULL;
    zip_t *package = zip_open(path, 0, NULL);
    if (package && zip_stat(package, part, 0, &about) == 0 && (about.valid & wanted) == wanted)
        xml = read_part(package, &about);
    if (xml)
        text = with_names(xml, used, count, &length);
    free(xml);
    if (text && replace_part(package, &about, text, length) && zip_close(package) == 0)
        return true;
    if (package)
        zip_discard(package);
    return false;
}
