# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
# the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""SciPy's answers to the non-negative least squares problems of a file.

A problem is: rows, columns, whether to ask which x are determined, then matrix and right side. An answer is:
norm of the residual, condition of the matrix, x, and for each x how far it may move without loss (NaN where
that was not asked)."""
import sys

import numpy
import scipy.optimize


def room(matrix, x):
    """Largest minus smallest x_j of all x >= 0 with the same fit, by linear programs."""
    spans = []
    target = matrix @ x
    for j in range(len(x)):
        cost = numpy.zeros(len(x))
        ends = []
        for sign in (1, -1):
            cost[j] = sign
            found = scipy.optimize.linprog(
                cost, A_eq=matrix, b_eq=target, bounds=[(0, 1e4)] * len(x), method="highs"
            )
            ends.append(found.x[j] if found.status == 0 else numpy.nan)
        spans.append(ends[1] - ends[0])
    return spans


numbers = numpy.fromfile(sys.argv[1])
answers = []
at = 0
while at < len(numbers):
    rows, columns, ask = (int(v) for v in numbers[at : at + 3])
    at += 3
    matrix = numbers[at : at + rows * columns].reshape(rows, columns)
    at += rows * columns
    right = numbers[at : at + rows]
    at += rows
    x, residual = scipy.optimize.nnls(matrix, right)
    singular = numpy.linalg.svd(matrix, compute_uv=False)
    full = rows >= columns and singular[-1] > 0
    answers += [residual, singular[0] / singular[-1] if full else 1e300]
    answers += list(x)
    answers += room(matrix, x) if ask else [numpy.nan] * columns
numpy.array(answers, dtype=float).tofile(sys.argv[2])
