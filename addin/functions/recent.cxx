/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "recent.hxx"

#include <cstring>

namespace csmaddin {

namespace {

constexpr size_t mostBytes = size_t{16} << 20;

void add(std::string& key, const void* bytes, size_t size)
{
    key.append(static_cast<const char*>(bytes), size);
}

void addText(std::string& key, const char* text)
{
    const size_t length = text ? std::strlen(text) + 1 : 0;
    add(key, &length, sizeof length);
    if (text)
        key.append(text, length - 1);
}

void addRange(std::string& key, const csm_range& range)
{
    const size_t size = csm_range_size(&range);
    const char has = static_cast<char>((range.kinds ? 1 : 0) | (range.texts ? 2 : 0));
    add(key, &range.rows, sizeof range.rows);
    add(key, &range.columns, sizeof range.columns);
    key.push_back(has);
    add(key, range.numbers, size * sizeof *range.numbers);
    if (range.kinds)
        add(key, range.kinds, size);
    for (size_t i = 0; range.texts && i < size; i++)
        addText(key, range.texts[i]);
}

void addValue(std::string& key, const csm_value& value)
{
    key.push_back(static_cast<char>(value.kind));
    switch (value.kind) {
    case CSM_IS_NUMBER:
        add(key, &value.number, sizeof value.number);
        break;
    case CSM_IS_TEXT:
        addText(key, value.text);
        break;
    case CSM_IS_ERROR:
        add(key, &value.error, sizeof value.error);
        break;
    case CSM_IS_RANGE:
        addRange(key, value.range);
        break;
    case CSM_IS_MISSING:
    case CSM_IS_BLANK:
        break;
    }
}

} // namespace

std::string keyOf(const csm_value* values, size_t count, const char* language)
{
    std::string key;
    addText(key, language);
    for (size_t i = 0; i < count; i++) {
        if (values[i].kind == CSM_IS_RANGE && csm_range_size(&values[i].range) > mostBytes / sizeof(double))
            return {};
        addValue(key, values[i]);
        if (key.size() > mostBytes)
            return {};
    }
    return key;
}

bool Recent::knows(size_t function) const
{
    const std::lock_guard<std::mutex> lock(mutex_);
    return entries_.count(function) != 0;
}

bool Recent::find(size_t function, const std::string& key, com::sun::star::uno::Any& answer) const
{
    const std::lock_guard<std::mutex> lock(mutex_);
    const auto found = entries_.find(function);
    if (key.empty() || found == entries_.end() || found->second.key != key)
        return false;
    answer = found->second.answer;
    return true;
}

void Recent::keep(size_t function, const std::string& key, const com::sun::star::uno::Any& answer)
{
    if (key.empty())
        return;
    const std::lock_guard<std::mutex> lock(mutex_);
    entries_[function] = {key, answer};
}

} // namespace csmaddin
