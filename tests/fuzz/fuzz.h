/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* What the libFuzzer targets share: the bytes of the fuzzer as choices, and checks of invariants. */
#ifndef FUZZ_H
#define FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What does not hold stops the program, as a fault that a sanitizer finds does. */
static inline void check(bool holds)
{
    if (!holds)
        abort();
}

/* The bytes not used yet; past the last they are 0. */
typedef struct source {
    const uint8_t *at, *end;
} source;

static inline unsigned take(source *s)
{
    return s->at < s->end ? *s->at++ : 0;
}

/* Any number at all, by its bytes. */
static inline double take_bytes(source *s)
{
    double x = 0;
    for (size_t i = 0; i < sizeof x; i++)
        ((unsigned char *)&x)[i] = (unsigned char)take(s);
    return x;
}

#endif
