/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "process.hxx"

#include <csignal>
#include <fstream>
#include <iterator>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace office {

namespace {

std::vector<char *> pointers(const std::vector<std::string> &strings)
{
    std::vector<char *> all;
    for (const std::string &string : strings)
        all.push_back(const_cast<char *>(string.c_str()));
    all.push_back(nullptr);
    return all;
}

} // namespace

std::string file_text(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
}

std::string Process::fate() const
{
    const std::lock_guard lock(m_mutex);
    if (!m_ended)
        return "the office still runs";
    if (m_overdue)
        return "the office did not answer in time and was killed";
    if (WIFSIGNALED(m_status))
        return "the office ended by signal " + std::to_string(WTERMSIG(m_status));
    return "the office ended with exit status " + std::to_string(WEXITSTATUS(m_status));
}

std::vector<std::string> office_environment(const std::string &temporary_dir)
{
    std::vector<std::string> all;
    for (char **entry = environ; *entry; ++entry) {
        const std::string variable = *entry;
        const std::string name = variable.substr(0, variable.find('='));
        if (name != "LC_ALL" && name != "SAL_USE_VCLPLUGIN" && name != "TMPDIR")
            all.push_back(variable);
    }
    all.push_back("LC_ALL=C.UTF-8"); /* file names with other than ASCII letters */
    all.push_back("SAL_USE_VCLPLUGIN=svp");
    all.push_back("TMPDIR=" + temporary_dir); /* where a killed office leaves its temporary files */
    return all;
}

/* Between fork and exec in a process with threads: system calls only. */
void Process::become_office(int output, int parent, char *const *arguments,
                            char *const *environment) const
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent)
        _exit(127);
    setpgid(0, 0);
    std::signal(SIGPIPE, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    const int null = open("/dev/null", O_RDONLY | O_CLOEXEC);
    dup2(null, STDIN_FILENO);
    dup2(output, STDOUT_FILENO);
    dup2(output, STDERR_FILENO);
    close_range(3, ~0u, 0);
    execve(arguments[0], arguments, environment);
    _exit(127);
}

int Process::spawn() const
{
    const auto environment = pointers(m_environment);
    const auto arguments = pointers(m_command);
    const int output = open(m_output_path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    const int parent = getpid();
    const int pid = fork();
    if (pid == 0)
        become_office(output, parent, arguments.data(), environment.data());
    if (output >= 0)
        close(output);
    if (pid > 0)
        setpgid(pid, pid); /* in both processes: neither may find the group missing */
    return pid;
}

/* True: it ended, and is still there as a zombie. */
bool Process::wait_or_kill(int pid)
{
    siginfo_t info = {};
    if (waitid(P_PID, static_cast<id_t>(pid), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
        info.si_pid == pid)
        return true;
    std::unique_lock lock(m_mutex);
    if (Clock::now() >= m_deadline)
        m_kill = m_overdue = true;
    if (m_kill)
        ::kill(-pid, SIGKILL);
    m_wake.wait_for(lock, milliseconds(10));
    return false;
}

/* Whether the office asks to be started again. */
bool Process::run_once()
{
    const int pid = spawn();
    {
        const std::lock_guard lock(m_mutex);
        m_pid = pid;
    }
    if (pid < 0)
        return false;
    while (!wait_or_kill(pid)) {
    }
    ::kill(-pid, SIGKILL); /* what it left behind; before reaping, while the group's id is ours */
    int status = 0;
    waitpid(pid, &status, 0);
    constexpr int restart = 81; /* after it has set up a new profile */
    const std::lock_guard lock(m_mutex);
    m_status = status;
    return !m_kill && WIFEXITED(status) && WEXITSTATUS(status) == restart;
}

void Process::watch()
{
    while (run_once()) {
    }
    const std::lock_guard lock(m_mutex);
    m_ended = true;
    m_ended_now.notify_all();
}

} // namespace office
