# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
# the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
#
# windows.sh PROGRAM WORK: sourced by tests that operate an office with windows, on a display of its own. Every wait
# is bounded. SCALE=2 makes everything twice as large.
set -u
program=$1 work=$2
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

# launch TITLE PROFILE EXTENSIONS ARGUMENT…: starts an office and waits for its window.
launch() {
    local title=$1 profile=$2 extensions=$3 command
    shift 3
    command=("$program/soffice.bin" --norestore --nologo --nolockcheck "-env:UserInstallation=file://$profile"
        "-env:BUNDLED_EXTENSIONS=file://$extensions"
        "-env:UNO_SHARED_PACKAGES_CACHE=file://$profile/no-shared-extensions" "$@")
    # It asks to be started again (81) when it has made the profile.
    "${command[@]}" >"$profile/output.txt" 2>&1 &
    office=$!
    for ((i = 0; i < 300; i++)); do
        [ -n "$(window "$title")" ] && return 0
        if ! kill -0 $office 2>/dev/null; then
            "${command[@]}" >>"$profile/output.txt" 2>&1 &
            office=$!
        fi
        sleep 0.3
    done
    complain "there is no window \"$title\""
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
