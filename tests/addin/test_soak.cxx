/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* One office makes plan after plan: its memory must not grow.
 *
 * Two things that any office does, with any documents, are kept apart from that:
 * LibreOffice keeps the glyphs of texts it has laid out, by the window or printer they were laid out for, and
 * drops those of closed documents only when 20 MB are full, in the first forty plans or so.
 * The C library gives each thread a heap of its own, sixteen on two cores, and what lives long gets scattered over
 * all of them: what is allocated stays the same, and the pages that hold it become more.
 * So what is judged is an office that keeps 1 MB of glyphs, a setting of LibreOffice's own, and has one heap. The
 * long run, CSM_SOAK=200, also tells what an office as installed takes. */
#include "calc.hxx"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <thread>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace calc;

namespace fs = std::filesystem;

namespace {

const std::string work_folder = CSM_WORK_FOLDER;

/* In kB. */
struct Memory {
    long allocated = 0, resident = 0;
};

class Soak {
public:
    /* usual: with LibreOffice's and the C library's usual settings, else with those that keep their share apart. */
    Soak(const std::string &topic, bool usual);
    void run(std::size_t rounds);
    Memory after(std::size_t rounds) const;

private:
    void round();
    Memory now() const;
    Memory at_rest() const;
    std::string m_socket;
    std::unique_ptr<office::Office> m_office;
    std::vector<Memory> m_rounds;
};

/* The environment is that of the office when it starts. */
Soak::Soak(const std::string &topic, bool usual) : m_socket("csm-" + topic + std::to_string(getpid()))
{
    const fs::path profile = fs::path(work_folder) / ("profile-" + topic + "-en-US");
    fs::remove_all(profile);
    fs::create_directories(profile / "user");
    if (!usual)
        std::ofstream(profile / "user" / "registrymodifications.xcu")
            << "<item oor:path=\"/org.openoffice.Office.Common/Cache/Font\"><prop oor:name=\"GlyphsCacheSize\" "
               "oor:op=\"fuse\"><value>1000000</value></prop></item>\n";
    if (!usual)
        setenv("MALLOC_ARENA_MAX", "1", 1);
    setenv("LD_PRELOAD", CSM_HEAP_LIBRARY, 1);
    setenv("CSM_HEAP", m_socket.c_str(), 1);
    m_office = start(topic, "en-US", true);
    unsetenv("LD_PRELOAD");
    unsetenv("CSM_HEAP");
    unsetenv("MALLOC_ARENA_MAX");
}

Memory Soak::now() const
{
    Memory memory;
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    m_socket.copy(address.sun_path + 1, sizeof address.sun_path - 2);
    char text[64] = "";
    const int from = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (from < 0 || connect(from, reinterpret_cast<sockaddr *>(&address), sizeof address) ||
        recv(from, text, sizeof text - 1, MSG_WAITALL) <= 0)
        throw std::runtime_error(std::string("the office does not tell its memory: ") + std::strerror(errno));
    close(from);
    memory.allocated = std::atol(text);
    std::ifstream status("/proc/" + std::to_string(m_office->process_id()) + "/status");
    for (std::string word; status >> word;)
        if (word == "VmRSS:")
            status >> memory.resident;
    return memory;
}

/* What is done after a document has closed, is done soon. */
Memory Soak::at_rest() const
{
    Memory last = now();
    for (int tries = 0; tries < 30; tries++) {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        const Memory next = now();
        if (next.allocated == last.allocated && next.resident == last.resident)
            break;
        last = next;
    }
    return last;
}

/* A new plan of the example, recalculated, balanced, closed. */
void Soak::round()
{
    const std::string place = " in round " + std::to_string(m_rounds.size() + 1) + ": ";
    auto home = m_office->new_spreadsheet();
    const auto made = home.carry_out("csmplanner:newplan", {{"Source", std::string("example")}});
    if (!made.done)
        throw std::runtime_error("no plan" + place + made.text);
    auto plan = m_office->newest_document();
    plan.recalculate_all();
    const auto names = plan.sheet_names();
    const auto accounts = std::find(names.begin(), names.end(), "Accounts");
    plan.protect_sheet(static_cast<int>(accounts - names.begin()), false);
    plan.select("Accounts.B6:Q206");
    const auto steps = plan.undo_titles().size();
    const auto balanced =
        plan.carry_out("csmplanner:balance", {{"Load", std::string("Hours per month")}, {"Owner", std::string("Owner")}});
    if (!balanced.done || plan.undo_titles().size() != steps + 1)
        throw std::runtime_error("no balance" + place + balanced.text);
    home.close();
    plan.close();
    m_rounds.push_back(at_rest());
}

void Soak::run(std::size_t rounds)
{
    for (std::size_t i = 1; i <= rounds; i++) {
        round();
        if (i % 20 == 0)
            printf("round %zu: %ld kB resident, %ld kB allocated\n", i, m_rounds.back().resident,
                   m_rounds.back().allocated);
        fflush(stdout);
    }
}

/* The middle of five rounds, for each figure: single rounds jump. */
Memory Soak::after(std::size_t rounds) const
{
    const auto middle = [&](long Memory::*figure) {
        std::vector<long> some;
        for (std::size_t i = rounds - 5; i < rounds; i++)
            some.push_back(m_rounds.at(i).*figure);
        std::sort(some.begin(), some.end());
        return some[2];
    };
    return {middle(&Memory::allocated), middle(&Memory::resident)};
}

double percent(long first, long last)
{
    return 100.0 * static_cast<double>(last - first) / static_cast<double>(first);
}

void report(const char *office, std::size_t first, const Memory &early, std::size_t last, const Memory &late)
{
    printf("%s, rounds %zu and %zu: resident %ld and %ld kB (%+.1f %%), allocated %ld and %ld kB (%+.1f %%)\n", office,
           first, last, early.resident, late.resident, percent(early.resident, late.resident), early.allocated,
           late.allocated, percent(early.allocated, late.allocated));
    fflush(stdout);
}

/* What is allocated is the same after each round but for some ten kB. In the short run two hundredths of it are a
 * leak of 50 kB a round, where a plan takes more than 10 MB. */
void judge_allocated(const Memory &early, const Memory &late)
{
    if (percent(early.allocated, late.allocated) > 2)
        complain("what is allocated grows from %ld to %ld kB", early.allocated, late.allocated);
}

/* CSM_SOAK: how many rounds the long run has, at least 30. */
std::size_t long_rounds()
{
    const char *given = std::getenv("CSM_SOAK");
    return given ? std::max<std::size_t>(30, std::strtoul(given, nullptr, 10)) : 0;
}

void memory_does_not_grow()
{
    const std::size_t wanted = long_rounds(), last = wanted ? wanted : 18, first = wanted ? 20 : 8;
    Soak soak("soak", false);
    soak.run(last);
    const Memory early = soak.after(first), late = soak.after(last);
    report("1 MB of glyphs, one heap", first, early, last, late);
    judge_allocated(early, late);
    if (percent(early.resident, late.resident) > 5)
        complain("memory grows from %ld to %ld kB", early.resident, late.resident);
    settle(last);
}

/* Once the glyphs have reached their limit, nothing else grows. */
void only_kept_glyphs_grow_as_installed()
{
    const std::size_t last = long_rounds(), full = 60;
    if (last < full + 30)
        return skip();
    Soak soak("soak-installed", true);
    soak.run(last);
    report("as installed", 20, soak.after(20), last, soak.after(last));
    report("as installed", full, soak.after(full), last, soak.after(last));
    judge_allocated(soak.after(full), soak.after(last));
    settle(last);
}

} // namespace

int main(int argc, char **argv)
{
    const CMUnitTest tests[] = {
        CALC_TEST(memory_does_not_grow),
        CALC_TEST(only_kept_glyphs_grow_as_installed),
    };
    if (argc > 1)
        cmocka_set_test_filter(argv[1]);
    return cmocka_run_group_tests_name("soak", tests, nullptr, nullptr);
}
