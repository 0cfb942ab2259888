/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#ifndef CSM_TESTS_OFFICE_PROCESS_HXX
#define CSM_TESTS_OFFICE_PROCESS_HXX

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

/* Private to the library: the office as an operating system's process. Knows nothing of UNO. */
namespace office {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;
using std::chrono::seconds;

/* Empty when the file cannot be read. */
std::string file_text(const std::filesystem::path &path);

/* Runs the office and watches it from a thread of its own, which lives as long as the office
 * may. That thread, and no other, forks: the parent-death signal is sent when the *thread* that
 * forked ends. It is also the only one that signals or reaps, so no pid is used after its reuse. */
class Process {
public:
    Process(std::vector<std::string> command, std::vector<std::string> environment,
            std::string output_path)
        : m_command(std::move(command)), m_environment(std::move(environment)),
          m_output_path(std::move(output_path)),
          m_thread([this] { watch(); })
    {
    }
    ~Process()
    {
        kill();
        m_thread.join();
    }
    Process(const Process &) = delete;
    Process &operator=(const Process &) = delete;

    void kill()
    {
        const std::lock_guard lock(m_mutex);
        m_kill = true;
        m_wake.notify_all();
    }

    bool wait_for_end(milliseconds limit)
    {
        std::unique_lock lock(m_mutex);
        return m_ended_now.wait_for(lock, limit, [this] { return m_ended; });
    }

    bool ended() const
    {
        const std::lock_guard lock(m_mutex);
        return m_ended;
    }

    int id() const
    {
        const std::lock_guard lock(m_mutex);
        return m_ended ? 0 : m_pid;
    }

    std::string fate() const;
    std::string output() const { return file_text(m_output_path); }

    /* Returns the deadline there was before. The office is killed when one passes. */
    Clock::time_point exchange_deadline(Clock::time_point deadline)
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_deadline, deadline);
    }

    static constexpr Clock::time_point never = Clock::time_point::max();

private:
    void watch();
    bool run_once();
    int spawn() const;
    [[noreturn]] void become_office(int output, int parent, char *const *arguments,
                                    char *const *environment) const;
    bool wait_or_kill(int pid);

    const std::vector<std::string> m_command;
    const std::vector<std::string> m_environment;
    const std::string m_output_path;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_ended_now;
    Clock::time_point m_deadline = never;
    int m_pid = 0;
    int m_status = 0;
    bool m_kill = false;
    bool m_overdue = false;
    bool m_ended = false;
    std::thread m_thread; /* last: it uses the others */
};

/* The environment of this process, changed to what an office under test needs. */
std::vector<std::string> office_environment(const std::string &temporary_dir);

/* Until this goes out of scope the office has limited time. Inner ones count within outer ones. */
class Deadline {
public:
    Deadline(Process &process, milliseconds limit)
        : m_process(process), m_before(process.exchange_deadline(Clock::now() + limit))
    {
    }
    ~Deadline() { m_process.exchange_deadline(m_before); }
    Deadline(const Deadline &) = delete;
    Deadline &operator=(const Deadline &) = delete;

private:
    Process &m_process;
    const Clock::time_point m_before;
};

} // namespace office

#endif
