# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
# the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
#
# readme.sh README LIST: prints README with LIST, the table of functions that `reference` writes, between its two
# marks. readme.sh --check README LIST: says how README differs from that.
set -eu
replace() {
    grep -q '^<!-- functions: ' "$1" && grep -q '^<!-- end of functions -->' "$1" ||
        { echo "$1 has no marks for the list of functions" >&2; exit 1; }
    awk -v list="$2" '
        /^<!-- end of functions -->/ { inside = 0 }
        !inside { print }
        /^<!-- functions: / { inside = 1; while ((getline line < list) > 0) print line }' "$1"
}
if [ "$1" = --check ]; then
    replace "$2" "$3" | diff "$2" - || { echo "./run words brings the list of functions up to date"; exit 1; }
else
    replace "$1" "$2"
fi
