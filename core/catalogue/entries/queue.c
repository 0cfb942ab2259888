/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/queue.h"

#include <math.h>

#include "catalogue/entry.h"

static csm_desk desk_of(const csm_given *a, const csm_given *patience)
{
    return (csm_desk){ a[0].number, a[1].number, a[2].number,
                       patience->given ? patience->number : NAN };
}

static csm_error agents(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_desk_agents(desk_of(a, &a[7]), a[3].number, a[4].number, a[5].number, a[6].number,
                           &result->number, cx->fault);
}

static csm_error service_level(csm_context *cx, const csm_given *a, csm_value *result)
{
    csm_desk_quality quality;
    CSM_TRY(csm_desk_with(a[0].number, desk_of(a + 1, &a[5]), a[4].number, &quality, cx->fault));
    result->number = quality.service_level;
    return CSM_OK;
}

static csm_error asa(csm_context *cx, const csm_given *a, csm_value *result)
{
    csm_desk_quality quality;
    CSM_TRY(csm_desk_with(a[0].number, desk_of(a + 1, &a[4]), 0, &quality, cx->fault));
    if (isinf(quality.asa_seconds))
        return csm_fail(cx->fault, CSM_NUM, "agents",
                        N_("are too few: the queue grows without end"));
    result->number = quality.asa_seconds;
    return CSM_OK;
}

static csm_error wait(csm_context *cx, const csm_given *a, csm_value *result)
{
    csm_desk_quality quality;
    CSM_TRY(csm_desk_with(a[0].number, desk_of(a + 1, &a[4]), 0, &quality, cx->fault));
    result->number = quality.wait;
    return CSM_OK;
}

#define AGENTS NUMBER("agents", N_("agents at work, a whole number"), U_AGENTS, CSM_NOT_NEGATIVE)
#define VOLUME NUMBER("volume", N_("contacts in the interval"), U_COUNT, CSM_NOT_NEGATIVE)
#define INTERVAL                                                                                   \
    NUMBER("interval_minutes", N_("length of the interval"), U_MINUTES, CSM_POSITIVE)
#define AHT NUMBER("aht_seconds", N_("mean handling time of a contact"), U_SECONDS, CSM_POSITIVE)
#define TARGET                                                                                     \
    NUMBER("target_seconds", N_("time within which a contact should be answered"), U_SECONDS,     \
           CSM_NOT_NEGATIVE)
#define PATIENCE                                                                                   \
    NUMBER_IF("patience_seconds",                                                                  \
              N_("mean time after which callers hang up; without it they wait for ever"),         \
              U_SECONDS, CSM_POSITIVE)
#define ERLANG_SOURCE                                                                              \
    "Erlang 1917; Palm 1957; Mandelbaum and Zeltyn 2007, The Palm/Erlang-A Queue"
#define LIMITS N_("Up to one million agents. The mean wait is that of all who call, answered or not.")

/* LAMBDA. Who hangs up makes a sum over j callers waiting: p(n + j) = Π y / (z + i), i = 1 … j, by
 * logarithms because it may outgrow any number. Its terms only matter up to about ten times √y past the most
 * likely j. See core/queue.c. */
#define L_LOAD                                                                                     \
    "load,volume*aht_seconds/(interval_minutes*60),"                                               \
    "q,IF(ISOMITTED([patience_seconds]),1E+13,patience_seconds),endless,q>1E+12,"
#define L_BLOCKING                                                                                 \
    "b,IF(agents=0,1,REDUCE(1,SEQUENCE(agents),LAMBDA(x,i,load*x/(i+load*x)))),"
#define L_DESK(answer)                                                                             \
    "IF(OR(agents>1000000,INT(agents)<>agents),#NUM!,LET(" L_LOAD                                  \
    "IF(load>1000000,#NUM!,LET(" L_BLOCKING answer "))))"
#define L_STATES                                                                                   \
    "y,load*q/aht_seconds,z,agents*q/aht_seconds,k,INT(MAX(0,y-z)+10*SQRT(y)+60),"                 \
    "e,SCAN(0,SEQUENCE(k,1,0),LAMBDA(x,j,IF(j=0,0,x+LN(y/(z+j))))),m,MAX(e),"                      \
    "states,EXP(e-m),below,(1/b-1)*EXP(-m),all,below+SUM(states),"
/* Per state: late is the incomplete beta function. */
#define L_ANSWERED                                                                                 \
    "w,target_seconds/q,f,LN(1-EXP(-w)),"                                                          \
    "terms,SCAN(0,SEQUENCE(k,1,0),LAMBDA(x,i,IF(i=0,-w*(z+1),x+f+LN((z+i)/i)))),"                  \
    "late,SCAN(0,EXP(terms),LAMBDA(x,i,MIN(1,x+i))),"                                              \
    "answered,IF(w=0,0,SUM(states*z/(z+SEQUENCE(k))*(1-late))),"

