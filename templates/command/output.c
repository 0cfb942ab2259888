/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A signal handler can reach nothing else. */
static char pending[4096];

static void remove_and_die(int signal_number)
{
    unlink(pending);
    signal(signal_number, SIG_DFL);
    raise(signal_number);
}

static void watch_signals(void (*handler)(int))
{
    static const int signals[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT };
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
        signal(signals[i], handler);
    /* A file that grows beyond a limit is a failed write, not the end of the program. */
    signal(SIGXFSZ, SIG_IGN);
}

static bool fail(const char *what, const char *path, int number, char **error)
{
    if (asprintf(error, "%s \"%s\": %s. Choose another place with -o.", what, path,
                 strerror(number)) < 0)
        *error = NULL;
    return false;
}

/* The permissions of the file that is replaced, or those that a new file gets. */
static mode_t wanted_mode(const char *target)
{
    struct stat old;
    mode_t mask;
    if (stat(target, &old) == 0)
        return old.st_mode & 0777;
    mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

static char *name_beside(const char *target)
{
    char *copy = strdup(target), *name = NULL;
    if (copy && asprintf(&name, "%s/.csm-XXXXXX", dirname(copy)) < 0)
        name = NULL;
    free(copy);
    return name;
}

/* Where the target is a link, the file it leads to is meant, whether it is there yet or not. */
static char *follow_links(const char *target)
{
    char *found = realpath(target, NULL), *folder, *path = NULL;
    char leads_to[4096];
    ssize_t n = found ? -1 : readlink(target, leads_to, sizeof leads_to - 1);
    if (found || n < 0)
        return found ? found : strdup(target);
    leads_to[n] = '\0';
    if (leads_to[0] == '/')
        return strdup(leads_to);
    folder = strdup(target);
    if (folder && asprintf(&path, "%s/%s", dirname(folder), leads_to) < 0)
        path = NULL;
    free(folder);
    return path;
}

bool output_begin(output *o, const char *target, char **error)
{
    struct stat old;
    int file;
    o->temporary = NULL;
    o->target = follow_links(target);
    if (!o->target)
        return fail("Cannot write", target, ENOMEM, error);
    target = o->target;
    if (stat(target, &old) == 0 && !S_ISREG(old.st_mode))
        return fail("This is not a file that can be written:", target, EINVAL, error);
    if (access(target, F_OK) == 0 && access(target, W_OK) != 0)
        return fail("Cannot write", target, errno, error);
    o->temporary = name_beside(target);
    if (!o->temporary || strlen(o->temporary) >= sizeof pending)
        return fail("Cannot write", target, ENAMETOOLONG, error);
    file = mkstemp(o->temporary);
    if (file < 0) {
        int number = errno;
        free(o->temporary);
        o->temporary = NULL;
        return fail("Cannot write", target, number, error);
    }
    strcpy(pending, o->temporary);
    watch_signals(remove_and_die);
    fchmod(file, wanted_mode(target));
    close(file);
    return true;
}

static bool flush(const char *path)
{
    int file = open(path, O_RDONLY | O_CLOEXEC);
    bool done = file >= 0 && fsync(file) == 0;
    if (file >= 0)
        close(file);
    return done;
}

bool output_commit(output *o, char **error)
{
    if (!flush(o->temporary) || rename(o->temporary, o->target) != 0)
        return fail("Cannot write", o->target, errno, error);
    watch_signals(SIG_DFL);
    free(o->temporary);
    o->temporary = NULL;
    return true;
}

void output_end(output *o)
{
    if (o->temporary) {
        unlink(o->temporary);
        watch_signals(SIG_DFL);
    }
    free(o->temporary);
    free(o->target);
    o->temporary = o->target = NULL;
}
