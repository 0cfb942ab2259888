#!/bin/sh
# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
# the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
#
# draw.sh: draws the icons of the menu and the toolbar with ImageMagick, on a field of 16 × 16. The PNGs lie
# beside it; run it again after changing a shape. White outlines keep them legible on a dark ground.
set -eu
cd "$(dirname "$0")"
blue='#1f5fa8' green='#1f8a4c' orange='#d9822b'
sheet="fill white stroke $blue stroke-width 1.2 roundrectangle 2,1.5 14,14.5 1,1 line 2,5 14,5 line 6,5 6,14.5"
draw() {
    for size in 16 26; do
        convert -size 16x16 -density 96 xc:none -scale 1600% \
            -draw "scale 16,16 $2" -filter Lanczos -resize "${size}x$size" -strip -define png:exclude-chunks=date,time \
            "PNG32:$1_$size.png"
    done
}
draw new "$sheet fill $green stroke white stroke-width 0.8 circle 11.5,11.5 11.5,7.6 fill none stroke white stroke-width 1.4 line 11.5,9.4 11.5,13.6 line 9.4,11.5 13.6,11.5"
draw balance "fill none stroke $blue stroke-width 1.5 line 8,2 8,14 line 4.5,14 11.5,14 line 2.5,4 13.5,4 fill $orange stroke white stroke-width 0.6 polygon 0.6,10 4.8,10 2.7,5 polygon 11.2,10 15.4,10 13.3,5"
draw explain "$sheet fill $orange stroke white stroke-width 0.8 circle 10.5,10.5 10.5,5.8 fill none stroke white stroke-width 1.4 line 10.5,9.8 10.5,13.2 fill white stroke none circle 10.5,7.9 10.5,7"
draw reference "fill $blue stroke white stroke-width 0.6 roundrectangle 2,1 14,15 1.2,1.2 fill white stroke none rectangle 4.6,3.5 11.8,4.9 rectangle 4.6,6.3 11.8,7.5 rectangle 4.6,8.9 9.5,10.1 fill $orange rectangle 4.6,12 11.8,13.2"
draw about "fill $blue stroke white stroke-width 0.6 circle 8,8 8,0.8 fill white stroke none circle 8,4.5 8,3.3 rectangle 7,6.8 9,12.6"
