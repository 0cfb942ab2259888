# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
# the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
#
# doubt.sh LIST_PROGRAM PROVE ENGINE: whether the proof would notice. A wrong definition, a wrong mark, a
# wrong result, an empty list, a missing guard and a wrong default must each make it fail, and for that reason.
set -u
failed=0

# must_fail WHAT FUNCTION SED WORDS: what SED makes of the function's line must make the proof say WORDS and fail.
must_fail() {
    "$list" | grep "\"name\":\"CSM.$2\"" >before.json && sed "$3" before.json >doubt.json
    if cmp -s before.json doubt.json; then
        echo "Nothing was changed: $1"
        failed=1
    elif node "$prove" doubt.json "$engine" >doubt.out 2>&1; then
        echo "Not noticed: $1"
        failed=1
    elif ! grep -q "$4" doubt.out; then
        echo "Noticed for another reason: $1"
        tail -5 doubt.out
        failed=1
    fi
}

list=$1 prove=$2 engine=$3
must_fail "a wrong definition" LOAD 's|required_hours/_xlpm|required_hours*_xlpm|' "instead of 1.25"
must_fail "a wrong mark" HEADCOUNT 's|LAMBDA(\(.*\)_xlop.step,|LAMBDA(\1_xlpm.step,|' "the file says"
must_fail "a wrong result" LOAD 's|"result":1.25|"result":1.2500000001|' "instead of 1.2500000001"
must_fail "a wrong error" LOAD 's|"error":"#DIV/0!"|"error":"#NUM!"|' 'instead of.*#NUM!'
must_fail "nothing to prove" LOAD 's|"lambda":"[^"]*",||' "0 of 1 functions"
must_fail "a guard at step 0 that is missing" HEADCOUNT \
    's|IF(_xlpm.y>0,\(_xlpm.snapped([^,]*\),_xlpm.x)|\1|g' "0) of .* gives #DIV/0! instead of"
must_fail "a wrong default" HEADCOUNT 's|ISOMITTED(_xlpm.step),1,|ISOMITTED(_xlpm.step),2,|' \
    "CSM.HEADCOUNT(.* gives .* instead of [0-9]"
exit $failed
