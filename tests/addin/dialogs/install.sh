#!/bin/bash
# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
# the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
#
# install.sh PROGRAM PACKAGE WORK: what a double click on the package does. A file manager hands it to the
# office, as its desktop files say; the office asks, and when the user agrees, Calc has the menu from then on.
package=$2
here=$(cd "$(dirname "$0")" && pwd)
. "$here/windows.sh" "$1" "$3"
language=en-US locale=en-US
profile=$work/profile

grep -qs 'MimeType=.*application/vnd.openofficeorg.extension' /usr/share/applications/*.desktop "$program"/../share/xdg/*.desktop ||
    complain "no desktop file hands extensions to the office"

rm -rf "$profile"
setup "$profile"
cp "$package" "$profile/csm-planner.oxt"
cp "$here/accounts.fods" "$profile"
launch '^Extension Manager$' "$profile" "$profile/none" "$profile/csm-planner.oxt" || exit 1
sleep 3
import -silent -window root "$work/asks.png"
keys Tab Return # from Cancel, which has the focus, to OK
wait_for '^Extension Software License Agreement$' || exit 1
for ((i = 0; i < 40; i++)); do # scrolls down until it can be accepted, and accepts
    [ -n "$(window "^Extension Software License")" ] || break
    keys space
done
wait_gone "^Extension Software License"
for ((i = 0; i < 100; i++)); do
    grep -qs csmplanner "$profile/user/uno_packages/cache/uno_packages.pmap" && break
    sleep 0.3
done
sleep 3
import -silent -window root "$work/installed.png"
stop

launch accounts.fods "$profile" "$profile/none" --calc "$profile/accounts.fods" || exit 1
sleep 3
xdotool windowfocus "$(window accounts.fods)"
sleep 0.3
keys alt+c Return
wait_for '^New Plan$' && import -silent -window root "$work/new-plan.png"
stop
[ $failed = 0 ] && echo "a double click installs the extension; pictures are in $work"
exit $failed
