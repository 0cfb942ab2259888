#!/bin/sh
# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
# the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
#
# workbooks.sh CSM-TEMPLATE FOLDER [quick]: makes workbooks of every shape with this generator, so that those
# of two generators can be compared; quick makes a few that hold the most. What the generator says about a
# workbook that it refuses stands in FOLDER/NAME.refused.
set -eu
template=$(realpath "$1")
mkdir -p "$2"
folder=$(realpath "$2")
quick=${3:-}
cd "$(dirname "$0")/../.."
source=$PWD
shared=$source/../shared/data/ravenstack
[ -d "$shared" ] || [ -z "${CSM_SHARED:-}" ] || shared=$CSM_SHARED/data/ravenstack
cd "$folder"

book() {
    name=$1
    shift
    rm -f "$name.xlsx" "$name.refused"
    "$template" "$@" -qfo "$name.xlsx" >"$name.said" 2>&1 || mv "$name.said" "$name.refused"
    rm -f "$name.said"
}

plan() {
    name=$1 list=$2
    shift 2
    book "$name" portfolio --accounts "$list" "$@"
}

in_languages() {
    kind=$1 of=$2
    shift 2
    for language in en de ru; do
        "$kind" "$of-$language" "$@" --language "$language"
    done
}

# ---- lists ----

example=$source/templates/example/accounts.csv

printf 'Name,ARR\nOnly one,50000\n' >one.csv
cat >usual.csv <<'END'
Account Name,ARR,Owner
Alder,120000,Ann
Birch,30000,Bob
Cedar,5000,Ann
Dogwood,60000,
Elm,70000,Bob
END
printf 'Name,ARR\nA,5000\nB,50000\nC,500000\nD,0\nE,7\nF,7\n' >no-owners.csv
cat >whole.csv <<'END'
Account Name,ARR,Segment,Owner,Stage,Region,Strategic,Hours,Locked
Alder,120000,Gold,Ann,Adoption,North,yes,2.5,yes
"=1+1",30000,Silver,Jürgen Müller,Renewal,"a&b <c>",no,,no
"O'Brien ""Dee""",5000,Bronze,Иван Иванов,Onboarding,South,no,0,yes
2024-02-30,60000,Gold,,Adoption,,yes,,
1e5,70000,Silver,@home,Renewal,North,no,12,no
"two
lines",99999.99,Silver,A*,,"tab	bed",no,,yes
~Ann,0.01,Bronze,~Ann,Onboarding,South,,0.25,
#N/A,250000,Gold,Ann,Adoption,North,yes,,yes
TRUE,45000,Bronze,TRUE,Renewal,South,no,3,no
Large,1000000,Gold,Bob,Adoption,North,yes,40,yes
END
{
    echo 'Account Name,ARR,Segment,Stage'
    n=0
    for label in A. '[A]' AB =A '>5' '<>' 007 Öffentlich; do
        n=$((n + 1))
        echo "Account $n,${n}000,\"$label\",\"$label\""
    done
} >odd-labels.csv
printf 'Name,ARR\nA,0\nB,0\nC,0\n' >zero.csv
printf 'Name,ARR,Hours\nA,1000,0\nB,2000,0\n' >hours-zero.csv
printf 'Name,ARR\nA,10\nB,x\nC,1000\nD,\n' >bad.csv
# Numbers without a pattern, the same each time.
long_list() {
    awk -v rows="$1" 'BEGIN {
        print "Account Name,ARR,Owner,Stage,Region,Strategic,Hours,Locked"
        split("Onboarding Adoption Renewal Expansion", stages, " ")
        for (i = 1; i <= rows; ++i) {
            x = (x * 1103 + 12345) % 1000003
            printf "Account %d,%d,Owner %d,%s,Region %d,%s,%s,%s\n", i, 500 + (x * x) % 400009, x % 97,
                stages[1 + x % 4], x % 5, x % 11 ? "no" : "yes", x % 13 ? "" : x % 7, x % 17 ? "no" : "yes"
        }
    }'
}

# ---- the few that hold the most ----

plan example-en "$example"
plan whole-de whole.csv --language de --segments 3
plan values-ru "$example" --values --language ru
plan excel-en usual.csv --excel
in_languages book capacity capacity --segment-accounts 400,90 --segment-arr 3200000,9000000 --team-size 6
in_languages book hiring hiring
in_languages book quota quota
book examples-en examples
[ "$quick" = quick ] && exit 0

