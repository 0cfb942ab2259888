# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
# the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""The least highest load, exactly, by HiGHS: for each line of the file, `csms found bound load load …`, prints
the optimum. A goal is possible when the sets of accounts that fit into it cover all with few enough CSMs. Goals
are tried downwards from what was found, so that an optimal answer costs one infeasible program."""
import sys

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_matrix


def maximal_sets(loads, count, goal):
    """Sets of different loads (with repetition) into which no further account fits."""
    sets = []

    def extend(first, room, chosen):
        extended = False
        for j in range(first, len(loads)):
            if loads[j] <= room and chosen.count(j) < count[j]:
                extended = True
                extend(j, room - loads[j], chosen + [j])
        if not extended and not any(
            loads[j] <= room and chosen.count(j) < count[j] for j in range(len(loads))
        ):
            sets.append(chosen)

    extend(0, goal, [])
    return sets


def possible(loads, goal, csms):
    values, count = np.unique(loads, return_counts=True)
    values, count = values[::-1], count[::-1]
    sets = maximal_sets(list(values), list(count), goal)
    cells = [(j, s, chosen.count(j)) for s, chosen in enumerate(sets) for j in set(chosen)]
    rows, columns, times = zip(*cells)
    matrix = coo_matrix((times, (rows, columns)), shape=(len(values), len(sets))).tocsr()
    answer = milp(
        np.zeros(len(sets)),
        constraints=[
            LinearConstraint(matrix, lb=count, ub=np.inf),
            LinearConstraint(np.ones((1, len(sets))), lb=0, ub=csms),
        ],
        integrality=np.ones(len(sets)),
        bounds=Bounds(0, np.inf),
    )
    if answer.status not in (0, 2):  # found, impossible
        sys.exit("the solver did not finish: " + answer.message)
    return answer.status == 0


for line in open(sys.argv[1]):
    csms, found, bound, *loads = map(int, line.split())
    while found > bound and possible(loads, found - 1, csms):
        found -= 1
    print(found, flush=True)
