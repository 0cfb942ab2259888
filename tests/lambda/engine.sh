# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
# the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
#
# engine.sh PACKAGE ENGINE: lets npm install what PACKAGE (package.json) names into the current folder,
# where it is not there yet, and checks that the engine is.
set -eu
if ! cmp -s "$1" package.json || ! [ -e "$2/wasm.js" ]; then
    cp "$1" package.json
    npm install --no-package-lock --ignore-scripts --no-audit --no-fund
fi
test -e "$2/wasm.js"
