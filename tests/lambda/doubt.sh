# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
# the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
#
# doubt.sh LIST_PROGRAM PROVE ENGINE: whether the proof would notice. A wrong definition, a wrong mark, a
# wrong result and an empty list must each make it fail, and for that reason.
set -u
failed=0

# must_fail WHAT WORDS: the list on standard input must make the proof say WORDS and fail.
must_fail() {
    cat >doubt.json
    if node "$prove" doubt.json "$engine" >doubt.out 2>&1; then
        echo "Not noticed: $1"
        failed=1
    elif ! grep -q "$2" doubt.out; then
        echo "Noticed for another reason: $1"
        tail -5 doubt.out
        failed=1
    fi
}

list=$1 prove=$2 engine=$3
"$list" | grep '"name":"CSM.LOAD"' >load.json || exit 1
sed 's|required_hours/_xlpm|required_hours*_xlpm|' load.json |
    must_fail "a wrong definition" "instead of 1.25"
sed 's|_xlpm.effective_hours)|_xlop.effective_hours)|' load.json |
    must_fail "a wrong mark" "the file says"
sed 's|"result":1.25|"result":1.2500000001|' load.json |
    must_fail "a wrong result" "instead of 1.2500000001"
sed 's|"error":"#DIV/0!"|"error":"#NUM!"|' load.json | must_fail "a wrong error" 'instead of.*#NUM!'
sed 's|"lambda":"[^"]*",||' load.json | must_fail "nothing to prove" "0 of 1 functions"
exit $failed
