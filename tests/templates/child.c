/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "child.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <poll.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static void need(bool done, const char *what)
{
    if (done)
        return;
    perror(what);
    exit(99);
}

/* ---- processes ---- */

static char **environment_with(const char *extra)
{
    size_t n = 0, kept = 0, name = extra ? strcspn(extra, "=") + 1 : 0;
    char **all;
    while (environ[n])
        n++;
    all = calloc(n + 2, sizeof *all);
    need(all, "calloc");
    for (size_t i = 0; i < n; i++)
        if (!extra || strncmp(environ[i], extra, name) != 0)
            all[kept++] = environ[i];
    if (extra)
        all[kept] = (char *)extra;
    return all;
}

/* The child inherits the limit; this program keeps its own. */
static void spawn_limited(child *c, const char *const *arguments, const child_limits *limits,
                          posix_spawn_file_actions_t *actions)
{
    struct rlimit own, lowered;
    char **environment = environment_with(limits->environment);
    need(getrlimit(RLIMIT_FSIZE, &own) == 0, "getrlimit");
    lowered = own;
    if (limits->files_limited)
        lowered.rlim_cur = limits->file_size;
    need(setrlimit(RLIMIT_FSIZE, &lowered) == 0, "setrlimit");
    errno = posix_spawnp(&c->pid, arguments[0], actions, NULL, (char *const *)arguments,
                         environment);
    need(errno == 0, arguments[0]);
    need(setrlimit(RLIMIT_FSIZE, &own) == 0, "setrlimit");
    free(environment);
}

child child_start(const char *const *arguments, const child_limits *limits)
{
    static const child_limits none = { 0 };
    posix_spawn_file_actions_t actions;
    int out[2], err[2];
    child c = { 0 };
    need(pipe2(out, O_CLOEXEC) == 0 && pipe2(err, O_CLOEXEC) == 0, "pipe2");
    need(posix_spawn_file_actions_init(&actions) == 0 &&
             posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0) == 0 &&
             posix_spawn_file_actions_adddup2(&actions, out[1], 1) == 0 &&
             posix_spawn_file_actions_adddup2(&actions, err[1], 2) == 0,
         "posix_spawn_file_actions");
    spawn_limited(&c, arguments, limits ? limits : &none, &actions);
    posix_spawn_file_actions_destroy(&actions);
    close(out[1]);
    close(err[1]);
    c.out = out[0];
    c.err = err[0];
    return c;
}

typedef struct stream {
    char *text;
    size_t size;
} stream;

/* False at the end of it. */
static bool read_more(int file, stream *s)
{
    char part[65536];
    ssize_t n = read(file, part, sizeof part);
    need(n >= 0, "read");
    s->text = realloc(s->text, s->size + (size_t)n + 1);
    need(s->text, "realloc");
    memcpy(s->text + s->size, part, (size_t)n);
    s->size += (size_t)n;
    s->text[s->size] = '\0';
    return n > 0;
}

child_result child_wait(child *c)
{
    stream streams[2] = { { NULL, 0 }, { NULL, 0 } };
    struct pollfd files[2] = { { c->out, POLLIN, 0 }, { c->err, POLLIN, 0 } };
    child_result r = { .status = -1 };
    int state = 0;
    while (files[0].fd >= 0 || files[1].fd >= 0) {
        need(poll(files, 2, -1) >= 0, "poll");
        for (int i = 0; i < 2; i++)
            if (files[i].fd >= 0 && files[i].revents && !read_more(files[i].fd, &streams[i]))
                files[i].fd = -1;
    }
    close(c->out);
    close(c->err);
    need(waitpid(c->pid, &state, 0) == c->pid, "waitpid");
    if (WIFEXITED(state))
        r.status = WEXITSTATUS(state);
    else
        r.signal = WTERMSIG(state);
    r.out = streams[0].text;
    r.out_size = streams[0].size;
    r.err = streams[1].text;
    return r;
}

child_result child_run(const char *const *arguments, const child_limits *limits)
{
    child c = child_start(arguments, limits);
    return child_wait(&c);
}

void child_free(child_result *r)
{
    free(r->out);
    free(r->err);
    r->out = r->err = NULL;
}

/* ---- files ---- */

char *path_in(const char *folder, const char *name)
{
    char *path = NULL;
    need(asprintf(&path, "%s/%s", folder, name) >= 0, "asprintf");
    return path;
}

char *folder_make(const char *below)
{
    char *path = path_in(below, "folder-XXXXXX");
    need(mkdtemp(path) != NULL, path);
    return path;
}

static int remove_one(const char *path, const struct stat *state, int kind, struct FTW *place)
{
    (void)state;
    (void)place;
    return kind == FTW_DP ? rmdir(path) : unlink(path);
}

void folder_remove(const char *path)
{
    need(nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS) == 0, path);
}

static int visible(const struct dirent *entry)
{
    return strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
}

char *folder_list(const char *path)
{
    struct dirent **entries;
    int n = scandir(path, &entries, visible, alphasort);
    char *list = strdup("");
    need(n >= 0 && list, path);
    for (int i = 0; i < n; i++) {
        char *longer = NULL;
        need(asprintf(&longer, "%s%s\n", list, entries[i]->d_name) >= 0, "asprintf");
        free(list);
        free(entries[i]);
        list = longer;
    }
    free(entries);
    return list;
}

void file_write(const char *path, const void *bytes, size_t size)
{
    FILE *file = fopen(path, "wb");
    need(file != NULL, path);
    need(fwrite(bytes, 1, size, file) == size, path);
    need(fclose(file) == 0, path);
}

void file_write_text(const char *path, const char *text)
{
    file_write(path, text, strlen(text));
}

char *file_read(const char *path, size_t *size)
{
    stream s = { NULL, 0 };
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return NULL;
    while (read_more(file, &s))
        ;
    close(file);
    if (size)
        *size = s.size;
    return s.text;
}

place *place_make(const char *below)
{
    place *p = calloc(1, sizeof *p);
    if (!p)
        return NULL;
    p->folder = folder_make(below);
    p->accounts = path_in(p->folder, "accounts.csv");
    p->target = path_in(p->folder, "plan.xlsx");
    return p;
}

void place_free(place *p)
{
    chmod(p->folder, 0700);
    folder_remove(p->folder);
    free(p->folder);
    free(p->accounts);
    free(p->target);
    free(p);
}
