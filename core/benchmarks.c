/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The one table of published reference figures. */
#include <math.h>

#include "csm/organization.h"
#include "csm/text.h"

#define NONE NAN

static const csm_benchmark benchmarks[] = {
    { "ACCOUNTS_PER_CSM", "HIGH_TOUCH", NONE, 22, NONE,
      "Gainsight, companies above $100M ARR", 2025, 'B' },
    { "ACCOUNTS_PER_CSM", "MID_TOUCH", NONE, 49, NONE,
      "Gainsight, companies above $100M ARR", 2025, 'B' },
    { "ACCOUNTS_PER_CSM", "LOW_TOUCH", NONE, 144, NONE,
      "Gainsight, companies above $100M ARR", 2025, 'B' },
    { "ACCOUNTS_PER_CSM", "ALL", NONE, 104, NONE,
      "ClientSuccess survey, about 600 companies", 2020, 'B' },
    { "ACCOUNTS_PER_CSM", "ENTERPRISE", 8, 12, 18, "synthesis of public sources", 2025, 'C' },
    { "ACCOUNTS_PER_CSM", "MID_MARKET", 20, 35, 50, "synthesis of public sources", 2025, 'C' },
    { "ACCOUNTS_PER_CSM", "SMB", 150, 250, 500, "synthesis of public sources", 2025, 'C' },
    { "ARR_PER_CSM", "ALL", NONE, 1720000, NONE,
      "ClientSuccess survey, about 600 companies", 2020, 'B' },
    { "ARR_PER_CSM", "ALL", 2000000, NONE, 5000000, "Tunguz", 2019, 'B' },
    { "ARR_PER_CSM", "GROWING_FAST", NONE, 500000, NONE, "Lemkin", 2016, 'B' },
    { "ARR_PER_CSM", "AT_SCALE", NONE, 2000000, NONE, "Lemkin", 2016, 'B' },
    { "ARR_PER_CSM", "FULL_SCOPE", NONE, 500000, NONE, "Gainsight (Steinman)", 2015, 'B' },
    { "ARR_PER_CSM", "NARROW_SCOPE", NONE, 8000000, NONE, "Gainsight (Steinman)", 2015, 'B' },
    { "CS_COST_SHARE", "ALL", NONE, 0.09, NONE,
      "SaaS Capital, CS and support together, 1,000+ private companies", 2026, 'A' },
    { "CS_COST_SHARE", "ARR_3M_5M", NONE, 0.10, NONE,
      "SaaS Capital, CS and support together", 2026, 'A' },
    { "GRR", "ALL", NONE, 0.88, NONE, "Benchmarkit, N = 225", 2024, 'A' },
    { "GRR", "ALL", 0.76, 0.84, 0.91, "Benchmarkit, quartiles", 2025, 'A' },
    { "NRR", "ALL", NONE, 1.01, NONE, "Benchmarkit, N = 228", 2024, 'A' },
    { "NRR", "ALL", 0.92, 1.02, 1.10, "Benchmarkit, quartiles", 2025, 'A' },
    { "GROSS_MARGIN", "SUBSCRIPTION", NONE, 0.81, NONE, "Benchmarkit", 2024, 'A' },
    { "SEGMENTS_IN_USE", "2", NONE, 0.20, NONE, "Gainsight survey", 2015, 'B' },
    { "SEGMENTS_IN_USE", "3", NONE, 0.56, NONE, "Gainsight survey", 2015, 'B' },
    { "SEGMENTS_IN_USE", "4", NONE, 0.18, NONE, "Gainsight survey", 2015, 'B' },
    { "SEGMENTS_IN_USE", "MORE", NONE, 0.07, NONE, "Gainsight survey", 2015, 'B' },
    { "CSM_OTE", "US", NONE, 140000, NONE, "RepVue, self-reported", 2026, 'B' },
    { "VARIABLE_SHARE", "ALL", 0.20, NONE, 0.30, "practitioner texts", 2024, 'C' },
    { "LOADING", "ALL", 1.25, NONE, 1.40, "practitioner texts", 2025, 'C' },
};

const csm_benchmark *csm_benchmark_at(size_t i)
{
    return i < sizeof benchmarks / sizeof *benchmarks ? &benchmarks[i] : NULL;
}

static double figure_of(const csm_benchmark *b, csm_statistic statistic)
{
    return statistic == CSM_LOW_FIGURE    ? b->low
           : statistic == CSM_MID_FIGURE ? b->mid
                                          : b->high;
}

/* Says which of the two keys is at fault. */
static csm_error unknown(const char *metric, const char *segment, csm_fault *fault)
{
    bool metric_known = false, segment_known = false;
    for (size_t i = 0; csm_benchmark_at(i); i++)
        if (csm_same_code(benchmarks[i].metric, metric)) {
            metric_known = true;
            segment_known |= csm_same_code(benchmarks[i].segment, segment);
        }
    if (!metric_known)
        return csm_fail(fault, CSM_NA, "metric", N_("is not a metric with published figures"));
    if (!segment_known)
        return csm_fail(fault, CSM_NA, "segment",
                        N_("has no published figures for this metric"));
    return csm_fail(fault, CSM_NA, "statistic", N_("was not published for this metric and segment"));
}

csm_error csm_benchmark_figure(const char *metric, const char *segment, csm_statistic statistic,
                               double *figure, csm_fault *fault)
{
    int newest = 0;
    for (size_t i = 0; csm_benchmark_at(i); i++) {
        const csm_benchmark *b = &benchmarks[i];
        if (csm_same_code(b->metric, metric) && csm_same_code(b->segment, segment) &&
            !isnan(figure_of(b, statistic)) && b->year > newest) {
            newest = b->year;
            *figure = figure_of(b, statistic);
        }
    }
    return newest ? CSM_OK : unknown(metric, segment, fault);
}
