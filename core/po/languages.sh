#!/bin/sh
# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
# the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
# languages.sh: the languages that have .po files, one a line, from the table of core/catalogue/languages.c.
set -eu
sed -nE 's/^ *\{ "([A-Za-z-]+)", "[A-Za-z-]+", ".*/\1/p' "$(dirname "$0")/../catalogue/languages.c" | grep -vx en