# ---- plans ----

in_languages plan example "$example"
if [ -d "$shared" ]; then
    in_languages plan ravenstack "$shared/book.csv"
    plan ravenstack-subscriptions "$shared/ravenstack_subscriptions.csv" --column name=subscription_id \
        --column arr=arr_amount --column segment=plan_tier
else
    echo "ravenstack is not compared: there is no folder $shared" >&2
fi
in_languages plan one one.csv
in_languages plan whole whole.csv
in_languages plan no-owners no-owners.csv
in_languages plan odd-labels odd-labels.csv
plan zero zero.csv
plan hours-zero hours-zero.csv
plan skip-bad bad.csv --skip-bad
in_languages plan values whole.csv --values
plan values-one one.csv --values
in_languages plan excel "$example" --excel
plan excel-values usual.csv --excel --values
in_languages plan breaks "$example" --natural-breaks --segments 4
for count in 1 2 8; do
    plan "segments-$count" usual.csv --segments "$count"
done
plan thresholds usual.csv --thresholds 1e4,1e6 --segment-names "a.,O'Neill,\"q\""
for sheet in assumptions team menu accounts capacity lifecycle organisation benchmarks segments one-to-many \
    support retention case portfolios hiring scenarios checks changes dashboard start; do
    plan "without-$sheet" usual.csv --without "$sheet"
done
plan without-many "$example" --without dashboard,start,team,hiring,changes,checks --language de
plan without-inputs "$example" --without assumptions,menu,accounts --language ru
plan without-most usual.csv --without \
    lifecycle,organisation,benchmarks,segments,one-to-many,support,retention,case,portfolios,hiring,scenarios
plan ramp usual.csv --ramp 0.2,0.5,0.9 --hiring-months 12
plan ramp-none usual.csv --ramp 1 --hiring-months 36 --currency EUR
plan title usual.csv --title '=1+1 & <b>' --currency CHF --language de
plan currency whole.csv --title 'Größe, Ltd.' --currency JPY --language ru
plan assumptions-1 whole.csv --team-size 0.25 --total-hours 45 --internal-hours 5 --shrinkage 0.2 \
    --headcount-step 0 --line-step 0.25 --realization 0.8 --tickets 9 --csm-share 1 --plan-date 2027-03-15
plan assumptions-2 "$example" --ratio-is-rule yes --arr-per-csm 20000 --cost-share 0 --team-size 0 \
    --high-from 100000 --low-from 20000 --internal-share 0.5 --most-moves 0
plan assumptions-3 "$example" --new-accounts 9 --monthly-churn 0.2 --contract-months 36 --target-nrr 1.3 \
    --monthly-attrition 0.1 --hires-most 1 --simulated-trials 100 --simulated-seed 7 --sensitivity-step 0.3

# ---- one question each ----

in_languages book capacity-bare capacity
in_languages book capacity-more capacity --segment-accounts 10,20,30,40 --segment-arr 1000,2000,3000,4000 \
    --segment-names 'a.,B,=C,Д' --title 'A & B' --currency EUR --shrinkage 0.13 --headcount-step 0.5
in_languages book hiring-more hiring --people-needed 40 --team-size 9 --monthly-attrition 0.05 --hires-most 2 \
    --hiring-lead 5 --hiring-months 36 --ramp 0.5 --currency EUR --title '<b>' --plan-date 2026-11-30
in_languages book quota-more quota --csm-names 'Ann,=Bob,O''Neill' --csm-arr 2400000,1800000,5 \
    --csm-accounts 20,30,1 --target-nrr 1.08 --variable-share 0.4 --currency GBP --title T
for kind in capacity hiring quota; do
    book "$kind-excel" "$kind" --excel
done
in_languages book examples examples

# ---- long lists ----

long_list 2000 >list-2000.csv
plan list-2000 list-2000.csv
plan list-2000-values list-2000.csv --values --language de
long_list 100000 >list-100000.csv
plan list-100000 list-100000.csv
plan list-100000-some list-100000.csv --without portfolios,changes --language ru --segments 5
rm -f list-*.csv
