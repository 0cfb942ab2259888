#!/bin/sh
# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
# the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
#
# words.sh: every text of the sources stands in every .po file, translated. Says what is missing.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
check() {
    folder=$1
    shift
    mkdir -p "$work/$folder"
    cp "$folder"/*.po "$work/$folder"
    sh core/po/update.sh "$work/$folder" "$@" 2>/dev/null
    for po in "$work/$folder"/*.po; do
        if msgattrib --untranslated --no-obsolete "$po" | grep -q '^msgid "[^"]'; then
            echo "$folder/$(basename "$po") lacks these translations (./run words adds them):"
            msgattrib --untranslated --no-obsolete --no-wrap "$po" | grep '^msgid "[^"]'
            failed=1
        fi
        if [ "$(msgattrib --only-fuzzy "$po" | wc -l)" -gt 0 ]; then
            echo "$folder/$(basename "$po") has fuzzy translations, which are not used"
            failed=1
        fi
    done
}
check core/po core/*.c core/catalogue/*.[ch] idl/*.c
check templates/po templates/*.c templates/sheets/*.c
check addin/po addin/*.cxx
[ $failed = 0 ] && echo "every text is translated"
exit $failed
