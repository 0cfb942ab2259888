#!/bin/sh
# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
# the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
# update.sh FOLDER SOURCE …: brings FOLDER/*.po up to date with the texts marked in the sources, for the
# translators, and begins those of new languages. Names of arguments are texts too: they stand in the Function
# Wizard.
set -eu
export LC_ALL=C.UTF-8
folder=$1
shift
pot=$(mktemp)
trap 'rm -f "$pot"' EXIT
xgettext --from-code=UTF-8 --language=C --no-location --sort-output -o "$pot" \
    --keyword --keyword=N_ --keyword=NUMBER:1 --keyword=NUMBER_OR:1 --keyword=NUMBER_IF:1 \
    --keyword=NUMBERS:1 --keyword=NUMBERS_OR:1 --keyword=NUMBERS_IF:1 --keyword=REST:1 --keyword=TEXT:1 --keyword=TEXT_OR:1 \
    --keyword=TEXTS:1 --keyword=TEXTS_IF:1 "$@"
# What a run changes must be words only; and "25 % on top" is prose, not a format.
sed -i -e '/^#, c-format$/d' \
    -e '/^"\(Report-Msgid\|POT-Creation\|Project-Id\|PO-Rev\|Last-Tr\|Language-Team\)/d' \
    -e 's/charset=CHARSET/charset=UTF-8/' "$pot"
for language in $(sh "$(dirname "$0")/languages.sh"); do
    [ -f "$folder/$language.po" ] || printf '%s\n' 'msgid ""' 'msgstr ""' "\"Language: $language\\n\"" \
        '"MIME-Version: 1.0\n"' '"Content-Type: text/plain; charset=UTF-8\n"' '"Content-Transfer-Encoding: 8bit\n"' \
        >"$folder/$language.po"
done
for po in "$folder"/*.po; do
    msgmerge --quiet --update --backup=none --no-fuzzy-matching --no-location --sort-output \
        --no-wrap "$po" "$pot"
    msgattrib --no-obsolete --no-wrap -o "$po" "$po"
done
