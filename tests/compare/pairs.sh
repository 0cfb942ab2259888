#!/bin/sh
# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
# the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
#
# pairs.sh COMPARE-PLANS OLD NEW [OPTION...]: compares the workbooks of two folders that workbooks.sh filled,
# tells the first differences of each pair that is not equal, and ends with how many are.
set -eu
compare=$1 old=$2 new=$3
shift 3
equal=0 different=0
told=$(mktemp)
trap 'rm -f "$told"' EXIT
for path in "$old"/*.xlsx "$old"/*.refused "$new"/*.xlsx "$new"/*.refused; do
    [ -e "$path" ] || continue
    file=$(basename "$path")
    case $path in
    "$new"/*) [ ! -e "$old/$file" ] || continue ;;
    esac
    if [ ! -e "$old/$file" ] || [ ! -e "$new/$file" ]; then
        echo "${file%.*}: $file was made on one side only"
    elif [ "${file##*.}" = refused ]; then
        echo "${file%.*} is not compared: both refuse it: $(head -1 "$path")"
        continue
    elif "$compare" --most 20 "$@" "$old/$file" "$new/$file" >"$told" 2>&1; then
        equal=$((equal + 1))
        continue
    else
        echo "${file%.*}:"
        sed 's/^/    /' "$told"
    fi
    different=$((different + 1))
done
echo "$equal pairs of workbooks are equal, $different are not"
[ "$different" = 0 ] && [ "$equal" -gt 0 ]
