#!/bin/sh
# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
# the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
# words.sh MSGFMT VARIABLE OUTPUT FILE.po …: see words.cmake.
set -eu
msgfmt=$1 variable=$2 output=$3
shift 3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
{
    echo '#include "catalogue/words.h"'
    for po in "$@"; do
        name=words_$(basename "$po" .po | tr - _)
        "$msgfmt" --tcl -l words -d "$work" "$po"
        echo "static const csm_word ${name}[] = {"
        sed -nE 's/^::msgcat::mcset words ("([^"\\]|\\.)*") (".*")$/    { \1, \3 },/p' \
            "$work/words.msg" | sed -E 's/\\([][$])/\1/g'
        echo '    { NULL, NULL }'
        echo '};'
    done
    echo "const csm_dictionary ${variable}[] = {"
    for po in "$@"; do
        language=$(basename "$po" .po)
        name=words_$(echo "$language" | tr - _)
        echo "    { \"$language\", $name, sizeof $name / sizeof *$name - 1 },"
    done
    echo '    { NULL, NULL, 0 }'
    echo '};'
} > "$work/words.c"
mv "$work/words.c" "$output"
