# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
# the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""SciPy's nnls on the problem in a file: seconds on the first line, then a file with the solution."""
import sys
import time

import numpy
import scipy.optimize

problem, answer, rows, columns = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
numbers = numpy.fromfile(problem)
counts = numbers[: rows * columns].reshape(rows, columns)
hours = numbers[rows * columns :]
best = float("inf")
for _ in range(3):
    start = time.perf_counter()
    x, _residual = scipy.optimize.nnls(counts, hours)
    best = min(best, time.perf_counter() - start)
x.tofile(answer)
print(best)