static const csm_function functions[] = {
    {
        .name = "ERLANG_AGENTS",
        .help = N_("Fewest agents that keep the service level of a shared desk."),
        .formula = N_("smallest n with P(answered within target) ≥ service_level and occupancy ≤ "
                   "max_occupancy; n / (1 − shrinkage), rounded up"),
        .note = LIMITS,
        .source = ERLANG_SOURCE,
        .arguments = {
            VOLUME, INTERVAL, AHT, TARGET,
            NUMBER("service_level", N_("share of contacts to answer within the target, below 1"),
                   U_SHARE, CSM_SHARE),
            NUMBER_OR("max_occupancy", N_("highest occupancy of the agents"), U_SHARE,
                      CSM_POSITIVE_SHARE, 1),
            NUMBER_OR("shrinkage", N_("share of paid time that agents are not at work"), U_SHARE,
                      CSM_BELOW_ONE, 0),
            PATIENCE,
        },
        .examples = {
            { "200;60;180;20;0.8", "14", N_("10 erlangs, 80 % within 20 seconds") },
            { "200;60;180;20;0.8;1;0.3", "20", N_("30 % shrinkage") },
            { "200;60;180;20;0.8;0.85;0.3;120", "18", N_("callers hang up after two minutes") },
        },
        .errors = {
            { "200;60;180;20;1", "#NUM!", NULL },
            { "200;60;180;20;0.8;0", "#DIV/0!", NULL },
        },
        .lambda = "LET(" L_LOAD
                  "good,LAMBDA(agents,LET(" L_BLOCKING
                  "IF(endless,IF(agents<=load,AND(service_level<=0,max_occupancy>=1),"
                  "AND(snapped(load/agents)<=max_occupancy,1-agents*b/(agents-load*(1-b))"
                  "*EXP(-(agents-load)*target_seconds/aht_seconds)>=service_level)),"
                  "IF(agents<load*service_level,FALSE,IF(b<1E-290,TRUE,LET(" L_STATES L_ANSWERED
                  "busy,IF(agents=0,1,load*(1-SUM(states*SEQUENCE(k,1,0))/all/y)/agents),"
                  "AND(snapped(busy)<=max_occupancy,(below+answered)/all>=service_level))))))),"
                  "IF(OR(load>1000000,service_level>=1),#NUM!,IF(volume=0,0,LET("
                  "top,INT(LOG(MAX(load/max_occupancy,load+9*SQRT(load))+60,2)),"
                  "fewest,1+REDUCE(-1,2^(top-SEQUENCE(top+1,1,0)),LAMBDA(x,i,IF(good(x+i),x,x+i))),"
                  "IF(fewest>=MIN(1000001,2^(top+1)-1),#NUM!,"
                  "round_up(fewest/complement_of(shrinkage),1))))))",
        .answer = agents,
    },
    {
        .name = "ERLANG_SERVICE_LEVEL",
        .help = N_("Share of contacts that so many agents answer within the target time."),
        .formula = "Erlang C: 1 − P(wait) × exp(−(agents − load) × target / aht)",
        .note = N_("An overloaded desk whose callers never hang up has the service level 0."),
        .source = ERLANG_SOURCE,
        .arguments = { AGENTS, VOLUME, INTERVAL, AHT, TARGET, PATIENCE },
        .examples = {
            { "14;200;60;180;20", "0.8883500191794669", NULL },
            { "10;200;60;180;20", "0", N_("as much work as time: the queue grows") },
            { "1;60;60;60;60;60", "0.5789675664274865", N_("callers hang up after a minute") },
        },
        .errors = {
            { "14.5;200;60;180;20", "#NUM!", NULL },
            { "14;200;0;180;20", "#DIV/0!", NULL },
        },
        .lambda = L_DESK("IF(volume=0,1,"
                         "IF(endless,IF(agents<=load,0,"
                         "1-agents*b/(agents-load*(1-b))*EXP(-(agents-load)*target_seconds/aht_seconds)),"
                         "IF(b<1E-290,1,LET(" L_STATES L_ANSWERED "(below+answered)/all))))"),
        .answer = service_level,
    },
    {
        .name = "ERLANG_ASA",
        .help = N_("Average speed of answer: the mean wait."),
        .formula = "Erlang C: P(wait) × aht / (agents − load)",
        .note = LIMITS,
        .source = ERLANG_SOURCE,
        .arguments = { AGENTS, VOLUME, INTERVAL, AHT, PATIENCE },
        .examples = {
            { "2;60;60;60", "20", N_("one erlang for two agents") },
            { "1;60;60;60;60", "22.07276647028654", N_("callers hang up after a minute") },
        },
        .errors = { { "10;200;60;180", "#NUM!", NULL } },
        .lambda = L_DESK("IF(volume=0,0,"
                         "IF(endless,IF(agents<=load,#NUM!,"
                         "agents*b/(agents-load*(1-b))*aht_seconds/(agents-load)),"
                         "IF(b<1E-290,0,LET(" L_STATES
                         "SUM(states*SEQUENCE(k,1,0))/all/volume*interval_minutes*60))))"),
        .answer = asa,
    },
    {
        .name = "ERLANG_WAIT",
        .help = N_("Probability that a contact has to wait."),
        .formula = N_("Erlang C: agents × B / (agents − load × (1 − B)), B by Erlang's recurrence"),
        .note = N_("An overloaded desk whose callers never hang up makes everybody wait: 1."),
        .source = ERLANG_SOURCE,
        .arguments = { AGENTS, VOLUME, INTERVAL, AHT, PATIENCE },
        .examples = {
            { "2;60;60;60", "0.333333333333333", N_("one erlang for two agents") },
            { "1;60;60;60;60", "0.6321205588285577", N_("callers hang up after a minute") },
        },
        .errors = { { "1.5;60;60;60", "#NUM!", NULL } },
        .lambda = L_DESK("IF(volume=0,0,"
                         "IF(endless,IF(agents<=load,1,agents*b/(agents-load*(1-b))),"
                         "IF(b<1E-290,0,LET(" L_STATES "SUM(states)/all))))"),
        .answer = wait,
    },
};

CSM_TOPIC(csm_topic_queue, N_("Queues: one-to-many desk and support"), functions);
