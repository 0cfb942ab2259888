#!/bin/bash
# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
# the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
#
# dialogs.sh PROGRAM EXTENSIONS WORK [LANGUAGE …]: opens each dialog of the menu by keyboard, in a Calc with
# windows on a display of its own, in each language (or in those given); operates it, and keeps a screenshot of each
# in WORK.
extensions=$2
here=$(cd "$(dirname "$0")" && pwd)
. "$here/windows.sh" "$1" "$3"
shift 3

# say ENGLISH: what stands for it in the language.
say() {
    [ "$language" != en-US ] || { echo "$1"; return; }
    sed -n "/^msgid \"$1\"\$/{n;s/^msgstr \"\(.*\)\"\$/\1/p;}" "$here/../../../addin/po/$language.po"
}

# letter ENGLISH: the key of its mnemonic; nothing where none is among a to z.
letter() { say "$1" | sed -n 's/.*~\([A-Za-z]\).*/\L\1/p'; }

start() {
    local profile=$work/profile-$language
    rm -rf "$profile"
    setup "$profile"
    cp "$here/accounts.fods" "$profile/accounts.fods"
    launch accounts.fods "$profile" "$extensions" --calc "$profile/accounts.fods"
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

# dialog NTH NAME TITLE: opens, is photographed, Escape closes it.
dialog() {
    menu "$1" "$3" || return
    photo "$2" "$3"
    fits "$3"
    keys Escape
    wait_gone "$3"
}

# fits TITLE: with its frame the window fits a screen of 1024 by 768 pixels.
fits() {
    local WINDOW X Y WIDTH HEIGHT SCREEN frame=37 scale=${SCALE:-1}
    eval "$(xdotool getwindowgeometry --shell "$(window "$1")")"
    [ "$WIDTH" -le $((1024 * scale)) ] && [ "$HEIGHT" -le $(((768 - frame) * scale)) ] ||
        complain "the window \"$1\" of $WIDTH by $HEIGHT is too large"
}

# mnemonic KEY TITLE: opens the menu by its letter, whose first entry opens a dialog.
mnemonic() {
    xdotool windowfocus "$(window accounts.fods)"
    sleep 0.3
    keys "alt+$1" Return
    wait_for_quietly "$2" || { complain "Alt with $1 does not open the menu"; return; }
    keys Escape
    wait_gone "$2"
}

# browse TITLE PICKER KEY UNTITLED: a file is chosen with the button for it, and a plan is made of it, which shows that
# the field has its name. The key is that of the choice above the field.
browse() {
    printf 'Account,ARR\nAnvil Street Coffee,12000\nBirch Yard,90000\n' >"$work/chosen.csv"
    menu 1 "$1" || return
    keys "alt+$3" Tab Tab space
    wait_for "$2" || return
    sleep 1
    keys slash # opens the line for a path, which takes a moment
    sleep 1
    xdotool type --delay 40 "${work#/}/chosen.csv"
    sleep 0.5
    photo picker "$2"
    keys Return
    wait_gone "$2"
    sleep 1
    photo chosen "$1"
    keys Return
    wait_for "$4" && wait_gone "$1"
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
    [ -z "$(window '^Untitled 3 ')" ] || complain "a plan that was stopped is there"
    if find "$TMPDIR" -maxdepth 1 -type f | grep .; then # the office's own lie in a folder
        complain "a plan that was stopped leaves files"
    fi
}

try() {
    local new="^$(say "New Plan")\$" balance="^$(say "Balance Accounts")\$" about="^$(say "About CSM Planner")\$"
    local explain="^$(say "Explain Cell {0}" | sed 's/{0}/.*/')" untitled='^[^.0-9]+' from_file
    from_file=$(letter "From a ~file:")
    start || return
    sleep 2
    keys ctrl+Home
    mnemonic "$(letter "~CSM Planner")" "$new"
    dialog 1 new "$new"
    dialog 5 about "$about"
    menu 2 "$balance" && {
        fits "$balance"
        keys Return # proposes
        photo balance "$balance"
        keys Escape
        wait_gone "$balance"
    }
    keys Right Right Right Right Right
    dialog 3 explain "$explain"
    # The plan that stands there at first, by Enter in the first field.
    menu 1 "$new" && keys Return && wait_for "$untitled 1 " && {
        wait_gone "$new"
        photo plan "$untitled 1 "
    }
    [ -z "$from_file" ] || browse "$new" "^$(say "List of Accounts")\$" "$from_file" "$untitled 2 "
    [ "$language" != en-US ] || cancel "$new"
    kill -0 "$office" 2>/dev/null || complain "the office is gone"
    stop
}

[ $# -gt 0 ] || set -- en-US $(sh "$here/../../../core/po/languages.sh")
for language in "$@"; do
    locale=$language place=9
    try
done
[ $failed = 0 ] && echo "every dialog opens, works and closes; pictures are in $work"
exit $failed
