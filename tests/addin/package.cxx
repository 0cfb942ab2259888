/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "package.hxx"

#include <memory>
#include <stdexcept>

#include <expat.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zip.h>

namespace package {

/* ---- zip ---- */

Files read_zip(const std::string &path)
{
    Files files;
    const std::unique_ptr<zip_t, int (*)(zip_t *)> zip(zip_open(path.c_str(), ZIP_RDONLY, nullptr),
                                                       zip_close);
    if (!zip)
        throw std::runtime_error("cannot read " + path);
    for (zip_int64_t i = 0; i < zip_get_num_entries(zip.get(), 0); i++) {
        const auto index = static_cast<zip_uint64_t>(i);
        zip_stat_t about;
        const std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> file(
            zip_fopen_index(zip.get(), index, 0), zip_fclose);
        if (!file || zip_stat_index(zip.get(), index, 0, &about) != 0)
            throw std::runtime_error("cannot read an entry of " + path);
        std::string content(about.size, '\0');
        if (zip_fread(file.get(), content.data(), about.size) !=
            static_cast<zip_int64_t>(about.size))
            throw std::runtime_error(path + ": " + about.name + " is damaged");
        files[about.name] = content;
    }
    return files;
}

void replace_in_zip(const std::string &path, const std::string &name, const std::string &content)
{
    zip_t *zip = zip_open(path.c_str(), 0, nullptr);
    if (!zip)
        throw std::runtime_error("cannot change " + path);
    zip_source_t *source = zip_source_buffer(zip, content.data(), content.size(), 0);
    if (!source || zip_file_add(zip, name.c_str(), source, ZIP_FL_OVERWRITE) < 0 || zip_close(zip) != 0) {
        zip_discard(zip);
        throw std::runtime_error("cannot change " + path);
    }
}

/* ---- XML ---- */

namespace {

void begin_element(void *user, const XML_Char *name, const XML_Char **attributes)
{
    auto &all = *static_cast<std::vector<Element> *>(user);
    all.push_back({name, {}});
    for (; *attributes; attributes += 2)
        all.back().attributes[attributes[0]] = attributes[1];
}

} // namespace

std::vector<Element> read_xml(const std::string &text)
{
    std::vector<Element> all;
    const std::unique_ptr<std::remove_pointer_t<XML_Parser>, void (*)(XML_Parser)> parser(
        XML_ParserCreate(nullptr), XML_ParserFree);
    XML_SetUserData(parser.get(), &all);
    XML_SetStartElementHandler(parser.get(), begin_element);
    if (XML_Parse(parser.get(), text.data(), static_cast<int>(text.size()), 1) != XML_STATUS_OK)
        throw std::runtime_error(std::string("not well-formed: ") +
                                 XML_ErrorString(XML_GetErrorCode(parser.get())));
    return all;
}

/* ---- programs ---- */

namespace {

std::vector<char *> pointers(const std::vector<std::string> &strings)
{
    std::vector<char *> all;
    for (const std::string &string : strings)
        all.push_back(const_cast<char *>(string.c_str()));
    all.push_back(nullptr);
    return all;
}

/* Both outputs go into the pipe, and nothing comes in. */
pid_t spawn(const std::vector<std::string> &command, char *const *environment, const int ends[2])
{
    pid_t pid = -1;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
    if (posix_spawn(&pid, command[0].c_str(), &actions, nullptr, pointers(command).data(),
                    environment) != 0)
        pid = -1;
    posix_spawn_file_actions_destroy(&actions);
    return pid;
}

} // namespace

Outcome run(const std::vector<std::string> &command, const std::vector<std::string> &environment)
{
    Outcome outcome;
    int ends[2], status = 0;
    char buffer[4096];
    if (pipe2(ends, O_CLOEXEC) != 0)
        throw std::runtime_error("no pipe");
    const auto variables = pointers(environment);
    const pid_t pid = spawn(command, environment.empty() ? environ : variables.data(), ends);
    close(ends[1]);
    for (ssize_t n; pid > 0 && (n = read(ends[0], buffer, sizeof buffer)) > 0;)
        outcome.output.append(buffer, static_cast<std::size_t>(n));
    close(ends[0]);
    if (pid < 0)
        throw std::runtime_error("cannot run " + command[0]);
    if (waitpid(pid, &status, 0) == pid && WIFEXITED(status))
        outcome.status = WEXITSTATUS(status);
    return outcome;
}

} // namespace package
