/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "formula.hxx"

#include <cctype>

namespace compare {

namespace {

bool starts_word(char c)
{
    return std::isalpha(static_cast<unsigned char>(c)) || c == '_' || c == '\\' || c == '$' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool in_word(char c)
{
    return starts_word(c) || std::isdigit(static_cast<unsigned char>(c)) || c == '.' || c == '?';
}

/* A corner of a reference: column and row, -1 where it has none. */
struct Corner {
    int column = -1;
    int row = -1;
    bool relative = false;
};

bool read_corner(const std::string &word, Corner &corner)
{
    std::size_t at = 0;
    auto dollar = [&] {
        const bool there = at < word.size() && word[at] == '$';
        at += there;
        return there;
    };
    bool fixed = dollar();
    int letters = 0, column = 0;
    for (; at < word.size() && word[at] >= 'A' && word[at] <= 'Z' && letters < 4; ++at, ++letters)
        column = column * 26 + (word[at] - 'A' + 1);
    if (letters > 3 || column > last_column + 1)
        return false;
    corner.column = column - 1;
    corner.relative = letters > 0 && !fixed;
    fixed = (letters > 0 && dollar()) || (letters == 0 && fixed);
    int digits = 0, row = 0;
    for (; at < word.size() && word[at] >= '0' && word[at] <= '9' && digits < 8; ++at, ++digits)
        row = row * 10 + (word[at] - '0');
    corner.row = row - 1;
    corner.relative |= digits > 0 && !fixed;
    return at == word.size() && letters + digits > 0 && row <= last_row + 1 && (digits == 0 || row > 0);
}

class Scanner {
public:
    explicit Scanner(const std::string &formula) : m_text(formula) {}
    std::vector<Token> scan();

private:
    char at(std::size_t i) const { return i < m_text.size() ? m_text[i] : '\0'; }
    std::string quoted(char quote);
    std::string word();
    void scan_word(const std::string &sheet);
    void scan_number();
    bool scan_reference(const std::string &sheet, const std::string &first);
    void add(std::string text) { m_tokens.push_back({Token::words, std::move(text), "", {}}); }

    const std::string &m_text;
    std::size_t m_at = 0;
    std::vector<Token> m_tokens;
};

/* From one quote to its end, both included. */
std::string Scanner::quoted(char quote)
{
    const std::size_t from = m_at++;
    while (m_at < m_text.size()) {
        if (m_text[m_at++] != quote)
            continue;
        if (at(m_at) != quote)
            break;
        ++m_at;
    }
    return m_text.substr(from, m_at - from);
}

std::string Scanner::word()
{
    const std::size_t from = m_at;
    while (m_at < m_text.size() && in_word(m_text[m_at]))
        ++m_at;
    return m_text.substr(from, m_at - from);
}

bool Scanner::scan_reference(const std::string &sheet, const std::string &first)
{
    Corner one;
    if (!read_corner(first, one))
        return false;
    Corner other = one;
    const std::size_t behind = m_at;
    std::string text = first;
    if (at(m_at) == ':') {
        ++m_at;
        const std::string second = word();
        const bool fits = at(m_at) != '(' && read_corner(second, other) &&
                          (one.row < 0) == (other.row < 0) && (one.column < 0) == (other.column < 0);
        if (fits) {
            text += ":" + second;
        } else {
            m_at = behind;
            other = one;
        }
    }
    const bool whole = one.row < 0 || one.column < 0;
    if (whole && m_at == behind) /* one corner that is no cell: a name */
        return false;
    Token token{Token::reference, text, sheet, {}};
    token.relative = one.relative || other.relative;
    token.area.first = {one.column < 0 ? 0 : one.column, one.row < 0 ? 0 : one.row};
    token.area.last = {other.column < 0 ? last_column : other.column, other.row < 0 ? last_row : other.row};
    m_tokens.push_back(std::move(token));
    return true;
}

void Scanner::scan_word(const std::string &sheet)
{
    const std::string found = word();
    if (at(m_at) == '!' && sheet.empty()) {
        ++m_at;
        scan_word(found);
    } else if (at(m_at) == '(') {
        add(found);
    } else if (!scan_reference(sheet, found)) {
        const bool truth = found == "TRUE" || found == "FALSE";
        m_tokens.push_back({truth ? Token::words : Token::name, found, sheet, {}});
    }
}

/* Digits may also be the first of the rows in 1:3. */
void Scanner::scan_number()
{
    const std::size_t from = m_at;
    while (std::isdigit(static_cast<unsigned char>(at(m_at))))
        ++m_at;
    if (at(m_at) == ':' && scan_reference("", m_text.substr(from, m_at - from)))
        return;
    while (std::isdigit(static_cast<unsigned char>(at(m_at))) || at(m_at) == '.')
        ++m_at;
    if (at(m_at) == 'E' || at(m_at) == 'e') {
        m_at += at(m_at + 1) == '+' || at(m_at + 1) == '-' ? 2 : 1;
        while (std::isdigit(static_cast<unsigned char>(at(m_at))))
            ++m_at;
    }
    add(m_text.substr(from, m_at - from));
}

std::vector<Token> Scanner::scan()
{
    while (m_at < m_text.size()) {
        const char c = m_text[m_at];
        if (c == '"') {
            add(quoted('"'));
        } else if (c == '\'') {
            const std::string inside = quoted('\'');
            std::string title;
            for (std::size_t i = 1; i + 1 < inside.size(); ++i) {
                title.push_back(inside[i]);
                i += inside[i] == '\'';
            }
            if (at(m_at) == '!') {
                ++m_at;
                scan_word(title);
            } else {
                add(inside);
            }
        } else if (c == '#') {
            const std::size_t from = m_at++;
            while (std::isalnum(static_cast<unsigned char>(at(m_at))) || at(m_at) == '/' || at(m_at) == '!' ||
                   at(m_at) == '?')
                ++m_at;
            add(m_text.substr(from, m_at - from));
        } else if (starts_word(c)) {
            scan_word("");
        } else if (std::isdigit(static_cast<unsigned char>(c))) {
            scan_number();
        } else {
            add(std::string(1, c));
            ++m_at;
        }
    }
    return std::move(m_tokens);
}

} // namespace

std::vector<Token> tokens(const std::string &formula)
{
    return Scanner(formula).scan();
}

std::string shape(const std::string &formula)
{
    std::string all;
    for (const Token &token : tokens(formula))
        all += token.type == Token::words ? token.text : "·";
    return all;
}

std::string area_name(const office::Area &area)
{
    const bool rows = area.first.column == 0 && area.last.column >= last_column;
    const bool columns = area.first.row == 0 && area.last.row >= last_row;
    if (rows)
        return std::to_string(area.first.row + 1) + ":" + std::to_string(area.last.row + 1);
    std::string first = office::cell_name(area.first), last = office::cell_name(area.last);
    if (columns)
        for (std::string *corner : {&first, &last})
            corner->erase(corner->find_first_of("0123456789"));
    return first == last && !columns ? first : first + ":" + last;
}

} // namespace compare
