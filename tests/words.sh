#!/bin/sh
# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
# the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
#
# words.sh: every text of the sources stands in every .po file, translated, with the same places to fill in:
# those of printf (%s) in the same order, others ({0}) in any; and the .po files are those of the table of languages.
# Says what is missing.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
# places FILE.po: complains of translations whose places differ.
places() {
    msgattrib --no-obsolete --translated --no-wrap "$1" | awk '
        function printf_places(text,   all) {
            while (match(text, /%[0-9.]*(zu|[sdufgc%])/)) {
                all = all " " substr(text, RSTART, RLENGTH)
                text = substr(text, RSTART + RLENGTH)
            }
            return all
        }
        function named_places(text,   all, n, i, j, found, each) {
            while (match(text, /[{][a-z0-9_]+[}]/)) {
                found[++n] = substr(text, RSTART, RLENGTH)
                for (i = n; i > 1 && found[i - 1] > found[i]; i--) {
                    each = found[i]; found[i] = found[i - 1]; found[i - 1] = each
                }
                text = substr(text, RSTART + RLENGTH)
            }
            for (j = 1; j <= n; j++)
                all = all " " found[j]
            return all
        }
        function compare() {
            if (english != "" && (printf_places(english) != printf_places(other) ||
                                  named_places(english) != named_places(other))) {
                print "  " english "\n  " other
                bad = 1
            }
            english = other = ""
        }
        function quoted(line) {
            sub(/^[^"]*"/, "", line)
            sub(/"$/, "", line)
            return line
        }
        /^msgid / { compare(); into = 1; english = quoted($0); next }
        /^msgstr / { into = 2; other = quoted($0); next }
        /^"/ && into == 1 { english = english quoted($0) }
        /^"/ && into == 2 { other = other quoted($0) }
        END { compare(); exit bad }'
}
check() {
    folder=$1
    shift
    for language in $(sh core/po/languages.sh); do
        if [ ! -f "$folder/$language.po" ]; then
            echo "$folder/$language.po is missing (./run words begins it)"
            failed=1
            return
        fi
    done
    for po in "$folder"/*.po; do
        if ! sh core/po/languages.sh | grep -qx "$(basename "$po" .po)"; then
            echo "$po is of no language in core/catalogue/languages.c"
            failed=1
        fi
    done
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
        if ! places "$po" >"$work/places"; then
            echo "$folder/$(basename "$po"): what is filled in differs in"
            cat "$work/places"
            failed=1
        fi
    done
}
check core/po core/*.c core/*/*.c core/catalogue/*.h core/catalogue/entries/*.c idl/*.c
check templates/po templates/*.c templates/*/*.c
check addin/po addin/*/*.cxx addin/package/*.c
[ $failed = 0 ] && echo "every text is translated"
exit $failed
