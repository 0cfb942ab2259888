#!/bin/bash
# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
# the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
#
# dialogs.sh PROGRAM EXTENSIONS WORK [LANGUAGE …]: opens each dialog of the menu by keyboard, in a Calc with
# windows on a display of its own, in each language; operates it, and keeps a screenshot of each in WORK.
# Every wait is bounded. SCALE=2 makes everything twice as large.
set -u
program=$1 extensions=$2 work=$3
shift 3
here=$(cd "$(dirname "$0")" && pwd)
failed=0 office= x= manager=
mkdir -p "$work"

stop() {
    [ -z "$office" ] || { kill "$office"; wait "$office"; } 2>/dev/null
    office=
}
trap 'stop; kill $manager $x 2>/dev/null' EXIT

complain() {
    echo "$language: $*" >&2
    import -silent -window root "$work/$language-failed.png"
    failed=1
}

# A display whose number nobody else has.
coproc display { exec Xvfb -displayfd 1 -screen 0 $((1400 * ${SCALE:-1}))x$((1000 * ${SCALE:-1}))x24 -nolisten tcp 2>/dev/null; }
x=$display_PID
read -r -t 20 number <&"${display[0]}" || { echo "no display" >&2; exit 1; }
export DISPLAY=:$number SAL_USE_VCLPLUGIN=gtk3 LC_ALL=C.UTF-8 GDK_BACKEND=x11 NO_AT_BRIDGE=1 GDK_SCALE=${SCALE:-1}
openbox --sm-disable >/dev/null 2>&1 &
manager=$!

# setup PROFILE: what the first start would ask or show.
setup() {
    mkdir -p "$1/user" "$1/tmp"
    export TMPDIR=$1/tmp
    local item='<item oor:path="/org.openoffice.%s"><prop oor:name="%s" oor:op="fuse"><value>%s</value></prop></item>\n'
    {
        echo '<?xml version="1.0" encoding="UTF-8"?>'
        echo '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        printf "$item" Setup/L10N ooLocale "$language" Office.Linguistic/General UILocale "$language" \
            Setup/L10N ooSetupSystemLocale "$locale" Office.Common/Misc ShowTipOfTheDay false \
            Office.Common/Misc FirstRun false Office.Common/Security/Scripting MacroSecurityLevel 3
        echo '</oor:items>'
    } >"$1/user/registrymodifications.xcu"
}

start() {
    local profile=$work/profile-$language command
    rm -rf "$profile"
    setup "$profile"
    cp "$here/accounts.fods" "$profile/accounts.fods"
    command=("$program/soffice.bin" --norestore --nologo --nolockcheck "-env:UserInstallation=file://$profile"
        "-env:BUNDLED_EXTENSIONS=file://$extensions"
        "-env:UNO_SHARED_PACKAGES_CACHE=file://$profile/no-shared-extensions" --calc "$profile/accounts.fods")
    # It asks to be started again (81) when it has made the profile.
    "${command[@]}" >"$profile/output.txt" 2>&1 &
    office=$!
    for ((i = 0; i < 300; i++)); do
        xdotool search --onlyvisible --name accounts.fods >/dev/null 2>&1 && return 0
        if ! kill -0 $office 2>/dev/null; then
            "${command[@]}" >>"$profile/output.txt" 2>&1 &
            office=$!
        fi
        sleep 0.3
    done
    complain "Calc shows no window"
    return 1
}

window() { xdotool search --onlyvisible --name "$1" 2>/dev/null | head -1; }

# wait_for TITLE, wait_gone TITLE: at most 20 seconds.
wait_for() {
    for ((i = 0; i < 100; i++)); do
        [ -n "$(window "$1")" ] && return 0
        sleep 0.2
    done
    complain "there is no window \"$1\""
    return 1
}
wait_gone() {
    for ((i = 0; i < 100; i++)); do
        [ -z "$(window "$1")" ] && return 0
        sleep 0.2
    done
    complain "the window \"$1\" does not close"
    return 1
}

keys() {
    for key in "$@"; do
        xdotool key "$key"
        sleep 0.25
    done
}

# menu NTH: an entry of the extension's menu, which stands $place menus to the right of the first.
menu() {
    local right=()
    for ((i = 0; i < place; i++)); do right+=(Right); done
    for ((n = 0; n < 4; n++)); do
        xdotool windowfocus "$(window accounts.fods)"
        sleep 0.3
        keys F10 "${right[@]}" Return
        [ "$1" -gt 1 ] && for ((i = 1; i < $1; i++)); do keys Down; done
        keys Return
        sleep 0.5
        [ -n "$(window "$2")" ] && return 0
        wait_for_quietly "$2" && return 0
        keys Escape Escape Escape
    done
    complain "the menu's entry $1 opens no window \"$2\""
    return 1
}
wait_for_quietly() {
    for ((i = 0; i < 25; i++)); do
        [ -n "$(window "$1")" ] && return 0
        sleep 0.2
    done
    return 1
}

photo() {
    sleep 0.7
    import -silent -window "$(window "$2")" "$work/$language-$1.png" || complain "no picture of $1"
}

# dialog NTH NAME TITLE: opens, is photographed, Escape closes it.
dialog() {
    menu "$1" "$3" || return
    photo "$2" "$3"
    keys Escape
    wait_gone "$3"
}

# A plan of many accounts, stopped while it is made: no window comes, and no file stays.
cancel() {
    awk 'BEGIN { print "Account,ARR,Owner"; for (i = 1; i <= 600000; i++) print "A" i "," i * 10 ",CSM " i % 300 }' \
        >"$work/many.csv"
    menu 1 "$1" || return
    keys alt+f Tab
    xdotool type "$work/many.csv"
    sleep 4
    photo many "$1"
    keys Return
    sleep 1
    import -silent -window root "$work/$language-making.png"
    keys Escape
    wait_gone "$1"
    sleep 3
    [ -z "$(window '^Untitled 2 ')" ] || complain "a plan that was stopped is there"
    if find "$TMPDIR" -maxdepth 1 -type f | grep .; then # the office's own lie in a folder
        complain "a plan that was stopped leaves files"
    fi
}

try() {
    local new=$1 balance=$2 explain=$3 about=$4 untitled=$5
    start || return
    sleep 2
    keys ctrl+Home
    dialog 1 new "$new"
    dialog 5 about "$about"
    menu 2 "$balance" && {
        keys Return # proposes
        photo balance "$balance"
        keys Escape
        wait_gone "$balance"
    }
    keys Right Right Right Right Right
    dialog 3 explain "$explain"
    # The plan that stands there at first, by Enter in the first field.
    menu 1 "$new" && keys Return && wait_for "$untitled" && {
        wait_gone "$new"
        photo plan "$untitled"
    }
    [ "$language" != en-US ] || cancel "$new"
    kill -0 "$office" 2>/dev/null || complain "the office is gone"
    stop
}

[ $# -gt 0 ] || set -- en-US de ru
for language in "$@"; do
    case $language in
    de) locale=de-DE place=9; try '^Neuer Plan$' '^Kunden verteilen$' '^Zelle .* erklären$' '^Über CSM Planner$' '^Unbenannt 1 ' ;;
    ru) locale=ru-RU place=9; try '^Новый план$' '^Распределение клиентов$' '^Объяснение ячейки' '^О CSM Planner$' '^Без имени 1 ' ;;
    *) locale=en-US place=9; try '^New Plan$' '^Balance Accounts$' '^Explain Cell' '^About CSM Planner$' '^Untitled 1 ' ;;
    esac
done
[ $failed = 0 ] && echo "every dialog opens, works and closes; pictures are in $work"
exit $failed
