# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
# the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""Another program's answers to hiring plans: the mixed-integer solver HiGHS, through SciPy.

Reads a file with one instance a line (periods lead limit attrition start hire_cost pay, the length of the
curve, the curve, the requirements; limit -1: none) and writes a line for each: lower bound and cost of the
best plan, both the same where it is proven, and the seconds inside the solver. The model is written down
from the specification alone.
"""
import sys
import time

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp

NODES = 3000  # where even this many are not enough, the bound and the plan found must do


def solve(numbers):
    periods, lead, limit = (int(x) for x in numbers[:3])
    attrition, start, hire_cost, pay = numbers[3:7]
    length = int(numbers[7])
    curve = numbers[8 : 8 + length]
    required = numbers[8 + length :]
    stays = 1 - attrition
    weight = [(curve[k] if k < length else 1) * stays**k for k in range(periods)]
    matrix = numpy.zeros((periods, periods))
    for t in range(periods):
        for s in range(lead, t + 1):
            matrix[t, s] = weight[t - s]
    price = [hire_cost + pay * sum(stays**k for k in range(periods - s)) for s in range(periods)]
    if hire_cost == 0 and pay == 0:
        price = [1.0] * periods
    need = []
    for t in range(periods):
        own = start * stays ** (t + 1)
        if limit >= 0:
            most = limit * matrix[t].sum()
        else:
            most = numpy.inf if matrix[t].sum() > 0 else 0
        need.append(min(required[t] - own, most) - 1e-9)
    upper = limit if limit >= 0 else numpy.inf
    # The presolve of HiGHS 1.2 calls some instances infeasible in which all must be hired at once.
    for presolve in (True, False):
        before = time.perf_counter()
        found = milp(
            numpy.array(price),
            constraints=LinearConstraint(matrix, numpy.array(need), numpy.inf),
            integrality=numpy.ones(periods),
            bounds=Bounds(0, upper),
            options={"mip_rel_gap": 0, "node_limit": NODES, "presolve": presolve},
        )
        seconds = time.perf_counter() - before
        if found.x is not None:
            break
    if found.x is None:
        return -numpy.inf, numpy.inf, seconds
    cost = float(numpy.dot(price, numpy.round(found.x)))
    return (cost if found.status == 0 else found.mip_dual_bound), cost, seconds


def main():
    with open(sys.argv[1]) as instances, open(sys.argv[2], "w") as optima:
        for line in instances:
            bound, cost, seconds = solve([float(x) for x in line.split()])
            print(f"{bound!r} {cost!r} {seconds!r}", file=optima)


main()
