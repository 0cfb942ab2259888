/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Memory of one call: zeroed, aligned, apart, and from lent memory first. */
#include <stdint.h>
#include <string.h>

#include "catalogue/arena.h"
#include "testing.h"

enum { PIECES = 200 };

static void check_piece(const unsigned char *piece, size_t size, unsigned char value)
{
    assert_non_null(piece);
    for (size_t i = 0; i < size; i++)
        assert_int_equal(piece[i], value);
}

/* Each piece is filled with a number of its own, and all are looked at again when all are there. */
static void take_pieces(csm_arena *arena)
{
    unsigned char *pieces[PIECES];
    for (size_t i = 0; i < PIECES; i++) {
        pieces[i] = csm_arena_get(arena, i * i % 97, 3);
        check_piece(pieces[i], i * i % 97 * 3, 0);
        assert_int_equal((uintptr_t)pieces[i] % _Alignof(max_align_t), 0);
        memset(pieces[i], (int)i + 1, i * i % 97 * 3);
    }
    for (size_t i = 0; i < PIECES; i++)
        check_piece(pieces[i], i * i % 97 * 3, (unsigned char)(i + 1));
}

static void pieces_are_zeroed_and_apart(void **state)
{
    csm_arena arena = { NULL };
    (void)state;
    take_pieces(&arena);
    csm_arena_free(&arena);
    assert_null(arena.blocks);
}

static void lent_memory_comes_first(void **state)
{
    max_align_t memory[64];
    csm_arena arena = { NULL };
    unsigned char *piece;
    (void)state;
    memset(memory, 0xAA, sizeof memory);
    csm_arena_lend(&arena, memory, sizeof memory);
    piece = csm_arena_get(&arena, 100, 1);
    check_piece(piece, 100, 0);
    assert_true(piece > (unsigned char *)memory &&
                piece + 100 <= (unsigned char *)memory + sizeof memory);
    take_pieces(&arena);
    csm_arena_free(&arena);
    assert_null(arena.blocks);
}

/* Too little, or too late: as if nothing were lent. */
static void useless_loans_do_no_harm(void **state)
{
    max_align_t memory[64];
    for (size_t size = 0; size <= 80; size++) {
        csm_arena arena = { NULL };
        csm_arena_lend(&arena, memory, size);
        take_pieces(&arena);
        csm_arena_lend(&arena, memory, sizeof memory);
        take_pieces(&arena);
        csm_arena_free(&arena);
    }
    (void)state;
}

static void too_much_is_refused(void **state)
{
    csm_arena arena = { NULL };
    (void)state;
    assert_null(csm_arena_get(&arena, SIZE_MAX, 1));
    assert_null(csm_arena_get(&arena, SIZE_MAX / 4, 8));
    csm_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pieces_are_zeroed_and_apart),
        cmocka_unit_test(lent_memory_comes_first),
        cmocka_unit_test(useless_loans_do_no_harm),
        cmocka_unit_test(too_much_is_refused),
    };
    return cmocka_run_group_tests_name("arena", tests, NULL, NULL);
}
