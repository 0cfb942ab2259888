/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Preloaded into an office, it tells whoever connects to the socket (an abstract one) named by CSM_HEAP what is allocated: the
 * resident size alone also counts what is free but scattered, and moves by megabytes from round to round. */
#define _GNU_SOURCE
#include <malloc.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static void *tell(void *given)
{
    const int listening = *(int *)given;
    for (;;) {
        const int to = accept4(listening, NULL, NULL, SOCK_CLOEXEC);
        if (to < 0)
            continue;
        const struct mallinfo2 now = mallinfo2(); /* of all arenas */
        char text[64];
        const int length = snprintf(text, sizeof text, "%zu\n", (now.uordblks + now.hblkhd) / 1024);
        if (send(to, text, (size_t)length, MSG_NOSIGNAL) != length)
            perror("CSM_HEAP");
        close(to);
    }
    return NULL;
}

__attribute__((constructor)) static void begin(void)
{
    static int listening;
    const char *name = getenv("CSM_HEAP");
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    pthread_t thread;
    if (!name || strlen(name) >= sizeof address.sun_path - 1)
        return;
    strcpy(address.sun_path + 1, name); /* no file: its first byte is zero, and all of it is the name */
    listening = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (listening < 0 || bind(listening, (struct sockaddr *)&address, sizeof address) || listen(listening, 4) ||
        pthread_create(&thread, NULL, tell, &listening))
        perror("CSM_HEAP");
}
